// What there is to see in a studio: a bot that went live, and a draft with a little of everything that goes well and wrong.

import {
  emptyBot,
  starterBot,
  type BotDefinition,
  type FlowDefinition,
  type KeywordRule,
  type SlotDefinition,
} from '../../../bot/index.ts';
import { BotOverWire } from './botOverWire.ts';
import type { Stage } from './stage.ts';

/** A few of the starter bot's intents with a few of their phrases: a whole one takes a processor for seconds at each look. */
const INTENTS = [
  'order_status',
  'returns',
  'refund',
  'shipping_cost',
  'shipping_time',
  'opening_hours',
  'warranty',
  'invoice',
  'payment_methods',
  'gifts',
  'greeting',
  'talk_to_person',
];
const PHRASES = 25;

const MISS = ['can you make it festive for grandma', 'make it festive please', 'make it look festive for my grandma'];

const intents = starterBot.intents
  .filter(({ name }) => INTENTS.includes(name))
  .map((intent) => ({ ...intent, phrases: intent.phrases.slice(0, PHRASES) }));

const BASE: BotDefinition = {
  ...starterBot,
  intents,
  rules: starterBot.rules.filter(({ action }) => !('intent' in action) || INTENTS.includes(action.intent)),
  dialogues: (starterBot.dialogues ?? []).slice(0, 1),
  // A bot this small is worse at everything that it does not know.
  gate: { accuracyLoss: 1 },
};

const LATER: BotDefinition = {
  ...BASE,
  intents: intents
    .filter(({ name }) => name !== 'payment_methods')
    .map((intent) =>
      intent.name === 'shipping_time'
        ? { ...intent, phrases: ['is it quick', ...intent.phrases.slice(2)], answer: { text: 'Two days, mostly.' } }
        : intent,
    ),
  settings: { ...BASE.settings, missesBeforeHandOver: 3 },
};

const RULES: KeywordRule[] = [
  {
    name: 'Allergies and what is in it',
    any: ['allergy', 'allergic', 'nut free'],
    patterns: ['e###'],
    not: ['hay fever'],
    typos: 1,
    maxWords: 30,
    action: { answer: { text: ['Please write to care@halden.example before you buy.', 'Our care team knows.'] } },
    tests: [
      { text: 'does it matter for a nut alergy', matches: true },
      { text: 'is there e471 in it', matches: true },
      { text: 'i have no allergy at all', matches: false },
    ],
  },
  { name: 'Broken things', any: ['arrived broken', 'in pieces'], action: { flow: 'broken' } },
];

const COLOUR: SlotDefinition = {
  name: 'colour',
  kind: 'list',
  ask: ['Which colour is it?', 'May I have the colour?'],
  skip: ['any', 'I do not mind'],
  skipTitle: 'I do not mind',
  values: [
    { value: 'Moss', synonyms: ['green', 'dark green'] },
    { value: 'Oat', synonyms: ['beige', 'cream'] },
    { value: 'Slate', synonyms: ['grey', 'gray', 'anthracite'] },
  ],
};

const BROKEN: FlowDefinition = {
  name: 'broken',
  title: 'Something arrived broken',
  start: 'number',
  steps: {
    number: { kind: 'collect', slot: 'order_number', next: 'look', declined: 'what' },
    look: {
      kind: 'call',
      endpoint: 'order_state',
      send: ['order_number', 'email'],
      save: { 'order.colour': 'colour' },
      next: 'there',
      failed: 'ticket',
    },
    what: {
      kind: 'form',
      title: 'Tell us what is broken',
      fields: [
        { slot: 'email', label: 'E-mail', required: true },
        { slot: 'colour', label: 'Colour' },
      ],
      submit: 'Send it in',
      next: 'there',
    },
    // oxlint-disable-next-line unicorn/no-thenable -- a flow's word
    there: { kind: 'condition', if: { online: true }, then: 'wants', else: 'read' },
    wants: {
      kind: 'choice',
      ask: ['Would you like a new one, or your money back?', 'A new one, or the money?'],
      options: [
        { title: 'A new one', next: 'new_one' },
        { title: 'My money back', next: 'person' },
      ],
    },
    new_one: { kind: 'say', text: 'A new one is on its way.', next: null },
    read: {
      kind: 'article',
      title: 'What to do with broken things',
      text: 'Keep the box, take a picture of it, and do not send anything back yet.',
      url: '/delivery',
      next: 'ticket',
    },
    person: { kind: 'hand_over', team: 'Returns' },
    ticket: { kind: 'ticket', subject: 'Broken: {order_number}', priority: 'high', team: 'Returns' },
  },
};

