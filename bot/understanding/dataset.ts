// Phrases as rows of raw feature numbers with their counts; extracted once, fitted on any subset of rows.
import type { FeatureExtractor } from './features.ts';
import { HashTable } from './hashTable.ts';

/** Rows in compressed form: row r is `features[starts[r] .. starts[r+1])`. */
export interface Dataset {
  /** All raw features; the number of a feature is its place. */
  table: HashTable;
  /** 1 for raw features of words, 0 for those of characters. */
  isWord: Uint8Array;
  starts: Int32Array;
  features: Int32Array;
  counts: Float32Array;
  rows: number;
}

/** Array that doubles when full. */
class Growing {
  items = new Int32Array(4096);
  length = 0;

  push(item: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length] = item;
    this.length += 1;
  }
}

/**
 * Extracts the features of all phrases.
 * @param languages Language of each phrase.
 */
export function buildDataset(
  phrases: readonly (readonly string[])[],
  languages: readonly string[],
  extractor: FeatureExtractor,
): Dataset {
  const table = new HashTable(1 << 14);
  const isWord = new Growing();
  const features = new Growing();
  const counts = new Growing();
  const starts = new Int32Array(phrases.length + 1);
  /** Where the current row holds a feature: valid when not before the row's start. */
  let places = new Int32Array(1 << 15).fill(-1);
  let row = 0;
  for (const words of phrases) {
    const start = features.length;
    extractor.extract(words, languages[row] ?? '');
    for (let index = 0; index < extractor.count; index += 1) {
      const known = table.size;
      const feature = table.add(extractor.hashes[index] ?? 0);
      if (feature === known) isWord.push(index < extractor.wordFeatures ? 1 : 0);
      if (feature >= places.length) {
        const larger = new Int32Array(places.length * 2).fill(-1);
        larger.set(places);
        places = larger;
      }
      const place = places[feature] ?? -1;
      if (place >= start) {
        counts.items[place] = (counts.items[place] ?? 0) + 1;
      } else {
        places[feature] = features.length;
        features.push(feature);
        counts.push(1);
      }
    }
    row += 1;
    starts[row] = features.length;
  }
  return {
    table,
    isWord: Uint8Array.from(isWord.items.subarray(0, isWord.length)),
    starts,
    features: features.items.slice(0, features.length),
    counts: Float32Array.from(counts.items.subarray(0, counts.length)),
    rows: phrases.length,
  };
}
