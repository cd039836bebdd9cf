// Phrases as rows of numbered features with their counts; extracted once, learned from whole or in part.
import { FeatureExtractor } from './features.ts';
import { Growing } from './growing.ts';
import { HashTable } from './hashTable.ts';
import type { GramLengths } from './wordFeatures.ts';

/** Rows in compressed form: row r is `features[starts[r] .. starts[r+1])`. */
export interface Dataset {
  rows: number;
  /** Rows a feature must stand in, or it is dropped. */
  minimum: number;
  starts: Int32Array;
  features: Int32Array;
  /** How often the row has the feature. */
  counts: Int32Array;
  /** Hash of each feature. */
  keys: Uint32Array;
  /** 1 for features of words, 0 for those of characters. */
  isWord: Uint8Array;
  /** Rows that have the feature. */
  frequency: Int32Array;
  /** Character n-grams of each row, with repetitions, and how many of them were dropped. */
  characters: Int32Array;
  dropped: Int32Array;
}

/** Counters of the sketch that keeps most of what stands in one row only out of the table. */
const SKETCH = 1 << 21;

/**
 * Extracts the features of all phrases.
 * @param languages Language of each phrase.
 * @param minimum Rows a feature must stand in to be kept.
 */
export function buildDataset(
  phrases: readonly (readonly string[])[],
  languages: readonly string[],
  grams: GramLengths,
  minimum: number,
): Dataset {
  const hashes = new Growing(phrases.length * 128);
  /** Of each row: where its hashes begin, and where those of its characters do. */
  const begins = new Int32Array(phrases.length + 1);
  const splits = new Int32Array(phrases.length);
  const sketch = new Uint8Array(minimum > 1 ? SKETCH : 0);
  const extractor = new FeatureExtractor(grams);
  for (let row = 0; row < phrases.length; row += 1) {
    extractor.extract(phrases[row] ?? [], languages[row] ?? '');
    splits[row] = hashes.length + extractor.wordFeatures;
    hashes.append(extractor.hashes, extractor.count);
    begins[row + 1] = hashes.length;
    for (let index = 0; minimum > 1 && index < extractor.count; index += 1) {
      const slot = (extractor.hashes[index] ?? 0) >>> 11;
      const seen = sketch[slot] ?? 0;
      if (seen < minimum) sketch[slot] = seen + 1;
    }
  }
  return keepFrequent(number(hashes.items, begins, splits, sketch, minimum));
}

/** Numbers the features in the order of their first appearance. */
function number(
  hashes: Uint32Array,
  begins: Int32Array,
  splits: Int32Array,
  sketch: Uint8Array,
  minimum: number,
): Dataset {
  const rows = splits.length;
  const table = new HashTable(1 << 14);
  const isWord = new Growing();
  const frequency = new Growing();
  const starts = new Int32Array(rows + 1);
  const features = new Int32Array(begins[rows] ?? 0);
  const counts = new Int32Array(begins[rows] ?? 0);
  const characters = new Int32Array(rows);
  const dropped = new Int32Array(rows);
  /** Where the current row holds a feature: valid when not before the row's start. */
  const places = new Growing();
  let length = 0;
  for (let row = 0; row < rows; row += 1) {
    const start = length;
    const split = splits[row] ?? 0;
    const end = begins[row + 1] ?? 0;
    characters[row] = end - split;
    for (let index = begins[row] ?? 0; index < end; index += 1) {
      const hash = hashes[index] ?? 0;
      if (minimum > 1 && (sketch[hash >>> 11] ?? 0) < minimum) {
        if (index >= split) dropped[row] = (dropped[row] ?? 0) + 1;
        continue;
      }
      const feature = table.add(hash);
      if (feature === places.length) {
        isWord.push(index < split ? 1 : 0);
        frequency.push(0);
        places.push(length);
      } else {
        const place = places.items[feature] ?? 0;
        if (place >= start) {
          counts[place] = (counts[place] ?? 0) + 1;
          continue;
        }
        places.items[feature] = length;
      }
      frequency.items[feature] = (frequency.items[feature] ?? 0) + 1;
      features[length] = feature;
      counts[length] = 1;
      length += 1;
    }
    starts[row + 1] = length;
  }
  return {
    rows,
    minimum,
    starts,
    features: features.subarray(0, length),
    counts: counts.subarray(0, length),
    keys: table.keys.subarray(0, table.size),
    isWord: Uint8Array.from(isWord.items.subarray(0, isWord.length)),
    frequency: Int32Array.from(frequency.items.subarray(0, frequency.length)),
    characters,
    dropped,
  };
}

const DROPPED_WORD = -1;
const DROPPED_CHARACTERS = -2;

/** Drops what stands in too few rows. */
function keepFrequent(data: Dataset): Dataset {
  const { minimum, rows, starts, features, counts, isWord, frequency, dropped } = data;
  if (minimum <= 1) return data;
  const numbers = new Int32Array(frequency.length);
  let kept = 0;
  for (let feature = 0; feature < frequency.length; feature += 1) {
    const isDropped = (frequency[feature] ?? 0) < minimum;
    numbers[feature] = isDropped ? (isWord[feature] === 1 ? DROPPED_WORD : DROPPED_CHARACTERS) : kept++;
  }
  const newStarts = new Int32Array(rows + 1);
  let length = 0;
  for (let row = 0; row < rows; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place += 1) {
      const number = numbers[features[place] ?? 0] ?? DROPPED_WORD;
      const count = counts[place] ?? 0;
      if (number >= 0) {
        features[length] = number;
        counts[length] = count;
        length += 1;
      } else if (number === DROPPED_CHARACTERS) dropped[row] = (dropped[row] ?? 0) + count;
    }
    newStarts[row + 1] = length;
  }
  const isKept = (_: number, feature: number): boolean => (numbers[feature] ?? DROPPED_WORD) >= 0;
  return {
    ...data,
    starts: newStarts,
    features: features.slice(0, length),
    counts: counts.slice(0, length),
    keys: data.keys.filter(isKept),
    isWord: isWord.filter(isKept),
    frequency: frequency.filter(isKept),
  };
}
