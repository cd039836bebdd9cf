// What a flow may not be, and that it is said where.
import { describe, expect, test } from 'vitest';
import { flowBot } from '../testing/flowBot.ts';
import { checkFlow } from './checkFlow.ts';
import type { BotDefinition, FlowStep } from './types.ts';
import { parseBotDefinition, problemsOf } from './parse.ts';
import { BotDefinitionError } from './read.ts';

const say = (next: string | null): FlowStep => ({ kind: 'say', text: 'Well.', next });
const choice = (...next: (string | null)[]): FlowStep => ({
  kind: 'choice',
  ask: ['A?', 'B?'],
  options: next.map((to, index) => ({ title: `Option ${index}`, next: to })),
});

/** The bot with one flow of these steps, beginning with `a`. */
function withSteps(steps: Record<string, FlowStep>): BotDefinition {
  const rules = flowBot.rules.filter(({ name }) => name !== 'menu');
  const intents = flowBot.intents.filter(({ name }) => name !== 'exchange');
  return { ...flowBot, rules, intents, flows: [{ name: 'trip', title: 'Trip', start: 'a', steps }] };
}

function problems(steps: Record<string, FlowStep>): string[] {
  const definition = withSteps(steps);
  return (definition.flows ?? [])
    .flatMap((flow) => checkFlow(definition, flow))
    .map(({ path, message }) => `${path}: ${message}`);
}

describe('is refused with the place and the step', () => {
  test.each<[string, Record<string, FlowStep>, string]>([
    ['no first step', { b: say(null) }, 'flows[0].start: The flow "Trip" begins with "a", which is no step of it.'],
    [
      'an unknown target',
      { a: say('gone') },
      'flows[0].steps.a.next: The step "a" of "Trip" leads to "gone", which is no step.',
    ],
    [
      'prototype names',
      { a: say('constructor') },
      'flows[0].steps.a.next: The step "a" of "Trip" leads to "constructor", which is no step.',
    ],
    [
      'a circle without a question',
      { a: say('b'), b: say('a') },
      'flows[0].steps.a: The step "a" of "Trip" goes round for ever without asking anything: a → b → a.',
    ],
    [
      'a circle without a way out',
      { a: choice('b'), b: say('a') },
      'flows[0].steps.a: The step "a" of "Trip" is in a circle with no way out: a → b → a.',
    ],
    [
      'a dead end',
      { a: choice('b', null), b: say(null) },
      'flows[0].steps.a.options[1].next: The step "a" of "Trip" is a dead end: the flow ends there without a word to the shopper.',
    ],
    [
      'an unknown slot',
      { a: { kind: 'collect', slot: 'gone', next: 'b' }, b: say(null) },
      'flows[0].steps.a.slot: The step "a" of "Trip" names an unknown slot "gone".',
    ],
    [
      'an unknown endpoint',
      { a: { kind: 'call', endpoint: 'gone', send: [], save: {}, next: 'b', failed: null }, b: say(null) },
      'flows[0].steps.a.endpoint: The step "a" of "Trip" calls an unknown endpoint "gone".',
    ],
  ])('%s', (_, steps, problem) => {
    expect(problems(steps)).toEqual([problem]);
    expect(() => parseBotDefinition(withSteps(steps))).toThrow(BotDefinitionError);
    expect(problemsOf(withSteps(steps)).map(({ path, message }) => `${path}: ${message}`)).toEqual([problem]);
  });
});

test('a step that nothing leads to is only in the way of publishing', () => {
  const steps = { a: say(null), b: say(null) };
  expect(problems(steps)).toEqual(['flows[0].steps.b: The step "b" of "Trip" is never reached.']);
  expect(() => parseBotDefinition(withSteps(steps))).not.toThrow();
  expect(problemsOf(withSteps(steps))).toHaveLength(1);
});

test.each<[string, Record<string, FlowStep>]>([
  ['a menu that can be left', { a: choice('b', 'c'), b: say('a'), c: say(null) }],
  [
    'a call whose failure goes to people',
    { a: { kind: 'call', endpoint: 'stock', send: [], save: {}, next: 'b', failed: null }, b: say(null) },
  ],
  ['an end with people', { a: choice('b'), b: { kind: 'hand_over' } }],
])('%s is fine', (_, steps) => {
  expect(problems(steps)).toEqual([]);
  expect(problemsOf(withSteps(steps))).toEqual([]);
});

