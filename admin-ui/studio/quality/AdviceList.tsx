import { Icon } from '../../shared/Icon.tsx';
import { t } from '../../shared/texts.ts';
import { percent } from '../figures.ts';
import { studioPath } from '../place.ts';
import type { Studio } from '../studio.model.ts';
import { adviceWords } from './advice.ts';

/** How one intent does, and what would make it better. */
export function AdviceList({ studio, intent }: { studio: Studio; intent: string }) {
  const found = studio.trainer.judged.value?.quality.intents.find((one) => one.intent === intent);
  if (!found || found.phrases === 0) return null;
  return (
    <section class="editor-section advice" aria-label={t('advice.title')}>
      <p class="lesser second">
        {t('advice.figures', {
          recall: percent(found.recall),
          precision: percent(found.precision),
        })}
      </p>
      {found.advice.length === 0 ? null : (
        <ul>
          {found.advice.map((advice) => (
            <li key={JSON.stringify(advice)} class="row lesser">
              <Icon name="warn" size="small" />
              <span class="grow">{adviceWords(advice)}</span>
              {'intent' in advice ? (
                <a href={studioPath('intents', advice.intent)}>{t('advice.open', { intent: advice.intent })}</a>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
