// Keyword rules word by word: order, typo budget, "and", "not", length.
import { describe, expect, test } from 'vitest';
import type { KeywordRule } from '../index.ts';
import { toWords } from '../understanding/normalise.ts';
import { patternText } from '../definition/patternText.ts';
import { compileRule, firstRule } from './rules.ts';

const rule = (fields: Partial<KeywordRule>): KeywordRule => ({
  name: 'rule',
  any: ['manager', 'real person', 'representative'],
  action: { handOver: 'asked' },
  ...fields,
});
/** What the rules saw in a text; null when none spoke. */
const seen = (rules: KeywordRule[], text: string): string | null =>
  firstRule(rules.map(compileRule), toWords(text).words, patternText(text))?.seen ?? null;

describe('typos', () => {
  test.each([
    ['the manger', 0, null],
    ['the manger', 1, 'manager'],
    ['a reel person', 2, null],
    ['a real persn', 1, 'real person'],
    ['reprsentatve', 1, null],
    ['reprsentatve', 2, 'representative'],
  ] as const)('%j with a budget of %i', (text, typos, phrase) => {
    expect(seen([rule({ typos })], text)).toBe(phrase);
  });

  test('an ordinary word is none', () => {
    expect(seen([rule({ typos: 1 })], 'how do i manage this')).toBeNull();
  });
});

test.each([
  ['words in a row only', {}, 'real or person', null],
  ['upper case and apostrophes', { any: ["don't"] }, 'DONT do it', 'dont'],
  ['both lists', { and: ['talk'] }, 'talk to the manager', 'manager" and "talk'],
  ['the second list missing', { and: ['talk'] }, 'the manager', null],
  ['a "not" word', { not: ['delivery'] }, 'delivery manager', null],
  ['short enough', { maxWords: 2 }, 'the manager', 'manager'],
  ['too long', { maxWords: 2 }, 'to the manager', null],
  ['a pattern', { any: [], patterns: ['sb-####'] }, 'where is SB-1042?', 'sb-####'],
  ['a pattern and a "not" word', { patterns: ['sb-####'], not: ['late'] }, 'SB-1042 is late', null],
  ['prototype names', { any: ['constructor'] }, 'constructor __proto__', 'constructor'],
])('%s', (_, fields, text, phrase) => {
  expect(seen([rule(fields)], text)).toBe(phrase);
});

test('the first that matches decides', () => {
  const rules = [rule({ name: 'a', any: ['x'] }), rule({ name: 'b', any: ['y'] }), rule({ name: 'c', any: ['y'] })];
  expect(firstRule(rules.map(compileRule), ['y'], patternText('y'))?.rule.name).toBe('b');
});
