// One-vs-rest squared hinge by dual coordinate descent: Hsieh, Chang, Lin, Keerthi, Sundararajan, "A Dual Coordinate
// Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 3 with the L2 loss. All classes of an example are
// taken together, so that its features are walked once; there is no learning rate and no chance.
import { condense } from './condense.ts';
import { mix } from './hashTable.ts';
import type { Vectors } from './vectors.ts';

/**
 * A linear model. The margin of class k is `bias[k]` and, for each feature f of a message, its value times `share[f]`
 * times `weights[dimensionOf[f] * classes + k]`.
 */
export interface LinearWeights {
  classes: number;
  weights: Float32Array;
  bias: Float32Array;
  dimensions: number;
  dimensionOf: Int32Array;
  share: Float32Array;
}

/** What was learned, and all that is needed to learn it again without some of the rows. */
export interface Learned extends LinearWeights {
  /** The rows over the condensed dimensions. */
  vectors: Vectors;
  labels: Int32Array;
  /** Dual variables, by row and class. */
  alphas: Float32Array;
  /** Classes that each row supports or violates. */
  active: Int32Array[];
  /** Curvature of each row's dual. */
  curvature: Float32Array;
}

/** Penalty of the squared hinge (C in the paper). */
const PENALTY = 1;
const DIAGONAL = 1 / (2 * PENALTY);
/** Where each class starts: at "no", so that the first epoch only moves for positives and real violations. */
const START = -1;
const ORDER_SEED = 0x5eed;

/**
 * Trains; deterministic. After the first epoch an example is only compared with the classes it supports or violates.
 * @param labels Class of each row of `whole`; -1 for a row of no class.
 * @param features Size of the vocabulary.
 */
export function learn(whole: Vectors, labels: Int32Array, classes: number, features: number, epochs: number): Learned {
  const { vectors, dimensions, dimensionOf, share } = condense(whole, features);
  const examples = labels.length;
  const curvature = new Float32Array(examples);
  for (let example = 0; example < examples; example += 1) {
    let squares = 1 + DIAGONAL;
    const end = vectors.starts[example + 1] ?? 0;
    for (let place = vectors.starts[example] ?? 0; place < end; place += 1) {
      const value = vectors.values[place] ?? 0;
      squares += value * value;
    }
    curvature[example] = squares;
  }
  const all = Int32Array.from({ length: classes }, (_, index) => index);
  const learned: Learned = {
    classes,
    weights: new Float32Array(dimensions * classes),
    bias: new Float32Array(classes).fill(START),
    dimensions,
    dimensionOf,
    share,
    vectors,
    labels,
    alphas: new Float32Array(examples * classes),
    active: Array.from({ length: examples }, () => all),
    curvature,
  };
  const order = Int32Array.from({ length: examples }, (_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, epoch);
    runEpoch(learned, order);
    if (epoch > 0) continue;
    for (let example = 0; example < examples; example += 1) {
      learned.active[example] = supported(learned.alphas, example * classes, classes);
    }
  }
  return learned;
}

/**
 * What would have been learned without some rows: they are taken out of the solution, which is then improved on the
 * others. A fraction of the work of learning from the beginning, since the dual of the others is nearly right already.
 * @param leftOut 1 for each row that is taken out.
 */
export function learnWithout(learned: Learned, leftOut: Uint8Array, epochs: number): LinearWeights {
  const { classes, vectors, labels, active } = learned;
  const less: Learned = {
    ...learned,
    weights: learned.weights.slice(),
    bias: learned.bias.slice(),
    alphas: learned.alphas.slice(),
  };
  const kept: number[] = [];
  for (let example = 0; example < labels.length; example += 1) {
    if (leftOut[example] !== 1) {
      kept.push(example);
      continue;
    }
    const start = vectors.starts[example] ?? 0;
    const end = vectors.starts[example + 1] ?? 0;
    for (const k of active[example] ?? []) {
      const step = (less.alphas[example * classes + k] ?? 0) * (k === labels[example] ? -1 : 1);
      less.bias[k] = (less.bias[k] ?? 0) + step;
      for (let place = start; place < end; place += 1) {
        const at = (vectors.ids[place] ?? 0) * classes + k;
        less.weights[at] = (less.weights[at] ?? 0) + (vectors.values[place] ?? 0) * step;
      }
    }
  }
  const order = Int32Array.from(kept);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, epoch);
    runEpoch(less, order);
  }
  return less;
}

