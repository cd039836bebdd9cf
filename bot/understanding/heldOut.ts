// How rows that were left out of training look to what was learned without them: what only they had is unknown then.
import type { Dataset } from './dataset.ts';
import { type Learned, dot, learnWithout } from './learner.ts';
import { CHARACTER_WEIGHT, type Vectors } from './vectors.ts';

/** Epochs after rows were taken out; more change little. */
const EPOCHS = 4;

/** All that was made of the training rows. */
export interface Training {
  data: Dataset;
  idf: Float32Array;
  vectors: Vectors;
  learned: Learned;
}

/** Rows as the model without them sees them. */
export interface Judged {
  rows: readonly number[];
  /** Of row `rows[n]` and class `classes[c]`: `margins[n * classes.length + c]`. */
  classes: readonly number[];
  margins: Float32Array;
  /** By place in `rows`: share of the row's character n-grams that no other row has. */
  unseen: Float32Array;
}

/**
 * Judges rows by what is learned without them.
 * @param leftOut 1 for each row that is not trained on.
 * @param rows The rows to judge, all of them left out.
 * @param classes The classes to judge them by.
 */
export function judgeLeftOut(
  training: Training,
  leftOut: Uint8Array,
  rows: readonly number[],
  classes: readonly number[],
): Judged {
  const { data, learned } = training;
  const frequency = data.frequency.slice();
  for (let row = 0; row < data.rows; row += 1) {
    if (leftOut[row] !== 1) continue;
    const end = data.starts[row + 1] ?? 0;
    for (let place = data.starts[row] ?? 0; place < end; place += 1) {
      const feature = data.features[place] ?? 0;
      frequency[feature] = (frequency[feature] ?? 0) - 1;
    }
  }
  const seen = seenParts(training, rows, frequency);
  const margins = new Float32Array(rows.length * classes.length);
  let column = 0;
  learnWithout(learned, leftOut, EPOCHS, classes, (weights) => {
    for (let index = 0; index < rows.length; index += 1) {
      margins[index * classes.length + column] = learned.bias + dot(seen, index, weights);
    }
    column += 1;
  });
  const unseen = Float32Array.from(rows, (row) => unseenShare(data, row, frequency));
  return { rows, classes, margins, unseen };
}

/** The rows with what the others know of them, brought to length again. */
function seenParts({ data, vectors, learned }: Training, rows: readonly number[], frequency: Int32Array): Vectors {
  const { minimum, isWord } = data;
  const { dimensionOf, share } = learned;
  const size = rows.reduce((sum, row) => sum + (vectors.starts[row + 1] ?? 0) - (vectors.starts[row] ?? 0), 0);
  const starts = new Int32Array(rows.length + 1);
  const ids = new Int32Array(size);
  const values = new Float32Array(size);
  let length = 0;
  rows.forEach((row, index) => {
    const start = vectors.starts[row] ?? 0;
    const end = vectors.starts[row + 1] ?? 0;
    let wordSquares = 0;
    let characterSquares = 0;
    for (let place = start; place < end; place += 1) {
      const feature = vectors.ids[place] ?? 0;
      if ((frequency[feature] ?? 0) < minimum) continue;
      const square = (vectors.values[place] ?? 0) ** 2;
      if (isWord[feature] === 1) wordSquares += square;
      else characterSquares += square;
    }
    const wordScale = wordSquares > 0 ? 1 / Math.sqrt(wordSquares) : 0;
    const characterScale = characterSquares > 0 ? CHARACTER_WEIGHT / Math.sqrt(characterSquares) : 0;
    for (let place = start; place < end; place += 1) {
      const feature = vectors.ids[place] ?? 0;
      if ((frequency[feature] ?? 0) < minimum) continue;
      const scale = isWord[feature] === 1 ? wordScale : characterScale;
      ids[length] = dimensionOf[feature] ?? 0;
      values[length] = (vectors.values[place] ?? 0) * scale * (share[feature] ?? 0);
      length += 1;
    }
    starts[index + 1] = length;
  });
  return { starts, ids, values };
}

function unseenShare(data: Dataset, row: number, frequency: Int32Array): number {
  const all = data.characters[row] ?? 0;
  let unseen = data.dropped[row] ?? 0;
  const end = data.starts[row + 1] ?? 0;
  for (let place = data.starts[row] ?? 0; place < end; place += 1) {
    const feature = data.features[place] ?? 0;
    if (data.isWord[feature] !== 1 && (frequency[feature] ?? 0) < data.minimum) unseen += data.counts[place] ?? 0;
  }
  return all > 0 ? unseen / all : 0;
}
