import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { ShadowReport } from '../../../protocol/studio.ts';
import type { Studio } from '../studio.model.ts';
import { why } from './why.ts';

/** The draft that is asked silently beside the live bot and beside people. */
export interface Shadow {
  /** Null before it is loaded. */
  readonly report: ReadonlySignal<ShadowReport | null>;
  /** Why it could not be loaded or switched. */
  readonly problem: ReadonlySignal<string | null>;
  readonly switching: ReadonlySignal<boolean>;
  turn(on: boolean): Promise<void>;
  load(): Promise<void>;
  /** Loads it and goes on looking while it is on. @returns a function for when the page is left */
  open(): () => void;
}

/** Milliseconds between two looks while it is on. */
const LOOK = 5_000;

/** The share of messages at which the draft decided as was decided; null before there is one. */
export const agreement = ({ messages, same }: Pick<ShadowReport, 'messages' | 'same'>): number | null =>
  messages === 0 ? null : same / messages;

/** The shadow of one site. */
export function createShadow(studio: Studio): Shadow {
  const report = signal<ShadowReport | null>(null);
  const problem = signal<string | null>(null);
  const switching = signal(false);
  let isOpen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (found: ShadowReport): void => {
    report.value = found;
    problem.value = null;
  };

  const load = async (): Promise<void> => {
    clearTimeout(timer);
    try {
      const found = await studio.call<ShadowReport>('GET', '/shadow');
      // What was asked before it was switched tells of what is no longer so.
      if (!switching.peek()) take(found);
    } catch (error) {
      problem.value = why(error);
    }
    if (isOpen && report.peek()?.on) timer = setTimeout(() => void load(), LOOK);
  };

  return {
    report,
    problem,
    switching,
    load,
    async turn(on) {
      if (switching.peek()) return;
      switching.value = true;
      clearTimeout(timer);
      try {
        take(await studio.call<ShadowReport>('PUT', '/shadow', { on }));
        await studio.look();
      } catch (error) {
        problem.value = why(error);
      } finally {
        switching.value = false;
      }
      if (isOpen && report.peek()?.on) timer = setTimeout(() => void load(), LOOK);
    },
    open() {
      isOpen = true;
      void load();
      return () => {
        isOpen = false;
        clearTimeout(timer);
      };
    },
  };
}
