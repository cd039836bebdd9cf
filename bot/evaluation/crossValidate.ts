// Trains once, then judges every phrase by what would have been learned without it and its fold.
import type { BotDefinition } from '../definition/types.ts';
import { type TrainedBot, botOf } from '../policies/trainedBot.ts';
import { certaintyOf, peak } from '../understanding/certainty.ts';
import { judgeLeftOut } from '../understanding/heldOut.ts';
import type { Studied } from '../understanding/model.ts';
import { type TrainingSet, toTrainingSet } from '../understanding/trainingSet.ts';
import { studySet } from '../understanding/understander.ts';
import { type Verdict, toQuality } from './quality.ts';
import type { Quality } from './types.ts';

export interface ValidationOptions {
  /** Parts the phrases are cut into, 2 to 20; default 5. */
  folds?: number;
  /** Told the share that is done (0 to 1) after each part; false cancels. */
  onProgress?: (share: number) => boolean | void;
}

/**
 * Five-fold cross-validation. Deterministic; titles, names and every other fold are always learned from.
 * @param definition A valid definition.
 * @returns Null when it was cancelled.
 */
export function crossValidate(definition: BotDefinition, options: ValidationOptions = {}): Quality | null {
  return trainAndValidate(definition, options)?.quality ?? null;
}

/** `trainBot` and `crossValidate` in one, for little more than the time of the first. */
export function trainAndValidate(
  definition: BotDefinition,
  { folds = 5, onProgress }: ValidationOptions = {},
): { bot: TrainedBot; quality: Quality } | null {
  const goOn = (share: number): boolean => onProgress?.(share) !== false;
  const parts = Math.min(20, Math.max(2, Math.round(folds)));
  const set = toTrainingSet(definition);
  if (!goOn(0)) return null;
  const studied = studySet(set, definition.language);
  const foldOf = toFolds(set, parts);
  const verdicts: Verdict[] = [];
  for (let fold = 0; fold < parts; fold += 1) {
    if (!goOn((fold + 1) / (parts + 1))) return null;
    verdicts.push(...judgeFold(studied, set, foldOf, fold));
  }
  const quality = toQuality(definition, set.intents, verdicts);
  if (!goOn(1)) return null;
  return { bot: botOf(definition, studied), quality };
}

/** Deals the phrases of each intent to the folds, one after another; -1 for what is always learned from. */
function toFolds({ labels, places, intents }: TrainingSet, folds: number): Int32Array {
  const dealt = new Int32Array(intents.length + 1);
  return labels.map((label, row) => {
    if ((places[row] ?? -1) < 0) return -1;
    const next = dealt[label + 1] ?? 0;
    dealt[label + 1] = next + 1;
    // Begins elsewhere for each intent, so that short lists do not all end up in the first folds.
    return (next + label + 1) % folds;
  });
}

function judgeFold(studied: Studied, set: TrainingSet, foldOf: Int32Array, fold: number): Verdict[] {
  const leftOut = Uint8Array.from(foldOf, (of) => (of === fold ? 1 : 0));
  const rows = [...foldOf.keys()].filter((row) => foldOf[row] === fold);
  if (rows.length === 0 || set.intents.length === 0) return [];
  const { calibration } = studied;
  const classes = [...set.intents.keys()];
  const { margins, unseen } = judgeLeftOut(studied, leftOut, rows, classes);
  return rows.map((row, index) => {
    const own = margins.subarray(index * classes.length, (index + 1) * classes.length);
    const { top, margin, probability } = peak(own, classes.length, calibration.temperature);
    return {
      label: set.labels[row] ?? -1,
      place: set.places[row] ?? -1,
      predicted: top,
      confidence: certaintyOf(calibration, margin, probability, unseen[index] ?? 0),
    };
  });
}
