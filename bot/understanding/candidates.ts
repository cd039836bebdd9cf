// Which rows each class is told apart from. A class is only ever confused with its like: of the classes that a row is
// not of, those count whose centroids are nearest to it; all others say no of themselves (`learner.ts`).
import type { Vectors } from './vectors.ts';

/** Features that more of the classes have, and a larger share of them, tell little apart, and cost most. */
const COMMON = { classes: 12, share: 0.25 };

/** Of each class: the rows `rows[starts[k]..starts[k + 1])`, its own before `others[k]`, the others from there on. */
export interface Candidates {
  starts: Int32Array;
  others: Int32Array;
  rows: Int32Array;
}

/**
 * Chooses them.
 * @param labels Class of each row; -1 for a row of no class.
 * @param dimensions One more than the largest id in `vectors`.
 * @param most Classes a row is compared with, beside its own.
 */
export function chooseCandidates(
  vectors: Vectors,
  labels: Int32Array,
  classes: number,
  dimensions: number,
  most: number,
): Candidates {
  const rivals = most >= classes - 1 ? null : nearest(vectors, labels, classes, dimensions, most);
  const isOther = (row: number, k: number): boolean => labels[row] !== k;
  const starts = new Int32Array(classes + 1);
  const others = new Int32Array(classes);
  const sizes = new Int32Array(classes);
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1;
  const strangers = new Int32Array(classes);
  if (rivals === null) for (let k = 0; k < classes; k += 1) strangers[k] = labels.length - (sizes[k] ?? 0);
  else for (const k of rivals) if (k >= 0) strangers[k] = (strangers[k] ?? 0) + 1;
  for (let k = 0; k < classes; k += 1) {
    others[k] = (starts[k] ?? 0) + (sizes[k] ?? 0);
    starts[k + 1] = (others[k] ?? 0) + (strangers[k] ?? 0);
  }
  const rows = new Int32Array(starts[classes] ?? 0);
  const own = starts.slice();
  const other = others.slice();
  for (let row = 0; row < labels.length; row += 1) {
    const label = labels[row] ?? -1;
    if (label >= 0) {
      rows[own[label] ?? 0] = row;
      own[label] = (own[label] ?? 0) + 1;
    }
    const count = rivals === null ? classes : most;
    for (let index = 0; index < count; index += 1) {
      const k = rivals === null ? index : (rivals[row * most + index] ?? -1);
      if (k < 0 || !isOther(row, k)) continue;
      rows[other[k] ?? 0] = row;
      other[k] = (other[k] ?? 0) + 1;
    }
  }
  return { starts, others, rows };
}

/** The classes but its own that are nearest to each row, `most` of each; -1 where there are fewer. */
function nearest(
  { starts, ids, values }: Vectors,
  labels: Int32Array,
  classes: number,
  dimensions: number,
  most: number,
): Int32Array {
  const centroids = toCentroids({ starts, ids, values }, labels, classes, dimensions);
  const found = new Int32Array(labels.length * most).fill(-1);
  const scores = new Float32Array(classes);
  const widest = Math.max(COMMON.classes, COMMON.share * classes);
  for (let row = 0; row < labels.length; row += 1) {
    scores.fill(0);
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place += 1) {
      const id = ids[place] ?? 0;
      const value = values[place] ?? 0;
      const first = centroids.starts[id] ?? 0;
      const last = centroids.starts[id + 1] ?? 0;
      if (last - first > widest) continue;
      for (let at = first; at < last; at += 1) {
        const k = centroids.classes[at] ?? 0;
        scores[k] = (scores[k] ?? 0) + value * (centroids.values[at] ?? 0);
      }
    }
    const label = labels[row] ?? -1;
    if (label >= 0) scores[label] = 0;
    pickLargest(scores, found, row * most, most);
  }
  return found;
}

/** Sums of the rows of each class, by dimension, each class brought to length 1. */
function toCentroids(
  vectors: Vectors,
  labels: Int32Array,
  classes: number,
  dimensions: number,
): { starts: Int32Array; classes: Uint16Array; values: Float32Array } {
  const byClass = [...labels.keys()].toSorted((left, right) => (labels[left] ?? 0) - (labels[right] ?? 0));
  const starts = new Int32Array(dimensions + 1);
  const last = new Int32Array(dimensions).fill(-1);
  for (const row of byClass) {
    const label = labels[row] ?? -1;
    if (label < 0) continue;
    const end = vectors.starts[row + 1] ?? 0;
    for (let place = vectors.starts[row] ?? 0; place < end; place += 1) {
      const id = vectors.ids[place] ?? 0;
      if (last[id] === label) continue;
      last[id] = label;
      starts[id + 1] = (starts[id + 1] ?? 0) + 1;
    }
  }
  for (let id = 0; id < dimensions; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const size = starts[dimensions] ?? 0;
  const found = { starts, classes: new Uint16Array(size), values: new Float32Array(size) };
  const filled = starts.slice();
  last.fill(-1);
  for (const row of byClass) {
    const label = labels[row] ?? -1;
    if (label < 0) continue;
    const end = vectors.starts[row + 1] ?? 0;
    for (let place = vectors.starts[row] ?? 0; place < end; place += 1) {
      const id = vectors.ids[place] ?? 0;
      if (last[id] !== label) {
        last[id] = label;
        found.classes[filled[id] ?? 0] = label;
        filled[id] = (filled[id] ?? 0) + 1;
      }
      const at = (filled[id] ?? 1) - 1;
      found.values[at] = (found.values[at] ?? 0) + (vectors.values[place] ?? 0);
    }
  }
  const squares = new Float64Array(classes);
  for (let at = 0; at < size; at += 1) {
    const k = found.classes[at] ?? 0;
    squares[k] = (squares[k] ?? 0) + (found.values[at] ?? 0) ** 2;
  }
  for (let at = 0; at < size; at += 1) {
    found.values[at] = (found.values[at] ?? 0) / Math.sqrt(squares[found.classes[at] ?? 0] ?? 1);
  }
  return found;
}

/** Writes the places of the largest positive scores to `found`, from `from` on. */
function pickLargest(scores: Float32Array, found: Int32Array, from: number, most: number): void {
  let length = 0;
  for (let k = 0; k < scores.length; k += 1) {
    const score = scores[k] ?? 0;
    if (score <= 0 || (length === most && score <= (scores[found[from + most - 1] ?? 0] ?? 0))) continue;
    if (length < most) length += 1;
    let place = from + length - 1;
    while (place > from && score > (scores[found[place - 1] ?? 0] ?? 0)) {
      found[place] = found[place - 1] ?? 0;
      place -= 1;
    }
    found[place] = k;
  }
}
