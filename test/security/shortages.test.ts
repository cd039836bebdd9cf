// When something runs out (the database, the disk, a client's patience to read, everybody's patience with a client), the
// documented error says so, the process lives on, and everything works again as soon as it can.

import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/platform/config.ts';
import { startProduct } from '../../server/start.ts';
import { newToken, PlainClient, Refused, type Placed } from '../contracts/plainClient.ts';
import { Proxy } from '../faults/proxy.ts';
import { ServerProcess } from '../faults/serverProcess.ts';
import { makeTeam, type Team } from '../faults/team.ts';
import { createTestDatabase } from '../setup/database.ts';
import { RawSocket, send } from './raw.ts';

let server: ServerProcess;
let team: Team;
let database: Proxy;
let databaseUrl: string;
let directory: string;
/** Says hello and nothing more. */
let silent: RawSocket;
const clean: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const { url, drop } = await createTestDatabase();
  databaseUrl = url;
  clean.push(drop);
  directory = mkdtempSync(join(tmpdir(), 'shopbell-shortages-'));
  const { host } = new URL(url);
  database = await Proxy.start({ name: 'database', url: `http://${host}` });
  clean.push(() => database.stop());
  const throughProxy = url.replace(host, new URL(database.url).host);
  const environment = { RATE_LIMIT_SCALE: '1' };
  server = await ServerProcess.start('one', {
    dataDirectory: join(directory, 'one'),
    databaseUrl: throughProxy,
    environment,
  });
  clean.push(() => server.stop());
  team = await makeTeam(server, []);
  silent = await RawSocket.greeted(server.url, server.origin, newToken(team.site.key));
});

afterAll(async () => {
  for (const step of clean.toReversed()) await step();
  rmSync(directory, { recursive: true, force: true });
});

const newShopper = (at: { url: string; origin: string } = server, site = team.site): PlainClient =>
  new PlainClient({ url: at.url, origin: at.origin, token: newToken(site.key) });

/** The refusal of a command; fails when it is let through. */
const refusal = (command: Promise<unknown>): Promise<Refused> =>
  command.then(
    () => Promise.reject(new Error('It was let through')),
    (error: unknown) => (error instanceof Refused ? error : Promise.reject(error)),
  );

async function metric(name: string): Promise<number> {
  const { text } = await send(`${server.url}/metrics`, 'GET', {});
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

/** Asks again until it holds; each look is a request, so it does not spin. */
async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const until = performance.now() + 20_000;
  while (!(await holds())) if (performance.now() > until) throw new Error(`Waited in vain for ${what}`);
}

describe('While the database is away', () => {
  it('everything is refused as retryable, nothing is lost, and all goes on once it is back', async () => {
    const lena = newShopper();
    const conversation = randomUUID();
    await lena.open();
    await lena.command('message.send', { conversation, text: 'Hello' });
    const { pid } = server;
    const [clientId, words] = [randomUUID(), { conversation, text: 'Are you there?' }];
    const unavailable = { code: 'database_unavailable', retryable: true };

    database.takeDown();
    expect(await refusal(lena.command('message.send', words, clientId))).toMatchObject(unavailable);
    expect(await refusal(lena.post('message.send', words, clientId))).toMatchObject(unavailable);
    expect(await refusal(lena.request('GET', '/api/conversations'))).toMatchObject(unavailable);
    const bearer = { authorization: `Bearer ${lena.settings.token}` };
    const answer = await send(`${server.url}/api/conversations`, 'GET', bearer);
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '1' } });
    expect((await send(`${server.url}/health/live`, 'GET', {})).status).toBe(200);
    expect((await send(`${server.url}/health/ready`, 'GET', {})).status).toBe(503);
    // Whoever connects now is told to come back.
    const late = new RawSocket(server.url, { origin: server.origin });
    await late.opened();
    late.send({ type: 'hello', version: 1, token: newToken(team.site.key) });
    expect(await late.frame('error')).toMatchObject({ code: 'database_unavailable' });
    expect(await late.closed()).toBe(1012);

    database.bringUp();
    await eventually('ready', async () => (await send(`${server.url}/health/ready`, 'GET', {})).status === 200);
    expect(lena.closeCode).toBeUndefined();
    const placed = await lena.command('message.send', words, clientId);
    expect(await lena.post('message.send', words, clientId)).toEqual(placed);
    await lena.entry(conversation, 'her words', (entry) => entry.clientId === clientId);
    expect(server.pid).toBe(pid);
    expect(server.isAlive).toBe(true);
    lena.close();
  });
});

