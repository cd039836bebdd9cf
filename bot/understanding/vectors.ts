// Rows of counts to weighted, normalised vectors.
import type { Dataset } from './dataset.ts';

/** Weight of the character features beside the words (docs/bot.md). */
export const CHARACTER_WEIGHT = 0.8;

/** Vectors of the training rows, compressed; the values of a row have the length 1 (words) and 0.8 (characters). */
export interface Vectors {
  starts: Int32Array;
  ids: Int32Array;
  values: Float32Array;
}

/** Inverse document frequency of each feature. */
export function toIdf({ rows, frequency }: Dataset): Float32Array {
  return Float32Array.from(frequency, (times) => Math.log((rows + 1) / (times + 1)) + 1);
}

/** Builds the vectors of all rows. */
export function toVectors({ rows, starts, features, counts, isWord }: Dataset, idf: Float32Array): Vectors {
  const values = new Float32Array(features.length);
  const logarithms = Float64Array.from({ length: 301 }, (_, count) => 1 + Math.log(Math.max(1, count)));
  for (let row = 0; row < rows; row += 1) {
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    let wordSquares = 0;
    let characterSquares = 0;
    for (let place = start; place < end; place += 1) {
      const feature = features[place] ?? 0;
      const count = counts[place] ?? 1;
      const value = (idf[feature] ?? 0) * (count < 301 ? (logarithms[count] ?? 1) : 1 + Math.log(count));
      values[place] = value;
      if (isWord[feature] === 1) wordSquares += value * value;
      else characterSquares += value * value;
    }
    const wordScale = wordSquares > 0 ? 1 / Math.sqrt(wordSquares) : 0;
    const characterScale = characterSquares > 0 ? CHARACTER_WEIGHT / Math.sqrt(characterSquares) : 0;
    for (let place = start; place < end; place += 1) {
      values[place] = (values[place] ?? 0) * (isWord[features[place] ?? 0] === 1 ? wordScale : characterScale);
    }
  }
  return { starts, ids: features, values };
}
