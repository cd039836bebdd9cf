// What changed between two bots, in words.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BotDefinition, diffDefinitions, type KeywordRule } from '../index.ts';
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
      lines: [{ sign: ' ', text: 'Was called "returns"' }],
    },
  ],
  [
    'a threshold',
    (bot) => Object.assign(bot.settings, { threshold: 0.6 }),
    {
      what: 'settings',
      lines: [
        { sign: '-', text: 'Answers by itself from a confidence of 0.5' },
        { sign: '+', text: 'Answers by itself from a confidence of 0.6' },
      ],
    },
  ],
  [
    'a text',
    (bot) => Object.assign(bot.texts, { away: 'Gone.' }),
    {
      what: 'texts',
      lines: [
        { sign: '-', text: 'When nobody is there: Nobody is here.' },
        { sign: '+', text: 'When nobody is there: Gone.' },
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
        { sign: '-', text: 'Step "amount" asks for "amount", then goes to "call"' },
        { sign: '+', text: 'Step "amount" asks for "amount", then goes to "found"' },
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
        { sign: ' ', text: 'When it has noted something: Got it.', note: 'in another order' },
        { sign: ' ', text: 'When it has noted something: Noted.', note: 'in another order' },
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

test.each([
  ['moved to the end', ([first, ...rest]: KeywordRule[]) => [...rest, ...(first ? [first] : [])], [['person', 1, 5]]],
  ['moved to the front', (rules: KeywordRule[]) => [...rules.slice(-1), ...rules.slice(0, -1)], [['menu', 5, 1]]],
  [
    'that changed places',
    ([a, b, ...rest]: KeywordRule[]) => [b, a, ...rest].filter((rule) => rule !== undefined),
    [['person', 1, 2]],
  ],
])('of the rules only those are named that %s, since the first one speaks', (_, order, moved) => {
  const sections = diffDefinitions(flowBot, { ...flowBot, rules: order([...flowBot.rules]) });
  expect(sections).toEqual(
    moved.map(([name, old, now]) => ({
      what: 'rule',
      name,
      change: 'changed',
      lines: [
        { sign: '-', text: `Is asked as number ${old} of the rules` },
        { sign: '+', text: `Is asked as number ${now} of the rules` },
      ],
    })),
  );
});

test('every line about the bot is a sentence, or what somebody wrote', () => {
  const whole = diffDefinitions({ ...flowBot, intents: [], rules: [], slots: [], flows: [], endpoints: [] }, flowBot);
  const own = new Set(flowBot.intents.flatMap(({ phrases }) => phrases));
  const lines = whole.flatMap((section) => section.lines).filter(({ text }) => !own.has(text));
  expect(lines.length).toBeGreaterThan(60);
  const verb =
    /^(Step "\w+" )?(then )?(asks?|begins?|calls?|ends|forgives|gives|goes|hands|is|keeps|knows|links|listens|looks|must|needs|offers|only takes|raises|says|shoppers read|shows|stays silent|takes|also needs|waits)\b/i;
  expect(lines.filter(({ text }) => !verb.test(text))).toEqual([]);
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
