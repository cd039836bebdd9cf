// What the bot can show and ask beside words, and what its flows leave for people.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BotDefinition } from '../../bot/index.ts';
import { smallBot } from '../../bot/testing/smallBot.ts';
import type { Entry, StaffConversation, TicketPage } from '../../protocol/index.ts';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../test/setup/product.ts';
import { publishBot } from '../../test/setup/publish.ts';

const links = [{ title: 'Return form', url: '/returns' }];
const cards = [{ title: 'Red shoes', text: 'Leather', link: { title: 'Look', url: 'https://shop.example/red' } }];

const bot: BotDefinition = {
  ...smallBot,
  intents: smallBot.intents.map((intent) =>
    intent.name === 'returns' ? { ...intent, answer: { ...intent.answer, links, cards } } : intent,
  ),
  slots: [
    ...smallBot.slots,
    { name: 'wish', kind: 'text', ask: ['What then?', 'What would you like?'], skip: ['skip'], skipTitle: 'skip' },
  ],
  rules: [
    ...smallBot.rules,
    { name: 'claim', any: ['claim'], action: { flow: 'claim' } },
    { name: 'invoice', any: ['invoice'], action: { answer: { text: 'A person.', handOver: true, team: 'Billing' } } },
  ],
  flows: [
    {
      name: 'claim',
      title: 'Claim',
      start: 'form',
      steps: {
        form: {
          kind: 'form',
          title: 'Your claim',
          fields: [
            { slot: 'order_number', label: 'Order', required: true },
            { slot: 'wish', label: 'What you want' },
          ],
          submit: 'Send',
          next: 'ticket',
        },
        ticket: { kind: 'ticket', subject: 'Claim for {order_number}', priority: 'normal', team: 'Claims' },
      },
    },
  ],
};

let product: TestProduct;
let ada: StaffMember;
beforeAll(async () => {
  product = await startTestProduct();
  ada = await product.owner();
  await publishBot(product, bot);
});
afterAll(() => product.remove());

interface Talk {
  shopper: WireClient;
  conversation: string;
}

async function asks(text: string): Promise<Talk> {
  const shopper = await product.shopper().connect();
  const conversation = randomUUID();
  await shopper.done('message.send', { conversation, text });
  return { shopper, conversation };
}

async function asStaff({ conversation }: Talk): Promise<{ entries: Entry[]; state: StaffConversation }> {
  const answer = await ada.request('GET', `/api/conversations/${conversation}/entries?tail=200`);
  return (await answer.json()) as { entries: Entry[]; state: StaffConversation };
}

/** The bot's newest entry that fits, as the shopper gets it. */
async function hears({ shopper, conversation }: Talk, fits: (entry: Entry) => boolean): Promise<Entry> {
  const ofBot = (entry: Entry): boolean => entry.sender.kind === 'bot' && fits(entry);
  await shopper.next('entries', (frame) => frame.conversation === conversation && frame.entries.some(ofBot));
  const found = shopper.entriesOf(conversation).findLast(ofBot);
  if (found === undefined) throw new Error('No entry of the bot');
  return found;
}

test('cards, links and the question whether it helped reach the shopper and stay; what was understood does not', async () => {
  const talk = await asks('how do i return this');
  const told = await hears(talk, () => true);
  expect(told).toMatchObject({ text: 'Use the return form.', links, cards, feedback: true });
  expect(told.trace).toBeUndefined();
  const { entries } = await asStaff(talk);
  expect(entries[1]).toMatchObject({ links, cards, feedback: true, trace: { intent: 'returns' } });
  const { seq } = told;
  expect(await talk.shopper.done('message.rate', { conversation: talk.conversation, seq, helpful: true })).toEqual({});
});

describe('a form', () => {
  const filled = { order_number: 'SB-1042', wish: 'a new kettle' };
  const words = 'Order: SB-1042\nWhat you want: a new kettle';

  test('comes with its fields, and filled in it goes on to a ticket that is answered by mail', async () => {
    const talk = await asks('i have a claim');
    const { form } = await hears(talk, (entry) => entry.form !== undefined);
    expect(form).toEqual({
      title: 'Your claim',
      fields: [
        { name: 'order_number', label: 'Order', kind: 'order_number', required: true },
        { name: 'wish', label: 'What you want', kind: 'text', required: false },
      ],
      submit: 'Send',
    });
    const { conversation } = talk;
    await talk.shopper.done('message.send', { conversation, text: words, form: filled });
    const { entries, state } = await asStaff(talk);
    expect(entries.find(({ text }) => text === words)?.sender.kind).toBe('visitor');
    expect(entries.at(-1)?.event).toMatchObject({ type: 'handed_over', byMail: true });
    expect(state).toMatchObject({ speaker: 'queued', ticket: { team: 'Claims', priority: 'medium' } });
    const page = (await (await ada.request('GET', '/api/tickets?view=waiting')).json()) as TicketPage;
    expect(page.rows.find((row) => row.conversation === conversation)).toMatchObject({
      subject: 'Claim for SB-1042',
      team: 'Claims',
      priority: 'medium',
    });
  });

  test('that came back wrong is shown again with what was filled in', async () => {
    const talk = await asks('i have a claim');
    const { conversation } = talk;
    const first = await hears(talk, (entry) => entry.form !== undefined);
    const form = { order_number: 'none', wish: 'a new kettle' };
    await talk.shopper.done('message.send', { conversation, text: 'Order: none', form });
    const again = await hears(talk, (entry) => entry.form !== undefined && entry.seq > first.seq);
    expect(again.form?.fields[1]).toMatchObject({ name: 'wish', value: 'a new kettle' });
    expect((await asStaff(talk)).state.speaker).toBe('bot');
  });

  test('is part of its message: sent again it is the same, with other values another one', async () => {
    const talk = await asks('i have a claim');
    const { conversation } = talk;
    const clientId = randomUUID();
    const send = (form: object) => talk.shopper.command('message.send', { conversation, text: words, form }, clientId);
    const first = await send(filled);
    expect(first).toMatchObject({ type: 'ack' });
    expect(await send(filled)).toEqual(first);
    expect(await send({ ...filled, wish: 'money' })).toMatchObject({ type: 'nack', code: 'client_id_reused' });
  });

  test('is refused when the bot does not speak, and from staff', async () => {
    const talk = await asks('i have a claim');
    const { conversation } = talk;
    await talk.shopper.done('conversation.handOver', { conversation });
    const body = { conversation, text: words, form: filled };
    const refused = { type: 'nack', code: 'invalid', fields: { form: expect.any(String) } };
    expect(await talk.shopper.command('message.send', body)).toMatchObject(refused);
    expect(await (await ada.connect()).command('message.send', body)).toMatchObject(refused);
    const { entries } = await asStaff(talk);
    expect(entries.some(({ text }) => text === words)).toBe(false);
  });
});

test('a hand-over can be meant for a team; one by the menu is for anybody', async () => {
  const meant = await asks('i need an invoice');
  expect((await asStaff(meant)).state.ticket).toMatchObject({ team: 'Billing', priority: 'low' });
  expect((await asStaff(meant)).entries.at(-1)?.event).not.toHaveProperty('byMail');
  const plain = await asks('hello');
  await plain.shopper.done('conversation.handOver', { conversation: plain.conversation });
  expect((await asStaff(plain)).state.ticket).not.toHaveProperty('team');
});
