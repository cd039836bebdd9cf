import fc from 'fast-check';
import { expect, test } from 'vitest';
import { condense } from './condense.ts';
import type { Vectors } from './vectors.ts';

const FEATURES = 12;

function toVectors(rows: number[][]): Vectors {
  const starts = [0];
  const ids: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    row.forEach((value, feature) => {
      if (value === 0) return;
      ids.push(feature);
      values.push(value);
    });
    starts.push(ids.length);
  }
  return { starts: Int32Array.from(starts), ids: Int32Array.from(ids), values: Float32Array.from(values) };
}

function dense({ starts, ids, values }: Vectors, row: number, size: number): number[] {
  const line = Array.from({ length: size }, () => 0);
  for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place += 1) {
    line[ids[place] ?? 0] = values[place] ?? 0;
  }
  return line;
}

const dot = (left: number[], right: number[]): number =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);

test('all that a linear learner sees, the products between rows, stays; and the way back leads back', () => {
  const row = fc.array(fc.constantFrom(0, 0, 0, 1, 2.5), { minLength: FEATURES, maxLength: FEATURES });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const { vectors, dimensions, dimensionOf, share } = condense(toVectors(rows), FEATURES);
      const lines = rows.map((_, index) => dense(vectors, index, dimensions));
      rows.forEach((left, i) => {
        rows.forEach((right, j) => expect(dot(lines[i] ?? [], lines[j] ?? [])).toBeCloseTo(dot(left, right), 4));
        left.forEach((value, feature) => {
          if (value === 0) return;
          const back = (lines[i]?.[dimensionOf[feature] ?? 0] ?? 0) * (share[feature] ?? 0);
          expect(back).toBeCloseTo(value, 4);
        });
      });
    }),
  );
});
