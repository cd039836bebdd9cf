import type { LinearWeights } from './learner.ts';

/** Weights times idf below this are left out: one moves a margin by a thousandth. */
const LEAST_WEIGHT = 0.05;

/** Rows of weights as `ModelData` keeps them. */
export interface RoundedWeights {
  /** Of each row. */
  scales: Float32Array;
  starts: Uint32Array;
  weights: Uint16Array | Uint32Array;
}

/**
 * Rounds each row of weights to a byte a weight; `scales` leads back. Leaves out what comes to nothing: half of the
 * weights, nearly, that change no answer.
 */
export function toBytes(
  { weights: exact, dimensions, classes, dimensionOf, share }: LinearWeights,
  idf: Float32Array,
): RoundedWeights {
  const heaviest = new Float32Array(dimensions);
  dimensionOf.forEach((dimension, feature) => {
    const value = (share[feature] ?? 0) * (idf[feature] ?? 0);
    heaviest[dimension] = Math.max(heaviest[dimension] ?? 0, value);
  });
  const scales = new Float32Array(dimensions);
  const starts = new Uint32Array(dimensions + 1);
  let room = 0;
  for (const weight of exact) if (weight !== 0) room += 1;
  const weights = classes <= 256 ? new Uint16Array(room) : new Uint32Array(room);
  let length = 0;
  for (let row = 0; row < dimensions; row += 1) {
    const base = row * classes;
    let largest = 0;
    for (let k = 0; k < classes; k += 1) largest = Math.max(largest, Math.abs(exact[base + k] ?? 0));
    scales[row] = largest / 127;
    const least = LEAST_WEIGHT / (heaviest[row] ?? 1);
    for (let k = 0; largest > 0 && k < classes; k += 1) {
      const weight = exact[base + k] ?? 0;
      const rounded = Math.round((weight / largest) * 127);
      if (rounded === 0 || Math.abs(weight) < least) continue;
      weights[length] = (k << 8) | (rounded & 0xff);
      length += 1;
    }
    starts[row + 1] = length;
  }
  return { scales, starts, weights: weights.slice(0, length) };
}
