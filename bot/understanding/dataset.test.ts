// What a phrase is learned from: counted exactly, whatever is done to count it quickly.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseCandidates } from './candidates.ts';
import { buildDataset } from './dataset.ts';
import { FeatureExtractor } from './features.ts';
import { toIdf, toVectors } from './vectors.ts';

const GRAMS = { shortest: 3, longest: 4 };
const phrase = fc.array(fc.constantFrom('where', 'is', 'my', 'order', 'orders', 'parcel', 'refund', '我', '的'), {
  maxLength: 7,
});
const phrases = fc.array(phrase, { maxLength: 12 });

test.each([1, 2])(
  'features that stand in %i rows or more are kept, with their counts; the others are counted',
  (least) => {
    fc.assert(
      fc.property(phrases, (lists) => {
        const data = buildDataset(
          lists,
          lists.map(() => 'en'),
          GRAMS,
          least,
        );
        const extractor = new FeatureExtractor(GRAMS);
        const rows = lists.map((words) => {
          extractor.extract(words, 'en');
          return [...extractor.hashes.subarray(0, extractor.count)].map((hash, place) => ({
            hash,
            isWord: place < extractor.wordFeatures,
          }));
        });
        const rowsWith = (wanted: number): number =>
          rows.filter((row) => row.some(({ hash }) => hash === wanted)).length;
        expect([...data.keys].map(rowsWith)).toEqual([...data.frequency]);
        rows.forEach((row, number) => {
          const counted = new Map<number, number>();
          for (let place = data.starts[number] ?? 0; place < (data.starts[number + 1] ?? 0); place += 1) {
            counted.set(data.keys[data.features[place] ?? 0] ?? 0, data.counts[place] ?? 0);
          }
          const expected = new Map<number, number>();
          for (const { hash } of row) if (rowsWith(hash) >= least) expected.set(hash, (expected.get(hash) ?? 0) + 1);
          expect(counted).toEqual(expected);
          const characters = row.filter(({ isWord }) => !isWord);
          expect(data.characters[number]).toBe(characters.length);
          expect(data.dropped[number]).toBe(characters.filter(({ hash }) => rowsWith(hash) < least).length);
        });
      }),
      { numRuns: 60 },
    );
  },
);

describe('a row', () => {
  const lists = ['red apple', 'red apples', 'green pear', 'green pears', 'red pear', 'blue river'].map((text) =>
    text.split(' '),
  );
  const labels = Int32Array.of(0, 0, 1, 1, 2, -1);
  const data = buildDataset(
    lists,
    lists.map(() => 'en'),
    GRAMS,
    1,
  );
  const vectors = toVectors(data, toIdf(data));
  const rowsOf = (k: number, most: number): { own: number[]; others: number[] } => {
    const { starts, others, rows } = chooseCandidates(vectors, labels, 3, data.keys.length, most);
    return {
      own: [...rows.subarray(starts[k], others[k])],
      others: [...rows.subarray(others[k], starts[k + 1])],
    };
  };

  test('is compared with every class where there are few', () => {
    expect(rowsOf(0, 2)).toEqual({ own: [0, 1], others: [2, 3, 4, 5] });
    expect(rowsOf(2, 5)).toEqual({ own: [4], others: [0, 1, 2, 3, 5] });
  });

  test('is else compared with its own class and what is nearest to it', () => {
    expect(rowsOf(2, 1)).toEqual({ own: [4], others: expect.arrayContaining([2, 3]) as number[] });
    expect(rowsOf(0, 1).own).toEqual([0, 1]);
    // Nothing of any class is in it.
    for (const k of [0, 1, 2]) expect(rowsOf(k, 1).others).not.toContain(5);
  });
});
