// Keyword rules in the order the admin sees: words against words, and patterns that cannot run away.
import { occurs } from '../definition/occurs.ts';
import { type Pattern, compilePattern } from '../definition/patterns.ts';
import type { PatternText } from '../definition/patternText.ts';
import type { KeywordRule } from '../definition/types.ts';
import { isWithin } from '../understanding/distance.ts';
import { toWords } from '../understanding/normalise.ts';
import { isCommonWord } from '../understanding/spelling.ts';

/** Words of the phrases of a list. */
export type Phrases = string[][];

/** A rule whose phrases are split into words. */
export interface CompiledRule {
  rule: KeywordRule;
  any: Phrases;
  patterns: readonly Pattern[];
  and: Phrases | null;
  not: Phrases;
}

/** Splits phrases as messages are split; phrases without a word are dropped. */
export function compilePhrases(texts: readonly string[]): Phrases {
  return texts.map((text) => toWords(text).words).filter((words) => words.length > 0);
}

/** Prepares a rule for matching. */
export function compileRule(rule: KeywordRule): CompiledRule {
  return {
    rule,
    any: compilePhrases(rule.any),
    patterns: (rule.patterns ?? []).map(compilePattern),
    and: rule.and === undefined ? null : compilePhrases(rule.and),
    not: compilePhrases(rule.not ?? []),
  };
}

/**
 * The first rule that speaks for a message, and what it saw.
 * @param text The message as `patternText` gives it: once for all rules, since patterns together have a number of steps.
 */
export function firstRule(
  rules: readonly CompiledRule[],
  words: readonly string[],
  text: PatternText,
): { rule: KeywordRule; seen: string } | null {
  for (const { rule, any, patterns, and, not } of rules) {
    if (words.length > (rule.maxWords ?? Infinity)) continue;
    const typos = rule.typos ?? 0;
    const seen = firstPhrase(any, words, typos) ?? patterns.find((pattern) => occurs(pattern, text))?.source ?? null;
    if (seen === null) continue;
    const alsoSeen = and === null ? '' : firstPhrase(and, words, typos);
    if (alsoSeen === null || firstPhrase(not, words, 0) !== null) continue;
    return { rule, seen: alsoSeen === '' ? seen : `${seen}" and "${alsoSeen}` };
  }
  return null;
}

/**
 * The first phrase whose words stand in a row in the message, each within its typo budget. An ordinary English word
 * is no typo: "manage" is not "manager".
 */
export function firstPhrase(phrases: Phrases, words: readonly string[], typos: number): string | null {
  for (const phrase of phrases) {
    for (let start = 0; start + phrase.length <= words.length; start += 1) {
      if (phrase.every((wanted, index) => isSame(wanted, words[start + index] ?? '', typos))) return phrase.join(' ');
    }
  }
  return null;
}

function isSame(wanted: string, word: string, typos: number): boolean {
  if (wanted === word) return true;
  const budget = wanted.length >= 8 ? typos : wanted.length >= 5 ? Math.min(typos, 1) : 0;
  return budget > 0 && isWithin(wanted, word, budget) && !isCommonWord(word);
}
