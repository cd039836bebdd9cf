// The words of the bot's phrases: what the speller knows.
import { HashTable, hashText } from './hashTable.ts';

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
  phrases.forEach((phrase, row) => {
    const language = Math.max(0, languages.indexOf(phraseLanguages[row] ?? ''));
    let previous = '';
    for (const word of phrase) {
      const number = numbers.get(word) ?? counts.length;
      if (number === counts.length) {
        numbers.set(word, number);
        wordLanguages.push(language);
      }
      counts[number] = (counts[number] ?? 0) + 1;
      neighbours.add(hashText(`${previous} ${word}`, 0));
      previous = word;
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