const gifts = intents.find(({ name }) => name === 'gifts');

/** The draft on top of what is live. */
const RICH: BotDefinition = {
  ...BASE,
  intents: [
    {
      name: 'wrapping',
      title: 'Do you wrap it?',
      description: 'Paper, ribbon and cards, also for what is sent straight to somebody else.',
      // The same questions in two places, and lines that no column is wide enough for.
      phrases: [
        ...(gifts?.phrases.slice(0, 4) ?? []),
        ...(gifts?.phrases.slice(4, 6).map((phrase) => `${phrase}?`) ?? []),
        'هل يمكنكم تغليفه كهدية؟',
        'Geschenkverpackungsmöglichkeitenübersicht'.repeat(2),
        'ribbon',
      ],
      answer: {
        text: ['We wrap it in grey paper, {colour} ribbon included.', 'We wrap it, free of charge.'],
        quickReplies: [{ title: 'How long does it take?' }, { title: 'Talk to a person' }],
        links: [{ title: 'All wrappings', url: '/delivery' }],
        collect: ['colour'],
      },
    },
    ...intents.map((intent) => {
      if (intent.name === 'warranty') return { ...intent, off: true };
      if (intent.name === 'opening_hours') return { ...intent, answer: { text: 'From ten to six, Sundays excepted.' } };
      return intent.name === 'returns' ? { ...intent, phrases: intent.phrases.slice(0, 6) } : intent;
    }),
  ],
  rules: [...RULES, ...BASE.rules],
  slots: [...BASE.slots, COLOUR],
  flows: [BROKEN],
  endpoints: [{ name: 'order_state', url: 'https://shop.halden.example/support/order-state', timeout: 3_000 }],
  dialogues: [
    ...(BASE.dialogues ?? []),
    { name: 'Opening hours stay', transcript: 'shopper> when are you open\nbot> From nine to five.\n' },
  ],
};

/** How far the shop has come with its bot; each includes those before. */
const STATES = {
  /** Version 2 is live, the draft on top of it has passed its check, and nobody has asked anything. */
  checked: async (bot) => {
    await bot.write(BASE);
    await bot.pass();
    await bot.publish('Fewer questions, asked more often');
    await bot.write(LATER);
    await bot.pass();
  },
  /** Version 3 came and was rolled back; the draft does not pass, and shoppers came. */
  live: async (bot, stage) => {
    await bot.publish('The warehouse asked for it');
    await bot.restore(2);
    await stage.chats();
    await bot.write(RICH);
    await bot.shadow(() => ask(stage, bot));
    await Promise.all([bot.check(), bot.replay()]);
  },
  /** A step leads nowhere. */
  faulty: async (bot) => {
    const steps = { ...BROKEN.steps, new_one: { kind: 'say', text: '', next: 'nowhere' } as const };
    await bot.write({ ...RICH, flows: [{ ...BROKEN, steps }] }, { faulty: true });
  },
  empty: async (bot) => {
    await bot.write(emptyBot('en', 'Halden'), { faulty: true });
  },
} satisfies Record<string, (bot: BotOverWire, stage: Stage) => Promise<void>>;

type State = keyof typeof STATES;

/** Shoppers ask the bot: what it does not know, and what the draft answers otherwise. One of these talks is to stay. */
async function ask(stage: Stage, bot: BotOverWire): Promise<number> {
  const lines = [...MISS, 'when are you open', 'my son has a nut allergy'];
  for (const line of lines) {
    const shopper = stage.writtenShopper();
    await shopper.say(line);
    if (line === 'when are you open') await bot.pin(shopper.conversation, line);
  }
  return lines.length;
}

const reached = new WeakMap<Stage, { state: State | undefined; ready: Promise<void> }>();

/** Brings the bot of the stage to a state; never back to an earlier one. */
export function botIs(stage: Stage, state: State): Promise<void> {
  const names = Object.keys(STATES) as State[];
  const { state: before, ready } = reached.get(stage) ?? { state: undefined, ready: Promise.resolve() };
  const missing = names.slice(before === undefined ? 0 : names.indexOf(before) + 1, names.indexOf(state) + 1);
  const now = missing.reduce(async (sooner, name) => {
    await sooner;
    await STATES[name](await BotOverWire.of((await stage.owner()).wire.caller), stage);
  }, ready);
  reached.set(stage, { state: missing.length === 0 ? before : state, ready: now });
  return now;
}

/** The draft as somebody else has saved it meanwhile. */
export async function savedByOther(stage: Stage): Promise<void> {
  const { wire } = await stage.owner();
  await (await BotOverWire.of(wire.caller)).write(RICH);
}
