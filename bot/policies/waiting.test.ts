// While the shop's server has not answered: what she hears meanwhile, and every way that ends it.
import { expect, test } from 'vitest';
import {
  type BotInput,
  type BotState,
  initialBotState,
  parseBotDefinition,
  respond,
  runDialogue,
  trainBot,
} from '../index.ts';
import { flowBot } from '../testing/flowBot.ts';

const bot = trainBot(
  parseBotDefinition({ ...flowBot, texts: { ...flowBot.texts, waiting: ['Still looking.', 'Still at it.'] } }),
);

/** Up to the question to the shop's server. */
const ASKED = `
  shopper> exchange my item comet chair 3 pieces
  noted> product = Comet Chair
  noted> amount = 3
  bot> We can do that.
  bot> Exchange or repair?
  shopper> exchange please
  call> stock
`;

test.each([
  [
    'a question in between is answered, and told once that the other is under way',
    `
    shopper> return policy
    bot> Use the return form.
    bot> Still looking.
    buttons> Talk to a person
    shopper> hello
    bot> Hello!
    answer> {"stock": {"place": "B7"}}
    noted> shelf = B7
    bot> Comet Chair is on shelf B7.
    `,
  ],
  [
    'the same question again hears that it is looked up, never "did it help", and then a person comes',
    `
    shopper> can i exchange this
    bot> Still looking.
    buttons> Talk to a person
    shopper> can i exchange this
    bot> Still at it.
    shopper> can i exchange this
    ticket> misses
    answer> {"stock": {"place": "B7"}}
    `,
  ],
  [
    'what is not understood hears it as well, twice is too often',
    `
    shopper> zzz qqq
    bot> Still looking.
    shopper> www vvv
    ticket> misses
    `,
  ],
  [
    'a person is one message away',
    `
    shopper> Talk to a person
    ticket> asked
    answer> {"stock": {"place": "B7"}}
    `,
  ],
  [
    'a value put right is asked about anew, and the answer about the wrong one is not heard',
    `
    shopper> no, the aurora
    noted> product = Aurora Lamp
    bot> Noted.
    bot> Still looking.
    call> stock
    answer> {"stock": {"place": "A1"}}
    noted> shelf = A1
    bot> Aurora Lamp is on shelf A1.
    `,
  ],
  [
    'a form that nobody waits for changes nothing of it, unless it holds what was asked about',
    `
    form> email = a@b.de
    noted> email = a@b.de
    bot> Noted.
    bot> Still looking.
    form> amount = 5
    noted> amount = 5
    bot> Got it.
    call> stock
    answer> failed too late
    bot> I cannot see the stock.
    ticket> rule | Returns | high | Exchange Comet Chair of –
    `,
  ],
])('%s', (_, transcript) => {
  expect(runDialogue(bot, ASKED + transcript).failure).toBeUndefined();
});

test('a bot without sentences of its own for it has those of its language', () => {
  const plain = trainBot(parseBotDefinition(flowBot));
  const talk = `${ASKED}
    shopper> can i exchange this
    bot> I am still looking that up. One moment, please.
  `;
  expect(runDialogue(plain, talk).failure).toBeUndefined();
  const german = trainBot(parseBotDefinition({ ...flowBot, language: 'de-AT' }));
  expect(
    runDialogue(german, talk.replace('I am still looking that up. One moment, please.', 'Ich sehe noch nach. ...'))
      .failure,
  ).toBeUndefined();
});

const START = Date.parse('2025-03-04T10:00:00Z');

/** Says one thing after the other, so many minutes after the first. */
function play(...events: [number, Partial<BotInput>][]): { state: BotState; texts: string[]; calls: string[] } {
  let state = initialBotState;
  let texts: string[] = [];
  const calls: string[] = [];
  for (const [minutes, event] of events) {
    const now = new Date(START + minutes * 60_000).toISOString();
    const turn = respond(bot, state, { text: '', now, open: true, online: true, ...event });
    ({ state } = turn);
    texts = turn.replies.map(({ text }) => text);
    for (const effect of turn.effects) if (effect.type === 'call') calls.push(effect.id);
  }
  return { state, texts, calls };
}
const ask: [number, Partial<BotInput>][] = [
  [0, { text: 'exchange my item comet chair 3 pieces' }],
  [0, { text: 'exchange please' }],
];

test('an answer about a value that was wrong is late', () => {
  const { state, calls } = play(...ask, [1, { text: 'no, the aurora' }]);
  expect(calls).toEqual(['exchange.call.1', 'exchange.call.2']);
  const late = respond(bot, state, {
    text: '',
    call: { id: 'exchange.call.1', answer: { stock: { place: 'B7' } } },
    now: new Date(START + 60_000).toISOString(),
    open: true,
    online: true,
  });
  expect(late).toMatchObject({ replies: [], effects: [] });
  expect(late.state).toEqual(state);
});

test('nobody waits for ever: after ten minutes a message is read as if nothing was under way', () => {
  const again: Partial<BotInput> = { text: 'can i exchange this' };
  expect(play(...ask, [9, again]).texts).toEqual(['Still looking.']);
  expect(play(...ask, [11, again]).texts).toEqual(['Of course.', 'Is it an exchange, or a repair?']);
  // Also when she has written in between.
  expect(play(...ask, [6, { text: 'hello' }], [11, again]).texts).toEqual(['We can do that.', 'Exchange or repair?']);
});

test('an answer that takes longer is heard all the same while nobody spoke', () => {
  const call = { id: 'exchange.call.1', answer: { stock: { place: 'B7' } } };
  expect(play(...ask, [11, { call }]).texts).toEqual(['Comet Chair is on shelf B7.']);
});

test('a choice waits for hours', () => {
  expect(play(ask[0] as [number, Partial<BotInput>], [300, { text: 'Neither' }]).texts).toEqual(['You have 30 days.']);
});
