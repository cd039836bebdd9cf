import { now } from '../shared/clock.ts';
import { lasting } from '../shared/durations.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Keys } from '../shared/Keys.tsx';
import { rich, t } from '../shared/texts.ts';
import type { InboxList } from './list.model.ts';
import { inboxPath } from './views.ts';

interface Props {
  list: InboxList;
  /** Address of the example shop where one is served. */
  exampleShop: string | undefined;
  /** May set up the site. */
  manages: boolean;
  onTakeNext(): void;
}

function FirstSteps({ exampleShop, manages }: { exampleShop: string | undefined; manages: boolean }) {
  return (
    <EmptyState title={t('empty.title')} text={exampleShop ? t('empty.shopText') : t('empty.text')}>
      {exampleShop ? (
        <>
          <p>
            <a class="button primary" href={exampleShop} target="_blank" rel="noopener">
              <Icon name="open" /> {t('empty.openShop')}
            </a>
          </p>
          <ol class="try-list">
            <li>{rich('empty.try1', { question: <q>{t('empty.question')}</q> })}</li>
            <li>{rich('empty.try2', { words: <q>{t('empty.words')}</q> })}</li>
            <li>{t('empty.try3')}</li>
          </ol>
        </>
      ) : null}
      {manages ? (
        <p class="lesser third">{rich('empty.site', { page: <a href="/admin/site">{t('empty.sitePage')}</a> })}</p>
      ) : null}
    </EmptyState>
  );
}

/** Beside the list while no ticket is open: what to do next. */
export function QuietPane({ list, exampleShop, manages, onTakeNext }: Props) {
  const { count, since } = list.queue.value;
  const mine = list.counts.value.mine;
  return (
    <section class="quiet-pane" aria-label={t('thread.title')}>
      {list.untouched.value ? (
        <FirstSteps exampleShop={exampleShop} manages={manages} />
      ) : since ? (
        <EmptyState
          title={mine === 0 ? t('quiet.waiting') : t('quiet.choose')}
          text={t('quiet.waitingText', {
            count,
            time: lasting(now.value - Date.parse(since)),
          })}
        >
          <p class="row centred">
            <button type="button" class="button primary" onClick={onTakeNext}>
              {t('quiet.take')}
            </button>
            <a class="button" href={inboxPath('waiting')}>
              {t('quiet.see')}
            </a>
          </p>
          <p class="tiny third">{rich('quiet.key', { key: <Keys keys={['N']} /> })}</p>
        </EmptyState>
      ) : list.rows.value === null ? null : (
        <EmptyState title={t('quiet.title')} text={mine > 0 ? t('quiet.mineText', { count: mine }) : t('quiet.text')}>
          {exampleShop ? (
            <p>
              <a class="button" href={exampleShop} target="_blank" rel="noopener">
                <Icon name="open" /> {t('empty.openShop')}
              </a>
            </p>
          ) : null}
          <p class="tiny third">{rich('quiet.help', { key: <Keys keys={['?']} /> })}</p>
        </EmptyState>
      )}
    </section>
  );
}
