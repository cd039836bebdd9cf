// Words to hashed features (docs/bot.md, "What the model sees"). Two groups, words and characters, since each is
// normalised by itself.
import { hashPair, hashText } from './hashTable.ts';
import { CHARACTERS, EDGE, type GramLengths, type WordFeatures, wordBookFor } from './wordFeatures.ts';

const BIGRAM = 3;
const PAIR = 4;
/** Words this far apart still make an unordered pair. */
const PAIR_DISTANCE = 20;
/** Letters of the longest n-gram in scripts without spaces. */
const LONGEST_RUN = 4;

/** Which words a feature was made of: one, or two; `isPart` when it is an n-gram of it. */
export interface Origin {
  first: number;
  /** Same as `first` when there is one word. */
  second: number;
  isPart: boolean;
}

/**
 * Turns words into hashed features. Keeps its result in arrays that the next call overwrites: words first
 * (`hashes[0..wordFeatures)`), of them pairs from `pairsFrom` on, then characters (`hashes[wordFeatures..count)`), with
 * repetitions.
 */
export class FeatureExtractor {
  hashes = new Uint32Array(512);
  pairsFrom = 0;
  wordFeatures = 0;
  count = 0;
  /** Where each feature came from; only kept when it is not null. */
  origins: Origin[] | null = null;
  private readonly grams: GramLengths;
  private readonly features: WordFeatures[] = [];

  constructor(grams: GramLengths) {
    this.grams = grams;
  }

  /**
   * @param words At most 300 words (`toWords`).
   * @param language Tag of the language they are stemmed in.
   */
  extract(words: readonly string[], language: string): void {
    const book = wordBookFor(language, this.grams);
    const { features } = this;
    this.count = 0;
    this.wordFeatures = 0;
    if (this.origins !== null) this.origins.length = 0;
    features.length = 0;
    for (const word of words) features.push(book(word));
    for (let index = 0; index < features.length; index += 1) {
      const { stem = 0, form = 0 } = features[index] ?? {};
      this.push(stem, index, index);
      if (form !== stem) this.push(form, index, index);
    }
    this.pairsFrom = this.count;
    this.extractPairs();
    this.wordFeatures = this.count;
    for (let index = 0; index < features.length; index += 1) {
      for (const hash of features[index]?.characters ?? []) this.push(hash, index, index);
    }
    this.extractRuns();
  }

  private extractPairs(): void {
    const { features } = this;
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
  private extractRuns(): void {
    const { features } = this;
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
