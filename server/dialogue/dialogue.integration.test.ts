import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../test/setup/product.ts';

let product: TestProduct;
let ada: StaffMember;
beforeAll(async () => {
  product = await startTestProduct();
  ada = await product.owner();
});
afterAll(() => product.remove());

interface Page {
  entries: {
    seq: number;
    sender: { kind: string };
    text?: string;
    event?: { type: string; reason?: string };
    trace?: object;
  }[];
  state: { speaker: string; head: number; ticket?: { number: string; status: string } };
}
const asStaff = async (conversation: string): Promise<Page> =>
  (await (await ada.request('GET', `/api/conversations/${conversation}/entries?tail=200`)).json()) as Page;

/** A shopper in the middle of a talk with the bot. */
async function talking(text = 'where is my order'): Promise<{ shopper: WireClient; conversation: string }> {
  const shopper = await product.shopper().connect();
  const conversation = randomUUID();
  await shopper.done('message.send', { conversation, text });
  return { shopper, conversation };
}

describe('the first message', () => {
  test('makes one shopper, one conversation and one entry, from however many tabs and ways it is sent', async () => {
    const shopper = product.shopper();
    const [one, two] = [await shopper.connect(), await shopper.connect()];
    const conversation = randomUUID();
    const body = { conversation, text: 'do you ship to norway' };
    const clientId = randomUUID();
    const overHttp = () =>
      shopper
        .request('POST', `/api/conversations/${conversation}/messages`, { clientId, text: body.text })
        .then((answer) => answer.json());
    const placed = await Promise.all([
      one.done('message.send', body, clientId),
      two.done('message.send', body, clientId),
      overHttp(),
      overHttp(),
      one.done('message.send', body, clientId),
    ]);
    for (const place of placed) expect(place).toEqual(placed[0]);
    const { entries } = await asStaff(conversation);
    expect(entries.filter((entry) => entry.sender.kind === 'visitor')).toHaveLength(1);
  });

  test('nothing is stored before it', async () => {
    const count = async () =>
      (
        await product.house.database.pool.query(
          'select (select count(*) from visitors) + (select count(*) from visitor_secrets) as n',
        )
      ).rows[0];
    const before = await count();
    await product.shopper().connect();
    expect(await count()).toEqual(before);
  });

  test('the same client id with another body is refused', async () => {
    const { shopper, conversation } = await talking();
    const clientId = randomUUID();
    await shopper.done('message.send', { conversation, text: 'thanks' }, clientId);
    expect(await shopper.command('message.send', { conversation, text: 'no thanks' }, clientId)).toMatchObject({
      type: 'nack',
      code: 'client_id_reused',
      retryable: false,
    });
  });
});

test('half an emoji, as a cut leaves it, is no reason to lose a message', async () => {
  const shopper = await product.shopper().connect();
  const conversation = randomUUID();
  const page = { url: 'https://shop.example/', title: 'Sale \ud83d' };
  await shopper.done('message.send', { conversation, text: 'hello \ud83d', page });
  expect((await asStaff(conversation)).entries[0]).toMatchObject({ text: 'hello \ufffd' });
});

