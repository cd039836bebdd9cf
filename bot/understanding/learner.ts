// One-vs-rest squared hinge by dual coordinate descent: Hsieh, Chang, Lin, Keerthi, Sundararajan, "A Dual Coordinate
// Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 3 with the L2 loss. One class at a time, on the rows
// it may be confused with: its weights and those rows stay in the processor's cache. There is no learning rate and no chance.
import { type Candidates, chooseCandidates } from './candidates.ts';
import { condense } from './condense.ts';
import { mix } from './hashTable.ts';
import type { Vectors } from './vectors.ts';

/** What was learned: by class, how much each of its rows counts. Weights are made of that when they are needed. */
export interface Learned {
  classes: number;
  /** The rows over the condensed dimensions: feature f is dimension `dimensionOf[f]` times `share[f]`. */
  vectors: Vectors;
  dimensions: number;
  dimensionOf: Int32Array;
  share: Float32Array;
  labels: Int32Array;
  candidates: Candidates;
  /** Dual variables, by place in `candidates.rows`. */
  alphas: Float32Array;
  /** Of every class. */
  bias: number;
  /** Curvature of each row's dual. */
  curvature: Float32Array;
}

/** Penalty of the squared hinge (C in the paper). */
const PENALTY = 1;
const DIAGONAL = 1 / (2 * PENALTY);
const ORDER_SEED = 0x5eed;
/** Classes that a row is compared with at least, */
const RIVALS = 16;
/** and rows times classes compared that cost next to nothing. */
const CHEAP = 120_000;

/** More change nothing that is measured. */
const EPOCHS = 4;

/** How to learn. */
export interface Manner {
  /**
   * What every class says to a row it shares nothing with: "no", at -1 or beyond. The further beyond, the more must be in
   * common before a class is told that a row is not its own, and the further few phrases go. It is not learned: a class
   * is only trained on what it may be confused with, and must not forget all the rest.
   */
  bias: number;
  /** Whether after the first epoch rows are only compared with the classes they supported or violated. */
  isQuick: boolean;
}

/**
 * Trains; deterministic.
 * @param labels Class of each row of `whole`; -1 for a row of no class.
 * @param features Size of the vocabulary.
 */
export function learn(
  whole: Vectors,
  labels: Int32Array,
  classes: number,
  features: number,
  { bias, isQuick }: Manner,
): Learned {
  const { vectors, dimensions, dimensionOf, share } = condense(whole, features);
  const rivals = Math.max(RIVALS, Math.floor(CHEAP / Math.max(1, labels.length)));
  const candidates = chooseCandidates(vectors, labels, classes, dimensions, rivals);
  const alphas = new Float32Array(candidates.rows.length);
  const curvature = toCurvature(vectors, labels.length);
  const learned = { classes, vectors, dimensions, dimensionOf, share, labels, candidates, alphas, curvature, bias };
  const weights = new Float32Array(dimensions);
  for (let k = 0; k < classes; k += 1) {
    weights.fill(0);
    let places = placesOf(candidates, k, () => true);
    for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
      if (isQuick && epoch === 1) places = places.filter((place) => (alphas[place] ?? 0) > 0);
      shuffle(places, epoch);
      runEpoch(learned, k, weights, places, alphas);
    }
  }
  return learned;
}

/**
 * What would have been learned without some rows, class by class: they are taken out of the solution, which is then
 * improved on the others. A fraction of the work of learning from the beginning, since the dual of the others is nearly
 * right already.
 * @param leftOut 1 for each row that is taken out.
 * @param wanted The classes to learn.
 * @param use Given each class's weights, which are only good until it returns.
 */
export function learnWithout(
  learned: Learned,
  leftOut: Uint8Array,
  epochs: number,
  wanted: Iterable<number>,
  use: (weights: Float32Array) => void,
): void {
  const { candidates } = learned;
  const weights = new Float32Array(learned.dimensions);
  const alphas = learned.alphas.slice();
  for (const k of wanted) {
    const places = placesOf(
      candidates,
      k,
      (place) => (alphas[place] ?? 0) > 0 && leftOut[candidates.rows[place] ?? 0] !== 1,
    );
    addUp(learned, k, places, weights);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      shuffle(places, epoch);
      runEpoch(learned, k, weights, places, alphas);
    }
    use(weights);
  }
}

