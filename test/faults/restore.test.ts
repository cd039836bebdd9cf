// I7: the database is put back to an earlier state while clients know a later one. They are told to forget what they have,
// load what is there, and go on.

import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { createTestDatabase } from '../setup/database.ts';
import { databaseUrl, query } from '../setup/postgres.ts';
import { FaultRun } from './harness.ts';

const clean: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const step of clean.splice(0).toReversed()) await step();
});

it('A restored backup resets every reader of what is no more, and numbers go on from there', async () => {
  const database = await createTestDatabase();
  clean.push(database.drop);
  const server = databaseUrl(database.url, 'postgres');
  const name = new URL(database.url).pathname.slice(1);
  const backup = `${name}_backup`;
  clean.push(() => query(server, `DROP DATABASE IF EXISTS ${backup} WITH (FORCE)`));
  const run = await FaultRun.start({ databaseUrl: database.url, agents: 0, duplicates: 0 });
  clean.push(() => run.end());
  const { plain: lena } = await run.shopper('shopper 1');
  const say = (text: string) => lena.command('message.send', { conversation, text });
  const conversation = randomUUID();
  await say('Hello');
  await lena.command('conversation.handOver', { conversation });
  await say('This is in the backup');
  const kept = (await lena.fetchAll(conversation)).length;

  await run.main.stop();
  await query(server, `CREATE DATABASE ${backup} TEMPLATE ${name}`);
  await run.main.start();
  await lena.until('the server', () => lena.isOpen && lena.thread(conversation).live);
  for (const text of ['one', 'two', 'three']) await say(text);
  await lena.until('all of it', () => lena.thread(conversation).entries.size === kept + 3);
  const [lost] = [...lena.thread(conversation).entries.values()].filter(({ seq }) => seq === kept + 1);

  await run.main.stop();
  await query(server, `DROP DATABASE ${name} WITH (FORCE)`);
  await query(server, `ALTER DATABASE ${backup} RENAME TO ${name}`);
  await run.main.start();
  await lena.until('the reset', () => lena.newest.get('reset'));
  expect(lena.newest.get('reset')).toMatchObject({ conversation, reason: 'cursor_unknown' });
  await lena.until('what there is', () => lena.thread(conversation).live);
  expect([...lena.thread(conversation).entries.keys()]).toEqual(Array.from({ length: kept }, (_, index) => index + 1));

  const next = await say('After the restore');
  expect(next.seq).toBe(kept + 1);
  expect(next.id).not.toBe(lost?.id);
  // The same place, another entry: a cursor from before the restore is not taken for this one.
  lena.newest.delete('reset');
  lena.send({ type: 'resume', conversation, cursor: { seq: kept + 1, id: lost?.id } });
  await lena.until('another reset', () => lena.newest.get('reset'));
  await lena.until('what there is', () => lena.thread(conversation).through === kept + 1);
});
