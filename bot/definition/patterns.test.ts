// The small pattern language of keyword rules, and that no pattern takes more than its share of time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../testing/anyText.ts';
import { occurs } from './occurs.ts';
import { compilePattern, patternProblem } from './patterns.ts';
import { STEPS, patternText } from './patternText.ts';

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

describe('on a message of 4,000 letters', () => {
  /** Steps that looking for all of them takes. */
  const stepsFor = (patterns: readonly string[], text: string): number => {
    const prepared = patternText(text);
    for (const pattern of patterns.map(compilePattern)) expect(occurs(pattern, prepared)).toBe(false);
    return STEPS - prepared.steps;
  };
  let seed = 7;
  const letters = Array.from({ length: 4000 }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0;
    return 'abcd'[(seed >>> 8) % 4];
  }).join('');
  const lookups = 4000 * 1.5;

  test.each(['cancel*', '(cash|card) on delivery', 'sb-####', '*dz', '@@@@ ##', '(a|b|c)*(d|e)# ?*'])(
    'the pattern %j takes a look-up for each',
    (pattern) => {
      expect(stepsFor([pattern], letters)).toBeLessThan(lookups);
    },
  );

  test('a pattern whose letters are not in it takes nothing', () => {
    expect(stepsFor(['order *x*', 'invoice (a|b)', 'b|'.replace('|', 'z')], letters)).toBe(0);
  });

  test('a pattern is looked for once, however often it is asked for', () => {
    const prepared = patternText(letters);
    const pattern = compilePattern('*d#');
    occurs(pattern, prepared);
    const left = prepared.steps;
    occurs(pattern, prepared);
    expect(prepared.steps).toBe(left);
  });

  const HOSTILE = [
    '(a|aa)'.repeat(16) + '#',
    '(*|*)'.repeat(19) + '#',
    '(a*|a*|a*)'.repeat(9) + '#',
    '* '.repeat(49) + '#',
    `*(a|b)${'?'.repeat(90)}#`,
    `*a${'(b|?)'.repeat(19)}#`,
  ];
  test.each(HOSTILE)('the hostile pattern %j ends', (pattern) => {
    for (const text of [letters, 'a'.repeat(4000), 'a '.repeat(2000)]) {
      expect(stepsFor([pattern], text)).toBeLessThan(STEPS + 20_000);
    }
  });

  test('all of them together take no more than a message may, and what comes after them is not looked for', () => {
    const prepared = patternText(`${letters.slice(0, -3)} 12`);
    const late = compilePattern('##');
    for (let round = 0; round < 100; round += 1) {
      for (const pattern of HOSTILE) occurs(compilePattern(`${pattern}##`), prepared);
    }
    expect(prepared.steps).toBeLessThanOrEqual(0);
    expect(prepared.steps).toBeGreaterThan(-20_000);
    expect(occurs(late, prepared)).toBe(false);
    expect(occurs(late, patternText('x 12'))).toBe(true);
  });
});
