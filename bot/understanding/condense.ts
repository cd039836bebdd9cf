// Most features stand in one phrase only, and those of one phrase always move together: they are trained as one, with
// the length of their values. Not an approximation: their weights stay in the ratio of their values. A third of the
// work for a small bot, and a third of the weights to keep.
import type { Vectors } from './vectors.ts';

/** Vectors over fewer dimensions, and the way back: feature f is dimension `dimensionOf[f]` times `share[f]`. */
export interface Condensed {
  vectors: Vectors;
  dimensions: number;
  dimensionOf: Int32Array;
  share: Float32Array;
}

/** Joins the features that stand in one row only, row by row. */
export function condense(vectors: Vectors, features: number): Condensed {
  const rows = vectors.starts.length - 1;
  const uses = new Int32Array(features);
  for (const id of vectors.ids) uses[id] = (uses[id] ?? 0) + 1;
  const dimensionOf = new Int32Array(features);
  const share = new Float32Array(features).fill(1);
  let dimensions = 0;
  for (let feature = 0; feature < features; feature += 1) if (uses[feature] !== 1) dimensionOf[feature] = dimensions++;
  if (dimensions === features) return { vectors, dimensions, dimensionOf, share };

  const starts = new Int32Array(rows + 1);
  const ids = new Int32Array(vectors.ids.length + rows);
  const values = new Float32Array(vectors.ids.length + rows);
  let length = 0;
  for (let row = 0; row < rows; row += 1) {
    const start = vectors.starts[row] ?? 0;
    const end = vectors.starts[row + 1] ?? 0;
    let squares = 0;
    for (let place = start; place < end; place += 1) {
      const id = vectors.ids[place] ?? 0;
      const value = vectors.values[place] ?? 0;
      if (uses[id] === 1) {
        squares += value * value;
        continue;
      }
      ids[length] = dimensionOf[id] ?? 0;
      values[length] = value;
      length += 1;
    }
    if (squares > 0) {
      const norm = Math.sqrt(squares);
      for (let place = start; place < end; place += 1) {
        const id = vectors.ids[place] ?? 0;
        if (uses[id] !== 1) continue;
        dimensionOf[id] = dimensions;
        share[id] = (vectors.values[place] ?? 0) / norm;
      }
      ids[length] = dimensions;
      values[length] = norm;
      length += 1;
      dimensions += 1;
    }
    starts[row + 1] = length;
  }
  return {
    vectors: { starts, ids: ids.slice(0, length), values: values.slice(0, length) },
    dimensions,
    dimensionOf,
    share,
  };
}
