import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';

/** A state that was left, and the words for what left it. */
interface Step<State> {
  what: string;
  state: State;
}

export interface History<State> {
  /** What would be undone or done again: "Phrase removed"; null when there is nothing. */
  readonly undoable: ReadonlySignal<string | null>;
  readonly redoable: ReadonlySignal<string | null>;
  /**
   * Remembers what was before an edit.
   * @param merge edits in a row with the same mark count as one: the letters of a word
   */
  note(what: string, before: State, merge?: string): void;
  /** @returns the state to go back to */
  undo(present: State): State | null;
  redo(present: State): State | null;
  clear(): void;
}

const MOST = 100;
/** Milliseconds after which the same mark begins a new step. */
const PAUSE = 2_000;

/** Steps back and forth over states that are never changed in place. */
export function createHistory<State>(now: () => number = Date.now): History<State> {
  const past = signal<readonly Step<State>[]>([]);
  const future = signal<readonly Step<State>[]>([]);
  let last: { merge: string; at: number } | null = null;

  return {
    undoable: computed(() => past.value.at(-1)?.what ?? null),
    redoable: computed(() => future.value.at(-1)?.what ?? null),
    note(what, before, merge) {
      const at = now();
      const goesOn = merge !== undefined && last?.merge === merge && at - last.at < PAUSE;
      last = merge === undefined ? null : { merge, at };
      future.value = [];
      if (!goesOn) past.value = [...past.peek().slice(1 - MOST), { what, state: before }];
    },
    undo(present) {
      const step = past.peek().at(-1);
      if (!step) return null;
      last = null;
      past.value = past.peek().slice(0, -1);
      future.value = [...future.peek(), { what: step.what, state: present }];
      return step.state;
    },
    redo(present) {
      const step = future.peek().at(-1);
      if (!step) return null;
      last = null;
      future.value = future.peek().slice(0, -1);
      past.value = [...past.peek(), { what: step.what, state: present }];
      return step.state;
    },
    clear() {
      last = null;
      past.value = [];
      future.value = [];
    },
  };
}
