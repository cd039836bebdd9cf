import { Field, TextField } from '../shared/Field.tsx';
import { t } from '../shared/texts.ts';
import { contrast, readColour } from './contrast.ts';
import type { SiteDraft, SiteModel } from './site.model.ts';

/** Colours to start from, all readable under white. A site's own colour is data, not a colour of the desk. */
const SWATCHES = [
  { colour: '#0d7366', name: 'colour.teal' },
  { colour: '#25619e', name: 'colour.blue' },
  { colour: '#5b4fa8', name: 'colour.violet' },
  { colour: '#8a3f7d', name: 'colour.plum' },
  { colour: '#a8432f', name: 'colour.brick' },
  { colour: '#7a5a14', name: 'colour.ochre' },
] as const;

/** Contrast that WCAG asks for text of normal size. */
const READABLE = 4.5;
const LONGEST_GREETING = 300;

function Accent({ model, draft }: { model: SiteModel; draft: SiteDraft }) {
  const colour = readColour(draft.accent);
  const ratio = colour ? contrast(colour, '#ffffff') : null;
  const figure = ratio === null ? undefined : ratio.toFixed(1);
  return (
    <Field
      label={t('site.accent')}
      error={model.errors.value['accent']}
      hint={
        figure === undefined || ratio === null
          ? undefined
          : ratio >= READABLE
            ? t('site.contrastGood', { ratio: figure })
            : t('site.contrastLow', { ratio: figure })
      }
    >
      {(tied) => (
        <span class="accent-field">
          <span class="row" role="group" aria-label={t('site.swatches')}>
            {SWATCHES.map((swatch) => (
              <button
                key={swatch.colour}
                type="button"
                class="swatch"
                style={{ '--swatch': swatch.colour }}
                aria-label={t(swatch.name)}
                aria-pressed={colour === swatch.colour ? 'true' : 'false'}
                title={t(swatch.name)}
                onClick={() => model.edit({ accent: swatch.colour })}
              />
            ))}
          </span>
          <input
            {...tied}
            class="field-input mono accent-hex"
            spellcheck={false}
            autocapitalize="off"
            maxLength={9}
            value={draft.accent}
            onInput={(event) => model.edit({ accent: event.currentTarget.value })}
          />
          <input
            class="accent-pick"
            type="color"
            aria-label={t('site.pick')}
            title={t('site.pick')}
            value={colour ?? '#000000'}
            onInput={(event) => model.edit({ accent: event.currentTarget.value })}
          />
        </span>
      )}
    </Field>
  );
}

/** What shoppers see: name, greeting, accent. */
export function LookSection({ model, draft }: { model: SiteModel; draft: SiteDraft }) {
  const errors = model.errors.value;
  return (
    <section class="site-section" aria-labelledby="site-look">
      <div>
        <h2 id="site-look">{t('site.look')}</h2>
        <p class="lesser second">{t('site.lookText')}</p>
      </div>
      <TextField
        label={t('site.name')}
        maxLength={80}
        value={draft.name}
        error={errors['name']}
        onInput={(name) => model.edit({ name })}
      />
      <Field
        label={t('site.greeting')}
        beside={<span class="tiny third">{t('site.left', { count: LONGEST_GREETING - draft.greeting.length })}</span>}
        error={errors['greeting']}
      >
        {(tied) => (
          <textarea
            {...tied}
            class="field-input"
            rows={3}
            maxLength={LONGEST_GREETING}
            value={draft.greeting}
            onInput={(event) => model.edit({ greeting: event.currentTarget.value })}
          />
        )}
      </Field>
      <Accent model={model} draft={draft} />
    </section>
  );
}
