// A small bot whose flows have every kind of step.
import type { BotDefinition, FlowDefinition, SlotDefinition, SlotKind } from '../definition/types.ts';
import { smallBot } from './smallBot.ts';

function slot(name: string, kind: SlotKind, fields: Partial<SlotDefinition> = {}): SlotDefinition {
  const ask = [`Which ${name}?`, `The ${name}, please?`];
  return { name, kind, ask, skip: ["don't know", 'skip'], skipTitle: `No ${name}`, ...fields };
}

const exchange: FlowDefinition = {
  name: 'exchange',
  title: 'Exchange an item',
  start: 'what',
  steps: {
    what: {
      kind: 'choice',
      ask: ['Exchange or repair?', 'Is it an exchange, or a repair?'],
      options: [
        { title: 'Exchange', next: 'product' },
        { title: 'Repair', next: 'form' },
        { title: 'Neither', next: 'article' },
      ],
    },
    product: { kind: 'collect', slot: 'product', next: 'amount', declined: 'team' },
    amount: { kind: 'collect', slot: 'amount', next: 'call' },
    call: {
      kind: 'call',
      endpoint: 'stock',
      send: ['product', 'amount', 'order_number'],
      save: { 'stock.place': 'shelf' },
      next: 'found',
      failed: 'sorry',
    },
    found: {
      kind: 'say',
      text: ['{product} is on shelf {shelf}.', 'It is there.'],
      links: [{ title: 'See it', url: 'https://shop.example/{product}?n={amount}' }],
      next: null,
    },
    sorry: { kind: 'say', text: 'I cannot see the stock.', next: 'ticket' },
    ticket: { kind: 'ticket', subject: 'Exchange {product} of {order_number}', priority: 'high', team: 'Returns' },
    team: { kind: 'hand_over', team: 'Returns' },
    form: {
      kind: 'form',
      title: 'Tell us about it',
      fields: [
        { slot: 'email', label: 'Your address', required: true },
        { slot: 'day', label: 'Bought on', required: true },
        { slot: 'problem', label: 'What is wrong' },
      ],
      submit: 'Send',
      next: 'vip',
    },
    // oxlint-disable-next-line unicorn/no-thenable -- a name in the JSON of bots
    vip: { kind: 'condition', if: { attribute: 'page', is: '/vip' }, then: 'team', else: 'problem' },
    problem: { kind: 'collect', slot: 'problem', next: 'thanks' },
    thanks: { kind: 'say', text: 'Thank you, we look into it.', next: null },
    article: { kind: 'article', title: 'All about exchanges', text: 'You have 30 days.', url: '/exchange', next: null },
  },
};

const circle: FlowDefinition = {
  name: 'menu',
  title: 'A menu',
  start: 'ask',
  steps: {
    ask: {
      kind: 'choice',
      ask: ['More or enough?', 'Do you want more, or is it enough?'],
      options: [
        { title: 'More', next: 'more' },
        { title: 'Enough', next: 'bye' },
      ],
      otherwise: 'bye',
    },
    more: { kind: 'say', text: 'There is more.', next: 'ask' },
    bye: { kind: 'say', text: 'Enough then.', next: null },
  },
};

/** The small bot with an intent and a rule that begin flows. */
export const flowBot: BotDefinition = {
  ...smallBot,
  intents: [
    ...smallBot.intents,
    {
      name: 'exchange',
      title: 'Exchange something',
      phrases: ['exchange my item', 'swap it for another one', 'can i exchange this', 'wrong size i need another'],
      answer: { text: ['We can do that.', 'Of course.'], flow: 'exchange' },
    },
  ],
  rules: [
    ...smallBot.rules,
    { name: 'angry', any: ['furious'], action: { handOver: 'anger' } },
    {
      name: 'menu',
      any: ['menu'],
      maxWords: 2,
      action: { flow: 'menu' },
      tests: [{ text: 'the menu', matches: true }],
    },
  ],
  slots: [
    ...smallBot.slots,
    slot('product', 'product', {
      values: [{ value: 'Aurora Lamp', synonyms: ['aurora'], sku: 'AU-1' }, { value: 'Comet Chair' }],
    }),
    slot('amount', 'quantity'),
    slot('shelf', 'text'),
    slot('day', 'date'),
    slot('problem', 'text'),
  ],
  flows: [exchange, circle],
  endpoints: [{ name: 'stock', url: 'https://shop.example/stock', timeout: 2000 }],
};
