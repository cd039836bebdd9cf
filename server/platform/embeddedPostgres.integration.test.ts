// The embedded server as it is really started: by another process, under several users, killed in the middle.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embeddedPostgres.ts';
import { nativeDirectory } from './postgres/binaries.ts';
import { postmasterPid } from './postgres/orphan.ts';
import { processMark } from './ownerLock.ts';
import { StartupError } from './startupError.ts';

const isRoot = process.getuid?.() === 0;
/** A user that no passwd file knows. */
const STRANGER = { uid: 54_321, gid: 54_321 };

/** A data directory as a first start and an orderly stop leave it; cases begin with a copy. */
let prepared: string;
let folder: string;
let logged: string[];
let running: EmbeddedPostgres[];
let children: ChildProcess[];

beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), 'shopbell-postgres-'));
  chmodSync(prepared, 0o755);
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const server = await startEmbeddedPostgres({ dataDirectory: prepared, log: quiet });
  await ask(server.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await server.stop();
});

afterAll(() => rmSync(prepared, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-postgres-'));
  chmodSync(folder, 0o755);
  [logged, running, children] = [[], [], []];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all(running.map((server) => server.stop()));
  const left = postmasterPid(join(folder, 'data', 'postgres'));
  if (left !== undefined) {
    if (processMark(left) !== undefined) process.kill(left, 'SIGQUIT');
    await expect.poll(() => processMark(left), { timeout: 15_000 }).toBeUndefined();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** With permissions and owners, which cpSync of Node does not keep. */
function copyPrepared(): void {
  execFileSync('cp', ['-a', prepared, join(folder, 'data')]);
}

/** What was stored before; fails with its reason when the start was refused. */
async function stored(connectionString: string | undefined, refused?: string): Promise<unknown> {
  expect(refused).toBeUndefined();
  return (await ask(connectionString ?? '', 'SELECT answer FROM kept'))[0]?.[0];
}

const log = {
  info: (_fields: object, message: string) => logged.push(message),
  warn: (_fields: object, message: string) => logged.push(message),
  error: (_fields: object, message: string) => logged.push(message),
};

async function start(dataDirectory = join(folder, 'data'), native?: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory, log, ...(native !== undefined && { native }) });
  running.push(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  running = running.filter((other) => other !== server);
  await server.stop();
}

async function ask(connectionString: string, statement: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

/** Starts a server in a process of its own and reports what became of it. */
async function startElsewhere(
  options: { user?: { uid: number; gid: number }; native?: string; path?: string } = {},
): Promise<{ child: ChildProcess; said: { connectionString?: string | undefined; refused?: string | undefined } }> {
  const script = `
    const { startEmbeddedPostgres } = await import(process.env.MODULE);
    const log = { info() {}, warn() {}, error() {} };
    try {
      const { connectionString } = await startEmbeddedPostgres({ dataDirectory: process.env.DATA_DIR, native: process.env.NATIVE || undefined, log });
      console.log(JSON.stringify({ connectionString }));
      setInterval(() => {}, 60_000);
    } catch (error) {
      console.log(JSON.stringify({ refused: error.name === 'StartupError' ? error.message : error.stack }));
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    ...options.user,
    env: {
      PATH: options.path ?? process.env['PATH'],
      MODULE: join(import.meta.dirname, 'embeddedPostgres.ts'),
      DATA_DIR: join(folder, 'data'),
      NATIVE: options.native ?? '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8')));
    child.once('exit', (code) => reject(new Error(`the other process ended with ${code} and said nothing`)));
  });
  const saidSchema = z.object({ connectionString: z.string().optional(), refused: z.string().optional() });
  return { child, said: saidSchema.parse(JSON.parse(line)) };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function refusal(attempt: Promise<EmbeddedPostgres>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupError);
  const message = error instanceof Error ? error.message : '';
  expect(message).not.toContain('\n');
  return message;
}

describe('a start', () => {
  it('makes the database once and finds it again, durable and with what was stored', async () => {
    const first = await start();
    expect(first.connectionString).toMatch(/^postgresql:\/\/shopbell:[0-9a-f]{64}@127\.0\.0\.1:\d+\/shopbell$/);
    await ask(first.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await stop(first);
    const second = await start();
    expect(await stored(second.connectionString)).toBe(42);
    expect(await ask(second.connectionString, 'SHOW fsync')).toEqual([['on']]);
    expect(logged.filter((message) => message === 'creating the database')).toHaveLength(1);
  });

  it('lets nobody in without the password', async () => {
    copyPrepared();
    const { connectionString } = await start();
    const wrong = connectionString.replace(/:[0-9a-f]{64}@/, ':guess@');
    await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('clears away a first start that was cut off', async () => {
    mkdirSync(join(folder, 'data', 'postgres.new-1', 'base'), { recursive: true });
    await start();
    expect(existsSync(join(folder, 'data', 'postgres.new-1'))).toBe(false);
  });

  it('works for a folder that was copied without its permissions', async () => {
    copyPrepared();
    chmodSync(join(folder, 'data', 'postgres'), 0o755);
    expect(await stored((await start()).connectionString)).toBe(42);
  });
});

describe('a server that dies', () => {
  it('comes back on the same address with everything that was committed', async () => {
    copyPrepared();
    const { connectionString } = await start();
    process.kill(postmasterPid(join(folder, 'data', 'postgres')) ?? 0, 'SIGKILL');
    await expect
      .poll(() => stored(connectionString).catch((error: Error) => error.message), { timeout: 15_000 })
      .toBe(42);
    expect(logged).toContain('the database server ended; starting it again');
  });
});

describe('a data directory with a living owner', () => {
  it('is refused, and taken over once the owner is dead', async () => {
    copyPrepared();
    const { child, said } = await startElsewhere();
    expect(await stored(said.connectionString, said.refused)).toBe(42);
    expect(await refusal(start())).toMatch(/belongs to a running Shopbell \(process \d+\)/);
    expect(await stored(said.connectionString)).toBe(42);
    await kill(child);
    expect(await stored((await start()).connectionString)).toBe(42);
  });

  it.each([
    ['another process has the pid by now', JSON.stringify({ pid: process.pid, mark: 'an earlier process' })],
    ['the lock was cut off', '{"pid":'],
  ])('is not taken for owned when %s', async (_name, lock) => {
    copyPrepared();
    writeFileSync(join(folder, 'data', 'owner.lock'), lock);
    expect(await stored((await start()).connectionString)).toBe(42);
  });

  it('is refused within one process as well, and free again after stop', async () => {
    copyPrepared();
    const server = await start();
    expect(await refusal(start())).toMatch(/belongs to a running Shopbell/);
    await stop(server);
    expect(await stored((await start()).connectionString)).toBe(42);
  });
});

describe('an orphan', () => {
  it.runIf(process.platform === 'linux')('ends with its parent where the kernel can be asked for it', async () => {
    copyPrepared();
    const { child, said } = await startElsewhere();
    expect(await stored(said.connectionString, said.refused)).toBe(42);
    const orphan = postmasterPid(join(folder, 'data', 'postgres')) ?? 0;
    expect(processMark(orphan)).toBeDefined();
    await kill(child);
    await expect.poll(() => processMark(orphan), { timeout: 15_000 }).toBeUndefined();
  });

  it('is ended cleanly by the next start where it lives on', async () => {
    copyPrepared();
    // Without setpriv on PATH nobody ends the server when its parent is killed.
    mkdirSync(join(folder, 'bin'));
    symlinkSync('/usr/bin/id', join(folder, 'bin', 'id'));
    const { child, said } = await startElsewhere({ path: join(folder, 'bin') });
    expect(await stored(said.connectionString, said.refused)).toBe(42);
    const orphan = postmasterPid(join(folder, 'data', 'postgres')) ?? 0;
    await kill(child);
    expect(processMark(orphan)).toBeDefined();
    const server = await start();
    expect(logged).toContain('ended the database server of an earlier start');
    expect(processMark(orphan)).toBeUndefined();
    expect(await stored(server.connectionString)).toBe(42);
  });
});

describe('a data directory that cannot be used ends the start with one line', () => {
  const cluster = () => join(folder, 'data', 'postgres');

  it.each([
    ['no version', () => rmSync(join(cluster(), 'PG_VERSION')), /damaged or incomplete \(PG_VERSION is missing\)/],
    ['no control file', () => rmSync(join(cluster(), 'global', 'pg_control')), /damaged or incomplete \(.*pg_control/],
    ['no log', () => rmSync(join(cluster(), 'pg_wal'), { recursive: true }), /damaged or incomplete \(.*pg_wal/],
    [
      'no password',
      () => rmSync(join(cluster(), 'shopbell.password')),
      /damaged or incomplete \(.*password is missing\)/,
    ],
    [
      'another version',
      () => writeFileSync(join(cluster(), 'PG_VERSION'), '15\n'),
      /written by PostgreSQL 15, .+ brings 18/,
    ],
  ])('%s', async (_name, damage, expected) => {
    copyPrepared();
    damage();
    expect(await refusal(start())).toMatch(expected);
    expect(existsSync(join(folder, 'data', 'owner.lock'))).toBe(false);
  });

  it('a folder that cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await refusal(start(join(folder, 'file', 'data')))).toMatch(
      /The data directory .+ cannot be made: .*ENOTDIR/,
    );
  });

  it.runIf(isRoot)('a folder that may not be written', async () => {
    const { said } = await startElsewhere({ user: STRANGER });
    expect(said.refused).toMatch(/^The data directory .+ cannot be made: .*EACCES/);
    mkdirSync(join(folder, 'data'), { mode: 0o755 });
    const again = await startElsewhere({ user: STRANGER });
    expect(again.said.refused).toMatch(/^The data directory .+ cannot be written: EACCES\.$/);
  });

  it.runIf(isRoot)('a database of another user', async () => {
    copyPrepared();
    chmodSync(join(folder, 'data'), 0o777);
    const { said } = await startElsewhere({ user: STRANGER });
    expect(said.refused).toMatch(/^The database in .+ cannot be opened \(EACCES\)/);
  });
});

describe.runIf(isRoot)('under every user', () => {
  const ownerOfServer = () => {
    const status = readFileSync(`/proc/${postmasterPid(join(folder, 'data', 'postgres'))}/status`, 'utf8');
    return Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
  };

  it('root runs it as a user without rights', async () => {
    copyPrepared();
    expect(await stored((await start()).connectionString)).toBe(42);
    expect(ownerOfServer()).toBe(65_534);
  });

  it('an ordinary user runs it as itself', async () => {
    mkdirSync(join(folder, 'data'));
    chownSync(join(folder, 'data'), STRANGER.uid, STRANGER.gid);
    const { said } = await startElsewhere({ user: STRANGER });
    expect(said.refused).toBeUndefined();
    expect(ownerOfServer()).toBe(STRANGER.uid);
  });

  it('root runs it from a private folder of its own, and afterwards from an open one', async () => {
    const native = join(folder, 'native');
    cpSync(nativeDirectory(), native, { recursive: true });
    chmodSync(folder, 0o700);
    const hidden = await start(undefined, native);
    await ask(hidden.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await stop(hidden);
    chmodSync(folder, 0o755);
    const open = await start(undefined, native);
    expect(await stored(open.connectionString)).toBe(42);
    expect(ownerOfServer()).toBe(65_534);
  });

  it("root runs it in somebody else's private folder as that somebody", async () => {
    copyPrepared();
    chmodSync(folder, 0o700);
    chownSync(folder, STRANGER.uid, STRANGER.gid);
    expect(await stored((await start()).connectionString)).toBe(42);
    expect(ownerOfServer()).toBe(STRANGER.uid);
  });

  it('programs in a folder that may not be written are copied, once', async () => {
    const native = join(folder, 'native');
    const isLink = (path: string) => lstatSync(path).isSymbolicLink();
    cpSync(nativeDirectory(), native, { recursive: true, filter: (path) => !isLink(path) });
    mkdirSync(join(folder, 'data'));
    chownSync(join(folder, 'data'), STRANGER.uid, STRANGER.gid);
    for (const _start of ['first', 'second']) {
      const { child, said } = await startElsewhere({ user: STRANGER, native });
      expect(said.refused).toBeUndefined();
      await kill(child);
    }
    const copies = readdirSync(join(folder, 'data')).filter((name) => name.startsWith('postgres-programs-'));
    expect(copies).toHaveLength(1);
    expect(existsSync(join(native, 'lib', 'libpq.so.5'))).toBe(false);
  });
});
