import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../test/setup/product.ts';

let product: TestProduct;
let ada: StaffMember;
/** A command of somebody else, statement by statement. */
let other: pg.Client;
let shopper: WireClient;
let conversation: string;
beforeAll(async () => {
  product = await startTestProduct();
  ada = await product.owner();
});
afterAll(() => product.remove());
beforeEach(async () => {
  shopper = await product.shopper().connect();
  conversation = randomUUID();
  await shopper.done('message.send', { conversation, text: 'where is my parcel' });
  other = new pg.Client(product.databaseUrl);
  await other.connect();
  await other.query('begin');
  await other.query('select 1 from conversations where id = $1 for update', [conversation]);
});
afterEach(() => other.end());

/** Resolves once a command waits for a lock of the other. */
async function somebodyWaits(): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await product.house.database.pool.query(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length;
    })
    .toBeGreaterThan(0);
}

describe('whoever has the conversation gets the rest of it', () => {
  test('blocking a shopper waits for it before it takes the inbox', async () => {
    await other.query('rollback');
    await shopper.done('conversation.handOver', { conversation });
    await other.query('begin');
    await other.query('select 1 from conversations where id = $1 for update', [conversation]);
    const { rows } = await other.query<{ visitor_id: string; site_id: string }>(
      'select visitor_id, site_id from conversations where id = $1',
      [conversation],
    );
    await other.query("update tickets set priority = 'high' where conversation_id = $1", [conversation]);
    const block = ada.request('POST', `/api/visitors/${rows[0]?.visitor_id}/block`, {
      clientId: randomUUID(),
      blocked: true,
    });
    await somebodyWaits();
    await other.query('update inbox_counters set seq = seq + 1 where site_id = $1', [rows[0]?.site_id]);
    await other.query('commit');
    expect((await block).status).toBe(200);
  });

  test('asking for a person waits for it before it takes the shopper', async () => {
    const asked = shopper.done('conversation.handOver', { conversation });
    await somebodyWaits();
    await other.query(
      "update visitors set name = 'Lena' where id = (select visitor_id from conversations where id = $1)",
      [conversation],
    );
    await other.query('commit');
    expect(await asked).toMatchObject({ ticket: expect.stringContaining('-') });
  });
});
