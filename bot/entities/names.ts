// Values of a shop's own lists: an index by words, so that 20,000 values cost no more than twenty.
import type { SlotDefinition, SlotValue } from '../definition/types.ts';
import { isWithin } from '../understanding/distance.ts';
import type { Candidate, Page, Piece, Recogniser } from './types.ts';
import { piecesOf } from './types.ts';

/** Shorter words are taken as they stand. */
const LONG_WORD = 6;
const MOST_WORDS = 8;
const MOST_NEAR = 4;

interface Index {
  /** Value by the words of a name. */
  values: Map<string, string>;
  /** First words of names. */
  firsts: Set<string>;
  /** Long words of names by what is left when one letter is dropped. */
  near: Map<string, string[]>;
  words: Set<string>;
  longest: number;
}

/** Finds values, synonyms and numbers of products; one typo is forgiven in long words. */
export function namedValues({ values = [] }: SlotDefinition): Recogniser {
  let index: Index | null = null;
  return (page) => {
    if (values.length === 0) return [];
    // Made when it is first needed: a bot that is only trained needs none.
    index ??= indexOf(values);
    return find(index, page);
  };
}

function indexOf(values: readonly SlotValue[]): Index {
  const index: Index = { values: new Map(), firsts: new Set(), near: new Map(), words: new Set(), longest: 0 };
  for (const { value, synonyms = [], sku } of values) {
    for (const name of [value, ...synonyms, ...(sku === undefined ? [] : [sku])]) {
      const words = piecesOf(name.normalize('NFKC')).map(({ word }) => word);
      const key = words.join(' ');
      if (words.length === 0 || words.length > MOST_WORDS || index.values.has(key)) continue;
      index.values.set(key, value);
      index.firsts.add(words[0] ?? '');
      index.longest = Math.max(index.longest, words.length);
      for (const word of words) addWord(index, word);
    }
  }
  return index;
}

function addWord({ words, near }: Index, word: string): void {
  if (words.has(word)) return;
  words.add(word);
  if (word.length < LONG_WORD || /\d/.test(word)) return;
  for (const rest of [word, ...shortened(word)]) {
    const same = near.get(rest);
    if (same === undefined) near.set(rest, [word]);
    else if (same.length < MOST_NEAR && !same.includes(word)) same.push(word);
  }
}

function shortened(word: string): string[] {
  return Array.from({ length: word.length }, (_, place) => word.slice(0, place) + word.slice(place + 1));
}

function find(index: Index, { pieces }: Page): Candidate[] {
  const meant = pieces.map(({ word }) => meantBy(index, word));
  const found: Candidate[] = [];
  for (let start = 0; start < pieces.length; start += 1) {
    const match = longestAt(index, meant, start);
    if (match === null) continue;
    const first = pieces[start] as Piece;
    const last = pieces[start + match.length - 1] as Piece;
    found.push({ value: match.value, isCertain: true, from: first.from, through: last.through });
    start += match.length - 1;
  }
  return found;
}

/** The longest name that begins at a word. */
function longestAt(
  { values, firsts, longest }: Index,
  meant: readonly string[][],
  start: number,
): { value: string; length: number } | null {
  let keys = (meant[start] ?? []).filter((word) => firsts.has(word));
  let best: { value: string; length: number } | null = null;
  for (let length = 1; keys.length > 0 && length <= longest; length += 1) {
    const value = keys.map((key) => values.get(key)).find((candidate) => candidate !== undefined);
    if (value !== undefined) best = { value, length };
    const next = meant[start + length] ?? [];
    keys = keys.flatMap((key) => next.map((word) => `${key} ${word}`)).slice(0, MOST_NEAR * MOST_NEAR);
  }
  return best;
}

/** The word itself when a name has it; else words of names that are one typo away. */
function meantBy({ words, near }: Index, word: string): string[] {
  if (words.has(word) || word.length < LONG_WORD - 1 || word.length > 40 || /\d/.test(word)) return [word];
  const candidates = new Set([word, ...shortened(word)].flatMap((rest) => near.get(rest) ?? []));
  const close = [...candidates].filter((candidate) => isWithin(candidate, word, 1));
  return close.length === 0 ? [word] : close.slice(0, MOST_NEAR);
}
