import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';

/** A list to choose from by typing: the palette, and the choice of a person. */
export interface Chooser<Item> {
  readonly query: ReadonlySignal<string>;
  readonly found: ReadonlySignal<readonly Item[]>;
  /** Place of the marked one in `found`; -1 when nothing is found. */
  readonly marked: ReadonlySignal<number>;
  type(text: string): void;
  mark(index: number): void;
  /** Handles the keys of a list under a field. @returns the item that was chosen by Enter */
  press(key: string): { handled: boolean; chosen?: Item };
}

/**
 * Do the words of a query stand in a text, each at the start of a word of it or within it?
 * @returns 0 for no match; the higher the better: starts of words beat middles
 */
export function matchScore(text: string, query: string): number {
  const within = text.toLowerCase();
  let score = 1;
  for (const word of query.toLowerCase().split(/\s+/).filter(Boolean)) {
    const at = within.indexOf(word);
    if (at < 0) return 0;
    const starts = at === 0 || /[\s.,:;"'([-]/.test(within[at - 1] ?? '');
    score += at === 0 ? 4 : starts ? 3 : 1;
  }
  return score;
}

/**
 * @param find the items for a query, best first
 */
export function createChooser<Item>(find: (query: string) => readonly Item[]): Chooser<Item> {
  const query = signal('');
  const place = signal(0);
  const found = computed(() => find(query.value));
  const marked = computed(() => Math.min(place.value, found.value.length - 1));
  const moves: Record<string, (index: number, last: number) => number> = {
    ArrowDown: (index, last) => (index >= last ? 0 : index + 1),
    ArrowUp: (index, last) => (index <= 0 ? last : index - 1),
    PageDown: (index, last) => Math.min(last, index + 8),
    PageUp: (index) => Math.max(0, index - 8),
  };
  return {
    query,
    found,
    marked,
    type(text) {
      batch(() => {
        query.value = text;
        place.value = 0;
      });
    },
    mark(index) {
      place.value = index;
    },
    press(key) {
      const move = moves[key];
      const last = found.peek().length - 1;
      if (move && last >= 0) {
        place.value = move(marked.peek(), last);
        return { handled: true };
      }
      const chosen = found.peek()[marked.peek()];
      return key === 'Enter' && chosen !== undefined ? { handled: true, chosen } : { handled: key === 'Enter' };
    },
  };
}