describe('A client', () => {
  it('that sends more than 600 frames in ten seconds is closed with 4429', async () => {
    const raw = await RawSocket.greeted(server.url, server.origin, newToken(team.site.key));
    for (let index = 0; index < 700; index += 1) raw.send({ type: 'ping' });
    expect(await raw.frame('error')).toMatchObject({ code: 'too_many_requests' });
    expect(await raw.closed()).toBe(4429);
  });

  it('that commands too much is told how long to wait', async () => {
    const lena = newShopper();
    const conversation = randomUUID();
    await lena.open();
    const all = Array.from({ length: 60 }, () => lena.command('conversation.handOver', { conversation }));
    const outcomes = await Promise.all(all.map((one) => one.catch((error: unknown) => error)));
    const tooMany = outcomes.filter((one) => one instanceof Refused && one.code === 'too_many_requests') as Refused[];
    expect(tooMany.length).toBeGreaterThan(0);
    expect(tooMany.every(({ retryable, retryAfter }) => retryable && retryAfter > 0)).toBe(true);
    expect(lena.isOpen).toBe(true);
    lena.close();
  });

  it('that does not read is cut off before it fills the memory, and comes back by its cursor', async () => {
    const lena = newShopper();
    const conversation = randomUUID();
    await lena.open();
    await lena.command('message.send', { conversation, text: 'Hello' });
    await lena.entry(conversation, 'an answer', ({ sender }) => sender.kind === 'bot');
    const head = await writeLongTalk(conversation);
    await lena.until('the long talk', () => lena.thread(conversation).through === head);
    const raw = await RawSocket.greeted(server.url, server.origin, lena.settings.token ?? '');
    const [closed, memory] = [
      await metric('shopbell_slow_closed_total'),
      await metric('process_resident_memory_bytes'),
    ];

    // Each answer has 200 entries of 4,000 letters: 320 MB in all.
    raw.socket.pause();
    for (let index = 0; index < 400; index += 1) raw.send({ type: 'page', conversation, before: head, limit: 200 });
    let most = 0;
    await eventually('the cut', async () => {
      most = Math.max(most, await metric('process_resident_memory_bytes'));
      return (await metric('shopbell_slow_closed_total')) > closed;
    });
    raw.socket.resume();
    // The code stands behind what it did not read; whoever begins to read too late sees only the break.
    expect([4008, 1006]).toContain(await raw.closed());
    expect(most - memory).toBeLessThan(100 * 1024 * 1024);
    expect(server.isAlive).toBe(true);

    lena.cut();
    await lena.until('the close', () => lena.closeCode !== undefined);
    await lena.open();
    await lena.until('all of it', () => lena.thread(conversation).live);
    expect(lena.thread(conversation).through).toBe(head);
    lena.close();
  });
});

/** Makes a conversation long, past the limits of its sender. @returns its newest seq */
async function writeLongTalk(conversation: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ head: number }>(
      `with more as (
         insert into messages (conversation_id, seq, id, kind, sender_kind, text)
         select c.id, c.last_seq + n, gen_random_uuid(), 'message', 'bot', repeat('x', 4000)
         from conversations c, generate_series(1, 250) n where c.id = $1 returning seq
       )
       update conversations set last_seq = (select max(seq) from more) where id = $1 returning last_seq as head`,
      [conversation],
    );
    return rows[0]?.head ?? 0;
  } finally {
    await client.end();
  }
}

/** As root the disk is a real one, in a mount namespace of the server's. */
const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;

describe('When the disk is full', () => {
  it('whatever needs room is refused with 507, nothing acknowledged is lost, and it recovers by itself', async () => {
    const seen = await (canMount ? onFullDisk() : withFullStorage());
    expect(seen.refused).toMatchObject({ code: 'storage_full', retryable: true });
    expect(seen.upload).toMatchObject({ code: 'storage_full', retryable: true });
    expect(seen.during).toEqual(expect.arrayContaining(seen.acknowledged));
    expect(seen.after).toEqual(Array.from({ length: seen.after.length }, (_, index) => index + 1));
    expect(seen.after).toEqual(expect.arrayContaining(seen.acknowledged));
    expect(seen.files).toBe(2);
    expect(seen.isAlive).toBe(true);
  });
});

/** What was seen before, on and after a full disk. */
interface Seen {
  /** The refusals of an upload and of a message. */
  upload: Refused;
  refused: Refused;
  /** Seqs: acknowledged up to then, and what is read on the full disk and afterwards. */
  acknowledged: number[];
  during: number[];
  after: number[];
  /** Files in the store at the end. */
  files: number;
  isAlive: boolean;
}

