import { useSignal } from '@preact/signals';
import type { Site } from '../../protocol/administration.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { Field } from '../shared/Field.tsx';
import { Icon } from '../shared/Icon.tsx';
import { t } from '../shared/texts.ts';
import type { SiteDraft, SiteModel } from './site.model.ts';

function Origins({ model, draft }: { model: SiteModel; draft: SiteDraft }) {
  const typed = useSignal('');
  const add = (): void => {
    if (typed.value.trim() !== '' && model.addOrigin(typed.value)) typed.value = '';
  };
  const errors = model.errors.value;
  return (
    <>
      <ul class="origins">
        {draft.allowedOrigins.map((origin) => (
          <li key={origin} class="origin">
            <Icon name="globe" />
            <span class="grow cut mono">{origin}</span>
            <button
              type="button"
              class="button quiet small square"
              aria-label={t('site.originRemove', { origin })}
              title={t('site.originRemove', { origin })}
              onClick={() => model.removeOrigin(origin)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        {draft.allowedOrigins.length === 0 ? <li class="third lesser">{t('site.originsNone')}</li> : null}
      </ul>
      <Field
        label={t('site.originAdd')}
        hint={t('site.originHint')}
        error={errors['origin'] ?? Object.entries(errors).find(([path]) => path.startsWith('allowedOrigins'))?.[1]}
      >
        {(tied) => (
          <span class="copy-line">
            <input
              {...tied}
              class="field-input"
              type="text"
              inputMode="url"
              autocapitalize="off"
              spellcheck={false}
              placeholder="https://shop.example"
              value={typed.value}
              onInput={(event) => {
                typed.value = event.currentTarget.value;
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
            <button type="button" class="button" onClick={add}>
              <Icon name="plus" /> {t('site.originDo')}
            </button>
          </span>
        )}
      </Field>
    </>
  );
}

/** The tag to paste, and the addresses that may use it. */
export function EmbedSection({ model, site, draft }: { model: SiteModel; site: Site; draft: SiteDraft }) {
  return (
    <section class="site-section" aria-labelledby="site-embed">
      <div>
        <h2 id="site-embed">{t('site.embed')}</h2>
        <p class="lesser second">{t('site.embedText')}</p>
      </div>
      <figure class="snippet">
        <pre class="mono" tabIndex={0} aria-label={t('site.snippet')}>
          {site.snippet}
        </pre>
        <CopyButton text={site.snippet} label={t('copy.do')} />
      </figure>
      <h3>{t('site.origins')}</h3>
      <Origins model={model} draft={draft} />
    </section>
  );
}
