import type { Confusion } from '../../../bot/index.ts';

/** Two intents that are mistaken for each other, both ways in one. */
export interface Pair {
  one: string;
  other: string;
  times: number;
  /** The phrases at fault: where each stands, and where it was taken to belong. */
  phrases: { text: string; confidence: number; from: string; to: string }[];
}

/** Confusions by pair, the most frequent first. */
export function pairsOf(confusions: readonly Confusion[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { expected, predicted, times, phrases } of confusions) {
    const [one, other] = expected < predicted ? [expected, predicted] : [predicted, expected];
    const key = `${one} ${other}`;
    const pair = pairs.get(key) ?? { one, other, times: 0, phrases: [] };
    pair.times += times;
    pair.phrases.push(...phrases.map((phrase) => ({ ...phrase, from: expected, to: predicted })));
    pairs.set(key, pair);
  }
  const sorted = [...pairs.values()].toSorted((one, other) => other.times - one.times);
  return sorted.map((pair) => ({
    ...pair,
    phrases: pair.phrases.toSorted((one, other) => other.confidence - one.confidence),
  }));
}
