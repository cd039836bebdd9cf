import { crossValidate, type BotDefinition, type IntentDefinition, type Quality } from '../../bot/index.ts';
import type { ComparedAccuracy } from '../../protocol/index.ts';

/** With fewer phrases in both there is nothing to compare: one of them would be ten points. */
export const LEAST_COMMON = 10;

/** What the live version understands, and how the draft does on the phrases that both have. */
export interface LiveComparison {
  /** Of the live version, cross-validated over all its phrases, 0 to 1; null when that was not found out. */
  liveAccuracy: number | null;
  /** Null when there are fewer than `LEAST_COMMON` phrases that both have. */
  compared: ComparedAccuracy | null;
}

/**
 * Compares two bots on the phrases that stand in the same intent of both: both are cut into the same parts, so that a
 * phrase is judged by models that lack the same others. Those that are new, removed or moved are learnt from by the bot
 * that has them and not counted.
 *
 * @param quality of the draft as it stands, which is used where it is cut in the same way
 * @param onProgress is told the share that is done, 0 to 1
 */
export function compareWithLive(
  draft: BotDefinition,
  quality: Quality,
  live: BotDefinition,
  onProgress: (share: number) => void = () => {},
): LiveComparison {
  const both = phrasesOfBoth(draft, live);
  const phrases = sum([...both.values()].map((common) => common.size));
  if (phrases < LEAST_COMMON) return { liveAccuracy: null, compared: null };
  const left = countOf(draft) + countOf(live) - 2 * phrases;
  const [ownOrder, liveOrder] = [inOrder(draft, both), inOrder(live, both)];
  const ofDraft = isSameTraining(ownOrder, draft) ? quality : validate(ownOrder, (share) => onProgress(share / 2));
  const ofLive = isSameTraining(ownOrder, liveOrder)
    ? ofDraft
    : validate(liveOrder, (share) => onProgress((1 + share) / 2));
  const shareOf = (of: Quality): number => (phrases - wrongAmong(of, both)) / phrases;
  return {
    liveAccuracy: ofLive.accuracy,
    compared: { phrases, left, draft: shareOf(ofDraft), live: shareOf(ofLive) },
  };
}

type Phrases = ReadonlyMap<string, ReadonlySet<string>>;

const isOn = ({ off }: IntentDefinition): boolean => off !== true;

/** By intent, in the order of the live version. */
function phrasesOfBoth(draft: BotDefinition, live: BotDefinition): Phrases {
  const own = new Map(draft.intents.filter(isOn).map(({ name, phrases }) => [name, new Set(phrases)]));
  return new Map(
    live.intents
      .filter(isOn)
      .map(({ name, phrases }) => [name, new Set(phrases.filter((text) => own.get(name)?.has(text) === true))] as const)
      .filter(([, common]) => common.size > 0),
  );
}

/** What both have comes first and in one order: the parts that phrases are cut into follow it. */
function inOrder(definition: BotDefinition, both: Phrases): BotDefinition {
  const byName = new Map(definition.intents.map((intent) => [intent.name, intent]));
  const common = [...both].flatMap(([name, phrases]) => {
    const intent = byName.get(name);
    if (intent === undefined) return [];
    return [{ ...intent, phrases: [...phrases, ...new Set(intent.phrases.filter((text) => !phrases.has(text)))] }];
  });
  return { ...definition, intents: [...common, ...definition.intents.filter(({ name }) => !both.has(name))] };
}

/** Whether the same is learnt from both, in the same order. */
function isSameTraining(a: BotDefinition, b: BotDefinition): boolean {
  const trainedOn = ({ language, intents, outOfScope = [] }: BotDefinition): string =>
    JSON.stringify([
      language,
      outOfScope,
      intents.filter(isOn).map(({ name, title, phrases }) => [name, title, phrases]),
    ]);
  return trainedOn(a) === trainedOn(b);
}

function validate(definition: BotDefinition, onProgress: (share: number) => void): Quality {
  const quality = crossValidate(definition, { onProgress });
  if (quality === null) throw new Error('The validation ended although nobody cancelled it');
  return quality;
}

/** How many phrases that both have were taken for another intent. */
function wrongAmong({ confusions }: Quality, both: Phrases): number {
  const wrong = new Set<string>();
  for (const { expected, phrases } of confusions) {
    for (const { text } of phrases) if (both.get(expected)?.has(text) === true) wrong.add(`${expected} ${text}`);
  }
  return wrong.size;
}

function countOf({ intents }: BotDefinition): number {
  return sum(intents.filter(isOn).map(({ phrases }) => new Set(phrases).size));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
