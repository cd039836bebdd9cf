import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandName } from '../../protocol/index.ts';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../test/setup/product.ts';

let product: TestProduct;
let ada: StaffMember;
beforeAll(async () => {
  product = await startTestProduct();
  ada = await product.owner();
});
afterAll(() => product.remove());

async function talking(): Promise<{ shopper: WireClient; conversation: string; visitor: string }> {
  const shopper = await product.shopper().connect();
  const conversation = randomUUID();
  await shopper.done('message.send', { conversation, text: 'where is my parcel' });
  const { rows } = await product.house.database.pool.query<{ visitor_id: string }>(
    'select visitor_id from conversations where id = $1',
    [conversation],
  );
  return { shopper, conversation, visitor: rows[0]?.visitor_id ?? '' };
}

const COMMANDS: [CommandName, object][] = [
  ['message.send', { text: 'hello' }],
  ['conversation.setContact', { name: 'Lena' }],
  ['conversation.typing', { on: true }],
  ['conversation.handOver', {}],
];

describe('whom the shop has blocked', () => {
  let shopper: WireClient;
  let conversation: string;
  beforeAll(async () => {
    const talk = await talking();
    ({ shopper, conversation } = talk);
    // Allowed a moment ago: that must not be remembered.
    await shopper.done('conversation.typing', { conversation, on: true });
    const answer = await ada.request('POST', `/api/visitors/${talk.visitor}/block`, {
      clientId: randomUUID(),
      blocked: true,
    });
    expect(answer.status).toBe(200);
  });

  test.each(COMMANDS)('%s is refused', async (name, body) => {
    expect(await shopper.command(name, { conversation, ...body })).toMatchObject({ type: 'nack', code: 'blocked' });
  });

  test('nor does she come in by a new conversation', async () => {
    for (const name of ['message.send', 'conversation.handOver'] as const) {
      const body = { conversation: randomUUID(), ...(name === 'message.send' && { text: 'hello' }) };
      expect(await shopper.command(name, body)).toMatchObject({ type: 'nack', code: 'blocked' });
    }
  });
});

describe('in an ended chat', () => {
  test.each(COMMANDS)('%s is refused', async (name, body) => {
    const { shopper, conversation } = await talking();
    await shopper.done('conversation.typing', { conversation, on: true });
    await shopper.done('conversation.close', { conversation });
    expect(await shopper.command(name, { conversation, ...body })).toMatchObject({
      type: 'nack',
      code: 'conversation_closed',
    });
  });
});

describe('a bot that cannot answer', () => {
  test('hands over to people; nothing is refused', async () => {
    const { pool } = product.house.database;
    const { rows: versions } = await pool.query('select id, published_at from bot_versions');
    const { shopper, conversation } = await talking();
    // A version that nobody has loaded yet, with a model that is none.
    await pool.query(
      `insert into bot_versions (id, site_id, number, definition, model, published_at)
        select $1, site_id, number + 1, definition, $2, now() from bot_versions order by number desc limit 1`,
      [randomUUID(), Buffer.from('no model')],
    );
    try {
      await expect
        .poll(async () => stateOf((await talking()).conversation), { timeout: 10_000 })
        .toMatchObject({ speaker: 'queued' });
    } finally {
      await pool.query('update conversations set bot_version_id = null');
      await pool.query('delete from bot_versions where id <> all($1)', [versions.map(({ id }) => id)]);
    }
    const { entries } = await entriesOf(conversation);
    expect(entries.at(-1)?.event).toBeUndefined();
    shopper.close();
  });
});

describe('an address that comes late', () => {
  test('makes the answer due that waited unread for one', async () => {
    const { shopper, conversation } = await talking();
    await shopper.done('conversation.handOver', { conversation });
    const agent = await ada.connect();
    await agent.done('message.send', { conversation, text: 'It left on Tuesday.' });
    // As the sweep leaves it when there is nowhere to mail to.
    await product.house.database.pool.query('update conversations set mail_due_at = null where id = $1', [
      conversation,
    ]);
    await shopper.done('conversation.setContact', { conversation, name: 'Lena' });
    expect(await dueAt(conversation)).toBeNull();
    await shopper.done('conversation.setContact', { conversation, email: 'lena@posteo.example' });
    expect(await dueAt(conversation)).toBeInstanceOf(Date);
  });

  test('makes nothing due where all was read', async () => {
    const { shopper, conversation } = await talking();
    await shopper.done('conversation.handOver', { conversation });
    const agent = await ada.connect();
    const { seq } = await agent.done('message.send', { conversation, text: 'It left on Tuesday.' });
    await shopper.done('conversation.mark', { conversation, read: seq });
    await product.house.database.pool.query('update conversations set mail_due_at = null where id = $1', [
      conversation,
    ]);
    await shopper.done('conversation.setContact', { conversation, email: 'lena@posteo.example' });
    expect(await dueAt(conversation)).toBeNull();
  });
});

async function entriesOf(conversation: string) {
  const answer = await ada.request('GET', `/api/conversations/${conversation}/entries?tail=50`);
  return (await answer.json()) as { entries: { event?: { type: string } }[]; state: { speaker: string } };
}

async function stateOf(conversation: string): Promise<{ speaker: string }> {
  return (await entriesOf(conversation)).state;
}

async function dueAt(conversation: string): Promise<unknown> {
  const { rows } = await product.house.database.pool.query<{ mail_due_at: Date | null }>(
    'select mail_due_at from conversations where id = $1',
    [conversation],
  );
  return rows[0]?.mail_due_at;
}
