import type { ReadonlySignal } from '@preact/signals';
import { batch, signal } from '@preact/signals';
import type { BotDefinition } from '../../bot/index.ts';
import type { Http, Storage } from '../../client/index.ts';
import type { BotDraft, DraftState } from '../../protocol/studio.ts';
import { asRefusal, sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';
import { createHistory } from './history.model.ts';

/**
 * Where the edits are: on the server, about to go there, on their way, only here because the server does not answer,
 * only here because it refused them, or waiting for a person because somebody else saved first.
 */
export type Saving = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict';

export interface Draft {
  /** The draft as it stands on the screen; null before it is loaded. */
  readonly definition: ReadonlySignal<BotDefinition | null>;
  /** Why it could not be loaded. */
  readonly problem: ReadonlySignal<string | null>;
  /** What the server holds; its `definition` is left out since it may be behind. */
  readonly held: ReadonlySignal<DraftState | null>;
  readonly saving: ReadonlySignal<Saving>;
  /** When this page last saved, in milliseconds since 1970. */
  readonly savedAt: ReadonlySignal<number | null>;
  /** Why the server refused it. */
  readonly refusal: ReadonlySignal<string | null>;
  /** What somebody else saved, while `saving` is `conflict`. */
  readonly theirs: ReadonlySignal<BotDraft | null>;
  readonly undoable: ReadonlySignal<string | null>;
  readonly redoable: ReadonlySignal<string | null>;
  load(): Promise<void>;
  /**
   * Changes the draft; it is saved a moment later.
   * @param what in words, for undo: "Phrase removed"
   * @param change makes the next definition; parts that stay the same stay the same object
   * @param merge edits in a row with the same mark are undone together
   */
  edit(what: string, change: (definition: BotDefinition) => BotDefinition, merge?: string): void;
  undo(): void;
  redo(): void;
  /** Saves now. @returns true when the server holds what is on the screen */
  flush(): Promise<boolean>;
  takeTheirs(): void;
  keepMine(): void;
  /** Takes a draft that the server made: after a reset or a publication. Nothing is left to undo. */
  adopt(draft: BotDraft): void;
  /** Takes what the server says of the revision that is held: a publication changes what it is based on. */
  hear(state: DraftState): void;
  /** Keeps what is not saved in this browser, for when the page goes away. */
  keepHere(): void;
}

interface Options {
  http: Http;
  /** Of the signed-in person; what could not be saved waits here. */
  storage: Storage;
  site: string;
  /** Milliseconds after the last edit at which it is saved. */
  pause?: number;
}

const KEPT = 'studio:draft:';
/** Milliseconds between attempts while the server does not answer. */
const AGAIN = [2_000, 5_000, 10_000, 30_000];

const isDefinition = (value: Record<string, unknown>): boolean =>
  ['intents', 'rules', 'slots'].every((list) => Array.isArray(value[list])) &&
  typeof value['settings'] === 'object' &&
  typeof value['texts'] === 'object';

/** What this browser kept; null when something else wrote under our name. */
function readKept(text: string): { revision: number; definition: BotDefinition } | null {
  try {
    const kept = JSON.parse(text) as { revision?: unknown; definition?: Record<string, unknown> } | null;
    if (typeof kept?.revision !== 'number' || !kept.definition || !isDefinition(kept.definition)) return null;
    return { revision: kept.revision, definition: kept.definition as unknown as BotDefinition };
  } catch {
    return null;
  }
}

/** The draft of one site: edited here, saved by itself, never lost. */
export function createDraft({ http, storage, site, pause = 800 }: Options): Draft {
  const path = `/api/sites/${site}/bot/draft`;
  const key = `${KEPT}${site}`;
  const definition = signal<BotDefinition | null>(null);
  const problem = signal<string | null>(null);
  const held = signal<DraftState | null>(null);
  const saving = signal<Saving>('saved');
  const savedAt = signal<number | null>(null);
  const refusal = signal<string | null>(null);
  const theirs = signal<BotDraft | null>(null);
  const history = createHistory<BotDefinition>();
  let saved: BotDefinition | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let under: Promise<void> | null = null;

  const isUnsaved = (): boolean => definition.peek() !== null && definition.peek() !== saved;

  const keepHere = (): void => {
    const present = held.peek();
    if (isUnsaved() && present) {
      storage.set(key, JSON.stringify({ revision: present.revision, definition: definition.peek() }));
    } else storage.remove(key);
  };

  const hold = ({ revision, basedOn, changedAt, changedBy, problems }: DraftState): void => {
    held.value = { revision, basedOn, changedAt, changedBy, problems };
  };

  const adopt = (draft: BotDraft): void => {
    if (!isDefinition(draft.definition)) {
      problem.value = t('studio.unreadable');
      return;
    }
    clearTimeout(timer);
    batch(() => {
      hold(draft);
      // Judged above as far as the page relies on it; the bot judges the rest and says what is wrong.
      saved = draft.definition as unknown as BotDefinition;
      definition.value = saved;
      saving.value = 'saved';
      theirs.value = null;
      refusal.value = null;
      problem.value = null;
    });
  };

  const later = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), wait);
  };

  const meetConflict = async (): Promise<void> => {
    const draft = await http.call<BotDraft>('GET', path);
    if (draft.revision === held.peek()?.revision) {
      later(pause);
      return;
    }
    batch(() => {
      theirs.value = draft;
      saving.value = 'conflict';
    });
  };

  const put = async (): Promise<void> => {
    const sent = definition.peek();
    const present = held.peek();
    if (!sent || !present) return;
    saving.value = 'saving';
    try {
      const answer = await http.call<DraftState>('PUT', path, { revision: present.revision, definition: sent });
      batch(() => {
        failures = 0;
        saved = sent;
        hold(answer);
        refusal.value = null;
        savedAt.value = Date.now();
        saving.value = isUnsaved() ? 'waiting' : 'saved';
      });
      storage.remove(key);
      if (isUnsaved()) later(pause);
    } catch (error) {
      const refused = asRefusal(error);
      keepHere();
      if (refused.code === 'conflict') await meetConflict();
      else if (refused.retryable || refused.code === 'unauthorized') {
        saving.value = 'offline';
        later(refused.retryAfter ?? AGAIN[Math.min(failures, AGAIN.length - 1)] ?? pause);
        failures += 1;
      } else {
        batch(() => {
          saving.value = 'refused';
          refusal.value = refused.code === 'invalid' ? refused.message : sentence(refused);
        });
      }
    }
  };

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (under) return under;
    if (!isUnsaved() || saving.peek() === 'conflict') return undefined;
    under = put()
      .catch((error: unknown) => {
        // What somebody else saved could not be read: looked at again with the next attempt.
        asRefusal(error);
        saving.value = 'offline';
        later(AGAIN[0] ?? pause);
      })
      .finally(() => {
        under = null;
      });
    return under;
  };

  const show = (next: BotDefinition): void => {
    definition.value = next;
    if (saving.peek() === 'conflict') return;
    if (saving.peek() !== 'saving') saving.value = saving.peek() === 'offline' ? 'offline' : 'waiting';
    later(pause);
  };

  /** Takes up what this browser kept when the page went away. */
  const takeUp = (draft: BotDraft): void => {
    const text = storage.get(key);
    if (text === null) return;
    storage.remove(key);
    const kept = readKept(text);
    if (!kept) return;
    definition.value = kept.definition;
    if (kept.revision === draft.revision) {
      saving.value = 'waiting';
      later(0);
    } else {
      theirs.value = draft;
      saving.value = 'conflict';
    }
  };

  return {
    definition,
    problem,
    held,
    saving,
    savedAt,
    refusal,
    theirs,
    undoable: history.undoable,
    redoable: history.redoable,
    adopt(draft) {
      history.clear();
      storage.remove(key);
      adopt(draft);
    },
    hear(state) {
      if (state.revision === held.peek()?.revision) hold(state);
    },
    keepHere,
    async load() {
      if (isUnsaved()) return;
      try {
        const draft = await http.call<BotDraft>('GET', path);
        if (isUnsaved() || (saved && held.peek()?.revision === draft.revision)) return;
        batch(() => {
          if (saved) history.clear();
          adopt(draft);
          takeUp(draft);
        });
      } catch (error) {
        problem.value = sentence(asRefusal(error));
      }
    },
    edit(what, change, merge) {
      const before = definition.peek();
      if (!before) return;
      const next = change(before);
      if (next === before) return;
      history.note(what, before, merge);
      show(next);
    },
    undo() {
      const before = definition.peek() && history.undo(definition.peek() as BotDefinition);
      if (before) show(before);
    },
    redo() {
      const next = definition.peek() && history.redo(definition.peek() as BotDefinition);
      if (next) show(next);
    },
    async flush() {
      while (isUnsaved()) {
        await save();
        if (saving.peek() !== 'saved' && saving.peek() !== 'waiting') return false;
      }
      return saving.peek() === 'saved' || !isUnsaved();
    },
    takeTheirs() {
      const draft = theirs.peek();
      const mine = definition.peek();
      if (!draft || !mine) return;
      // Mine stays one step back, in case the choice was wrong.
      history.note(t('studio.tookTheirs'), mine);
      storage.remove(key);
      adopt(draft);
    },
    keepMine() {
      const draft = theirs.peek();
      if (!draft) return;
      batch(() => {
        hold(draft);
        theirs.value = null;
        saving.value = 'waiting';
      });
      later(0);
    },
  };
}
