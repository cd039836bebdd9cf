import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/platform/embeddedPostgres.ts';

/** The PostgreSQL of a run. Every contestant has a database of its own on it. */
export interface Postgres {
  version: string;
  /** A new database, removed at the end. @returns its address */
  create(name: string): Promise<string>;
  stop(): Promise<void>;
}

/**
 * The embedded server with full durability in a folder that is thrown away, or the one that BENCH_DATABASE_URL names
 * (its role must be allowed to create databases).
 *
 * @throws Error when the server does not write to disk before it answers a commit: the figures would be worth nothing
 */
export async function startPostgres(): Promise<Postgres> {
  const given = process.env['BENCH_DATABASE_URL'];
  const server = given === undefined || given === '' ? await startEmbedded() : { url: given, stop: async () => {} };
  const names: string[] = [];
  try {
    const [settings] = await rows<{ fsync: string; commit: string; version: string }>(
      server.url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('server_version') as version`,
    );
    if (settings?.fsync !== 'on' || settings.commit !== 'on') {
      throw new Error('The PostgreSQL must run with fsync and synchronous_commit on.');
    }
    return {
      version: settings.version,
      async create(name) {
        const full = `bench_${name}_${randomBytes(4).toString('hex')}`;
        await rows(server.url, `create database ${full}`);
        names.push(full);
        const url = new URL(server.url);
        url.pathname = `/${full}`;
        return url.href;
      },
      async stop() {
        for (const name of names) await rows(server.url, `drop database if exists ${name} with (force)`);
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Several server processes share the PostgreSQL of a run, which is made for one. */
const MOST_CONNECTIONS = 400;

async function startEmbedded(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'shopbell-bench-'));
  const quiet = (): void => {};
  const options = { dataDirectory, log: { info: quiet, warn: console.warn, error: console.error } };
  const first = await startEmbeddedPostgres(options);
  await rows(first.connectionString, `alter system set max_connections = ${MOST_CONNECTIONS}`);
  await first.stop();
  const server = await startEmbeddedPostgres(options);
  return {
    url: server.connectionString,
    async stop() {
      await server.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Whose messages are counted. */
export type Counted = 'baseline' | 'people' | 'bot';

const COUNT: Record<Counted, string> = {
  baseline: 'select count(*)::int as count from messages',
  people: `select count(*)::int as count from messages where kind = 'message'`,
  bot: `select count(*)::int as count from messages where kind = 'message' and sender_kind = 'visitor'`,
};

const HOLES: Record<'baseline' | 'shopbell', string> = {
  baseline: `select count(*)::int as count from conversations c
    left join (select conversation as id, count(*) as entries, max(seq) as newest from messages group by 1) m using (id)
    where c.last_seq <> coalesce(m.entries, 0) or c.last_seq <> coalesce(m.newest, 0)`,
  shopbell: `select count(*)::int as count from conversations c
    left join (select conversation_id as id, count(*) as entries, max(seq) as newest from messages group by 1) m using (id)
    where c.last_seq <> coalesce(m.entries, 0) or c.last_seq <> coalesce(m.newest, 0)`,
};

/** What lies in the database: messages that were sent, and conversations whose places are not 1, 2, 3 … without holes. */
export async function takeStock(url: string, counted: Counted): Promise<{ messages: number; holes: number }> {
  const [messages] = await rows<{ count: number }>(url, COUNT[counted]);
  const [holes] = await rows<{ count: number }>(url, HOLES[counted === 'baseline' ? 'baseline' : 'shopbell']);
  return { messages: messages?.count ?? 0, holes: holes?.count ?? 0 };
}

async function rows<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
