import knex, { type Knex } from 'knex';
import pg from 'pg';
import * as messageCore from '../migrations/0001_message_core.ts';
import * as mails from '../migrations/0002_mails.ts';
import * as guesses from '../migrations/0003_guesses.ts';
import * as uploads from '../migrations/0004_uploads.ts';
import * as mailFailures from '../migrations/0005_mail_failures.ts';
import * as studio from '../migrations/0006_studio.ts';
import * as learning from '../migrations/0007_learning.ts';
import * as shadowAnswers from '../migrations/0008_shadow_answers.ts';
import * as learningLooks from '../migrations/0009_learning_looks.ts';
import { AppError, causeOf } from './errors.ts';
import { dieAt } from './faultPoints.ts';
import { gatherWrites } from './gatherWrites.ts';
import type { Log } from './log.ts';
import { checkPostgresVersion } from './postgres/version.ts';

/** The explicit list of migrations, in order; a new one is added at the end and never changed afterwards. */
const MIGRATIONS: readonly { name: string; migration: Knex.Migration }[] = [
  { name: '0001_message_core', migration: messageCore },
  { name: '0002_mails', migration: mails },
  { name: '0003_guesses', migration: guesses },
  { name: '0004_uploads', migration: uploads },
  { name: '0005_mail_failures', migration: mailFailures },
  { name: '0006_studio', migration: studio },
  { name: '0007_learning', migration: learning },
  { name: '0008_shadow_answers', migration: shadowAnswers },
  { name: '0009_learning_looks', migration: learningLooks },
];

/** Serialises migrations of processes that start together. Any number that nobody else uses. */
const MIGRATION_LOCK = 7_467_355;

export interface Database {
  /** Address of the server, for connections outside the pools (LISTEN, batches, jobs). */
  readonly url: string;
  /** Reads and administration outside a command's transaction. */
  readonly knex: Knex;
  /** Single statements outside a transaction whose plan depends on what is asked: lists, sweeps. */
  readonly pool: pg.Pool;
  /** Single statements outside a transaction that find rows by key: what readers load when they connect. */
  readonly byKey: pg.Pool;
  /**
   * Connections of `inTransaction`; they send several statements without waiting for the answers between them. A pool of
   * its own, because a command may have to look something up elsewhere while it holds one of these: out of one pool as many
   * commands as there are connections would wait for each other.
   */
  readonly transactions: pg.Pool;
  /** For what nobody waits for any more: the work behind a commit. */
  readonly log: Log;
  close(): Promise<void>;
}

/** A row of the database by column name, as pg gives it. */
export type Row = Record<string, unknown>;

/**
 * What a command works in: one database transaction and what is to happen after its commit.
 * Objection models are never bound to a pool, so a model's query without a transaction throws.
 */
export interface Transaction {
  /** Runs one prepared statement, past the query builder. Statements run in the order of the calls, awaited or not. */
  query<Result extends object = Row>(name: string, text: string, values: readonly unknown[]): Promise<Result[]>;
  /** The same transaction for Objection and the query builder. */
  models(): Promise<Knex.Transaction>;
  /**
   * Hints for others; run in order once the commit has returned, never after a rollback. One that throws is logged: the
   * command has happened and says so, and those behind it run.
   */
  afterCommit(action: () => void): void;
}

// bigint counters stay below 2^53, so they may be numbers; text would sort and compare wrongly.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Settings of every connection: waiting for a lock or a statement ends before the client gives up, a plan made on an
 * empty table is never kept, and no short query waits for a compiler.
 */
const SESSION_SETTINGS =
  '-c lock_timeout=2000 -c statement_timeout=10000 -c idle_in_transaction_session_timeout=15000 -c jit=off';
/**
 * Milliseconds until a server that went silent counts as gone: its own time-outs end a statement before, so an answer
 * later than this is none, and its connection is thrown away.
 */
const ANSWER_WITHIN = 12_000;
/** Milliseconds until a connection that the server took and did not greet counts as none. */
const GREETING_WITHIN = 5_000;
const PLAN_EACH_TIME = '-c plan_cache_mode=force_custom_plan';

/**
 * Settings of the connections whose statements all find rows by key, so that the right plan is known: indexes and nested
 * loops, whatever is in the tables. It is made once a connection; making it anew each time costs PostgreSQL several times
 * what the statement itself does.
 */
const PLAN_BY_KEY =
  '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off';

export interface DatabaseSettings {
  /**
   * Most connections of the pools together, 24 unless said: PostgreSQL has 100 as it comes, and several processes may
   * share it. The commands have most of them; more would only wait for the same disk and processors.
   */
  connections?: number;
  /** Milliseconds after which a server that does not answer counts as gone; tests are less patient. */
  answerWithin?: number;
}

/**
 * Opens the pools. No connection is made before the first query.
 *
 * @param url PostgreSQL address
 */
