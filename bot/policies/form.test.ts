// Forms that somebody answers by typing: one field after the other, also those that need not be filled in.
import { expect, test } from 'vitest';
import type { FormStep, FlowDefinition } from '../definition/types.ts';
import { parseBotDefinition, problemsOf, runDialogue, trainBot } from '../index.ts';
import { flowBot } from '../testing/flowBot.ts';

type Fields = FormStep['fields'];

const formFlow = (name: string, fields: Fields): FlowDefinition => ({
  name,
  title: `The form ${name}`,
  start: 'form',
  steps: {
    form: { kind: 'form', title: `Form ${name}`, fields, submit: 'Send', next: 'done' },
    done: { kind: 'say', text: ['Order {order_number}.', 'Without an order.'], next: null },
  },
});
const number: Fields[number] = { slot: 'order_number', label: 'Order' };
const forms = {
  alpha: [number],
  beta: [number, { slot: 'email', label: 'Address' }],
  gamma: [number, { slot: 'email', label: 'Address', required: true }],
  delta: [number, { slot: 'problem', label: 'What is wrong' }],
  epsilon: [
    { slot: 'amount', label: 'Pieces' },
    { slot: 'day', label: 'Bought on' },
  ],
};
const definition = {
  ...flowBot,
  flows: [...(flowBot.flows ?? []), ...Object.entries(forms).map(([name, fields]) => formFlow(name, fields))],
  rules: [
    ...flowBot.rules,
    ...Object.keys(forms).map((name) => ({ name: `to ${name}`, any: [name], action: { flow: name } })),
  ],
};
const bot = trainBot(parseBotDefinition(definition));

test('the bot of these tests can be published', () => {
  expect(problemsOf(definition)).toEqual([]);
});

test.each([
  [
    'one optional field',
    `
    shopper> alpha
    bot> Form alpha
    buttons> I don't have it | Talk to a person
    shopper> SB-1042
    noted> order_number = SB-1042
    bot> Order SB-1042.
    `,
  ],
  [
    'two optional fields, one after the other',
    `
    shopper> beta
    bot> Form beta
    shopper> SB-1042
    noted> order_number = SB-1042
    bot> Your address?
    buttons> no | Talk to a person
    fields> Order | Address
    shopper> a@b.de
    noted> email = a@b.de
    bot> Order SB-1042.
    `,
  ],
  [
    'both in one message',
    `
    shopper> beta
    bot> Form beta
    shopper> SB-1042 a@b.de
    noted> order_number = SB-1042
    noted> email = a@b.de
    bot> Order SB-1042.
    `,
  ],
  [
    'the second first',
    `
    shopper> beta
    bot> Form beta
    shopper> a@b.de
    noted> email = a@b.de
    bot> Which order number, please?
    shopper> SB-1042
    noted> order_number = SB-1042
    bot> Order SB-1042.
    `,
  ],
  [
    'bare numbers, which mean nothing unasked',
    `
    shopper> epsilon
    bot> Form epsilon
    shopper> 4
    noted> amount = 4
    bot> The day, please?
    shopper> skip
    bot> Without an order.
    `,
  ],
  [
    'what may be passed over, in words and by the button',
    `
    shopper> beta
    bot> Form beta
    shopper> I don't have it
    bot> Your address?
    shopper> no
    bot> Without an order.
    `,
  ],
  [
    'what must be filled in first, which is not passed over',
    `
    shopper> gamma
    bot> Form gamma
    buttons> Talk to a person
    shopper> no
    bot> Your address?
    shopper> a@b.de
    noted> email = a@b.de
    bot> Which order?
    shopper> SB-1042
    noted> order_number = SB-1042
    bot> Order SB-1042.
    `,
  ],
  [
    'what was typed before it',
    `
    shopper> beta SB-1042
    noted> order_number = SB-1042
    bot> Form beta
    shopper> a@b.de
    noted> email = a@b.de
    bot> Order SB-1042.
    `,
  ],
  [
    'what is all known, by typing it again',
    `
    shopper> alpha SB-1042
    noted> order_number = SB-1042
    bot> Form alpha
    shopper> SB-1042
    bot> Order SB-1042.
    `,
  ],
  [
    'the name of the button',
    `
    shopper> beta
    bot> Form beta
    shopper> send
    bot> Without an order.
    `,
  ],
  [
    'free words that need not be given, but no question in their place',
    `
    shopper> delta
    bot> Form delta
    shopper> SB-1042
    noted> order_number = SB-1042
    bot> The problem, please?
    shopper> return policy
    bot> Use the return form.
    bot> Which problem?
    shopper> the shade fell off
    noted> problem = the shade fell off
    bot> Order SB-1042.
    `,
  ],
])('takes %s', (_, transcript) => {
  expect(runDialogue(bot, transcript).failure).toBeUndefined();
});
