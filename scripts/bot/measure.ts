// The figures of bot:evaluate. Thresholds are picked on validation messages, never on the ones that are measured.
import type { Example } from './examples.ts';
import { dice } from './noise.ts';
import { type Answer, type Engine, trainOn } from './trainOn.ts';

/** With a threshold: how many of the messages in scope are right and answered, and how many of the others are refused. */
export interface AtThreshold {
  /** Percent. */
  accuracy: number | null;
  /** Percent; null when no message is out of scope. */
  outOfScopeRecall: number | null;
  threshold: number;
}

export interface Figures {
  /** Percent of the messages in scope, whatever the confidence; null when there are none. */
  accuracy: number | null;
  /** Threshold that gets the most validation messages right, those out of scope among them. */
  thresholded: AtThreshold;
  /** Threshold at which accuracy on validation has fallen by three points. */
  atThreePoints: AtThreshold;
  /** As if no message out of scope had ever been seen: threshold that keeps 98 % of what is in scope. */
  withoutExamples: AtThreshold;
  /** Percent; null without messages both in and out of scope. */
  auroc: number | null;
  trainSeconds: number;
  p50Micros: number;
  p99Micros: number;
  modelBytes: number;
  peakMemoryBytes: number;
}

interface Judged {
  expected: string | null;
  answer: Answer;
}

export interface Sets {
  train: readonly Example[];
  /** Without it a part of `train` is held out for it. */
  validation: readonly Example[] | undefined;
  test: readonly Example[];
  names: boolean;
}

const HELD_OUT_SHARE = 0.2;
const SPLIT_SEED = 4711;
const POINTS_GIVEN_UP = 0.03;
const KEPT = 0.98;
const WARM_UP = 300;

/** Trains, picks thresholds and measures. */
export function measure({ train, validation, test, names }: Sets): Figures {
  const started = performance.now();
  const engine = trainOn(train, names);
  const trainSeconds = (performance.now() - started) / 1000;
  for (const { text } of train.slice(0, WARM_UP)) engine.classify(text);
  const micros: number[] = [];
  const judged = test.map(({ text, intent }): Judged => {
    const before = performance.now();
    const answer = engine.classify(text);
    micros.push((performance.now() - before) * 1000);
    return { expected: intent, answer };
  });
  micros.sort((left, right) => left - right);

  const checked = validate(engine, train, validation, names);
  const inScope = train.filter(({ intent }) => intent !== null);
  const hasExamples = inScope.length < train.length;
  const modest = hasExamples ? trainOn(inScope, names) : engine;
  const modestChecked = hasExamples ? validate(modest, inScope, validation, names) : checked;
  const modestJudged = hasExamples ? judge(modest, test) : judged;
  return {
    accuracy: percent(shareRight(judged, 0)),
    thresholded: at(judged, bestThreshold(checked)),
    atThreePoints: at(judged, thresholdForLoss(checked, POINTS_GIVEN_UP)),
    withoutExamples: at(modestJudged, thresholdThatKeeps(modestChecked, KEPT)),
    auroc: areaUnderCurve(judged),
    trainSeconds: round(trainSeconds, 3),
    p50Micros: round(micros[Math.floor(micros.length * 0.5)] ?? 0, 1),
    p99Micros: round(micros[Math.floor(micros.length * 0.99)] ?? 0, 1),
    modelBytes: engine.bytes,
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

function judge(engine: Engine, examples: readonly Example[]): Judged[] {
  return examples.map(({ text, intent }) => ({ expected: intent, answer: engine.classify(text) }));
}

/** Validation messages as the engine sees them; without any, a part of the training messages as one without them does. */
function validate(
  engine: Engine,
  train: readonly Example[],
  validation: readonly Example[] | undefined,
  names: boolean,
): Judged[] {
  if (validation !== undefined) return judge(engine, validation);
  const random = dice(SPLIT_SEED);
  const isHeldOut = train.map(() => random() < HELD_OUT_SHARE);
  const rest = trainOn(
    train.filter((_, index) => isHeldOut[index] !== true),
    names,
  );
  return judge(
    rest,
    train.filter((_, index) => isHeldOut[index] === true),
  );
}

function shareRight(judged: readonly Judged[], threshold: number): number | null {
  const inside = judged.filter(({ expected }) => expected !== null);
  if (inside.length === 0) return null;
  return inside.filter((item) => isRight(item) && item.answer.confidence >= threshold).length / inside.length;
}

function isRight({ expected, answer }: Judged): boolean {
  return expected !== null && expected === answer.intent;
}

function at(judged: readonly Judged[], threshold: number): AtThreshold {
  const outside = judged.filter(({ expected }) => expected === null);
  const refused = outside.filter(({ answer }) => answer.confidence < threshold).length;
  return {
    accuracy: percent(shareRight(judged, threshold)),
    outOfScopeRecall: outside.length === 0 ? null : percent(refused / outside.length),
    threshold: round(threshold, 4),
  };
}

/** The most messages right: in scope answered rightly, out of scope refused. Without such examples: `KEPT`. */
function bestThreshold(judged: readonly Judged[]): number {
  if (judged.every(({ expected }) => expected !== null)) return thresholdThatKeeps(judged, KEPT);
  const sorted = judged.toSorted((left, right) => left.answer.confidence - right.answer.confidence);
  let right = sorted.filter(isRight).length;
  let most = right;
  let best = 0;
  sorted.forEach((item, index) => {
    if (item.expected === null) right += 1;
    else if (isRight(item)) right -= 1;
    const next = sorted[index + 1]?.answer.confidence ?? 1;
    if (right <= most || next === item.answer.confidence) return;
    most = right;
    best = (item.answer.confidence + next) / 2;
  });
  return best;
}

/** The highest threshold at which no more than this share of the right answers in scope is lost. */
function thresholdForLoss(judged: readonly Judged[], share: number): number {
  const inside = judged.filter(({ expected }) => expected !== null);
  const right = inside.filter(isRight).map(({ answer }) => answer.confidence);
  right.sort((left, other) => left - other);
  return right[Math.floor(share * inside.length)] ?? 0;
}

/** The highest threshold that this share of the messages in scope reaches. */
function thresholdThatKeeps(judged: readonly Judged[], share: number): number {
  const inside = judged.filter(({ expected }) => expected !== null).map(({ answer }) => answer.confidence);
  inside.sort((left, right) => left - right);
  return inside[Math.floor((1 - share) * inside.length)] ?? 0;
}

/** Odds that a message in scope is surer than one out of scope (Mann and Whitney), in percent. */
function areaUnderCurve(judged: readonly Judged[]): number | null {
  const inside = judged.filter(({ expected }) => expected !== null).length;
  const outside = judged.length - inside;
  if (inside === 0 || outside === 0) return null;
  const sorted = judged.toSorted((left, right) => left.answer.confidence - right.answer.confidence);
  let ranks = 0;
  for (let from = 0; from < sorted.length;) {
    let through = from;
    while (through < sorted.length && sorted[through]?.answer.confidence === sorted[from]?.answer.confidence)
      through += 1;
    const rank = (from + through + 1) / 2;
    for (let index = from; index < through; index += 1) if (sorted[index]?.expected !== null) ranks += rank;
    from = through;
  }
  return percent((ranks - (inside * (inside + 1)) / 2) / (inside * outside));
}

function percent(share: number): number;
function percent(share: number | null): number | null;
function percent(share: number | null): number | null {
  return share === null ? null : round(share * 100, 2);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
