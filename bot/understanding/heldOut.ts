// How rows that were left out of training look to what was learned without them: what only they had is unknown then.
import type { Dataset } from './dataset.ts';
import { type Learned, learnWithout } from './learner.ts';
import { CHARACTER_WEIGHT, type Vectors, type Vocabulary } from './vectors.ts';

/** Epochs after rows were taken out: two leave the biases swinging, more than four change little. */
const EPOCHS = 4;

/** All that was made of the training rows. */
export interface Training {
  data: Dataset;
  vocabulary: Vocabulary;
  vectors: Vectors;
  learned: Learned;
  /** Rows a feature must be seen in. */
  minimum: number;
}

/** A row as the model without it sees it. */
export interface Judged {
  row: number;
  /** By class. */
  margins: Float32Array;
  /** Share of its character n-grams that no other row has. */
  unseen: number;
}

/**
 * Judges rows by what is learned without them.
 * @param leftOut 1 for each row that is not trained on.
 * @param rows The rows to judge, all of them left out.
 */
export function judgeLeftOut(training: Training, leftOut: Uint8Array, rows: readonly number[]): Judged[] {
  const { data, vocabulary, vectors, learned, minimum } = training;
  const { classes, dimensionOf, share } = learned;
  const { weights, bias } = learnWithout(learned, leftOut, EPOCHS);
  const frequency = new Int32Array(data.table.size);
  for (let row = 0; row < data.rows; row += 1) {
    if (leftOut[row] === 1) continue;
    const end = data.starts[row + 1] ?? 0;
    for (let place = data.starts[row] ?? 0; place < end; place += 1) {
      const feature = data.features[place] ?? 0;
      frequency[feature] = (frequency[feature] ?? 0) + 1;
    }
  }
  return rows.map((row) => {
    const start = vectors.starts[row] ?? 0;
    const end = vectors.starts[row + 1] ?? 0;
    let wordSquares = 0;
    let characterSquares = 0;
    for (let place = start; place < end; place += 1) {
      const raw = vocabulary.raw[vectors.ids[place] ?? 0] ?? 0;
      if ((frequency[raw] ?? 0) < minimum) continue;
      const square = (vectors.values[place] ?? 0) ** 2;
      if (data.isWord[raw] === 1) wordSquares += square;
      else characterSquares += square;
    }
    const wordScale = wordSquares > 0 ? 1 / Math.sqrt(wordSquares) : 0;
    const characterScale = characterSquares > 0 ? CHARACTER_WEIGHT / Math.sqrt(characterSquares) : 0;
    const margins = Float32Array.from(bias);
    for (let place = start; place < end; place += 1) {
      const feature = vectors.ids[place] ?? 0;
      const raw = vocabulary.raw[feature] ?? 0;
      if ((frequency[raw] ?? 0) < minimum) continue;
      const scale = data.isWord[raw] === 1 ? wordScale : characterScale;
      const value = (vectors.values[place] ?? 0) * scale * (share[feature] ?? 0);
      const base = (dimensionOf[feature] ?? 0) * classes;
      for (let k = 0; k < classes; k += 1) margins[k] = (margins[k] ?? 0) + value * (weights[base + k] ?? 0);
    }
    return { row, margins, unseen: unseenShare(data, row, frequency, minimum) };
  });
}

function unseenShare(data: Dataset, row: number, frequency: Int32Array, minimum: number): number {
  let all = 0;
  let unseen = 0;
  const end = data.starts[row + 1] ?? 0;
  for (let place = data.starts[row] ?? 0; place < end; place += 1) {
    const feature = data.features[place] ?? 0;
    if (data.isWord[feature] === 1) continue;
    const count = data.counts[place] ?? 0;
    all += count;
    if ((frequency[feature] ?? 0) < minimum) unseen += count;
  }
  return all > 0 ? unseen / all : 0;
}
