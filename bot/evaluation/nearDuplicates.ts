// Phrases that say the same: exact similarity join by prefixes (Chaudhuri, Ganti, Kaushik, "A primitive operator for
// similarity joins in data cleaning", ICDE 2006). Two phrases that are alike enough share one of their rarest words, so
// only those are compared.
import type { BotDefinition } from '../definition/types.ts';
import { toWords } from '../understanding/normalise.ts';
import { stemmerFor } from '../understanding/stem.ts';
import type { NearDuplicate } from './types.ts';

/** Weighted share of words in common (Jaccard) from which two phrases are nearly the same. */
const ALIKE = 0.8;

/** A phrase as its stems, the rarest first. */
interface Phrase {
  intent: string;
  index: number;
  text: string;
  stems: string[];
  weight: number;
}

/**
 * Finds phrases that stand twice, and phrases of different intents that are nearly the same; in the order of the
 * definition. Intents that are off are left out.
 */
export function nearDuplicates(definition: BotDefinition): NearDuplicate[] {
  const { phrases, weights } = toPhrases(definition);
  const byPrefix = new Map<string, number[]>();
  const found: NearDuplicate[] = [];
  phrases.forEach((phrase, number) => {
    const candidates = new Set<number>();
    for (const stem of prefixOf(phrase, weights)) {
      const others = byPrefix.get(stem);
      if (others === undefined) {
        byPrefix.set(stem, [number]);
        continue;
      }
      for (const other of others) candidates.add(other);
      others.push(number);
    }
    for (const candidate of [...candidates].toSorted((left, right) => left - right)) {
      const other = phrases[candidate];
      if (other === undefined) continue;
      const same = other.text === phrase.text;
      if (!same && (other.intent === phrase.intent || !areAlike(other, phrase, weights))) continue;
      const { intent, index } = phrase;
      found.push({ intent: other.intent, index: other.index, otherIntent: intent, otherIndex: index, same });
    }
  });
  return found;
}

function toPhrases({ intents, language }: BotDefinition): { phrases: Phrase[]; weights: Map<string, number> } {
  const stem = stemmerFor(language);
  const frequency = new Map<string, number>();
  const phrases: Phrase[] = [];
  for (const { name, phrases: texts, off } of intents) {
    if (off === true) continue;
    texts.forEach((text, index) => {
      const { words } = toWords(text);
      if (words.length === 0) return;
      const stems = [...new Set(words.map(stem))];
      for (const item of stems) frequency.set(item, (frequency.get(item) ?? 0) + 1);
      phrases.push({ intent: name, index, text: words.join(' '), stems, weight: 0 });
    });
  }
  const weights = new Map<string, number>();
  for (const [item, times] of frequency) weights.set(item, Math.log((phrases.length + 1) / (times + 1)) + 0.5);
  for (const phrase of phrases) {
    phrase.stems.sort((left, right) => weightOf(weights, right) - weightOf(weights, left) || (left < right ? -1 : 1));
    phrase.weight = phrase.stems.reduce((sum, item) => sum + weightOf(weights, item), 0);
  }
  return { phrases, weights };
}

function weightOf(weights: ReadonlyMap<string, number>, stem: string): number {
  return weights.get(stem) ?? 0;
}

/** The rarest stems, as many as any phrase that is alike must share one of. */
function prefixOf({ stems, weight }: Phrase, weights: ReadonlyMap<string, number>): string[] {
  let rest = weight;
  let length = 0;
  while (length < stems.length && rest >= ALIKE * weight) {
    rest -= weightOf(weights, stems[length] ?? '');
    length += 1;
  }
  return stems.slice(0, length);
}

function areAlike(left: Phrase, right: Phrase, weights: ReadonlyMap<string, number>): boolean {
  const known = new Set(left.stems);
  let shared = 0;
  for (const stem of right.stems) if (known.has(stem)) shared += weightOf(weights, stem);
  return shared >= ALIKE * (left.weight + right.weight - shared);
}
