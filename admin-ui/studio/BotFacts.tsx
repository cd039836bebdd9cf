import { useEffect } from 'preact/hooks';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { t, times } from '../shared/texts.ts';
import { percent } from './figures.ts';
import type { Studio } from './studio.model.ts';

/** What an agent may know of the bot: which version answers, since when, how well. */
export function BotFacts({ studio }: { studio: Studio }) {
  useEffect(() => {
    void studio.look();
  }, [studio]);
  const overview = studio.overview.value;
  const live = overview?.versions.find((version) => version.live);
  return (
    <Page title={t('studio.title')}>
      <div class="page-inset bot-facts">
        <p class="second">{t('studio.readOnly')}</p>
        {studio.problem.value ? <Problem text={studio.problem.value} onRetry={() => void studio.look()} /> : null}
        {!overview && !studio.problem.value ? (
          <span class="bone" style={{ width: '16rem' }} aria-hidden="true" />
        ) : null}
        {overview && !live ? <p>{t('studio.noVersion')}</p> : null}
        {live ? (
          <dl class="facts">
            <div>
              <dt>{t('studio.liveVersion')}</dt>
              <dd>{live.number}</dd>
            </div>
            <div>
              <dt>{t('studio.liveSince')}</dt>
              <dd>{times.full(Date.parse(live.publishedAt))}</dd>
            </div>
            <div>
              <dt>{t('studio.intents')}</dt>
              <dd>{live.intents}</dd>
            </div>
            <div>
              <dt>{t('phrases.title')}</dt>
              <dd>{live.phrases}</dd>
            </div>
            {live.accuracy === null ? null : (
              <div>
                <dt>{t('studio.right')}</dt>
                <dd>{percent(live.accuracy)}</dd>
              </div>
            )}
          </dl>
        ) : null}
      </div>
    </Page>
  );
}
