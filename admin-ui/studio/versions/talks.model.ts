import type { ReadonlySignal } from '@preact/signals';
import { effect, signal } from '@preact/signals';
import type { BotDefinition, DialogueDefinition, DialogueResult } from '../../../bot/index.ts';
import { t } from '../../shared/texts.ts';
import { removeAt, replaceAt } from '../edits.ts';
import type { Studio } from '../studio.model.ts';

/** The talk that somebody wants to see: set by who leads there, taken by the page. */
export const wantedTalk = signal<string | null>(null);

/** The talks of the draft that must go as they are written. */
export interface Talks {
  /** What became of each with the draft as it stands, by its transcript; empty while nothing was played. */
  readonly results: ReadonlySignal<ReadonlyMap<string, DialogueResult>>;
  /** Plays them again after every edit. @returns a function for when the page is left */
  open(): () => void;
  /** Writes a new one at the end. @returns its place */
  add(): number;
  change(at: number, next: Partial<DialogueDefinition>): void;
  remove(at: number): void;
}

const dialoguesOf = (definition: BotDefinition | null): readonly DialogueDefinition[] => definition?.dialogues ?? [];

/** A name that no other talk has. */
export function freeName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** The talks of one draft, played by the worker whenever it has trained anew. */
export function createTalks(studio: Studio): Talks {
  const results = signal<ReadonlyMap<string, DialogueResult>>(new Map());
  let latest = 0;

  const play = async (transcripts: string[]): Promise<void> => {
    latest += 1;
    const mine = latest;
    try {
      const played = await studio.trainer.ask('rehearse', { transcripts });
      if (mine !== latest) return;
      results.value = new Map(transcripts.flatMap((transcript, at) => (played[at] ? [[transcript, played[at]]] : [])));
    } catch (error) {
      // A draft that cannot be trained says so beside it; until then nothing is known of its talks.
      if (!(error instanceof Error)) throw error;
      if (mine === latest) results.value = new Map();
    }
  };

  const edit = (what: string, change: (all: readonly DialogueDefinition[]) => DialogueDefinition[], merge?: string) =>
    studio.draft.edit(what, (bot) => ({ ...bot, dialogues: change(dialoguesOf(bot)) }), merge);

  return {
    results,
    open: () =>
      effect(() => {
        const transcripts = dialoguesOf(studio.draft.definition.value).map(({ transcript }) => transcript);
        // Asked after what is being trained, and again once it is.
        if (studio.trainer.trained.value !== null && !studio.trainer.training.value) void play(transcripts);
      }),
    add() {
      const at = dialoguesOf(studio.draft.definition.peek()).length;
      edit(t('talks.added'), (all) => [
        ...all,
        {
          name: freeName(
            t('talks.newName'),
            all.map(({ name }) => name),
          ),
          transcript: t('talks.newTranscript'),
        },
      ]);
      return at;
    },
    change(at, next) {
      edit(
        t('talks.changed'),
        (all) => {
          const one = all[at];
          return one ? replaceAt(all, at, { ...one, ...next }) : [...all];
        },
        `dialogue ${at} ${Object.keys(next).join(' ')}`,
      );
    },
    remove(at) {
      const name = dialoguesOf(studio.draft.definition.peek())[at]?.name ?? '';
      studio.removed(t('talks.removed', { name }), (bot) => ({ ...bot, dialogues: removeAt(dialoguesOf(bot), at) }));
    },
  };
}
