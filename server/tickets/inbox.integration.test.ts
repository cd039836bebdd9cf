import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '../platform/index.ts';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../test/setup/product.ts';

let product: TestProduct;
let ada: StaffMember;
let site: string;
beforeAll(async () => {
  product = await startTestProduct();
  ada = await product.owner();
  const { rows } = await product.house.database.pool.query<{ id: string }>('select id from sites');
  site = rows[0]?.id ?? '';
});
afterAll(() => product.remove());
afterEach(async () => {
  vi.restoreAllMocks();
  await product.house.database.pool.query('delete from conversations');
  await product.house.database.pool.query('update inbox_counters set seq = 0');
});

/** Tickets with the versions 1, 2, … of the inbox; `isClosed` by version. */
async function tickets(count: number, isClosed: (version: number) => boolean = () => false): Promise<void> {
  const { pool } = product.house.database;
  const visitor = newId();
  await pool.query('insert into visitors (id, site_id) values ($1, $2)', [visitor, site]);
  const ids = Array.from({ length: count }, () => newId());
  const closed = ids.map((_, index) => isClosed(index + 1));
  await pool.query(
    `insert into conversations (id, site_id, visitor_id, speaker)
      select id, $2, $3, case when closed then 'closed' else 'queued' end from unnest($1::uuid[], $4::bool[]) as i (id, closed)`,
    [ids, site, visitor, closed],
  );
  await pool.query(
    `insert into tickets (id, site_id, conversation_id, number, status, inbox_seq)
      select gen_random_uuid(), $2, id, 5000 + ord, case when closed then 'closed' else 'open' end, ord
      from unnest($1::uuid[], $3::bool[]) with ordinality as i (id, closed, ord)`,
    [ids, site, closed],
  );
  await pool.query('update inbox_counters set seq = $2 where site_id = $1', [site, count]);
}

async function reader(cursors?: Record<string, number>): Promise<WireClient> {
  const client = await ada.connect();
  client.send({ type: 'inbox.resume', ...(cursors && { cursors }) });
  return client;
}

const rowsOf = (client: WireClient) => client.frames.flatMap((frame) => (frame.type === 'inbox' ? frame.rows : []));

describe('the first load', () => {
  test.each([0, 1, 199, 200, 201, 400])('of %i rows ends with live, and every row came once', async (count) => {
    await tickets(count);
    const client = await reader();
    const last = await client.next('inbox', (frame) => frame.live);
    expect(last.through).toBe(count);
    expect(rowsOf(client).map((row) => row.inboxSeq)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    client.close();
  });

  test('leaves out what has ended, on every page', async () => {
    await tickets(450, (version) => version > 200 && version % 2 === 0);
    const client = await reader();
    const last = await client.next('inbox', (frame) => frame.live);
    expect(last.through).toBe(450);
    expect(rowsOf(client).filter((row) => row.status === 'closed')).toEqual([]);
    expect(rowsOf(client)).toHaveLength(325);
    client.close();
  });

  test('says live also when a hint comes while it begins', async () => {
    await tickets(3);
    const { bus } = product.house.realtime;
    const { pool } = product.house.database;
    const query = pool.query.bind(pool) as (...parts: unknown[]) => Promise<unknown>;
    // A hint comes while the presence is read, and what it starts is not over when the load begins.
    const presence = Promise.withResolvers<void>();
    let isHinted = false;
    vi.spyOn(pool, 'query').mockImplementation((async (...parts: unknown[]) => {
      const { name } = parts[0] as { name?: string };
      if (isHinted && name === 'inbox.counters') await presence.promise;
      if (name !== 'presence.all' || isHinted) return query(...parts);
      isHinted = true;
      bus.publish({ kind: 'inbox' });
      return query(...parts).finally(() => setImmediate(presence.resolve));
    }) as never);
    const client = await reader({ [site]: 3 });
    expect(await client.next('inbox', (frame) => frame.live)).toMatchObject({ through: 3, rows: [] });
    client.close();
  });
});

test('what has ended since comes to whoever goes on from a cursor', async () => {
  await tickets(3, (version) => version === 3);
  const client = await reader({ [site]: 2 });
  await client.next('inbox', (frame) => frame.live);
  expect(rowsOf(client)).toMatchObject([{ inboxSeq: 3, status: 'closed' }]);
  client.close();
});

test('newest words that could not be read are sent later', async () => {
  const shopper = await product.shopper().connect();
  const conversation = randomUUID();
  await shopper.done('conversation.handOver', { conversation });
  const client = await reader();
  await client.next('inbox', (frame) => frame.rows.some((row) => row.conversation === conversation));
  const { pool } = product.house.database;
  const query = pool.query.bind(pool) as (...parts: unknown[]) => Promise<unknown>;
  let failures = 1;
  vi.spyOn(pool, 'query').mockImplementation(((...parts: unknown[]) => {
    const isHeads = (parts[0] as { name?: string }).name === 'inbox.of';
    if (isHeads && failures-- > 0) return Promise.reject(new Error('Connection terminated unexpectedly'));
    return query(...parts);
  }) as never);
  await shopper.done('message.send', { conversation, text: 'are you there?' });
  await client.next('inbox.head', (frame) => frame.head.preview === 'are you there?');
  expect(failures).toBeLessThan(1);
  client.close();
  shopper.close();
});
