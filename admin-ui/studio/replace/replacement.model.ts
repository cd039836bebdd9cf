import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { BotDefinition } from '../../../bot/index.ts';
import { Refusal } from '../../../client/index.ts';
import type { BotVersionContent } from '../../../protocol/studio.ts';
import { sentence } from '../../shared/refusals.ts';
import { t } from '../../shared/texts.ts';
import type { Studio } from '../studio.model.ts';

/** How much of the draft no version has; `unknown` when it could not be found out. */
export type Unpublished =
  | { kind: 'looking'; number: number }
  | { kind: 'unknown'; number: number }
  | { kind: 'parts'; number: number; parts: number }
  /** It began from no version. */
  | { kind: 'all' };

export interface Replacement {
  readonly unpublished: ReadonlySignal<Unpublished>;
  readonly busy: ReadonlySignal<boolean>;
  /** Why the draft was not replaced. */
  readonly problem: ReadonlySignal<string | null>;
  /** Finds out what was changed since the version that the draft began from. */
  look(): Promise<Unpublished>;
  /** Puts the other bot into the draft, undoably. @returns true when it stands there */
  run(): Promise<boolean>;
  /** What is still being made is then not taken. */
  giveUp(): void;
}

interface Options {
  /** In words, for undo and the toast: "The draft was replaced". */
  what: string;
  /** Makes or fetches the bot that takes the place of the draft. */
  make: () => Promise<BotDefinition>;
}

/** Another bot in the place of the whole draft: what would be lost, and the exchange itself. */
export function createReplacement(studio: Studio, { what, make }: Options): Replacement {
  const basedOn = studio.draft.held.peek()?.basedOn ?? null;
  const unpublished = signal<Unpublished>(
    basedOn === null ? { kind: 'all' } : { kind: 'looking', number: basedOn.number },
  );
  const busy = signal(false);
  const problem = signal<string | null>(null);
  let isGivenUp = false;

  return {
    unpublished,
    busy,
    problem,
    async look() {
      const to = studio.draft.definition.peek();
      if (basedOn === null || to === null) return unpublished.peek();
      const { id, number } = basedOn;
      try {
        const { definition } = await studio.call<BotVersionContent>('GET', `/versions/${id}`);
        // The server took this definition when the version was published.
        const from = definition as unknown as BotDefinition;
        const sections = await studio.trainer.ask('diff', { from, to });
        unpublished.value = { kind: 'parts', number, parts: sections.length };
      } catch {
        // Said where the number would stand; the person still decides.
        unpublished.value = { kind: 'unknown', number };
      }
      return unpublished.peek();
    },
    async run() {
      if (busy.peek()) return false;
      busy.value = true;
      problem.value = null;
      const before = studio.draft.definition.peek();
      try {
        const made = await make();
        if (isGivenUp) return false;
        if (studio.draft.definition.peek() !== before) {
          problem.value = t('replace.changed');
          return false;
        }
        studio.removed(what, () => made);
        return true;
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        problem.value = t('replace.failed', { why: error instanceof Refusal ? sentence(error) : said });
        return false;
      } finally {
        busy.value = false;
      }
    },
    giveUp() {
      isGivenUp = true;
    },
  };
}
