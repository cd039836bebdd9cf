import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import type { Hours, Site, SiteChange, SiteList } from '../../protocol/administration.ts';
import { asRefusal, sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';
import { readColour } from './contrast.ts';
import { mistakes } from './hours.ts';
import { readOrigin } from './origins.ts';

/** What is edited, as it stands in the fields. */
export interface SiteDraft {
  name: string;
  allowedOrigins: readonly string[];
  hours: Hours;
  timeZone: string;
  greeting: string;
  /** As typed; saved once it is a colour. */
  accent: string;
}

export interface SiteModel {
  readonly sites: ReadonlySignal<readonly Site[] | null>;
  readonly site: ReadonlySignal<Site | null>;
  /** The loading went wrong. */
  readonly problem: ReadonlySignal<string | null>;
  readonly draft: ReadonlySignal<SiteDraft | null>;
  /** What differs from what is saved; null when nothing does. */
  readonly changes: ReadonlySignal<SiteChange | null>;
  /** What is wrong, by field: `name`, `origin`, `hours.monday.0`, `timeZone`, `greeting`, `accent`, `save`. */
  readonly errors: ReadonlySignal<Readonly<Record<string, string>>>;
  readonly saving: ReadonlySignal<boolean>;
  /** When this page last saved, in milliseconds since 1970. */
  readonly savedAt: ReadonlySignal<number | null>;
  load(): Promise<void>;
  choose(id: string): void;
  edit(change: Partial<SiteDraft>): void;
  /** @returns true when the text was an address and is in the list now */
  addOrigin(text: string): boolean;
  removeOrigin(origin: string): void;
  /** Back to what is saved. */
  reset(): void;
  save(): Promise<void>;
}

const FIELDS = ['name', 'allowedOrigins', 'hours', 'timeZone', 'greeting', 'accent'] as const;

const draftOf = (site: Site): SiteDraft => ({
  name: site.name,
  allowedOrigins: site.allowedOrigins,
  hours: site.hours,
  timeZone: site.timeZone,
  greeting: site.greeting,
  accent: site.accent,
});

/** The draft as the server takes it; an unfinished colour stays as it is saved. */
const finished = (draft: SiteDraft, saved: Site): SiteDraft => ({
  ...draft,
  name: draft.name.trim(),
  greeting: draft.greeting.trim(),
  accent: readColour(draft.accent) ?? saved.accent,
});

function ownErrors(draft: SiteDraft): Record<string, string> {
  const found: Record<string, string> = {};
  if (draft.name.trim() === '') found['name'] = t('site.nameMissing');
  if (draft.greeting.trim() === '') found['greeting'] = t('site.greetingMissing');
  if (readColour(draft.accent) === null) found['accent'] = t('site.accentWrong');
  for (const [place, mistake] of Object.entries(mistakes(draft.hours))) found[`hours.${place}`] = t(`hours.${mistake}`);
  return found;
}

/** The page of a site: a draft over what is saved. The draft lives as long as the desk, so another page does not lose it. */
export function createSiteModel(http: Http): SiteModel {
  const sites = signal<readonly Site[] | null>(null);
  const chosen = signal<string | null>(null);
  const problem = signal<string | null>(null);
  const draft = signal<SiteDraft | null>(null);
  const refused = signal<Record<string, string>>({});
  const saving = signal(false);
  const savedAt = signal<number | null>(null);

  const site = computed(() => sites.value?.find((one) => one.id === chosen.value) ?? sites.value?.[0] ?? null);
  const changes = computed((): SiteChange | null => {
    if (!draft.value || !site.value) return null;
    const saved = site.value;
    const next = finished(draft.value, saved);
    const different = FIELDS.filter((field) => JSON.stringify(next[field]) !== JSON.stringify(saved[field]));
    const typed = readColour(draft.value.accent) === null;
    if (different.length === 0 && !typed) return null;
    return Object.fromEntries(different.map((field) => [field, next[field]])) as SiteChange;
  });
  const errors = computed(() => ({ ...refused.value, ...(draft.value ? ownErrors(draft.value) : {}) }));

  const edit = (change: Partial<SiteDraft>): void => {
    if (!draft.peek()) return;
    batch(() => {
      draft.value = { ...draft.peek(), ...change } as SiteDraft;
      const gone = [...Object.keys(change), 'save', ...('allowedOrigins' in change ? ['origin'] : [])];
      refused.value = Object.fromEntries(
        Object.entries(refused.peek()).filter(([path]) => !gone.includes(path.split('.')[0] ?? '')),
      );
    });
  };
  const refuse = (fields: Record<string, string>): void => {
    refused.value = fields;
  };

  return {
    sites,
    site,
    problem,
    draft,
    changes,
    errors,
    saving,
    savedAt,
    edit,
    async load() {
      try {
        const answer = await http.call<SiteList>('GET', '/api/sites');
        const unsaved = changes.peek();
        batch(() => {
          sites.value = answer.sites;
          problem.value = null;
          if (!unsaved && site.peek()) draft.value = draftOf(site.peek() as Site);
        });
      } catch (error) {
        problem.value = sentence(asRefusal(error));
      }
    },
    choose(id) {
      batch(() => {
        chosen.value = id;
        savedAt.value = null;
        refuse({});
        draft.value = site.peek() ? draftOf(site.peek() as Site) : null;
      });
    },
    addOrigin(text) {
      const origin = readOrigin(text);
      const present = draft.peek()?.allowedOrigins ?? [];
      if (!origin) refuse({ ...refused.peek(), origin: t('site.originWrong') });
      else if (present.includes(origin)) refuse({ ...refused.peek(), origin: t('site.originTwice') });
      else edit({ allowedOrigins: [...present, origin] });
      return origin !== null && !present.includes(origin);
    },
    removeOrigin(origin) {
      edit({ allowedOrigins: (draft.peek()?.allowedOrigins ?? []).filter((one) => one !== origin) });
    },
    reset() {
      refuse({});
      if (site.peek()) draft.value = draftOf(site.peek() as Site);
    },
    async save() {
      const current = site.peek();
      const change = changes.peek();
      if (!current || !change || saving.peek() || Object.keys(errors.peek()).some((path) => path !== 'save')) return;
      saving.value = true;
      try {
        const saved = await http.call<Site>('PATCH', `/api/sites/${current.id}`, change);
        batch(() => {
          sites.value = (sites.peek() ?? []).map((one) => (one.id === saved.id ? saved : one));
          draft.value = draftOf(saved);
          savedAt.value = Date.now();
          refuse({});
        });
      } catch (error) {
        const refusal = asRefusal(error);
        refuse({ ...refusal.fields, save: sentence(refusal) });
      } finally {
        saving.value = false;
      }
    },
  };
}
