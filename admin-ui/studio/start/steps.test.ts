import { expect, it } from 'vitest';
import type { BotDefinition } from '../../../bot/index.ts';
import { emptyBot, problemsOf, respond, initialBotState, trainBot } from '../../../bot/index.ts';
import { BOT } from '../testing/fakes.ts';
import { besideSteps, startSteps, withPersonRule } from './steps.ts';

const open = (definition: BotDefinition): string[] =>
  startSteps(definition)
    .filter(({ done }) => !done)
    .map(({ name }) => name);

it('says what an empty bot lacks, step by step', () => {
  const empty = { ...emptyBot('en', 'Bell'), rules: [] };
  expect(open(empty)).toEqual(['phrases', 'answer', 'person']);
  const [returns] = BOT.intents;
  if (!returns) throw new Error('The bot of the tests has intents.');
  const silent = { ...empty, intents: [{ ...returns, answer: { text: ' ' } }] };
  expect(open(silent)).toEqual(['answer', 'person']);
  expect(open({ ...empty, intents: [{ ...returns, off: true }] })).toEqual(['phrases', 'answer', 'person']);
  expect(open({ ...empty, intents: [{ ...returns, answer: { text: '', handOver: true } }] })).toEqual([]);
  expect(open(BOT)).toEqual([]);
});

it('tells nothing twice: what an open step names is no problem beside it', () => {
  const [returns] = BOT.intents;
  if (!returns) throw new Error('The bot of the tests has intents.');
  const silent = { ...emptyBot('en', 'Bell'), rules: [], intents: [{ ...returns, answer: { text: '' } }] };
  const problems = problemsOf(silent);
  expect(problems.map(({ path }) => path)).toContain('intents[0].answer.text');
  expect(besideSteps(silent, problems).filter(({ path }) => path.includes('answer'))).toEqual([]);
  // Where the step is done, what is wrong with another answer is told.
  const second = { ...BOT, intents: [...BOT.intents, { ...returns, name: 'second', answer: { text: '' } }] };
  expect(besideSteps(second, problemsOf(second)).map(({ path }) => path)).toContain('intents[2].answer.text');
});

it.each(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl'])('makes a way to a person in %s', (language) => {
  const bot = withPersonRule({ ...BOT, language, rules: BOT.rules.slice(1) }, 'Talk to a person');
  expect(open(bot)).toEqual([]);
  expect(problemsOf(bot)).toEqual([]);
  const input = { text: BOT.texts.person, now: '2026-06-15T10:00:00Z', open: true, online: true };
  const { effects } = respond(trainBot(bot), initialBotState, input);
  expect(effects).toMatchObject([{ type: 'hand_over' }]);
});

it('does not take the name of another rule', () => {
  const twice = withPersonRule(withPersonRule(BOT, 'person'), 'person');
  expect(new Set(twice.rules.map(({ name }) => name)).size).toBe(twice.rules.length);
});
