// Keyword rules.
import { SHORT } from './bounds.ts';
import { readAnswer } from './parseAnswers.ts';
import { patternProblem } from './patterns.ts';
import { type Place, readName, readObject, readText } from './read.ts';
import type { KeywordRule, RuleAction, RuleTest } from './types.ts';

const WORD: { least: number; most: number } = { least: 1, most: 100 };

/** A rule; its words and patterns may not both be missing. */
export function readRule(value: unknown, place: Place): KeywordRule {
  const given = readObject(value, place, [
    'name',
    'any',
    'patterns',
    'and',
    'not',
    'typos',
    'maxWords',
    'action',
    'tests',
  ]);
  const rule: KeywordRule = {
    name: given.text('name', SHORT),
    any: given.texts('any', { least: given.has('patterns') ? 0 : 1, most: 500 }, WORD),
    action: given.read('action', readAction),
  };
  if (given.has('patterns')) rule.patterns = given.list('patterns', { least: 1, most: 20 }, readPattern);
  if (given.has('and')) rule.and = given.texts('and', { least: 1, most: 500 }, WORD);
  if (given.has('not')) rule.not = given.texts('not', { least: 1, most: 500 }, WORD);
  if (given.has('typos')) rule.typos = given.choice('typos', [0, 1, 2]);
  if (given.has('maxWords')) rule.maxWords = given.number('maxWords', { least: 1, most: 300 });
  if (given.has('tests')) rule.tests = given.list('tests', { least: 0, most: 50 }, readTest);
  return rule;
}

function readPattern(value: unknown, place: Place): string {
  const pattern = readText(value, place, { least: 1, most: 100 });
  const problem = pattern === '' ? null : patternProblem(pattern);
  if (problem !== null) place.refuse(problem);
  return pattern;
}

function readTest(value: unknown, place: Place): RuleTest {
  const given = readObject(value, place, ['text', 'matches']);
  return { text: given.text('text', { least: 0, most: 2000 }), matches: given.boolean('matches') };
}

function readAction(value: unknown, place: Place): RuleAction {
  const kinds = ['intent', 'handOver', 'answer', 'flow'];
  const given = readObject(value, place, kinds);
  if (kinds.filter((kind) => given.has(kind)).length !== 1) {
    given.place.refuse('must have exactly one of intent, handOver, answer and flow');
    return { handOver: 'rule' };
  }
  if (given.has('intent')) return { intent: given.read('intent', readName) };
  if (given.has('flow')) return { flow: given.read('flow', readName) };
  if (given.has('answer')) return { answer: given.read('answer', readAnswer) };
  return { handOver: given.choice('handOver', ['asked', 'misses', 'rule', 'anger']) };
}
