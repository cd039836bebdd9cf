// Between a question and its answer: one question open at a time, asked again after what came between, never for what is known.
import { expect, test } from 'vitest';
import {
  type BotDefinition,
  initialBotState,
  parseBotDefinition,
  respond,
  runDialogue,
  starterBot,
  trainBot,
} from '../index.ts';
import { flowBot } from '../testing/flowBot.ts';

/** The bot of the tests whose call goes on to a question, with flows that collect what answers collect too. */
const definition: BotDefinition = {
  ...flowBot,
  settings: { ...flowBot.settings, missesBeforeHandOver: 9 },
  rules: [
    ...flowBot.rules,
    { name: 'trace', any: ['trace it'], action: { flow: 'trace' } },
    { name: 'stock', any: ['stock check'], action: { flow: 'stock' } },
    { name: 'news', any: ['newsletter'], action: { answer: { text: ['No newsletter.', 'None at all.'] } } },
  ],
  flows: [
    ...(flowBot.flows ?? []),
    {
      name: 'trace',
      title: 'Trace',
      start: 'order',
      steps: {
        order: { kind: 'collect', slot: 'order_number', next: 'done' },
        done: { kind: 'say', text: ['I trace {order_number}.', 'I trace it.'], next: null },
      },
    },
    {
      name: 'stock',
      title: 'Stock',
      start: 'call',
      steps: {
        call: { kind: 'call', endpoint: 'stock', send: [], save: {}, next: 'which', failed: 'sorry' },
        which: {
          kind: 'choice',
          ask: ['Blue or red?', 'Red or blue?'],
          options: [
            { title: 'Blue', next: 'end' },
            { title: 'Red', next: 'end' },
          ],
        },
        end: { kind: 'say', text: 'So be it.', next: null },
        sorry: { kind: 'say', text: 'No stock is known.', next: null },
      },
    },
  ],
};
const bot = trainBot(parseBotDefinition(definition));
const starter = trainBot(starterBot);

test.each([
  [
    'a value that an answer in between has asked for is not asked for again',
    `
    shopper> trace it
    bot> Which order?
    shopper> where is my order
    bot> Which order number, please?
    shopper> SB-1042
    noted> order_number = SB-1042
    bot> Order SB-1042 is on its way.
    bot> I trace SB-1042.
    `,
  ],
  [
    'a form that nobody waits for is noted, and the question that is open asked again',
    `
    shopper> menu
    bot> More or enough?
    form> email = a@b.de
    noted> email = a@b.de
    bot> Noted.
    bot> Do you want more, or is it enough?
    shopper> enough
    bot> Enough then.
    `,
  ],
  [
    'what the shop answers in the middle of another question: its own question is the one to answer',
    `
    shopper> stock check
    call> stock
    shopper> where is my order
    bot> Which order?
    answer> {}
    bot> Blue or red?
    buttons> Blue | Red | Talk to a person
    shopper> red
    bot> So be it.
    `,
  ],
  [
    'what the shop answers in the middle of another question: where it asks nothing the other is asked again',
    `
    shopper> stock check
    call> stock
    shopper> where is my order
    bot> Which order?
    answer> failed too late
    bot> No stock is known.
    bot> Which order number, please?
    shopper> SB-1042
    noted> order_number = SB-1042
    bot> Order SB-1042 is on its way.
    `,
  ],
  [
    'an answer by a rule comes back to the question as well, and so does a value put right',
    `
    shopper> my mail is a@b.de
    noted> email = a@b.de
    bot> ...
    shopper> where is my order
    bot> Which order?
    shopper> newsletter
    bot> No newsletter.
    bot> Which order number, please?
    shopper> sorry, my mail is c@d.de
    noted> email = c@d.de
    bot> Noted.
    bot> Which order?
    `,
  ],
  [
    'a value that does not come is asked for three times, whatever the number of misses, and then done without',
    `
    shopper> where is my order
    bot> Which order?
    shopper> zzz qqq
    bot> Which order number, please?
    shopper> www vvv
    bot> Which order?
    shopper> kkk jjj
    bot> See the tracking link.
    `,
  ],
])('%s', (_, transcript) => {
  expect(runDialogue(bot, transcript).failure).toBeUndefined();
});

test.each(['thanks a lot bye', 'hi thanks', 'thank you so much, good bye'])(
  'two kinds of small talk in one message are small talk: %j',
  (text) => {
    const turn = respond(starter, initialBotState, { text, now: '2025-03-04T10:00:00Z', open: true, online: true });
    expect(turn.trace.decision).toBe('small_talk');
  },
);
