import { HashTable, mix } from './hashTable.ts';

/** From this length on two edits are forgiven, else one; a word one shorter may be meant by one that long. */
export const TWO_EDITS_FROM = 7;

/**
 * Symmetric-delete index (Garbe 2012): two words are near when deleting letters from both meets somewhere. Everything is
 * in hashes and numbers, so that a whole vocabulary is indexed in milliseconds.
 */
export class DeletionIndex {
  private readonly forms: HashTable;
  /** By form: the last entry of its list. */
  private last: Int32Array;
  /** By entry: the word, and the entry before it in the same list. */
  private entries: Int32Array;
  private length = 0;
  private found = new Int32Array(256);

  /** @param words By number; null for those that nobody can mean. */
  constructor(words: readonly (string | null)[]) {
    this.forms = new HashTable(words.length * 16);
    this.last = new Int32Array(words.length * 16 + 16).fill(-1);
    this.entries = new Int32Array(words.length * 32 + 32);
    words.forEach((word, number) => {
      if (word === null) return;
      const count = this.delete(word, word.length >= TWO_EDITS_FROM - 1 ? 2 : 1);
      for (let index = 0; index < count; index += 1) this.add(this.found[index] ?? 0, number);
    });
  }

  /** Numbers of the words that may be within so many edits (1 or 2). */
  near(word: string, edits: number): Set<number> {
    const numbers = new Set<number>();
    const count = this.delete(word, edits);
    for (let index = 0; index < count; index += 1) {
      const form = this.forms.find(this.found[index] ?? 0);
      let entry = form < 0 ? -1 : (this.last[form] ?? -1);
      while (entry >= 0) {
        numbers.add(this.entries[2 * entry] ?? 0);
        entry = this.entries[2 * entry + 1] ?? -1;
      }
    }
    return numbers;
  }

  private add(hash: number, number: number): void {
    const form = this.forms.add(hash);
    if (form >= this.last.length) this.last = enlarge(this.last, -1);
    const before = this.last[form] ?? -1;
    // Double letters give the same form twice.
    if (before >= 0 && this.entries[2 * before] === number) return;
    if (2 * this.length + 1 >= this.entries.length) this.entries = enlarge(this.entries, 0);
    this.entries[2 * this.length] = number;
    this.entries[2 * this.length + 1] = before;
    this.last[form] = this.length;
    this.length += 1;
  }

  /** Hashes of the word with up to `edits` letters left out, itself included, into `found`; returns how many. */
  private delete(word: string, edits: number): number {
    let count = 0;
    const push = (hash: number): void => {
      if (count === this.found.length) this.found = enlarge(this.found, 0);
      this.found[count] = mix(hash) | 0;
      count += 1;
    };
    push(hashWithout(word, -1, -1));
    for (let first = 0; first < word.length; first += 1) {
      push(hashWithout(word, first, -1));
      for (let second = first + 1; edits > 1 && second < word.length; second += 1)
        push(hashWithout(word, first, second));
    }
    return count;
  }
}

function hashWithout(word: string, first: number, second: number): number {
  let h = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    if (index !== first && index !== second) h = Math.imul(h ^ word.charCodeAt(index), 0x01000193);
  }
  return h;
}

function enlarge(array: Int32Array, filler: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2).fill(filler, array.length);
  larger.set(array);
  return larger;
}
