// The small pattern language of keyword rules, and that no pattern takes more than its share of time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../testing/anyText.ts';
import { compilePattern, occurs, patternProblem, patternText } from './patterns.ts';

const isIn = (pattern: string, text: string): boolean => occurs(compilePattern(pattern), patternText(text));

describe('a pattern', () => {
  test.each([
    ['sb-####', 'where is SB-1042?', true],
    ['sb-####', 'xsb-1042', false],
    ['sb-####', 'sb-10425', false],
    ['cancel*', 'it was CANCELLED', true],
    ['cancel*', 'uncancelled', false],
    ['*day', 'on monday', true],
    ['(cash|card) on delivery', 'is card  on\ndelivery ok', true],
    ['(cash|card) on delivery', 'cash delivery', false],
    ['(re|)send', 'please send', true],
    ['(re|)send', 'please resend', true],
    ['(a(b|c)|d)e', 'ace', true],
    ['(a(b|c)|d)e', 'ade', false],
    ['size ?', 'size M please', true],
    ['size ?', 'size', false],
    ['@@ ##', 'öä 42', true],
    ['\\#####', 'it is #1042', true],
    ['50 \\*', '50 *', true],
    ['where is', 'WHERE   IS it', true],
  ])('%j in %j: %j', (pattern, text, matches) => {
    expect(isIn(pattern, text)).toBe(matches);
  });

  test.each(['', '*', '???', '* *', '(a|b', 'a)', 'a|b', 'ab\\', '(|a)', '('.repeat(9) + 'a' + ')'.repeat(9)])(
    '%j is refused',
    (pattern) => {
      expect(patternProblem(pattern)).not.toBeNull();
    },
  );
});

test('signs without a meaning are found as they stand, whatever the text', () => {
  fc.assert(
    fc.property(
      anyText(30),
      fc.string({ unit: fc.constantFrom('a', '.', '+', '[', '$', '^', '{'), minLength: 1 }),
      (text, sign) => {
        expect(isIn(sign, ` ${sign} `)).toBe(true);
        expect(() => isIn(sign, text)).not.toThrow();
      },
    ),
  );
});

test.each(['(a|aa)'.repeat(16), '(*|*)'.repeat(19) + 'z', '(a*|a*|a*)'.repeat(9) + 'z', '* '.repeat(49) + 'z'])(
  'the hostile pattern %j ends on a long message',
  (pattern) => {
    expect(isIn(pattern, 'a'.repeat(4000))).toBe(false);
    expect(isIn(pattern, 'a '.repeat(2000))).toBe(false);
  },
);