/** Computes the weights of a class. */
export function weightsOf(learned: Learned, k: number, weights: Float32Array): void {
  const { candidates, alphas } = learned;
  addUp(
    learned,
    k,
    placesOf(candidates, k, (place) => (alphas[place] ?? 0) > 0),
    weights,
  );
}

/** Places of a class in the candidates. */
function placesOf({ starts }: Candidates, k: number, isWanted: (place: number) => boolean): Int32Array {
  const end = starts[k + 1] ?? 0;
  const from = starts[k] ?? 0;
  const places = new Int32Array(end - from);
  let length = 0;
  for (let place = from; place < end; place += 1) if (isWanted(place)) places[length++] = place;
  return places.subarray(0, length);
}

/** What the rows at these places speak for and against a class. */
function addUp({ vectors, candidates, alphas }: Learned, k: number, places: Int32Array, weights: Float32Array): void {
  const others = candidates.others[k] ?? 0;
  weights.fill(0);
  for (const place of places) {
    addRow(vectors, candidates.rows[place] ?? 0, (alphas[place] ?? 0) * (place < others ? 1 : -1), weights);
  }
}

/** One step of the dual for each place. */
function runEpoch(
  { vectors, candidates, curvature, bias }: Learned,
  k: number,
  weights: Float32Array,
  places: Int32Array,
  alphas: Float32Array,
): void {
  const { rows } = candidates;
  const others = candidates.others[k] ?? 0;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? 0;
    const row = rows[place] ?? 0;
    const sign = place < others ? 1 : -1;
    const alpha = alphas[place] ?? 0;
    const margin = bias + dot(vectors, row, weights);
    const next = Math.fround(Math.max(0, alpha - (sign * margin - 1 + DIAGONAL * alpha) / (curvature[row] ?? 1)));
    if (next === alpha) continue;
    alphas[place] = next;
    addRow(vectors, row, (next - alpha) * sign, weights);
  }
}

/** Product of a row and weights. Four sums side by side: one would wait for each addition. */
export function dot({ starts, ids, values }: Vectors, row: number, weights: Float32Array): number {
  const end = starts[row + 1] ?? 0;
  let place = starts[row] ?? 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (; place + 4 <= end; place += 4) {
    a += (values[place] ?? 0) * (weights[ids[place] ?? 0] ?? 0);
    b += (values[place + 1] ?? 0) * (weights[ids[place + 1] ?? 0] ?? 0);
    c += (values[place + 2] ?? 0) * (weights[ids[place + 2] ?? 0] ?? 0);
    d += (values[place + 3] ?? 0) * (weights[ids[place + 3] ?? 0] ?? 0);
  }
  for (; place < end; place += 1) a += (values[place] ?? 0) * (weights[ids[place] ?? 0] ?? 0);
  return a + b + (c + d);
}

function addRow({ starts, ids, values }: Vectors, row: number, step: number, weights: Float32Array): void {
  const end = starts[row + 1] ?? 0;
  for (let place = starts[row] ?? 0; place < end; place += 1) {
    const id = ids[place] ?? 0;
    weights[id] = (weights[id] ?? 0) + (values[place] ?? 0) * step;
  }
}

function toCurvature({ starts, values }: Vectors, rows: number): Float32Array {
  const curvature = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let squares = DIAGONAL;
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place += 1) squares += (values[place] ?? 0) ** 2;
    curvature[row] = squares;
  }
  return curvature;
}

/** Fisher-Yates with a hash of epoch and place for its dice. */
function shuffle(order: Int32Array, epoch: number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = mix(ORDER_SEED + epoch * 0x9e3779b1 + index) % (index + 1);
    const held = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = held;
  }
}
