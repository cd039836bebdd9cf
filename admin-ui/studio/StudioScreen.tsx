import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Http } from '../../client/index.ts';
import { openStorage } from '../../client/index.ts';
import type { Me } from '../../protocol/administration.ts';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { t } from '../shared/texts.ts';
import type { SiteModel } from '../site/site.model.ts';
import { BotFacts } from './BotFacts.tsx';
import { DraftBanner } from './DraftBanner.tsx';
import { listenForUndo } from './undoKeys.ts';
import { studioPath, studioPlace } from './place.ts';
import { SaveNote } from './SaveNote.tsx';
import type { Studio } from './studio.model.ts';
import { createStudio } from './studio.model.ts';
import { TABS, tabOf } from './tabs.tsx';
import { hireWorker } from './trainer/hire.ts';

interface Props {
  http: Http;
  me: Me;
  sites: SiteModel;
}

/** Drafts outlive the page that shows them: going to the inbox and back loses neither edits nor what can be undone. */
const opened = new WeakMap<Http, Map<string, Studio>>();

function studioOf(http: Http, me: Me, site: string): Studio {
  const known = opened.get(http) ?? new Map<string, Studio>();
  opened.set(http, known);
  const storage = openStorage(`shopbell:desk:${me.id}`);
  const studio = known.get(site) ?? createStudio({ http, storage, site, hire: hireWorker });
  known.set(site, studio);
  return studio;
}

function Tabs({ studio }: { studio: Studio }) {
  const { part } = studioPlace();
  const list = useRef<HTMLElement>(null);
  // On a phone the tabs are wider than the window.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [part]);
  return (
    <nav ref={list} class="studio-tabs" aria-label={t('studio.tabs')}>
      {TABS.map((tab) => {
        const count = tab.count?.(studio) ?? 0;
        return (
          <a
            key={tab.part}
            href={studioPath(tab.part)}
            aria-current={tabOf(part).part === tab.part ? 'page' : undefined}
          >
            {tab.label()}
            {count > 0 ? <span class="count">{count > 99 ? '99+' : count}</span> : null}
          </a>
        );
      })}
    </nav>
  );
}

function Bones() {
  return (
    <div class="studio-columns" aria-hidden="true">
      <div class="studio-list studio-bones">
        {[70, 55, 80, 45, 65, 60, 75].map((width, index) => (
          <span key={index} class="bone" style={{ width: `${width}%` }} />
        ))}
      </div>
      <div class="studio-editor studio-bones">
        <span class="bone" style={{ width: '12rem' }} />
        {[60, 45, 52, 70, 38].map((width, index) => (
          <span key={index} class="bone" style={{ width: `${width}%` }} />
        ))}
      </div>
    </div>
  );
}

/** Which shop's bot it is, where there are several. */
function SiteChoice({ sites }: { sites: SiteModel }) {
  const all = sites.sites.value ?? [];
  if (all.length < 2) return null;
  return (
    <label class="site-choice">
      <span class="only-heard">{t('site.which')}</span>
      <select
        class="field-input"
        value={sites.site.value?.id}
        onChange={(event) => sites.choose(event.currentTarget.value)}
      >
        {all.map((site) => (
          <option key={site.id} value={site.id}>
            {site.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Workshop({ studio, sites }: { studio: Studio; sites: SiteModel }) {
  const { part } = studioPlace();
  const tab = tabOf(part);
  const { draft } = studio;
  useEffect(() => studio.open(), [studio]);
  useEffect(() => listenForUndo(draft), [draft]);
  const unsaved = draft.saving.value !== 'saved';
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);

  const definition = draft.definition.value;
  const problem = draft.problem.value ?? studio.problem.value;
  return (
    <div class="page studio">
      <main class="page-main">
        <header class="pane-head studio-head">
          <h1>{t('studio.title')}</h1>
          <SiteChoice sites={sites} />
          <Tabs studio={studio} />
          <span class="grow" />
          <SaveNote studio={studio} />
        </header>
        <DraftBanner draft={draft} />
        {problem ? (
          <div class="page-inset">
            <Problem text={problem} onRetry={() => void studio.load()} />
          </div>
        ) : null}
        {definition ? <tab.Body key={tab.part} studio={studio} definition={definition} /> : problem ? null : <Bones />}
      </main>
    </div>
  );
}

/** The bot of one site: what it knows, how well, and how it becomes what shoppers meet. */
export function StudioScreen({ http, me, sites }: Props) {
  const id = sites.site.value?.id;
  const studio = useMemo(() => (id === undefined ? null : studioOf(http, me, id)), [http, me.id, id]);
  const problem = sites.problem.value;
  if (!studio) {
    return (
      <Page title={t('studio.title')}>
        {problem ? (
          <div class="page-inset">
            <Problem text={problem} onRetry={() => void sites.load()} />
          </div>
        ) : (
          <Bones />
        )}
      </Page>
    );
  }
  if (me.role === 'agent') return <BotFacts studio={studio} />;
  return <Workshop key={studio.site} studio={studio} sites={sites} />;
}
