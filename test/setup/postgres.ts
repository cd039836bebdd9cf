// One PostgreSQL for a whole run of the integration tests: the embedded one without durability in a folder that is thrown
// away, or the one TEST_DATABASE_URL names. Migrations run once, and so does the first start of the product with the
// training of its bot: into templates that every test file clones.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../server/platform/database.ts';
import { startEmbeddedPostgres } from '../../server/platform/embeddedPostgres.ts';
import { readConfig } from '../../server/platform/config.ts';
import { startProduct } from '../../server/start.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of a role that may create databases; the database in it stays empty. */
    postgresUrl: string;
    /** Names of the databases that nobody is connected to: migrated, and as the product leaves it after its first start. */
    templates: { empty: string; started: string };
  }
}

/** Runs before the first test file; what it returns runs after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const name = `shopbell_template_${randomBytes(4).toString('hex')}`;
  const templates = { empty: name, started: `${name}_started` };
  try {
    await query(server.url, `CREATE DATABASE ${templates.empty}`);
    await migrate(databaseUrl(server.url, templates.empty));
    await query(server.url, `CREATE DATABASE ${templates.started} TEMPLATE ${templates.empty}`);
    await startOnce(databaseUrl(server.url, templates.started));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgresUrl', server.url);
  project.provide('templates', templates);
  return async () => {
    for (const template of Object.values(templates)) {
      await query(server.url, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    }
    await server.stop();
  };
}

/** The first start of the product, which makes the example site and trains its bot. */
async function startOnce(url: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'shopbell-first-'));
  const settings = { NODE_ENV: 'test', PORT: '0', SHOP_PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent' };
  const product = await startProduct(readConfig({ ...settings, DATABASE_URL: url }));
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** The same server and login, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** One statement on a connection of its own. */
export async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined };
  const dataDirectory = mkdtempSync(join(tmpdir(), 'shopbell-test-'));
  const quiet = () => undefined;
  const server = await startEmbeddedPostgres({
    dataDirectory,
    fast: true,
    log: { info: quiet, warn: console.warn, error: console.error },
  });
  return {
    url: server.connectionString,
    async stop() {
      await server.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
