// Raw rows to weighted, normalised vectors over the features worth keeping.
import type { Dataset } from './dataset.ts';

/** Weight of the character features beside the words (docs/bot.md). */
export const CHARACTER_WEIGHT = 0.8;

/** Which features are kept, and what one occurrence is worth. */
export interface Vocabulary {
  /** Kept feature by raw feature, -1 when dropped. */
  ids: Int32Array;
  /** Raw feature by kept feature. */
  raw: Int32Array;
  /** Inverse document frequency by kept feature. */
  idf: Float32Array;
}

/** Vectors of the training rows, compressed; the values of a row have the length 1 (words) and 0.8 (characters). */
export interface Vectors {
  starts: Int32Array;
  ids: Int32Array;
  values: Float32Array;
}

/** Chooses the features seen in at least `minimum` rows. */
export function chooseVocabulary(data: Dataset, minimum: number): Vocabulary {
  const frequency = new Int32Array(data.table.size);
  for (const feature of data.features) frequency[feature] = (frequency[feature] ?? 0) + 1;
  const ids = new Int32Array(data.table.size).fill(-1);
  let kept = 0;
  for (let feature = 0; feature < frequency.length; feature += 1) {
    if ((frequency[feature] ?? 0) >= minimum) ids[feature] = kept++;
  }
  const raw = new Int32Array(kept);
  const idf = new Float32Array(kept);
  for (let feature = 0; feature < frequency.length; feature += 1) {
    const id = ids[feature] ?? -1;
    if (id < 0) continue;
    raw[id] = feature;
    idf[id] = Math.log((data.rows + 1) / ((frequency[feature] ?? 0) + 1)) + 1;
  }
  return { ids, raw, idf };
}

/** Builds the vectors of all rows. */
export function toVectors(data: Dataset, vocabulary: Vocabulary): Vectors {
  const starts = new Int32Array(data.rows + 1);
  const ids = new Int32Array(data.features.length);
  const values = new Float32Array(data.features.length);
  let length = 0;
  for (let row = 0; row < data.rows; row += 1) {
    const start = length;
    let wordSquares = 0;
    let characterSquares = 0;
    const end = data.starts[row + 1] ?? 0;
    for (let place = data.starts[row] ?? 0; place < end; place += 1) {
      const feature = data.features[place] ?? 0;
      const id = vocabulary.ids[feature] ?? -1;
      if (id < 0) continue;
      const value = (1 + Math.log(data.counts[place] ?? 1)) * (vocabulary.idf[id] ?? 0);
      ids[length] = id;
      values[length] = value;
      length += 1;
      if (data.isWord[feature] === 1) wordSquares += value * value;
      else characterSquares += value * value;
    }
    const wordScale = wordSquares > 0 ? 1 / Math.sqrt(wordSquares) : 0;
    const characterScale = characterSquares > 0 ? CHARACTER_WEIGHT / Math.sqrt(characterSquares) : 0;
    for (let place = start; place < length; place += 1) {
      const feature = vocabulary.raw[ids[place] ?? 0] ?? 0;
      values[place] = (values[place] ?? 0) * (data.isWord[feature] === 1 ? wordScale : characterScale);
    }
    starts[row + 1] = length;
  }
  return { starts, ids: ids.slice(0, length), values: values.slice(0, length) };
}