test('an attribute that nobody ever knows is in the way of publishing, not of what is live already', () => {
  const asks = (attribute: string) =>
    // oxlint-disable-next-line unicorn/no-thenable -- a name in the JSON of bots
    withSteps({ a: { kind: 'condition', if: { attribute }, then: 'b', else: 'b' }, b: say(null) });
  const problem = {
    path: 'flows[0].steps.a.if.attribute',
    message:
      'The step "a" of "Trip" asks for "tier", which is never known of a shopper. Known are name, email, language, time_zone, page, page_title, referrer.',
  };
  expect(problemsOf(asks('tier'))).toEqual([problem]);
  expect(problemsOf(asks('constructor'))).toHaveLength(1);
  expect(parseBotDefinition(asks('tier')).flows).toHaveLength(1);
  expect(problemsOf(asks('page'))).toEqual([]);
});

test('a call that tries again for ever is a circle too', () => {
  const again: FlowStep = { kind: 'call', endpoint: 'stock', send: [], save: {}, next: 'b', failed: 'a' };
  expect(problems({ a: again, b: say(null) })).toEqual([expect.stringContaining('goes round for ever')]);
});

describe('parts of flows and answers', () => {
  /** The bot of the tests with one place changed. */
  function changed(change: (bot: BotDefinition) => unknown): unknown {
    const copy = structuredClone(flowBot);
    change(copy);
    return copy;
  }
  const answer = (fields: object) => changed((bot) => Object.assign(bot.intents[0]?.answer ?? {}, fields));
  const step = (name: string, fields: object) =>
    changed((bot) => Object.assign(bot.flows?.[0]?.steps[name] ?? {}, fields));

  test.each([
    [
      'a link that runs code',
      answer({ links: [{ title: 'x', url: 'javascript:alert(1)' }] }),
      'intents[0].answer.links[0].url',
    ],
    [
      'a link to another host in disguise',
      answer({ links: [{ title: 'x', url: '//evil.example' }] }),
      'intents[0].answer.links[0].url',
    ],
    [
      'a host made of a value',
      answer({ links: [{ title: 'x', url: 'https://{email}/' }] }),
      'intents[0].answer.links[0].url',
    ],
    [
      'a picture over http',
      answer({ cards: [{ title: 'x', image: 'http://a.example/b.png' }] }),
      'intents[0].answer.cards[0].image',
    ],
    ['an unknown flow', answer({ flow: 'gone' }), 'intents[0].answer.flow'],
    ['a flow and a hand-over', answer({ flow: 'menu', handOver: true }), 'intents[0].answer.flow'],
    ['a kind of step that does not exist', step('what', { kind: 'dance' }), 'flows[0].steps.what.kind'],
    ['a field of another kind of step', step('what', { slot: 'email' }), 'flows[0].steps.what'],
    ['two conditions in one', step('vip', { if: { open: true, online: true } }), 'flows[0].steps.vip.if'],
    [
      'a plain http endpoint',
      changed((bot) => Object.assign(bot.endpoints?.[0] ?? {}, { url: 'http://shop.example' })),
      'endpoints[0].url',
    ],
    [
      'a pattern nobody can read',
      changed((bot) => Object.assign(bot.rules[0] ?? {}, { patterns: ['(a'] })),
      'rules[0].patterns[0]',
    ],
    [
      'patterns of more than 5,000 signs',
      changed((bot) => {
        for (let number = 0; number < 6; number += 1) {
          bot.rules.push({
            name: `r${number}`,
            any: [],
            patterns: Array(20).fill('x'.repeat(50)),
            action: { handOver: 'rule' },
          });
        }
      }),
      'rules',
    ],
    [
      'values of a slot that has none',
      changed((bot) => Object.assign(bot.slots[1] ?? {}, { values: [] })),
      'slots[1].values',
    ],
    [
      'an unknown country',
      changed((bot) => Object.assign(bot.slots[1] ?? {}, { kind: 'post_code', countries: ['XX'] })),
      'slots[1].countries[0]',
    ],
  ])('%s', (_, value, path) => {
    expect(problemsOf(value)[0]?.path).toBe(path);
  });

  test('a whole bot of them is given back as it is', () => {
    expect(parseBotDefinition(structuredClone(flowBot))).toEqual(flowBot);
  });
});
