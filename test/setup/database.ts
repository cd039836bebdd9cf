import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { databaseUrl, query } from './postgres.ts';

/**
 * A database of its own for one test file, cloned from a template of the run.
 *
 * @param template `started`: with the example site and its bot, as after the product's first start; `empty`: migrated only
 * @returns its connection string, and a function that removes it together with whoever is still connected
 */
export async function createTestDatabase(
  template: 'empty' | 'started' = 'started',
): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('postgresUrl');
  const name = `shopbell_test_${randomBytes(6).toString('hex')}`;
  await query(server, `CREATE DATABASE ${name} TEMPLATE ${inject('templates')[template]}`);
  return {
    url: databaseUrl(server, name),
    drop: () => query(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
