// Words to hashed features (docs/bot.md, "What the model sees"). Two groups, words and characters, since each is
// normalised by itself.
import { fold, joinUmlauts } from './fold.ts';
import { hashPair, hashText } from './hashTable.ts';
import { isUnspaced, toShape } from './normalise.ts';
import { baseLanguage, stemmerFor } from './stem.ts';

const FORM = 1;
const STEM = 2;
const BIGRAM = 3;
const PAIR = 4;
const CHARACTERS = 5;
/** Words this far apart still make an unordered pair. */
const PAIR_DISTANCE = 20;
/** Letters of the longest n-gram in scripts without spaces. */
const LONGEST_RUN = 4;
const EDGE = hashText('', STEM);

/** Lengths of the character n-grams. */
export interface GramLengths {
  shortest: number;
  longest: number;
}

/** Which words a feature was made of: one, or two; `isPart` when it is an n-gram of it. */
export interface Origin {
  first: number;
  /** Same as `first` when there is one word. */
  second: number;
  isPart: boolean;
}

/** A word's own features, remembered between messages. */
interface WordFeatures {
  stem: number;
  /** Same as `stem` when the word is its own stem. */
  form: number;
  /** Its character n-grams. */
  characters: Uint32Array;
  /** The letter, when it is of a script that puts no spaces between words; else null. */
  unspaced: string | null;
}

/** Words remembered per language. */
const MEMORY = 10_000;

/**
 * Turns words into hashed features. Keeps its result in arrays that the next call overwrites: words first
 * (`hashes[0..wordFeatures)`), then characters (`hashes[wordFeatures..count)`), with repetitions.
 */
export class FeatureExtractor {
  hashes = new Uint32Array(512);
  wordFeatures = 0;
  count = 0;
  /** Where each feature came from; only kept when it is not null. */
  origins: Origin[] | null = null;
  private readonly known = new Map<string, Map<string, WordFeatures>>();
  private readonly grams: GramLengths;

  constructor(grams: GramLengths) {
    this.grams = grams;
  }

  /**
   * @param words At most 300 words (`toWords`).
   * @param language Tag of the language they are stemmed in.
   */
  extract(words: readonly string[], language: string): void {
    this.count = 0;
    this.wordFeatures = 0;
    if (this.origins !== null) this.origins.length = 0;
    const features = words.map((word) => this.featuresOf(word, language));
    features.forEach(({ stem, form }, index) => {
      this.push(stem, index, index);
      if (form !== stem) this.push(form, index, index);
    });
    this.extractPairs(features);
    this.wordFeatures = this.count;
    features.forEach(({ characters }, index) => {
      for (const hash of characters) this.push(hash, index, index);
    });
    this.extractRuns(features);
  }

  private featuresOf(typed: string, language: string): WordFeatures {
    let known = this.known.get(language);
    if (known === undefined) this.known.set(language, (known = new Map<string, WordFeatures>()));
    const before = known.get(typed);
    if (before !== undefined) return before;
    const word = toShape(typed);
    const folded = fold(baseLanguage(language) === 'de' ? joinUmlauts(word) : word);
    const stem = stemmerFor(language)(word);
    const stemHash = hashText(stem, STEM);
    const features = {
      stem: stemHash,
      form: stem === folded ? stemHash : hashText(folded, FORM),
      characters: Uint32Array.from(charactersOf(`<${folded}>`, this.grams)),
      unspaced: isUnspaced(word) ? word : null,
    };
    if (known.size >= MEMORY) known.clear();
    known.set(typed, features);
    return features;
  }

  private extractPairs(features: readonly WordFeatures[]): void {
    const { length } = features;
    let previous = EDGE;
    for (let index = 0; index < length; index += 1) {
      const stem = features[index]?.stem ?? 0;
      this.push(hashPair(previous, stem, BIGRAM), Math.max(0, index - 1), index);
      previous = stem;
      const last = Math.min(length, index + PAIR_DISTANCE + 1);
      for (let other = index + 1; other < last; other += 1) {
        const second = features[other]?.stem ?? 0;
        const pair = stem < second ? hashPair(stem, second, PAIR) : hashPair(second, stem, PAIR);
        this.push(pair, index, other);
      }
    }
    if (length > 0) this.push(hashPair(previous, EDGE, BIGRAM), length - 1, length - 1);
  }

  /** N-grams over letters that follow each other without spaces, as in Chinese or Thai. */
  private extractRuns(features: readonly WordFeatures[]): void {
    for (let from = 0; from < features.length; from += 1) {
      let run = features[from]?.unspaced ?? null;
      for (let next = from + 1; run !== null && next < from + LONGEST_RUN; next += 1) {
        const letter = features[next]?.unspaced ?? null;
        if (letter === null) break;
        run += letter;
        this.push(hashText(run, CHARACTERS), from, from);
      }
    }
  }

  private push(hash: number, first: number, second: number): void {
    if (this.count === this.hashes.length) {
      const larger = new Uint32Array(this.hashes.length * 2);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes[this.count] = hash;
    if (this.origins !== null) {
      // Characters are extracted last, after the number of word features is known.
      this.origins.push({ first, second, isPart: this.wordFeatures > 0 });
    }
    this.count += 1;
  }
}

function charactersOf(word: string, { shortest, longest }: GramLengths): number[] {
  const found: number[] = [];
  for (let length = shortest; length <= longest; length += 1) {
    for (let from = 0; from + length <= word.length; from += 1) {
      found.push(hashText(word, CHARACTERS, from, from + length));
    }
  }
  return found;
}
