// How sure to be: the temperature of the softmax over margins, and the odds that the best intent is the right one. Both
// are fitted on phrases held out of training, the second also on phrases of intents hidden from it (three rounds, a
// fifth of the intents each), so that questions nobody foresaw look unsure without a single example (docs/bot.md).
import { mix } from './hashTable.ts';
import { judgeLeftOut, type Training } from './heldOut.ts';

/** Found on held-out phrases; stored with the model. */
export interface Calibration {
  /** Margins are multiplied by it before the softmax. */
  temperature: number;
  /** Logistic weights: constant, largest margin, largest probability, share of unseen character n-grams. */
  certainty: [number, number, number, number];
}

/** For bots too small to hide a fifth of their intents: what the fit of the starter bot comes to. */
const SMALL: Calibration = { temperature: 4.5, certainty: [-0.9, 1.6, 2.2, -1.4] };
const ROUNDS = 3;
/** From so many rows on one round has enough held out. */
const MANY_ROWS = 4000;
const PARTS = 5;
const MINIMUM_INTENTS = 5;
const MINIMUM_PHRASES = 40;
/** Of the temperature, and between which it lies. */
const PRECISION = 0.01;
const COLDEST = 1;
const HOTTEST = 40;
const STEPS = 25;
const SPLIT_SEED = 0xca11b;

/** A held-out message as the small models saw it. */
interface Judged {
  margins: Float32Array;
  /** Right class, or -1 for a hidden intent. */
  label: number;
  unseen: number;
}

/** Fits the calibration to what was learned, by leaving parts of it out. */
export function calibrate(training: Training): Calibration {
  const { classes } = training.learned;
  if (classes < MINIMUM_INTENTS || training.data.rows < MINIMUM_PHRASES) return SMALL;
  const judged: Judged[] = [];
  const rounds = training.data.rows < MANY_ROWS ? ROUNDS : 1;
  for (let round = 0; round < rounds; round += 1) judged.push(...judgeRound(training, round));
  const inside = judged.filter((item) => item.label >= 0);
  if (inside.length === 0 || inside.length === judged.length) return SMALL;
  const temperature = fitTemperature(inside);
  return { temperature, certainty: fitCertainty(judged, temperature) };
}

function judgeRound(training: Training, round: number): Judged[] {
  const { labels, classes } = training.learned;
  const shownClass = new Int32Array(classes).fill(-1);
  const shown: number[] = [];
  for (let k = 0; k < classes; k += 1) if (k % PARTS !== round) shownClass[k] = shown.push(k) - 1;
  const leftOut = new Uint8Array(labels.length);
  const heldOut: number[] = [];
  labels.forEach((label, row) => {
    const isHidden = label >= 0 && (shownClass[label] ?? -1) < 0;
    const isHeldOut = mix(SPLIT_SEED + row * ROUNDS + round) % PARTS === 0;
    if (isHidden || isHeldOut) leftOut[row] = 1;
    if (isHeldOut) heldOut.push(row);
  });
  const { margins, unseen } = judgeLeftOut(training, leftOut, heldOut, shown);
  return heldOut.map((row, index) => ({
    margins: margins.subarray(index * shown.length, (index + 1) * shown.length),
    label: shownClass[labels[row] ?? -1] ?? -1,
    unseen: unseen[index] ?? 0,
  }));
}

/**
 * The temperature of the least surprise (negative log likelihood), between 1 and 40: by Newton's method, since the
 * surprise bends one way only. Its slope is the mean gap between what is expected and what is right, its bend the variance.
 */
function fitTemperature(inside: readonly Judged[]): number {
  let temperature = SMALL.temperature;
  for (let step = 0; step < STEPS; step += 1) {
    let slope = 0;
    let bend = 0;
    for (const { margins, label } of inside) {
      let largest = -Infinity;
      for (const margin of margins) if (margin > largest) largest = margin;
      let total = 0;
      let mean = 0;
      let square = 0;
      for (const margin of margins) {
        const gap = margin - largest;
        const odds = Math.exp(temperature * gap);
        total += odds;
        mean += odds * gap;
        square += odds * gap * gap;
      }
      mean /= total;
      slope += mean - ((margins[label] ?? 0) - largest);
      bend += square / total - mean * mean;
    }
    // No more than twice or half of it at once: far from the solution the bend tells little.
    const next = Math.min(2 * temperature, Math.max(temperature / 2, temperature - slope / Math.max(bend, 1e-9)));
    const bounded = Math.min(HOTTEST, Math.max(COLDEST, next));
    if (Math.abs(bounded - temperature) < PRECISION) return bounded;
    temperature = bounded;
  }
  return temperature;
}

/** Logistic regression by Newton's method, with a little ridge so that it always ends. */
function fitCertainty(judged: readonly Judged[], temperature: number): Calibration['certainty'] {
  const rows = judged.map(({ margins, unseen, label }) => {
    const { margin, probability, top } = peak(margins, margins.length, temperature);
    return { inputs: [1, margin, probability, unseen] as const, isRight: label === top };
  });
  const solution: Calibration['certainty'] = [0, 0, 0, 0];
  const ridge: number = 1e-3;
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = solution.map((value, index) => (index === 0 ? 0 : -ridge * value));
    const hessian = solution.map((_, i) => solution.map((__, j) => (i === j ? ridge : 0)));
    for (const { inputs, isRight } of rows) {
      const guess = sigmoid(dot(solution, inputs));
      const error = ((isRight ? 1 : 0) - guess) / rows.length;
      const bend = (guess * (1 - guess)) / rows.length;
      for (let i = 0; i < 4; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + error * (inputs[i] ?? 0);
        const line = hessian[i] ?? [];
        for (let j = 0; j < 4; j += 1) line[j] = (line[j] ?? 0) + bend * (inputs[i] ?? 0) * (inputs[j] ?? 0);
      }
    }
    const move = solve(hessian, gradient);
    for (let i = 0; i < 4; i += 1) solution[i] = (solution[i] ?? 0) + (move[i] ?? 0);
  }
  return solution;
}

/** The class of the largest margin, that margin, and its softmax probability. */
export function peak(
  margins: Float32Array | Float64Array,
  classes: number,
  temperature: number,
): { top: number; margin: number; probability: number } {
  let top = 0;
  let margin = -Infinity;
  for (let k = 0; k < classes; k += 1) {
    const value = margins[k] ?? 0;
    if (value <= margin) continue;
    margin = value;
    top = k;
  }
  let total = 0;
  for (let k = 0; k < classes; k += 1) total += Math.exp(temperature * ((margins[k] ?? 0) - margin));
  return { top, margin, probability: 1 / total };
}

/** Odds that the class of the largest margin is right, from that margin, its probability, and the unseen share. */
export function certaintyOf(calibration: Calibration, margin: number, probability: number, unseen: number): number {
  return sigmoid(dot(calibration.certainty, [1, margin, probability, unseen]));
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function dot(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < left.length; index += 1) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}

/** Solves a small symmetric positive definite system by Gauss-Jordan elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, index) => [...line, right[index] ?? 0]);
  for (let pivot = 0; pivot < rows.length; pivot += 1) {
    const pivotRow = rows[pivot] ?? [];
    const head = pivotRow[pivot] ?? 1;
    for (let index = 0; index < rows.length; index += 1) {
      if (index === pivot) continue;
      const line = rows[index] ?? [];
      const factor = (line[pivot] ?? 0) / head;
      for (let column = pivot; column <= rows.length; column += 1) {
        line[column] = (line[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
    }
  }
  return rows.map((line, index) => (line[rows.length] ?? 0) / (line[index] ?? 1));
}