describe('the hand-over', () => {
  test('is a ticket, the queue and a line with the number; the bot is silent from then on', async () => {
    const { shopper, conversation } = await talking();
    await shopper.done('message.send', { conversation, text: 'let me talk to a human' });
    const handedOver = await shopper.next('entries', (frame) =>
      frame.entries.some((entry) => entry.event?.type === 'handed_over'),
    );
    const event = handedOver.entries.at(-1)?.event;
    expect(event).toMatchObject({ type: 'handed_over', reason: 'asked', ticket: expect.stringMatching(/^SB-\d{4,}$/) });
    expect(handedOver.state).toMatchObject({ speaker: 'queued', ticket: { status: 'open' } });
    await shopper.done('message.send', { conversation, text: 'where is my order' });
    const { entries } = await asStaff(conversation);
    expect(entries.at(-1)).toMatchObject({ sender: { kind: 'visitor' }, text: 'where is my order' });
  });

  test('names the ticket after what the shopper came with', async () => {
    const { shopper, conversation } = await talking('my kettle arrived broken in two');
    const state = (await asStaff(conversation)).state;
    if (state.speaker === 'bot') await shopper.done('conversation.handOver', { conversation });
    const found = await ada.request('GET', `/api/tickets?query=${encodeURIComponent('kettle arrived broken')}`);
    expect(await found.json()).toMatchObject({ rows: [{ conversation, subject: 'my kettle arrived broken in two' }] });
  });

  test('happens after two misses running', async () => {
    const { shopper, conversation } = await talking('qwrt zxcv plmk');
    await shopper.done('message.send', { conversation, text: 'vbnm ghjk wqzx' });
    expect((await asStaff(conversation)).state.speaker).toBe('queued');
  });

  test('a file without words goes to a person, who can fetch it', async () => {
    const shopper = product.shopper();
    const socket = await shopper.connect();
    const conversation = randomUUID();
    const upload = await fetch(
      `${product.url}/api/conversations/${conversation}/attachments?name=note.txt&clientId=${randomUUID()}`,
      { method: 'POST', headers: { authorization: `Bearer ${shopper.token}` }, body: 'it rattles' },
    );
    const file = (await upload.json()) as { id: string };
    await socket.done('message.send', { conversation, attachments: [file.id] });
    expect((await asStaff(conversation)).state.speaker).toBe('queued');
    const fetched = await ada.request('GET', `/api/conversations/${conversation}/attachments/${file.id}`);
    expect(fetched.headers.get('content-disposition')).toContain('attachment');
    expect(await fetched.text()).toBe('it rattles');
  });

  test('shoppers never get what the bot understood; staff do', async () => {
    const { shopper, conversation } = await talking();
    const { entries } = await asStaff(conversation);
    expect(entries.find((entry) => entry.sender.kind === 'bot')?.trace).toBeDefined();
    const seen = await shopper.next('entries', (frame) => frame.entries.some((entry) => entry.sender.kind === 'bot'));
    for (const entry of seen.entries) expect(entry.trace).toBeUndefined();
  });
});

describe('contact and blocking', () => {
  test('an address given in the talk is whole for staff and masked for the page', async () => {
    const { shopper, conversation } = await talking();
    await shopper.done('conversation.setContact', { conversation, email: 'lena@posteo.example' });
    const frame = await shopper.next('entries', ({ state }) => state?.contact.email !== undefined);
    expect(frame.state?.contact.email).toBe('l•••@posteo.example');
    expect(JSON.stringify(frame)).not.toContain('lena@');
    expect(JSON.stringify(await asStaff(conversation))).toContain('lena@posteo.example');
  });

  test.each(['no address', 'a@b', 'a@b.example\r\nBcc: x@y.example', '"a b"@c.example', 'a@b.example, c@d.example'])(
    '%j is no address',
    async (email) => {
      const { shopper, conversation } = await talking();
      expect(await shopper.command('conversation.setContact', { conversation, email })).toMatchObject({
        code: 'invalid',
      });
    },
  );

  test('a blocked shopper reads on and writes no more, until she is let in again', async () => {
    const { shopper, conversation } = await talking();
    await shopper.done('conversation.handOver', { conversation });
    const state = (await asStaff(conversation)).state as unknown as { visitor: { id: string } };
    const block = (blocked: boolean) =>
      ada.request('POST', `/api/visitors/${state.visitor.id}/block`, { clientId: randomUUID(), blocked });
    expect((await block(true)).status).toBe(200);
    const refused = await shopper.command('message.send', { conversation, text: 'hello' });
    expect(refused).toMatchObject({ type: 'nack', code: 'blocked' });
    expect((await block(false)).status).toBe(200);
    await shopper.done('message.send', { conversation, text: 'hello again' });
  });
});

describe('marks', () => {
  test('[I8] move forward only, never past the newest entry, and tell the other side', async () => {
    const { shopper, conversation } = await talking();
    await shopper.done('conversation.handOver', { conversation });
    const agent = await ada.connect();
    agent.send({ type: 'resume', conversation, cursor: null });
    await agent.next('live');
    const { head } = (await asStaff(conversation)).state;
    await agent.done('conversation.mark', { conversation, read: head + 1_000 });
    const marks = await shopper.next('marks', ({ theirs }) => (theirs?.read ?? 0) >= head);
    expect(marks.theirs).toEqual({ delivered: head, read: head });
    await agent.done('conversation.mark', { conversation, read: 1 });
    const resumed = await product.house.database.pool.query(
      'select read_seq from participants where participant_id = $1',
      [ada.me.id],
    );
    expect(resumed.rows[0]?.read_seq).toBe(head);
  });
});
