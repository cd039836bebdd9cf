// Is the PostgreSQL behind a connection string there, and new enough?

import pg from 'pg';
import { StartupError } from '../startupError.ts';

/** The oldest major version the SQL is written for. */
export const OLDEST_MAJOR = 15;

/**
 * Connects once and asks for the version.
 *
 * @param connectionString the value of DATABASE_URL; its password never shows in a message
 * @throws StartupError when the server cannot be reached, refuses the login or is older than OLDEST_MAJOR
 */
export async function checkPostgresVersion(connectionString: string): Promise<void> {
  const number = Number(await askOnce(connectionString));
  if (number >= OLDEST_MAJOR * 10_000) return;
  throw new StartupError(
    `DATABASE_URL names PostgreSQL ${Math.floor(number / 10_000)}, Shopbell needs ${OLDEST_MAJOR} or newer: upgrade it, or leave DATABASE_URL out for the embedded one.`,
  );
}

async function askOnce(connectionString: string): Promise<string> {
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  } catch (error) {
    throw new StartupError(
      'DATABASE_URL cannot be understood: it has the form postgresql://user:password@host:5432/database.',
      {
        cause: error,
      },
    );
  }
  // Without a listener an error after the connection (the server goes away) would end the process with a stack.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    return rows[0]?.server_version_num ?? '0';
  } catch (error) {
    throw new StartupError(`The database of DATABASE_URL cannot be used: ${explain(error)}.`, { cause: error });
  } finally {
    await client.end();
  }
}

function explain(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(explain))].join(', ');
  return error instanceof Error ? error.message.replace(/\.?(\n.*)?$/s, '') : String(error);
}
