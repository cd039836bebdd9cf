import { type Learned, weightsOf } from './learner.ts';

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
 * weights, nearly, that change no answer. The weights of a class are made twice, which takes less than to keep them all.
 */
export function toBytes(learned: Learned, idf: Float32Array): RoundedWeights {
  const { dimensions, classes } = learned;
  const least = leastWeights(learned, idf);
  const scales = new Float32Array(dimensions);
  const exact = new Float32Array(dimensions);
  /** First how many weights a row may have, then where they begin. */
  const starts = new Uint32Array(dimensions + 1);
  for (let k = 0; k < classes; k += 1) {
    weightsOf(learned, k, exact);
    for (let row = 0; row < dimensions; row += 1) {
      const size = Math.abs(exact[row] ?? 0);
      if (size < (least[row] ?? 0)) continue;
      starts[row + 1] = (starts[row + 1] ?? 0) + 1;
      if (size > (scales[row] ?? 0)) scales[row] = size;
    }
  }
  for (let row = 0; row < dimensions; row += 1) {
    scales[row] = (scales[row] ?? 0) / 127;
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  }
  const size = starts[dimensions] ?? 0;
  const weights = classes <= 256 ? new Uint16Array(size) : new Uint32Array(size);
  const ends = starts.slice(0, dimensions);
  for (let k = 0; k < classes; k += 1) {
    weightsOf(learned, k, exact);
    for (let row = 0; row < dimensions; row += 1) {
      const weight = exact[row] ?? 0;
      if (Math.abs(weight) < (least[row] ?? 0)) continue;
      const rounded = Math.round(weight / (scales[row] ?? 1));
      if (rounded === 0) continue;
      const end = ends[row] ?? 0;
      weights[end] = (k << 8) | (rounded & 0xff);
      ends[row] = end + 1;
    }
  }
  return { scales, ...closeUp(starts, ends, weights) };
}

/** The least weight of each row that moves a margin. */
function leastWeights({ dimensions, dimensionOf, share }: Learned, idf: Float32Array): Float32Array {
  const heaviest = new Float32Array(dimensions);
  for (let feature = 0; feature < idf.length; feature += 1) {
    const dimension = dimensionOf[feature] ?? 0;
    const value = (share[feature] ?? 0) * (idf[feature] ?? 0);
    if (value > (heaviest[dimension] ?? 0)) heaviest[dimension] = value;
  }
  return heaviest.map((value) => LEAST_WEIGHT / value);
}

/** Moves the rows together, in place, over the room that was not needed. */
function closeUp(
  starts: Uint32Array,
  ends: Uint32Array,
  weights: Uint16Array | Uint32Array,
): Pick<RoundedWeights, 'starts' | 'weights'> {
  let length = 0;
  for (let row = 0; row < ends.length; row += 1) {
    const start = starts[row] ?? 0;
    const end = ends[row] ?? 0;
    starts[row] = length;
    if (length === start) length = end;
    else for (let place = start; place < end; place += 1) weights[length++] = weights[place] ?? 0;
  }
  starts[ends.length] = length;
  return { starts, weights: weights.slice(0, length) };
}