/** The whole product, database and all, on a small disk of its own that is filled from outside. */
async function onFullDisk(): Promise<Seen> {
  const dataDirectory = mkdtempSync(join(directory, 'disk-'));
  const mount = 'mount -t tmpfs -o size=320m,mode=0711 tmpfs "$0" && exec "$@"';
  const wrap = ['unshare', '-m', 'sh', '-c', mount, dataDirectory];
  const small = await ServerProcess.start('small', { dataDirectory, wrap });
  try {
    const inside = `/proc/${small.pid}/root${dataDirectory}`;
    const { site } = await makeTeam(small, []);
    const seen = await throughFullDisk(newShopper(small, site), join(inside, 'files'), {
      fill: () => fillUp(join(inside, 'filler')),
      clear: () => rmSync(join(inside, 'filler')),
    });
    return { ...seen, isAlive: small.isAlive };
  } finally {
    await small.stop();
  }
}

/** Where no disk of its own can be had: the product in this process, storage and database saying what a full disk says. */
async function withFullStorage(): Promise<Seen> {
  const { url, drop } = await createTestDatabase();
  const dataDirectory = join(directory, 'full');
  const product = await startProduct(
    readConfig({
      NODE_ENV: 'test',
      PORT: '0',
      SHOP_PORT: 'off',
      LOG_LEVEL: 'silent',
      RATE_LIMIT_SCALE: '1000',
      DATABASE_URL: url,
      DATA_DIR: dataDirectory,
    }),
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string }>('select key from sites');
    const lena = newShopper({ url: product.url, origin: product.url }, { id: '', key: rows[0]?.key ?? '' });
    const { storage } = product.house;
    const noSpace = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    await client.query(`create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`);
    const seen = await throughFullDisk(lena, join(dataDirectory, 'files'), {
      async fill() {
        product.house.storage = { ...storage, write: () => Promise.reject(noSpace) };
        await client.query('create trigger full_disk before insert on messages execute function full_disk()');
      },
      async clear() {
        product.house.storage = storage;
        await client.query('drop trigger full_disk on messages');
      },
    });
    return { ...seen, isAlive: true };
  } finally {
    await client.end();
    await product.stop();
    await drop();
  }
}

async function throughFullDisk(
  lena: PlainClient,
  files: string,
  disk: { fill(): void | Promise<void>; clear(): void | Promise<void> },
): Promise<Omit<Seen, 'isAlive'>> {
  const conversation = randomUUID();
  await lena.open();
  await lena.command('message.send', { conversation, text: 'Hello' });
  await lena.command('conversation.handOver', { conversation });
  await lena.upload(conversation, 'before.txt', Buffer.from('there is room'));

  await disk.fill();
  const upload = await refusal(lena.upload(conversation, 'big.txt', Buffer.alloc(1024 * 1024, 'a')));
  const acknowledged: number[] = [];
  // The database has room in its pages for some more.
  let last: { clientId: string; words: { conversation: string; text: string } };
  let refused: Refused | undefined;
  do {
    last = { clientId: randomUUID(), words: { conversation, text: randomBytes(2_900).toString('base64') } };
    const outcome = await lena.command('message.send', last.words, last.clientId).catch((error: unknown) => error);
    if (outcome instanceof Refused) refused = outcome;
    else acknowledged.push((outcome as Placed).seq);
  } while (refused === undefined && acknowledged.length < 500);
  if (refused === undefined) throw new Error('The disk never got full');
  const during = (await lena.fetchAll(conversation)).map(({ seq }) => seq);

  await disk.clear();
  const { clientId, words } = last;
  await eventually('room', () => lena.command('message.send', words, clientId).then(() => true, isRetryable));
  const file = await lena.upload(conversation, 'after.txt', Buffer.from('there is room again'));
  await lena.command('message.send', { conversation, attachments: [file.id] });
  const after = (await lena.fetchAll(conversation)).map(({ seq }) => seq);
  lena.close();
  const kept = readdirSync(files, { recursive: true, encoding: 'utf8' }).filter((path) => path.length > 2);
  return { upload, refused, acknowledged, during, after, files: kept.length };
}

const isRetryable = (error: unknown): boolean => {
  if (error instanceof Refused && error.retryable) return false;
  throw error;
};

/** Writes until there is no room at all. */
function fillUp(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let size = 1024 * 1024; size >= 1;) {
      try {
        const written = writeSync(file, Buffer.alloc(size));
        if (written < size) size = Math.floor(size / 2);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
        size = Math.floor(size / 2);
      }
    }
  } finally {
    closeSync(file);
  }
}

describe('A client that falls silent', () => {
  it('is closed with 1000 after 35 seconds', async () => {
    expect(await silent.closed(60_000)).toBe(1000);
  }, 90_000);
});
