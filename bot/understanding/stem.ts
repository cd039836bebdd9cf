import german from 'natural/lib/natural/stemmers/porter_stemmer_de.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import italian from 'natural/lib/natural/stemmers/porter_stemmer_it.js';
import dutch from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import portuguese from 'natural/lib/natural/stemmers/porter_stemmer_pt.js';
import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { fold, joinUmlauts } from './fold.ts';

/** Longer words are left alone: the stemmers' patterns take quadratic time on them, and hardly a word needs it. */
const MAX_STEMMED = 30;
const MEMORY = 20_000;
const LETTERS_AND_DIGITS = /^[\p{Script=Latin}\p{M}\d]+$/u;

/** Word to stem. */
export type Stemmer = (word: string) => string;

const STEMMERS: ReadonlyMap<string, { stem(word: string): string }> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', italian],
  ['pt', portuguese],
  ['nl', dutch],
]);
const made = new Map<string, Stemmer>();

/** The language of a tag without its region: "de-AT" -> "de". */
export function baseLanguage(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase();
}

/**
 * The stemmer of a language, with a bounded memory of what it has stemmed: Porter's (1980) and those of his Snowball
 * through `natural`. Stems have no accents. Words of other languages and scripts are only folded: character n-grams
 * find what they have in common.
 * @param language BCP 47 tag.
 */
export function stemmerFor(language: string): Stemmer {
  const base = baseLanguage(language);
  const before = made.get(base);
  if (before !== undefined) return before;
  const natural = STEMMERS.get(base);
  const prepareWord = base === 'de' ? joinUmlauts : (word: string): string => word;
  let known = new Map<string, string>();
  const stemmer: Stemmer = (word) => {
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const isStemmed = word.length <= MAX_STEMMED && LETTERS_AND_DIGITS.test(word);
    const result = fold(isStemmed && natural !== undefined ? natural.stem(prepareWord(word)) : word);
    if (known.size >= MEMORY) known = new Map();
    known.set(word, result);
    return result;
  };
  made.set(base, stemmer);
  return stemmer;
}