/** One step of the dual for each example of `order` and each of its active classes. */
function runEpoch(state: Learned, order: Int32Array): void {
  const { classes, vectors, labels, weights, bias, alphas, active, curvature } = state;
  const margins = new Float64Array(classes);
  const steps = new Float32Array(classes);
  const moved = new Int32Array(classes);
  for (const example of order) {
    const label = labels[example] ?? -1;
    const candidates = active[example] ?? moved;
    const start = vectors.starts[example] ?? 0;
    const end = vectors.starts[example + 1] ?? 0;
    computeMargins(vectors, start, end, candidates, weights, bias, classes, margins);
    let changes = 0;
    for (const k of candidates) {
      const sign = k === label ? 1 : -1;
      const at = example * classes + k;
      const alpha = alphas[at] ?? 0;
      const gradient = sign * (margins[k] ?? 0) - 1 + DIAGONAL * alpha;
      const next = Math.max(0, alpha - gradient / (curvature[example] ?? 1));
      if (next === alpha) continue;
      alphas[at] = next;
      const step = (next - alpha) * sign;
      bias[k] = (bias[k] ?? 0) + step;
      moved[changes] = k;
      steps[changes] = step;
      changes += 1;
    }
    for (let place = start; changes > 0 && place < end; place += 1) {
      const base = (vectors.ids[place] ?? 0) * classes;
      const value = vectors.values[place] ?? 0;
      for (let change = 0; change < changes; change += 1) {
        const at = base + (moved[change] ?? 0);
        weights[at] = (weights[at] ?? 0) + value * (steps[change] ?? 0);
      }
    }
  }
}

function computeMargins(
  vectors: Vectors,
  start: number,
  end: number,
  candidates: Int32Array,
  weights: Float32Array,
  bias: Float32Array,
  classes: number,
  margins: Float64Array,
): void {
  for (const k of candidates) margins[k] = bias[k] ?? 0;
  const { ids, values } = vectors;
  let place = start;
  // All classes are the first epoch, most of the work: four features at a time spare three quarters of the memory traffic.
  for (; candidates.length === classes && place + 4 <= end; place += 4) {
    const a = (ids[place] ?? 0) * classes;
    const b = (ids[place + 1] ?? 0) * classes;
    const c = (ids[place + 2] ?? 0) * classes;
    const d = (ids[place + 3] ?? 0) * classes;
    const atA = values[place] ?? 0;
    const atB = values[place + 1] ?? 0;
    const atC = values[place + 2] ?? 0;
    const atD = values[place + 3] ?? 0;
    for (let k = 0; k < classes; k += 1) {
      const first = atA * (weights[a + k] ?? 0) + atB * (weights[b + k] ?? 0);
      const second = atC * (weights[c + k] ?? 0) + atD * (weights[d + k] ?? 0);
      margins[k] = (margins[k] ?? 0) + first + second;
    }
  }
  for (; place < end; place += 1) {
    const base = (ids[place] ?? 0) * classes;
    const value = values[place] ?? 0;
    for (const k of candidates) margins[k] = (margins[k] ?? 0) + value * (weights[base + k] ?? 0);
  }
}

function supported(alphas: Float32Array, base: number, classes: number): Int32Array {
  const found: number[] = [];
  for (let k = 0; k < classes; k += 1) if ((alphas[base + k] ?? 0) > 0) found.push(k);
  return Int32Array.from(found);
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
