import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Proxy } from '../../test/faults/proxy.ts';
import { createTestDatabase } from '../../test/setup/database.ts';
import { inTransaction, openDatabase, type Database } from './database.ts';
import { toAppError } from './errors.ts';

const CONNECTIONS = 4;

let url: string;
let database: Database;
let end: () => Promise<void>;
/** What was logged, line by line. */
let lines: { event?: string; cause?: string }[] = [];
const log = pino(
  {},
  new Writable({
    write(line, _encoding, done) {
      lines.push(JSON.parse(String(line)) as (typeof lines)[number]);
      done();
    },
  }),
);

beforeAll(async () => {
  const created = await createTestDatabase('empty');
  url = created.url;
  database = openDatabase(url, log, { connections: CONNECTIONS });
  end = async () => {
    await database.close();
    await created.drop();
  };
});

afterEach(() => {
  lines = [];
});
afterAll(() => end());

describe('transactions', () => {
  it('may look something up outside themselves, however many run at once', async () => {
    const all = Array.from({ length: CONNECTIONS * 3 }, (_, index) =>
      inTransaction(database, async (transaction) => {
        const [own] = await transaction.query<{ index: number }>('test.own', 'select $1::int as index', [index]);
        const { rows } = await database.pool.query<{ index: number }>('select $1::int as index', [index]);
        return [own?.index, rows[0]?.index];
      }),
    );
    expect(await Promise.all(all)).toEqual(all.map((_, index) => [index, index]));
  });

  it('fail when their connection breaks between two statements, and the process goes on', async () => {
    const broken = inTransaction(database, async (transaction) => {
      const [own] = await transaction.query<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid', []);
      await database.pool.query('select pg_terminate_backend($1, 5000)', [own?.pid]);
      await transaction.query('test.next', 'select 1', []);
    });
    await expect(broken).rejects.toThrow();
    const next = inTransaction(database, (transaction) => transaction.query('test.after', 'select 1 as one', []));
    expect(await next).toEqual([{ one: 1 }]);
  });
});

describe('what is to happen after the commit', () => {
  /** A command that writes a row and leaves word afterwards, in three steps of which the second may fail. */
  const write = (text: string, done: string[], second: () => void, judge: () => void = () => {}): Promise<string> =>
    inTransaction(database, async (transaction) => {
      transaction.afterCommit(() => done.push('first'));
      transaction.afterCommit(second);
      transaction.afterCommit(() => done.push('third'));
      await transaction.query('test.write', 'insert into words (text) values ($1)', [text]);
      judge();
      return 'answer';
    });
  const stored = async (): Promise<string[]> => {
    const { rows } = await database.pool.query<{ text: string }>('select text from words order by text');
    return rows.map(({ text }) => text);
  };

  beforeAll(() => database.pool.query('create table words (text text)'));

  it('happens in order, or not at all when the transaction fails', async () => {
    const done: string[] = [];
    const second = (): void => void done.push('second');
    expect(await write('a', done, second)).toBe('answer');
    expect(done).toEqual(['first', 'second', 'third']);
    const refused = write('b', done, second, () => {
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect(done).toHaveLength(3);
    expect(await stored()).toEqual(['a']);
    expect(lines).toEqual([]);
  });

  it('fails for itself: the command has happened and says so, the rest runs, the log knows', async () => {
    const done: string[] = [];
    const answer = write('c', done, () => {
      throw new Error('nobody listens');
    });
    expect(await answer).toBe('answer');
    expect(done).toEqual(['first', 'third']);
    expect(await stored()).toContain('c');
    expect(lines).toEqual([
      expect.objectContaining({
        event: 'database.after_commit_failed',
        cause: expect.stringContaining('nobody listens'),
      }),
    ]);
  });
});

describe('a server that takes connections and does not answer', () => {
  const PATIENCE = 400;
  const one = (through: Database): Promise<unknown> =>
    inTransaction(through, (transaction) => transaction.query('test.one', 'select 1 as one', []));
  const byModels = (through: Database): Promise<unknown> =>
    inTransaction(through, async (transaction) => (await transaction.models()).raw('select 1 as one'));
  /** What a client would be told. */
  const refusal = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'it went through',
      (error: unknown) => {
        const { code, retryable } = toAppError(error);
        return { code, retryable };
      },
    );
  const WAYS: [string, (through: Database) => Promise<unknown>][] = [
    ['a transaction', one],
    ['a transaction by models', byModels],
    ['a statement', (through) => through.pool.query('select 1')],
    ['a statement by key', (through) => through.byKey.query('select 1')],
    ['the query builder', async (through) => through.knex.raw('select 1')],
  ];

  it('ends what waits for it as retryable, on old connections and on new ones, and is used again once it answers', async () => {
    const { host } = new URL(url);
    const proxy = await Proxy.start({ name: 'database', url: `http://${host}` });
    const through = openDatabase(url.replace(host, new URL(proxy.url).host), log, {
      connections: CONNECTIONS,
      answerWithin: PATIENCE,
    });
    try {
      const all = () => Promise.all(WAYS.map(async ([name, way]) => [name, await refusal(way(through))]));
      const each = (outcome: unknown) => WAYS.map(([name]) => [name, outcome]);
      expect(await all()).toEqual(each('it went through'));
      proxy.fallSilent();
      const unavailable = each({ code: 'database_unavailable', retryable: true });
      expect(await all()).toEqual(unavailable);
      expect(await all()).toEqual(unavailable);
      proxy.heal();
      // What broke with the silence is noticed a moment later.
      await expect.poll(all, { timeout: 10_000 }).toEqual(each('it went through'));
    } finally {
      await through.close();
      await proxy.stop();
    }
  });
});
