import type { ReadonlySignal } from '@preact/signals';
import { effect, signal } from '@preact/signals';
import type { BotDefinition, CurvePoint } from '../../../bot/index.ts';
import type { BotVersionContent } from '../../../protocol/studio.ts';
import { asRefusal } from '../../shared/refusals.ts';
import type { Studio } from '../studio.model.ts';
import { phrasesOf } from './trust.ts';

/** How well the live version understands its own phrases, tried as the draft's are. */
export interface Yardstick {
  /** Of the version. */
  number: number;
  accuracy: number;
  curve: readonly CurvePoint[];
  /** As `phrasesOf`: figures of other phrases cannot be compared. */
  phrases: ReadonlySet<string>;
}

export interface LiveYardstick {
  /** Null until it is known: there is no live version, or it is still being tried. */
  readonly value: ReadonlySignal<Yardstick | null>;
  /** Finds it out once the draft's own figures are there. @returns a function for when nobody looks any more */
  follow(): () => void;
}

export function createYardstick(studio: Studio): LiveYardstick {
  const value = signal<Yardstick | null>(null);
  /** Version that is known, or being found out. */
  let of: string | null = null;
  let giveUp: (() => void) | null = null;

  const find = async ({ id, number }: { id: string; number: number }): Promise<void> => {
    try {
      const { definition: content } = await studio.call<BotVersionContent>('GET', `/versions/${id}`);
      if (of !== id) return;
      // The server took this definition when the version was published.
      const definition = content as unknown as BotDefinition;
      const phrases = phrasesOf(definition);
      const judged = studio.trainer.judged.peek();
      if (judged && JSON.stringify(judged.of) === JSON.stringify(definition)) {
        value.value = { number, accuracy: judged.quality.accuracy, curve: judged.quality.curve, phrases };
        return;
      }
      giveUp = studio.trainer.measure(definition, ({ quality }) => {
        giveUp = null;
        value.value = { number, accuracy: quality.accuracy, curve: quality.curve, phrases };
      });
    } catch (error) {
      // The draft's own curve stands without it; whoever looks again has it tried again.
      asRefusal(error);
      of = null;
    }
  };

  return {
    value,
    follow() {
      const stop = effect(() => {
        const live = studio.overview.value?.versions.find((version) => version.live);
        const isBusy = studio.trainer.training.value || studio.trainer.judging.value || !studio.trainer.judged.value;
        if (!live || live.id === of || isBusy) return;
        giveUp?.();
        giveUp = null;
        of = live.id;
        if (value.peek()?.number !== live.number) value.value = null;
        void find(live);
      });
      return () => {
        stop();
        if (giveUp) of = null;
        giveUp?.();
        giveUp = null;
      };
    },
  };
}

/** What was found out stays known while the studio is open. */
const known = new WeakMap<Studio, LiveYardstick>();

export function yardstickOf(studio: Studio): LiveYardstick {
  const yardstick = known.get(studio) ?? createYardstick(studio);
  known.set(studio, yardstick);
  return yardstick;
}
