// Two server processes on one database: shoppers on one, agents on the other. The bus between them only says when to look;
// with it cut, everything still arrives.

import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../setup/database.ts';
import { FaultRun, type RunSettings } from './harness.ts';

/** A port on which nobody listens: a Redis that is never there. */
const NOBODY = 'redis://127.0.0.1:1';

const clean: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const step of clean.splice(0).toReversed()) await step();
});

async function start(settings: RunSettings): Promise<FaultRun> {
  const database = await createTestDatabase();
  clean.push(database.drop);
  const run = await FaultRun.start({ databaseUrl: database.url, servers: ['one', 'two'], agents: 2, ...settings });
  clean.push(() => run.end());
  return run;
}

/** Breaks the connections over which the processes notify each other, as often as they come back. */
async function cutBus(run: FaultRun, whileRunning: Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: run.main.databaseUrl });
  await client.connect();
  let isOver = false;
  const ended = whileRunning.finally(() => (isOver = true));
  let cuts = 0;
  while (!isOver) {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid, 1000) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query ilike '%shopbell_bus%'`,
    );
    cuts += rowCount ?? 0;
  }
  await client.end();
  await ended;
  expect(cuts).toBeGreaterThan(0);
}

describe('Two processes on one database', () => {
  it('lose nothing while the bus between them breaks and one of them is killed', async () => {
    const run = await start({});
    const [one, two] = run.servers;
    if (one === undefined || two === undefined) throw new Error('There are no two servers');
    await run.traffic(4, { think: [5, 40] });
    await run.acknowledged(100);
    await cutBus(run, run.acknowledged(150));
    await two.kill();
    for (const client of run.clients) if (client.settings.proxy.target === two) client.settings.proxy.leadTo(one);
    await run.acknowledged(100);
    await two.start();
    for (const client of run.clients.slice(0, 3)) client.settings.proxy.leadTo(two);
    await run.acknowledged(100);
    expect(await run.judge()).toEqual([]);
  });

  it('deliver everything without any bus', async () => {
    const run = await start({ environment: { REDIS_URL: NOBODY } });
    await run.traffic(3, { think: [20, 80] });
    await run.acknowledged(150);
    expect(await run.judge()).toEqual([]);
  });
});
