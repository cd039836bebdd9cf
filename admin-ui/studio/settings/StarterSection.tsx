import { useSignal } from '@preact/signals';
import { t } from '../../shared/texts.ts';
import { ReplaceDialog } from '../replace/ReplaceDialog.tsx';
import type { Replacement } from '../replace/replacement.model.ts';
import { createReplacement } from '../replace/replacement.model.ts';
import type { TabProps } from '../tabs.tsx';

const STARTERS = ['en', 'de', 'fr', 'empty'] as const;

/** Begins again from a bot that comes with the product, or from an empty one. */
export function StarterSection({ studio, definition }: TabProps) {
  const asked = useSignal<Replacement | null>(null);
  const { language, name } = definition;
  return (
    <section class="site-section" aria-labelledby="bot-starter">
      <div>
        <h2 id="bot-starter" tabIndex={-1}>
          {t('starter.title')}
        </h2>
        <p class="lesser second">{t('starter.text')}</p>
      </div>
      <div class="row starters">
        {STARTERS.map((from) => (
          <button
            key={from}
            type="button"
            class="button"
            onClick={() => {
              const make = () => studio.trainer.ask('starter', { from, language, name });
              asked.value = createReplacement(studio, { what: t('starter.begun'), make });
            }}
          >
            {t(`starter.${from}`)}
          </button>
        ))}
      </div>
      {asked.value ? (
        <ReplaceDialog
          studio={studio}
          definition={definition}
          replacement={asked.value}
          onClose={() => {
            asked.value = null;
          }}
        />
      ) : null}
    </section>
  );
}
