// Promises that hold for every conversation, not for examples. The seed of a failure is printed by fast-check.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BotState, type BotTurn, initialBotState, respond, starterBot, trainBot } from '../index.ts';
import { anyText } from '../testing/anyText.ts';

const bot = trainBot(starterBot);

const say = (state: BotState, text: string, isThere = true): BotTurn =>
  respond(bot, state, { text, now: '2025-03-04T12:00:00Z', open: isThere, online: isThere });
const isHandOver = (turn: BotTurn): boolean => turn.effects.some(({ type }) => type === 'hand_over');

const ODD = [
  '',
  '   ',
  '__proto__',
  'constructor prototype toString hasOwnProperty',
  'order_number',
  '{order_number} {{7*7}} ${1}',
  "'; DROP TABLE messages; --",
  '<script>alert(1)</script>',
  '\u202eabc\u202c\u200b\u0000',
  '\ud800',
  '😡😡😡',
  'no',
  'ok',
  '10482',
  'anna@example.com',
  "I don't have it",
];
const phrase = fc.constantFrom(...starterBot.intents.flatMap(({ phrases }) => phrases.slice(0, 12)));
const title = fc.constantFrom(...starterBot.intents.map((intent) => intent.title));
const message = fc.oneof(
  { weight: 4, arbitrary: phrase },
  { weight: 2, arbitrary: title },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: anyText(60) },
);
const conversation = fc.array(message, { minLength: 1, maxLength: 12 });

const slotName = fc.constantFrom('order_number', 'email', 'constructor', '__proto__', 'gone');
const answerKey = fc.constantFrom(
  'intent:order_status',
  'intent:damaged_item',
  'intent:gone',
  'rule:Only "order"',
  'rule:gone',
  'constructor',
);
/** States as they may lie in a database, also from other versions of the bot. */
const anyState: fc.Arbitrary<BotState> = fc.record({
  misses: fc.nat(5),
  last: fc.option(fc.record({ answer: answerKey, times: fc.nat(6) })),
  said: fc.array(fc.integer(), { maxLength: 3 }),
  slots: fc.dictionary(slotName, fc.string({ maxLength: 20 })),
  declined: fc.array(slotName, { maxLength: 3 }),
  pending: fc.option(fc.record({ answer: answerKey, slot: slotName, asked: fc.nat(5) })),
  flow: fc.constant(null),
  calls: fc.nat(3),
  language: fc.constantFrom('en', null),
  question: fc.constantFrom('helped' as const, 'which' as const, null),
  at: fc.constantFrom(null, '2025-03-04T11:59:00Z', 'not a time'),
});

/** Ways to ask for a person. */
const request = fc
  .record({
    before: fc.constantFrom('', 'please ', 'hey ', 'i want to ', 'can i ', 'no, ', 'i need to '),
    verb: fc.constantFrom('talk to', 'speak to', 'speak with', 'chat with', 'be connected: connect me to'),
    who: fc.constantFrom(
      'a human',
      'a person',
      'an agent',
      'someone',
      'a real person',
      'humann',
      'your manager',
      'staff',
    ),
    after: fc.constantFrom('', ' please', '!!', ' now', ' about order 10482', ' thanks'),
  })
  .map(({ before, verb, who, after }) => before + verb + ' ' + who + after);
const shortRequest = fc.constantFrom(
  'human',
  'Agent!',
  'talk to a human',
  'TALK TO A PERSON',
  'customer service',
  'representative pls',
);

test('never throws, always speaks or hands over, and its state is plain JSON', () => {
  fc.assert(
    fc.property(anyState, message, fc.boolean(), (state, text, isThere) => {
      const before = JSON.stringify(state);
      const turn = say(state, text, isThere);
      expect(turn.replies.length > 0 || isHandOver(turn)).toBe(true);
      expect(turn.effects.filter(({ type }) => type === 'hand_over').length).toBeLessThanOrEqual(1);
      expect(turn.trace.why).not.toBe('');
      expect(JSON.parse(JSON.stringify(turn.state))).toEqual(turn.state);
      expect(JSON.stringify(state)).toBe(before);
    }),
    { numRuns: 500 },
  );
});

test('a person can be had in every state', () => {
  fc.assert(
    fc.property(anyState, fc.oneof(request, shortRequest), (state, text) => {
      expect(say(state, text).effects).toContainEqual({ type: 'hand_over', reason: 'asked' });
    }),
    { numRuns: 500 },
  );
});

test('nothing is said twice running', () => {
  fc.assert(
    fc.property(conversation, fc.nat(11), (texts, repeated) => {
      let state = initialBotState;
      let before: string[] = [];
      for (const text of [...texts, ...Array.from({ length: 4 }, () => texts[repeated % texts.length] ?? '')]) {
        const turn = say(state, text);
        const said = turn.replies.map((reply) => reply.text);
        expect(said.filter((line) => before.includes(line))).toEqual([]);
        expect(new Set(said).size).toBe(said.length);
        state = turn.state;
        before = said;
      }
    }),
    { numRuns: 300 },
  );
});

test('two messages that are not understood hand over, whatever came before', () => {
  fc.assert(
    fc.property(conversation, (texts) => {
      const state = texts.reduce((current, text) => say(current, text).state, initialBotState);
      const first = say(state, 'xkcd flurbl');
      expect(isHandOver(first) || isHandOver(say(first.state, 'brzt gnampf'))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('every "did you mean" ends with a person', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('delivery', 'money', 'item', 'help', 'shoes', 'late', 'pay'), { maxLength: 4 }),
      (words) => {
        const { trace, replies } = say(initialBotState, words.join(' '));
        fc.pre(trace.decision === 'ask_back');
        const titles = replies[0]?.quickReplies?.map((reply) => reply.title) ?? [];
        expect(titles.length).toBeGreaterThanOrEqual(2);
        expect(titles.length).toBeLessThanOrEqual(4);
        expect(titles.at(-1)).toBe(starterBot.texts.person);
      },
    ),
    { numRuns: 50 },
  );
});

test('the same conversation gives the same turns', () => {
  fc.assert(
    fc.property(anyState, message, (state, text) => {
      expect(say(state, text)).toEqual(say(state, text));
    }),
    { numRuns: 100 },
  );
});
