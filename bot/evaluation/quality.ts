// From single verdicts to what an admin can act on.
import type { BotDefinition } from '../definition/types.ts';
import { toWords } from '../understanding/normalise.ts';
import { nearDuplicates } from './nearDuplicates.ts';
import type { Advice, Confusion, CurvePoint, IntentQuality, NearDuplicate, Quality } from './types.ts';

/** What a model that has not seen a phrase makes of it. */
export interface Verdict {
  /** Class it belongs to; -1 for an out-of-scope example. */
  label: number;
  /** Place among the intent's phrases. */
  place: number;
  /** Likeliest class. */
  predicted: number;
  confidence: number;
}

/** With fewer phrases an intent is called short of them. */
const ENOUGH = 10;
/** An intent that is understood less often than this is asked for more phrases, */
const WEAK = 0.7;
/** up to this many. */
const PLENTY = 20;
/** Shares of an intent's phrases from which there is advice. */
const OFTEN_CONFUSED = 0.1;
const OFTEN_UNSURE = 0.3;
/** Messages of so many words are short. */
const SHORT = 2;

/**
 * Sums verdicts up.
 * @param names Intent of each class.
 */
export function toQuality(definition: BotDefinition, names: readonly string[], verdicts: readonly Verdict[]): Quality {
  const inside = verdicts.filter(({ label }) => label >= 0);
  const right = inside.filter(({ label, predicted }) => label === predicted).length;
  const confusions = toConfusions(definition, names, inside);
  const alike = nearDuplicates(definition);
  return {
    accuracy: inside.length === 0 ? 0 : right / inside.length,
    phrases: inside.length,
    right,
    intents: names.map((name, label) => toIntentQuality(definition, name, label, inside, confusions, alike)),
    confusions,
    curve: toCurve(verdicts, inside.length),
  };
}

function phrasesOf(definition: BotDefinition, name: string): string[] {
  return definition.intents.find((intent) => intent.name === name)?.phrases ?? [];
}

function toConfusions(definition: BotDefinition, names: readonly string[], inside: readonly Verdict[]): Confusion[] {
  const found = new Map<string, Confusion>();
  for (const { label, place, predicted, confidence } of inside) {
    if (label === predicted) continue;
    const expected = names[label] ?? '';
    const other = names[predicted] ?? '';
    const key = `${label} ${predicted}`;
    const confusion = found.get(key) ?? { expected, predicted: other, times: 0, phrases: [] };
    confusion.times += 1;
    confusion.phrases.push({ text: phrasesOf(definition, expected)[place] ?? '', confidence });
    found.set(key, confusion);
  }
  for (const { phrases } of found.values()) phrases.sort((left, right) => right.confidence - left.confidence);
  return [...found.values()].toSorted(
    (left, right) =>
      right.times - left.times ||
      names.indexOf(left.expected) - names.indexOf(right.expected) ||
      names.indexOf(left.predicted) - names.indexOf(right.predicted),
  );
}

function toIntentQuality(
  definition: BotDefinition,
  intent: string,
  label: number,
  inside: readonly Verdict[],
  confusions: readonly Confusion[],
  duplicates: readonly NearDuplicate[],
): IntentQuality {
  const own = inside.filter((verdict) => verdict.label === label);
  const taken = inside.filter(({ predicted }) => predicted === label).length;
  const right = own.filter(({ predicted }) => predicted === label);
  const recall = own.length === 0 ? 0 : right.length / own.length;
  const advice: Advice[] = [];
  const wanted = recall < WEAK ? PLENTY : ENOUGH;
  if (own.length < wanted) advice.push({ kind: 'few_phrases', wanted: wanted - own.length });
  for (const { expected, predicted, times } of confusions) {
    if (expected !== intent || times < Math.max(2, OFTEN_CONFUSED * own.length)) continue;
    advice.push({ kind: 'confused_with', intent: predicted, times });
  }
  const others = duplicates
    .filter((pair) => (pair.intent === intent) !== (pair.otherIntent === intent))
    .map((pair) => (pair.intent === intent ? pair.otherIntent : pair.intent));
  for (const other of new Set(others)) advice.push({ kind: 'alike', intent: other });
  const unsure = right.filter(({ confidence }) => confidence < definition.settings.threshold).length;
  if (unsure > 0 && unsure >= OFTEN_UNSURE * own.length) advice.push({ kind: 'unsure', share: unsure / own.length });
  const isShort = (text: string): boolean => toWords(text).words.length <= SHORT;
  const isSmallTalk = definition.intents.some(({ name, smallTalk }) => name === intent && smallTalk === true);
  if (own.length > 1 && !isSmallTalk && phrasesOf(definition, intent).every(isShort))
    advice.push({ kind: 'short_only' });
  return {
    intent,
    phrases: own.length,
    right: right.length,
    recall,
    precision: taken === 0 ? 1 : right.length / taken,
    advice,
  };
}

/** Precision and coverage at 101 thresholds, by one pass over the verdicts in the order of their confidence. */
function toCurve(verdicts: readonly Verdict[], inside: number): CurvePoint[] {
  const sorted = verdicts.toSorted((left, right) => right.confidence - left.confidence);
  const curve: CurvePoint[] = [];
  let place = 0;
  let right = 0;
  let covered = 0;
  for (let percent = 100; percent >= 0; percent -= 1) {
    const threshold = percent / 100;
    for (; place < sorted.length; place += 1) {
      const verdict = sorted[place];
      if (verdict === undefined || verdict.confidence < threshold) break;
      if (verdict.label >= 0) covered += 1;
      if (verdict.label === verdict.predicted) right += 1;
    }
    curve.push({
      threshold,
      precision: place === 0 ? 1 : right / place,
      coverage: inside === 0 ? 0 : covered / inside,
    });
  }
  return curve.toReversed();
}
