// The process dies when the shop's own server has answered and the bot has not heard it. The question is asked again, and
// the shopper hears one answer.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { serializeModel, trainBot } from '../../bot/index.ts';
import { askingBot, startShopServer, type ShopServer } from '../../server/integrations/testing/shopServer.ts';
import { newToken, PlainClient } from '../contracts/plainClient.ts';
import { createTestDatabase } from '../setup/database.ts';
import { ServerProcess } from './serverProcess.ts';

const clean: (() => Promise<unknown> | void)[] = [];
let server: ServerProcess;
let shop: ShopServer;
let database: pg.Client;
let siteKey: string;

beforeAll(async () => {
  const { url, drop } = await createTestDatabase();
  clean.push(drop);
  const dataDirectory = mkdtempSync(join(tmpdir(), 'shopbell-calls-'));
  clean.push(() => rmSync(dataDirectory, { recursive: true, force: true }));
  shop = await startShopServer((asked) => asked.answer(200, JSON.stringify({ parcel: { status: 'in Rotterdam' } })));
  clean.push(() => shop.close());
  const environment = { CALL_HOSTS: shop.host };
  server = await ServerProcess.start('calls', { dataDirectory, databaseUrl: url, environment });
  clean.push(() => server.kill());
  database = new pg.Client({ connectionString: url });
  await database.connect();
  clean.push(() => database.end());
  const bot = askingBot({ ok: `http://${shop.host}/` });
  const { rows } = await database.query<{ key: string }>(
    `with published as (
       insert into bot_versions (id, site_id, number, definition, model, published_at)
       select gen_random_uuid(), id, 2, $1, $2, now() from sites
     ) select key from sites`,
    [JSON.stringify(bot), Buffer.from(serializeModel(trainBot(bot)))],
  );
  siteKey = rows[0]?.key ?? '';
});

afterAll(async () => {
  for (const step of clean.toReversed()) await step();
});

async function said(conversation: string): Promise<string[]> {
  const { rows } = await database.query<{ text: string }>(
    `select text from messages where conversation_id = $1 and sender_kind = 'bot' order by seq`,
    [conversation],
  );
  return rows.map(({ text }) => text);
}

it('is asked again with the same id after a crash, and heard once', async () => {
  await server.kill();
  await server.start({ fault: 'after_call' });
  const lena = new PlainClient({ url: server.url, origin: server.url, token: newToken(siteKey) });
  const conversation = randomUUID();
  await lena.post('message.send', { conversation, text: 'look up ok' });
  await lena.post('message.send', { conversation, text: 'SB-1042' });
  await server.died();
  expect(shop.asked).toHaveLength(1);
  const before = await said(conversation);
  delete server.settings.fault;
  await server.start();
  await vi.waitFor(async () => expect((await said(conversation)).length).toBeGreaterThan(before.length), {
    timeout: 150_000,
    interval: 500,
  });
  expect(await said(conversation)).toEqual([...before, 'Your parcel is in Rotterdam.']);
  const [first, second, ...more] = shop.asked.map(({ body }) => JSON.parse(body) as unknown);
  expect(second).toEqual(first);
  expect(more).toEqual([]);
});