export function openDatabase(
  url: string,
  log: Log,
  { connections = 24, answerWithin = ANSWER_WITHIN }: DatabaseSettings = {},
): Database {
  const share = (part: number): number => Math.max(2, Math.round(connections * part));
  const database = knex({
    client: 'pg',
    connection: {
      connectionString: url,
      options: `${SESSION_SETTINGS} ${PLAN_EACH_TIME}`,
      connectionTimeoutMillis: Math.min(3_000, answerWithin),
      ...patience(answerWithin),
    },
    pool: { min: 0, max: share(0.15), acquireTimeoutMillis: 5_000 },
  });
  const pool = openPool(url, PLAN_EACH_TIME, share(0.2), answerWithin);
  const byKey = openPool(url, PLAN_BY_KEY, share(0.25), answerWithin);
  const transactions = openPool(url, PLAN_BY_KEY, share(0.4), answerWithin);
  return {
    url,
    knex: database,
    pool,
    byKey,
    transactions,
    log,
    close: async () => {
      await Promise.all([database.destroy(), pool.end(), byKey.end(), transactions.end()]);
    },
  };
}

/** Pipelining connections break at the time-out; others would be kept, with whatever comes next waiting behind it. */
function patience(answerWithin: number): { query_timeout: number; keepAlive: boolean; pipeline: boolean } {
  return { query_timeout: answerWithin, keepAlive: true, pipeline: true };
}

function openPool(url: string, plans: string, connections: number, answerWithin: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    options: `${SESSION_SETTINGS} ${plans}`,
    max: connections,
    connectionTimeoutMillis: Math.min(GREETING_WITHIN, answerWithin),
    ...patience(answerWithin),
  });
  // An idle connection that breaks leaves the pool by itself; the next command says so if the server stays away.
  pool.on('error', () => {});
  return pool;
}

/**
 * A connection of its own for statements that find rows by key, for work that is shared between commands.
 *
 * @throws what pg throws when the server cannot be reached within 3 s
 */
export async function connectByKey(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    options: `${SESSION_SETTINGS} ${PLAN_BY_KEY}`,
    connectionTimeoutMillis: 3_000,
    ...patience(ANSWER_WITHIN),
  });
  // Whoever waits for an answer is told by its statement; an idle connection that breaks fails at its next one.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Statements that are given in one turn of the event loop travel to the server together. */
export function gatherStatements(client: pg.ClientBase): void {
  gatherWrites((client as pg.ClientBase & { readonly connection: pg.Connection }).connection.stream);
}

/**
 * Brings the database to this version of the program. Safe to run twice and by several processes at once.
 *
 * @throws StartupError when the server is older than PostgreSQL 15 or cannot be reached
 */
export async function migrate(url: string): Promise<void> {
  await checkPostgresVersion(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const database = knex({ client: 'pg', connection: url, pool: { min: 0, max: 2 } });
  try {
    await client.connect();
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await database.migrate.latest({
      migrationSource: {
        getMigrations: async () => [...MIGRATIONS],
        getMigrationName: (entry: (typeof MIGRATIONS)[number]) => entry.name,
        getMigration: async (entry: (typeof MIGRATIONS)[number]) => entry.migration,
      },
    });
  } finally {
    await database.destroy();
    await client.end();
  }
}

/**
 * Runs a command's work in one transaction.
 *
 * @param run gets the transaction; what it throws rolls everything back and comes out again. A last statement need not
 *   be awaited: it then travels together with the commit, and its failure fails the transaction.
 */
export async function inTransaction<Result>(
  database: Database,
  run: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const connection = await database.transactions.connect();
  const actions: (() => void)[] = [];
  let failure: unknown;
  let outcome: Result;
  let models: Promise<Knex.Transaction> | undefined;
  // Outside its pool nobody else listens for a broken connection, which would end the process.
  const broken = (error: Error): void => {
    failure ??= error;
  };
  connection.on('error', broken);
  const query: Transaction['query'] = (name, text, values) => {
    gatherStatements(connection);
    const rows = connection.query({ name, text, values: [...values] }).then((result) => result.rows);
    rows.catch((error: unknown) => {
      failure ??= error;
    });
    return rows;
  };
  try {
    gatherStatements(connection);
    connection.query('begin').catch((error: unknown) => {
      failure ??= error;
    });
    const result = await run({
      query,
      models: () => (models ??= database.knex.transaction(undefined, { connection })),
      afterCommit: (action) => actions.push(action),
    });
    if (actions.length > 0) dieAt('before_commit');
    gatherStatements(connection);
    const end = await connection.query('commit');
    // PostgreSQL answers the commit of a failed transaction with ROLLBACK and no error.
    if (end.command !== 'COMMIT') throw failure ?? new Error('The transaction was rolled back');
    connection.off('error', broken);
    connection.release();
    if (actions.length > 0) dieAt('after_commit');
    outcome = result;
  } catch (error) {
    await connection.query('rollback').then(
      () => connection.release(),
      () => connection.release(true),
    );
    connection.off('error', broken);
    // After the first statement that failed every other one fails for its sake: the first says what happened.
    throw error instanceof AppError ? error : (failure ?? error);
  }
  for (const action of actions) {
    try {
      action();
    } catch (error) {
      database.log.error({ event: 'database.after_commit_failed', cause: causeOf(error) });
    }
  }
  return outcome;
}
