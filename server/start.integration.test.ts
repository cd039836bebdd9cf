import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestDatabase } from '../test/setup/database.ts';
import { readConfig } from './platform/config.ts';
import { startProduct, type Product } from './start.ts';

let url: string;
let holder: pg.Client;
let starting: Promise<Product>;
const clean: (() => unknown)[] = [];

beforeAll(async () => {
  const database = await createTestDatabase('empty');
  clean.push(database.drop);
  const folder = mkdtempSync(join(tmpdir(), 'shopbell-start-'));
  clean.push(() => rmSync(folder, { recursive: true }));
  holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  clean.push(() => holder.end());
  // The start comes as far as its migrations and waits there.
  await holder.query('begin; lock table knex_migrations in access exclusive mode');
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  starting = startProduct(
    readConfig({
      NODE_ENV: 'test',
      PORT: String(port),
      SHOP_PORT: 'off',
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.url,
      DATA_DIR: folder,
    }),
  );
  starting.catch(() => {
    // Whoever awaits it is told.
  });
  await vi.waitFor(() => fetch(url), { timeout: 20_000 });
});

afterAll(async () => {
  for (const step of clean.toReversed()) await step();
});

/** A port that nobody listens on at the moment. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

describe('while it starts', () => {
  it.each([
    ['GET', '/'],
    ['GET', '/health/ready'],
    ['GET', '/widget.js'],
    ['GET', '/nowhere'],
    ['POST', '/api/session'],
  ])('%s %s is refused with a problem document that says so', async (method, path) => {
    const answer = await fetch(url + path, { method });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const problem: unknown = await answer.json();
    expect(problem).toMatchObject({ status: 503, code: 'starting', retryAfter: 1_000 });
    expect(problem).toMatchObject({ requestId: answer.headers.get('x-request-id'), title: expect.any(String) });
  });

  it('the process says that it lives', async () => {
    const answer = await fetch(`${url}/health/live`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('nobody is refused any more once it is there', async () => {
    await holder.query('commit');
    const product = await starting;
    clean.push(() => product.stop());
    for (const path of ['/health/ready', '/health/live']) {
      const answer = await fetch(url + path);
      expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    }
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  });
});
