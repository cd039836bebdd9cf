// Spelling against the bot's own vocabulary: what is near, then a cost that knows keyboards, and how often the word and
// its neighbours occur.
import { chatWords } from './chatWords.ts';
import { fold, spellUmlauts } from './fold.ts';
import { DeletionIndex, TWO_EDITS_FROM } from './deletionIndex.ts';
import { editCost } from './editCost.ts';
import { HashTable } from './hashTable.ts';
import { ordinaryWords } from './language.ts';
import { baseLanguage, stemmerFor } from './stem.ts';
import { type Vocabulary, neighbourHash } from './vocabulary.ts';

/** A word read differently from how it was typed. */
export interface Correction {
  from: string;
  to: string;
}

/** Puts misspelt words right. */
export interface Speller {
  /**
   * The words as they were probably meant, and what was changed beyond chat spellings ("u", "pls") and accents.
   * @param language Tag of the language of the words: what is ordinary there is left alone.
   */
  correct(words: readonly string[], language: string): { words: string[]; corrections: Correction[] };
}

/** Shorter words are left alone. */
const SHORTEST = 4;
/** Below this length only cheap edits count (a neighbouring key, a swap, a dropped letter): too much else is near. */
const SAFE_FROM = 6;
/** The same where fewer ordinary words are listed than in English. */
const SAFE_FROM_ELSEWHERE = 8;
/** Longer words are no words. */
const LONGEST = 20;
const LETTERS_ONLY = /^\p{L}+$/u;
/** What one unit of edit cost must be outweighed by, in log counts. */
const COST_WEIGHT = 4;
/** What a neighbour seen beside the candidate is worth, in log counts. */
const NEIGHBOUR_WEIGHT = 1.5;

const commonStems = new Map<string, ReadonlySet<string>>();

/**
 * Whether a word is ordinary (by its stem), and so no typing mistake for another one.
 * @param language Tag; default English.
 */
export function isCommonWord(word: string, language = 'en'): boolean {
  const base = baseLanguage(language);
  const stem = stemmerFor(base);
  let stems = commonStems.get(base);
  if (stems === undefined) commonStems.set(base, (stems = new Set([...ordinaryWords(base)].map(stem))));
  return stems.has(stem(word));
}

/** Makes a speller of what is known of the words. */
export function toSpeller({ words, counts, languages, wordLanguages, neighbours: pairs }: Vocabulary): Speller {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const neighbours = new HashTable(pairs.length);
  for (const pair of pairs) neighbours.add(pair);
  // Needed at the first word that is not in the vocabulary, and not before: bots are loaded in milliseconds.
  let made: { index: DeletionIndex; stems: ReadonlySet<string>; unmarked: ReadonlyMap<string, string> } | null = null;
  const strange = () => {
    if (made !== null) return made;
    const stemmers = languages.map(stemmerFor);
    const stems = new Set(words.map((word, number) => stemmers[wordLanguages[number] ?? 0]?.(word) ?? word));
    const unmarked = new Map(
      words.flatMap((word) =>
        [fold(word), fold(spellUmlauts(word))]
          .filter((other) => other !== word)
          .map((other): [string, string] => [other, word]),
      ),
    );
    made = {
      index: new DeletionIndex(words.map((word) => (isRead(word, SHORTEST - 1) ? word : null))),
      stems,
      unmarked,
    };
    return made;
  };

  /** The word of the vocabulary that was typed without its marks, or with marks that it lacks. */
  const marked = (word: string): string | undefined => {
    if (word.length < SHORTEST - 1) return undefined;
    const found = strange().unmarked.get(word);
    if (found !== undefined) return found;
    return [fold(word), fold(spellUmlauts(word))].find((other) => numbers.has(other));
  };

  const bestFor = (word: string, before: string, after: string, safeFrom: number): string | null => {
    const edits = word.length >= TWO_EDITS_FROM ? 2 : 1;
    let best: string | null = null;
    let bestScore = -Infinity;
    for (const number of strange().index.near(word, edits)) {
      const candidate = words[number] ?? '';
      const cost = editCost(word, candidate);
      if (cost > edits || (word.length < safeFrom && cost >= 1)) continue;
      let score = Math.log(1 + (counts[number] ?? 0)) - COST_WEIGHT * cost;
      if (neighbours.find(neighbourHash(before, candidate)) >= 0) score += NEIGHBOUR_WEIGHT;
      if (neighbours.find(neighbourHash(candidate, after)) >= 0) score += NEIGHBOUR_WEIGHT;
      if (score > bestScore || (score === bestScore && best !== null && candidate < best)) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  };

  return {
    correct(typed, language) {
      const corrections: Correction[] = [];
      const stem = stemmerFor(language);
      const chat = chatWords(language);
      const safeFrom = baseLanguage(language) === 'en' ? SAFE_FROM : SAFE_FROM_ELSEWHERE;
      const plain = typed.map((word) => {
        if (numbers.has(word)) return word;
        const short = chat.get(word);
        if (short !== undefined) return short;
        return marked(word) ?? word;
      });
      const corrected = plain.map((word, place) => {
        if (numbers.has(word) || !isRead(word, SHORTEST)) return word;
        if (strange().stems.has(stem(word)) || isCommonWord(word, language)) return word;
        const best = bestFor(word, plain[place - 1] ?? '', plain[place + 1] ?? '', safeFrom);
        if (best === null) return word;
        corrections.push({ from: word, to: best });
        return best;
      });
      return { words: corrected, corrections };
    },
  };
}

/** Whether a word is one that can be misspelt, or be meant by one that is. */
function isRead(word: string, shortest: number): boolean {
  return word.length >= shortest && word.length <= LONGEST && LETTERS_ONLY.test(word);
}
