/*
 * What every part of the studio stands on.
 *
 *   studio.overview        what the server says of versions, shadow and learning (GET …/bot); `look()` asks again
 *   studio.call(method, '/versions/…', body)   a call below /api/sites/:site/bot; throws Refusal
 *   studio.draft           the draft: draft.model.ts
 *     .definition          a signal of the BotDefinition on the screen; null before it is loaded
 *     .edit('Phrase removed', (definition) => ({ ...definition, … }), 'merge mark')   never in place; saved by itself
 *     .undo() .redo()      `removed('…')` below is an edit with a toast that offers Undo
 *     .held.value          revision, problems, basedOn, changedAt, changedBy as the server holds them
 *     .flush()             true when the server holds what is on the screen: before a check or a publication
 *     .adopt(draft)        takes a BotDraft that the server answered with (reset, publish)
 *   studio.trainer         the workers: trainer/trainer.model.ts
 *     .trained .judged     what is known of the newest model and its figures; .training .judging say that newer is coming
 *     .ask('explain', { text })   an Explanation;  .ask('respond', { state, input })   a BotTurn
 *     A new question to the bot: its types in trainer/messages.ts (Tasks), its work in trainer/tasks.ts. Pages take
 *     types from the bot, values never: all its code is in the worker.
 *   A new tab: its line in tabs.tsx.
 */
import type { ReadonlySignal } from '@preact/signals';
import { effect, signal } from '@preact/signals';
import type { BotDefinition } from '../../bot/index.ts';
import type { Http, Storage } from '../../client/index.ts';
import type { BotOverview } from '../../protocol/studio.ts';
import { asRefusal, sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';
import { toasts } from '../shared/toasts.model.ts';
import type { Draft } from './draft.model.ts';
import { createDraft } from './draft.model.ts';
import type { Labourer, Trainer } from './trainer/trainer.model.ts';
import { createTrainer } from './trainer/trainer.model.ts';

export interface Studio {
  readonly site: string;
  readonly overview: ReadonlySignal<BotOverview | null>;
  /** Why the overview could not be loaded. */
  readonly problem: ReadonlySignal<string | null>;
  readonly draft: Draft;
  readonly trainer: Trainer;
  /** Loads overview and draft, follows the draft with the trainer. @returns a function for when the page is left */
  open(): () => void;
  load(): Promise<void>;
  /** Looks at versions, shadow and learning again. */
  look(): Promise<void>;
  /** @throws Refusal */
  call<Answer>(method: Parameters<Http['call']>[0], below: string, body?: unknown): Promise<Answer>;
  /** A call below /api/sites/:site, beside the bot. @throws Refusal */
  callSite<Answer>(method: Parameters<Http['call']>[0], below: string, body?: unknown): Promise<Answer>;
  /** An edit that takes something away, or changes much: a toast says so, or the given words, and offers to undo it. */
  removed(what: string, change: (definition: BotDefinition) => BotDefinition, words?: string): void;
}

interface Options {
  http: Http;
  storage: Storage;
  site: string;
  hire: () => Labourer;
}

export function createStudio({ http, storage, site, hire }: Options): Studio {
  const base = `/api/sites/${site}/bot`;
  const overview = signal<BotOverview | null>(null);
  const problem = signal<string | null>(null);
  const draft = createDraft({ http, storage, site });
  const trainer = createTrainer({ hire });

  const look = async (): Promise<void> => {
    try {
      const now = await http.call<BotOverview>('GET', base);
      overview.value = now;
      if (now.draft) draft.hear(now.draft);
      problem.value = null;
    } catch (error) {
      problem.value = sentence(asRefusal(error));
    }
  };
  const load = async (): Promise<void> => {
    if (!draft.definition.peek()) {
      await Promise.all([look(), draft.load()]);
      return;
    }
    // A draft may be large: it is only read again when somebody else has saved.
    await look();
    if (overview.peek()?.draft.revision !== draft.held.peek()?.revision) await draft.load();
  };

  return {
    site,
    overview,
    problem,
    draft,
    trainer,
    look,
    load,
    open() {
      const follow = effect(() => {
        if (draft.definition.value) trainer.follow(draft.definition.value);
      });
      const lookAgain = (): void => {
        if (document.visibilityState === 'visible') void load();
      };
      const tryAgain = (): void => void draft.flush();
      document.addEventListener('visibilitychange', lookAgain);
      addEventListener('online', tryAgain);
      addEventListener('pagehide', draft.keepHere);
      void load();
      return () => {
        follow();
        document.removeEventListener('visibilitychange', lookAgain);
        removeEventListener('online', tryAgain);
        removeEventListener('pagehide', draft.keepHere);
        trainer.rest();
        void draft.flush();
      };
    },
    call: (method, below, body) => http.call(method, `${base}${below}`, body),
    callSite: (method, below, body) => http.call(method, `/api/sites/${site}${below}`, body),
    removed(what, change, words = what) {
      const before = draft.definition.peek();
      draft.edit(what, change);
      const after = draft.definition.peek();
      if (after === before) return;
      toasts.show(words, {
        label: t('studio.undo'),
        run: () => {
          // Something else was edited meanwhile: that would be undone instead, so it is left to the person.
          if (draft.definition.peek() === after || draft.undoable.peek() === what) draft.undo();
          else toasts.show(t('studio.undoLater'));
        },
      });
    },
  };
}
