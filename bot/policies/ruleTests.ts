// The tests that rules carry with them.
import { patternText } from '../definition/patternText.ts';
import { withoutAddresses } from '../entities/index.ts';
import { firstRule } from './rules.ts';
import type { TrainedBot } from './trainedBot.ts';

/** A message that a rule must take or leave, and whether it does. */
export interface RuleTestResult {
  rule: string;
  text: string;
  /** What is wanted. */
  matches: boolean;
  passed: boolean;
}

/** Runs the tests of all rules. A rule takes a message when it is the first in their order that speaks for it. */
export function runRuleTests(bot: TrainedBot): RuleTestResult[] {
  return bot.definition.rules.flatMap(({ name, tests = [] }) =>
    tests.map(({ text, matches }) => {
      const { typed, words } = bot.understander.read(withoutAddresses(text));
      const plain = patternText(text);
      const taken = firstRule(bot.rules, typed, plain) ?? firstRule(bot.rules, words, plain);
      return { rule: name, text, matches, passed: (taken?.rule.name === name) === matches };
    }),
  );
}
