// What of a word does not depend on its neighbours, as hashes. Remembered: people use few words many times, and a draft
// that is trained again after each edit has hardly a new one.
import { fold, joinUmlauts } from './fold.ts';
import { hashText } from './hashTable.ts';
import { isUnspaced, toShape } from './normalise.ts';
import { baseLanguage, stemmerFor } from './stem.ts';

const FORM = 1;
const STEM = 2;
/** Seed of the hashes of character n-grams. */
export const CHARACTERS = 5;
/** Stands before the first and after the last word. */
export const EDGE = hashText('', STEM);
/** Words remembered per language and lengths. */
const MEMORY = 10_000;

/** Lengths of the character n-grams. */
export interface GramLengths {
  shortest: number;
  longest: number;
}

/** A word's own features. */
export interface WordFeatures {
  stem: number;
  /** Same as `stem` when the word is its own stem. */
  form: number;
  /** Its character n-grams, with repetitions. */
  characters: Uint32Array;
  /** The letter, when it is of a script that puts no spaces between words; else null. */
  unspaced: string | null;
}

/** Word to its features. */
export type WordBook = (word: string) => WordFeatures;

const books = new Map<string, WordBook>();

/**
 * The features of words in a language.
 * @param language BCP 47 tag of the language they are stemmed in.
 */
export function wordBookFor(language: string, grams: GramLengths): WordBook {
  const key = `${grams.shortest} ${grams.longest} ${language}`;
  const before = books.get(key);
  if (before !== undefined) return before;
  const stemOf = stemmerFor(language);
  const prepareWord = baseLanguage(language) === 'de' ? joinUmlauts : (word: string): string => word;
  let known = new Map<string, WordFeatures>();
  const book: WordBook = (typed) => {
    const remembered = known.get(typed);
    if (remembered !== undefined) return remembered;
    const word = toShape(typed);
    const folded = fold(prepareWord(word));
    const stem = stemOf(word);
    const stemHash = hashText(stem, STEM);
    const features = {
      stem: stemHash,
      form: stem === folded ? stemHash : hashText(folded, FORM),
      characters: charactersOf(`<${folded}>`, grams),
      unspaced: isUnspaced(word) ? word : null,
    };
    if (known.size >= MEMORY) known = new Map();
    known.set(typed, features);
    return features;
  };
  books.set(key, book);
  return book;
}

function charactersOf(word: string, { shortest, longest }: GramLengths): Uint32Array {
  const found: number[] = [];
  for (let length = shortest; length <= longest; length += 1) {
    for (let from = 0; from + length <= word.length; from += 1) {
      found.push(hashText(word, CHARACTERS, from, from + length));
    }
  }
  return Uint32Array.from(found);
}
