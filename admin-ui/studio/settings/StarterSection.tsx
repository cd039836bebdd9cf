import { useSignal } from '@preact/signals';
import { Problem } from '../../shared/Problem.tsx';
import { t } from '../../shared/texts.ts';
import type { TabProps } from '../tabs.tsx';

const STARTERS = ['en', 'de', 'fr', 'empty'] as const;

/** Begins again from a bot that comes with the product, or from an empty one. */
export function StarterSection({ studio, definition }: TabProps) {
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
  const begin = async (from: (typeof STARTERS)[number]): Promise<void> => {
    if (busy.peek()) return;
    busy.value = true;
    problem.value = null;
    const { language, name } = definition;
    try {
      const made = await studio.trainer.ask('starter', { from, language, name });
      studio.removed(t('starter.begun'), () => made);
    } catch (error) {
      problem.value = t('starter.failed', { why: error instanceof Error ? error.message : String(error) });
    } finally {
      busy.value = false;
    }
  };
  return (
    <section class="site-section" aria-labelledby="bot-starter">
      <div>
        <h2 id="bot-starter" tabIndex={-1}>
          {t('starter.title')}
        </h2>
        <p class="lesser second">{t('starter.text')}</p>
      </div>
      {problem.value ? <Problem text={problem.value} /> : null}
      <div class="row starters">
        {STARTERS.map((from) => (
          <button
            key={from}
            type="button"
            class="button"
            aria-disabled={busy.value ? 'true' : undefined}
            onClick={() => void begin(from)}
          >
            {t(`starter.${from}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
