import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Trainer } from '../trainer/trainer.model.ts';
import type { Weighed } from '../trainer/weigh.ts';

/** What is to be said of a phrase while it is being written. */
export type Verdict =
  /** The same words, or nearly, stand elsewhere. */
  | { kind: 'same' | 'near'; intent: string; text: string }
  /** A keyword rule takes it before the model is asked. */
  | { kind: 'rule'; rule: string }
  /** The draft understands it already, as it should. */
  | { kind: 'known'; confidence: number }
  /** The draft takes it for another intent. */
  | { kind: 'claimed'; intent: string; confidence: number }
  /** The draft would not answer it: worth teaching. */
  | { kind: 'fresh' };

export interface Verdicts {
  /** Of the phrase that is being written, once there is something to say of it. */
  readonly verdict: ReadonlySignal<{ line: number; verdict: Verdict } | null>;
  /**
   * A line was typed into.
   * @param before what stood in it: only lines that were empty hold a phrase that nobody has learnt
   */
  type(line: number, text: string, before: string): void;
  /** Another line has the keyboard, or lines have moved. */
  leave(): void;
}

interface Options {
  trainer: Pick<Trainer, 'ask'>;
  intent: string;
  /** Milliseconds without a key after which a phrase is weighed; less than what training waits for. */
  patience?: number;
}

/** A verdict on fewer letters than are there now stands for so many milliseconds: longer than an answer mostly takes. */
const STANDS = 600;
/** With fewer letters a text is hardly begun. */
const BEGUN = 4;

export function verdictOf({ best, threshold, rule, twin }: Weighed, intent: string): Verdict {
  if (twin) return { kind: twin.same ? 'same' : 'near', intent: twin.intent, text: twin.text };
  if (rule !== undefined) return { kind: 'rule', rule };
  if (!best || best.confidence < threshold) return { kind: 'fresh' };
  const { confidence } = best;
  return best.intent === intent ? { kind: 'known', confidence } : { kind: 'claimed', intent: best.intent, confidence };
}

/** Weighs a new phrase against the bot as it was before the phrase. */
export function createVerdicts({ trainer, intent, patience = 100 }: Options): Verdicts {
  const verdict = signal<{ line: number; verdict: Verdict } | null>(null);
  let writing: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fading: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const ask = async (line: number, text: string, anew: boolean): Promise<void> => {
    asked += 1;
    const mine = asked;
    const show = (next: Verdict | null): void => {
      if (mine !== asked || writing !== line) return;
      clearTimeout(fading);
      fading = undefined;
      verdict.value = next && { line, verdict: next };
    };
    try {
      const weighed = await trainer.ask('weigh', { text, intent, anew });
      show(text.trim().length < BEGUN ? null : verdictOf(weighed, intent));
    } catch {
      // Nothing is trained yet, or the studio was left: then there is nothing to say.
      show(null);
    }
  };

  const leave = (): void => {
    clearTimeout(timer);
    clearTimeout(fading);
    fading = undefined;
    writing = null;
    verdict.value = null;
  };

  return {
    verdict,
    leave,
    type(line, text, before) {
      clearTimeout(timer);
      if (writing !== line) {
        leave();
        if (before.trim() !== '') return;
        writing = line;
        // At once: a moment later the model has learnt it.
        void ask(line, text, true);
        return;
      }
      fading ??= setTimeout(() => {
        verdict.value = null;
      }, STANDS);
      timer = setTimeout(() => void ask(line, text, false), patience);
    },
  };
}
