// What changed between two bots, in words.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BotDefinition, diffDefinitions } from '../index.ts';
import { flowBot } from '../testing/flowBot.ts';

function changed(change: (bot: BotDefinition) => void): BotDefinition {
  const copy = structuredClone(flowBot);
  change(copy);
  return copy;
}
const intent = (bot: BotDefinition, name: string) =>
  bot.intents.filter((one) => one.name === name)[0] ?? bot.intents[0];

test('nothing changed', () => {
  expect(diffDefinitions(flowBot, structuredClone(flowBot))).toEqual([]);
});

test('a phrase that moved says where, on both sides', () => {
  const to = changed((bot) => {
    intent(bot, 'returns')?.phrases.push(intent(bot, 'order_status')?.phrases.pop() ?? '');
  });
  expect(diffDefinitions(flowBot, to)).toEqual([
    {
      what: 'intent',
      name: 'order_status',
      change: 'changed',
      lines: [{ sign: '-', text: 'has my order shipped', note: 'moved to returns' }],
    },
    {
      what: 'intent',
      name: 'returns',
      change: 'changed',
      lines: [{ sign: '+', text: 'has my order shipped', note: 'moved from order_status' }],
    },
  ]);
});

test.each<[string, (bot: BotDefinition) => void, object]>([
  [
    'an added slot',
    (bot) => bot.slots.push({ ...flowBot.slots[1], name: 'second', kind: 'email' } as BotDefinition['slots'][number]),
    { what: 'slot', name: 'second', change: 'added' },
  ],
  ['a removed flow', (bot) => bot.flows?.pop(), { what: 'flow', name: 'menu', change: 'removed' }],
  [
    'a renamed intent',
    (bot) => Object.assign(bot.intents[1] ?? {}, { name: 'send_back' }),
    {
      what: 'intent',
      name: 'send_back',
      change: 'renamed',
      lines: [
        { sign: '-', text: 'returns' },
        { sign: '+', text: 'send_back' },
      ],
    },
  ],
  [
    'a threshold',
    (bot) => Object.assign(bot.settings, { threshold: 0.6 }),
    {
      what: 'settings',
      lines: [
        { sign: '-', text: 'Answers from 0.5' },
        { sign: '+', text: 'Answers from 0.6' },
      ],
    },
  ],
  [
    'a text',
    (bot) => Object.assign(bot.texts, { away: 'Gone.' }),
    {
      what: 'texts',
      lines: [
        { sign: '-', text: 'Nobody there: Nobody is here.' },
        { sign: '+', text: 'Nobody there: Gone.' },
      ],
    },
  ],
  [
    'a step',
    (bot) => Object.assign(bot.flows?.[0]?.steps['amount'] ?? {}, { next: 'found' }),
    {
      what: 'flow',
      name: 'exchange',
      lines: [
        { sign: '-', text: 'amount: Asks for "amount", then "call"' },
        { sign: '+', text: 'amount: Asks for "amount", then "found"' },
      ],
    },
  ],
  [
    'alternates in another order',
    (bot) => {
      bot.texts.noted.reverse();
    },
    {
      what: 'texts',
      lines: [
        { sign: ' ', text: 'Noted: Got it.', note: 'in another order' },
        { sign: ' ', text: 'Noted: Noted.', note: 'in another order' },
      ],
    },
  ],
  [
    'an example of nothing',
    (bot) => bot.outOfScope?.push('who won'),
    { what: 'outOfScope', lines: [{ sign: '+', text: 'who won' }] },
  ],
  [
    'a dialogue',
    (bot) => Object.assign(bot, { dialogues: [{ name: 'a', transcript: 'shopper> hi' }] }),
    { what: 'dialogue', name: 'a', change: 'added' },
  ],
])('%s', (_, change, section) => {
  expect(diffDefinitions(flowBot, changed(change))).toMatchObject([section]);
});

test('rules that change places are named, since the first one speaks', () => {
  const sections = diffDefinitions(
    flowBot,
    changed((bot) => {
      bot.rules.reverse();
    }),
  );
  expect(sections.length).toBeGreaterThan(1);
  expect(sections.every(({ what, change }) => what === 'rule' && change === 'changed')).toBe(true);
});

test('what one way adds the other way takes', () => {
  const flip = { '+': '-', '-': '+', ' ': ' ' } as const;
  const phrases = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'track my parcel'), { maxLength: 6 });
  fc.assert(
    fc.property(phrases, phrases, (left, right) => {
      const bots = [left, right].map((list) =>
        changed((bot) => Object.assign(bot.intents[0] ?? {}, { phrases: list })),
      );
      const [from = flowBot, to = flowBot] = bots;
      const lines = (one: BotDefinition, other: BotDefinition) =>
        diffDefinitions(one, other).flatMap((section) => section.lines.map(({ sign, text }) => ({ sign, text })));
      const back = lines(to, from).map(({ sign, text }) => `${flip[sign]}${text}`);
      expect(back.filter((text) => text[0] !== ' ').toSorted()).toEqual(
        lines(from, to)
          .map(({ sign, text }) => `${sign}${text}`)
          .filter((text) => text[0] !== ' ')
          .toSorted(),
      );
    }),
  );
});
