import { useEffect } from 'preact/hooks';
import type { SiteModel } from './site.model.ts';
import { SelectField } from '../shared/Field.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { t } from '../shared/texts.ts';
import { hasRoom } from '../shared/viewport.ts';
import { EmbedSection } from './EmbedSection.tsx';
import { HoursSection } from './HoursSection.tsx';
import { LookSection } from './LookSection.tsx';
import { SaveBar } from './SaveBar.tsx';
import { WidgetPreview } from './WidgetPreview.tsx';

function Bones() {
  return (
    <div class="site-form" aria-hidden="true">
      {[20, 32, 28, 32].map((width, index) => (
        <section key={index} class="site-section">
          <span class="bone" style={{ width: '9rem' }} />
          <span class="bone tall" style={{ width: `min(${width}rem, 100%)` }} />
        </section>
      ))}
    </div>
  );
}

/** One storefront: its tag, addresses, hours and look. */
export function SiteScreen({ model }: { model: SiteModel }) {
  useEffect(() => {
    void model.load();
  }, [model]);
  const unsaved = model.changes.value !== null;
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);

  const site = model.site.value;
  const draft = model.draft.value;
  const sites = model.sites.value ?? [];
  const shop = site?.exampleShop;
  return (
    <Page
      title={t('site.title')}
      actions={
        shop ? (
          <a class="button" href={shop} target="_blank" rel="noopener">
            <Icon name="open" /> {t('site.exampleShop')}
          </a>
        ) : null
      }
      aside={site && draft && hasRoom.value ? <WidgetPreview draft={draft} /> : null}
    >
      <div class="page-scroll" tabIndex={0} role="region" aria-label={t('site.title')}>
        {model.problem.value ? (
          <div class="page-inset">
            <Problem text={model.problem.value} onRetry={() => void model.load()} />
          </div>
        ) : null}
        {site && draft ? (
          <div class="site-form">
            {sites.length > 1 ? (
              <SelectField
                label={t('site.which')}
                value={site.id}
                options={sites.map((one) => ({ value: one.id, label: one.name }))}
                onChange={model.choose}
              />
            ) : null}
            <EmbedSection model={model} site={site} draft={draft} />
            <HoursSection model={model} draft={draft} />
            <LookSection model={model} draft={draft} />
            {hasRoom.value ? null : <WidgetPreview draft={draft} />}
          </div>
        ) : model.problem.value ? null : (
          <Bones />
        )}
      </div>
      <SaveBar model={model} />
    </Page>
  );
}
