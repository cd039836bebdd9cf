// The words of the bot's phrases: what the speller knows.
import { HashTable, hashPair, hashText } from './hashTable.ts';

/** Stored with the model. */
export interface Vocabulary {
  words: string[];
  /** How often each occurs. */
  counts: Uint32Array;
  /** Languages of the phrases. */
  languages: string[];
  /** Language that each word was first seen in, by its place in `languages`; at most 256. */
  wordLanguages: Uint8Array;
  /** Hashes of the pairs of words that follow each other. */
  neighbours: Uint32Array;
}

/** Stands before the first word. */
const NO_WORD = hashText('', 0);

/** Hash of two words that follow each other; the first is empty where the second begins. */
export function neighbourHash(first: string, second: string): number {
  return hashPair(hashText(first, 0), hashText(second, 0), 0);
}

/**
 * Learns words, their frequencies and their neighbours from phrases.
 * @param phraseLanguages Language of each phrase.
 */
export function toVocabulary(phrases: readonly (readonly string[])[], phraseLanguages: readonly string[]): Vocabulary {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const wordLanguages: number[] = [];
  const languages = [...new Set(phraseLanguages)].slice(0, 256);
  const neighbours = new HashTable(1 << 12);
  const hashes: number[] = [];
  phrases.forEach((phrase, row) => {
    const language = Math.max(0, languages.indexOf(phraseLanguages[row] ?? ''));
    let previous = NO_WORD;
    for (const word of phrase) {
      const number = numbers.get(word) ?? counts.length;
      if (number === counts.length) {
        numbers.set(word, number);
        wordLanguages.push(language);
        hashes.push(hashText(word, 0));
      }
      counts[number] = (counts[number] ?? 0) + 1;
      const hash = hashes[number] ?? 0;
      neighbours.add(hashPair(previous, hash, 0));
      previous = hash;
    }
  });
  return {
    words: [...numbers.keys()],
    counts: Uint32Array.from(counts),
    languages,
    wordLanguages: Uint8Array.from(wordLanguages),
    neighbours: neighbours.keys.slice(0, neighbours.size),
  };
}
