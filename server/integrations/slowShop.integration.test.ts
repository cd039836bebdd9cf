// A shop whose server hangs keeps its own shoppers waiting and nobody else's; a call that brings nothing ends all the same.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { newToken, PlainClient } from '../../test/contracts/plainClient.ts';
import { startTestProduct, type TestProduct } from '../../test/setup/product.ts';
import { firstSite, publishBot } from '../../test/setup/publish.ts';
import { newId } from '../platform/index.ts';
import { findSite } from '../sites/index.ts';
import { endOldCalls } from './endOldCalls.ts';
import { askingBot, startShopServer, type ShopServer } from './testing/shopServer.ts';

const TOLD = 'Your parcel is in Rotterdam.';
const SORRY = 'I could not look that up.';
const patience = { timeout: 25_000, interval: 100 };

let product: TestProduct;
let hanging: ShopServer;
let quick: ShopServer;
/** Milliseconds by which the house is ahead. */
let ahead = 0;
let first: string;
let second: { id: string; key: string };
beforeAll(async () => {
  hanging = await startShopServer(() => {});
  quick = await startShopServer((asked) => asked.answer(200, '{"parcel": {"status": "in Rotterdam"}}'));
  const environment = { CALL_HOSTS: `${hanging.host},${quick.host}` };
  product = await startTestProduct(environment, { now: () => new Date(Date.now() + ahead) });
  first = await firstSite(product);
  await publishBot(product, askingBot({ held: `http://${hanging.host}/`, ok: `http://${quick.host}/` }));
  second = await anotherSite();
});
afterEach(() => {
  ahead = 0;
});
afterAll(async () => {
  await product.remove();
  await hanging.close();
  await quick.close();
});

/** A second shop on this server, whose bot is that of the first. */
async function anotherSite(): Promise<{ id: string; key: string }> {
  const site = { id: newId(), key: `other${randomUUID().slice(0, 8)}` };
  const { pool } = product.house.database;
  await pool.query(
    `insert into sites (id, key, name, hours, time_zone, greeting, accent, ticket_sequence)
     select $1, $2, 'Other', hours, time_zone, greeting, accent, ticket_sequence from sites where id = $3`,
    [site.id, site.key, first],
  );
  await pool.query(
    `insert into bot_versions (id, site_id, number, definition, model, published_at)
     select gen_random_uuid(), $1, 1, definition, model, published_at from bot_versions
     where site_id = $2 order by number desc limit 1`,
    [site.id, first],
  );
  await vi.waitFor(async () => expect(await findSite(product.house, site.id)).toBeDefined(), patience);
  return site;
}

/** A shopper whose flow has just asked the endpoint of this name. */
async function lookUp(siteKey: string, name: string, token = newToken(siteKey)): Promise<string> {
  const shopper = new PlainClient({ url: product.url, origin: product.url, token });
  const conversation = randomUUID();
  await shopper.post('message.send', { conversation, text: `look up ${name}` });
  await shopper.post('message.send', { conversation, text: 'SB-1042' });
  return conversation;
}

async function botSaid(conversations: readonly string[]): Promise<string[]> {
  const { rows } = await product.house.database.pool.query<{ text: string }>(
    `select text from messages where conversation_id = any($1) and sender_kind = 'bot' order by seq`,
    [conversations],
  );
  return rows.map(({ text }) => text);
}
const hears = (conversation: string, text: string): Promise<void> =>
  vi.waitFor(async () => expect(await botSaid([conversation])).toContain(text), patience);

test('a shop that hangs has four calls at once, and another shop is answered meanwhile', async () => {
  const waiting = await Promise.all(Array.from({ length: 12 }, () => lookUp(product.siteKey, 'held')));
  await vi.waitFor(() => expect(hanging.asked).toHaveLength(4), patience);
  const other = await lookUp(second.key, 'ok');
  await hears(other, TOLD);
  expect(await botSaid(waiting)).not.toContain(SORRY);
  expect(hanging.asked).toHaveLength(4);
  await product.house.database.pool.query('delete from conversations where id = any($1)', [waiting]);
});

test('what is not answered after three minutes, by a job that was lost for instance, has failed and is told', async () => {
  const { pool } = product.house.database;
  const conversation = await lookUp(product.siteKey, 'held');
  // A shopper who waits among others is no lost one.
  await endOldCalls(product.house);
  expect(await botSaid([conversation])).not.toContain(SORRY);
  await pool.query(`delete from pgboss.job where name = 'bot.call'`);
  ahead = 200_000;
  await endOldCalls(product.house);
  expect(await botSaid([conversation])).toContain(SORRY);
  expect((await pool.query('select 1 from bot_calls where conversation_id = $1', [conversation])).rows).toEqual([]);
});

test('a failure that cannot even be told stands in nobody’s way, and her next message begins anew', async () => {
  const { pool } = product.house.database;
  await pool.query(`
    create function refuse_sorry() returns trigger language plpgsql as $$
      begin
        if new.text = '${SORRY}' then raise exception 'no'; end if;
        return new;
      end $$;
    create trigger refuse_sorry before insert on messages for each row execute function refuse_sorry()`);
  try {
    const token = newToken(product.siteKey);
    const conversation = await lookUp(product.siteKey, 'held', token);
    await pool.query(`delete from pgboss.job where name = 'bot.call'`);
    ahead = 200_000;
    await endOldCalls(product.house);
    expect((await pool.query('select 1 from bot_calls where conversation_id = $1', [conversation])).rows).toEqual([]);
    ahead = 11 * 60_000;
    const before = (await botSaid([conversation])).length;
    const shopper = new PlainClient({ url: product.url, origin: product.url, token });
    await shopper.post('message.send', { conversation, text: 'return policy' });
    expect((await botSaid([conversation])).slice(before)).toEqual(['Use the return form.']);
  } finally {
    await pool.query('drop function refuse_sorry cascade');
  }
});

test('what cannot even be asked has failed: a secret that another key has sealed', async () => {
  const { pool } = product.house.database;
  const sealed = 'not sealed by this key';
  await pool.query(
    `insert into call_secrets (site_id, sealed, changed_at) values ($1, $2, now())
      on conflict (site_id) do update set sealed = $2`,
    [second.id, sealed],
  );
  const before = quick.asked.length;
  await hears(await lookUp(second.key, 'ok'), SORRY);
  expect(quick.asked).toHaveLength(before);
});
