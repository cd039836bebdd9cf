// The folder of the cluster: made once, whole or not at all, and looked at before every start.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../startupError.ts';
import { type Binaries, binariesEnvironment, POSTGRES_MAJOR } from './binaries.ts';
import { giveTo, type RunAs } from './runAs.ts';

/** The role that owns everything in the cluster. */
export const CLUSTER_USER = 'shopbell';

/** The password lies inside the cluster's own private folder, so that neither is ever without the other. */
const PASSWORD_FILE = 'shopbell.password';

/**
 * Makes the cluster when there is none: in a draft folder beside it that gets its name in one step, so that a start
 * which is cut off leaves nothing half made.
 *
 * @param cluster absolute path of the cluster; its parent exists
 * @param fast skip waiting for the disk, for tests
 * @throws StartupError when it cannot be made
 */
export async function createCluster(binaries: Binaries, runAs: RunAs, cluster: string, fast: boolean): Promise<void> {
  removeDrafts(cluster);
  const draft = `${cluster}.new-${process.pid}`;
  const passwordFile = `${draft}-password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    giveTo(runAs, draft);
    const password = randomBytes(32).toString('hex');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    giveTo(runAs, passwordFile);
    await runInitdb(binaries, runAs, draft, passwordFile, fast);
    writeFileSync(join(draft, PASSWORD_FILE), `${password}\n`, { mode: 0o600, flush: true });
    giveTo(runAs, join(draft, PASSWORD_FILE));
    renameSync(draft, cluster);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(`The database cannot be created in ${dirname(cluster)}: ${String(error)}.`, {
      cause: error,
    });
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Looks at an existing cluster before anything is done to it.
 *
 * @returns the password of CLUSTER_USER
 * @throws StartupError when it is damaged, belongs to somebody else or was written by another major version
 */
export function readCluster(cluster: string): string {
  const major = readOwn(cluster, 'PG_VERSION');
  if (major !== String(POSTGRES_MAJOR)) {
    throw new StartupError(
      `The database in ${cluster} was written by PostgreSQL ${major}, this Shopbell brings ${POSTGRES_MAJOR}: ` +
        'start the Shopbell that wrote it and make a backup there, then restore it here.',
    );
  }
  return readOwn(cluster, PASSWORD_FILE);
}

/**
 * Gives the cluster the owner and the permissions that PostgreSQL insists on; a copy may have lost them.
 * No server may run on it.
 *
 * @throws StartupError when this user may not
 */
export function handOver(cluster: string, runAs: RunAs): void {
  try {
    giveTo(runAs, cluster);
    if (process.platform !== 'win32' && (statSync(cluster).mode & 0o077) !== 0) chmodSync(cluster, 0o700);
  } catch (error) {
    throw notOurs(cluster, error);
  }
}

function readOwn(cluster: string, name: string): string {
  let text: string;
  try {
    text = readFileSync(join(cluster, name), 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw damaged(cluster, `${name} is missing`);
    throw notOurs(cluster, error);
  }
  if (text === '') throw damaged(cluster, `${name} is empty`);
  return text;
}

function notOurs(cluster: string, error: unknown): StartupError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new StartupError(
    `The database in ${cluster} cannot be opened (${code}). If the folder belongs to another user, start as that user or give it to this one.`,
    { cause: error },
  );
}

/**
 * The line for a cluster that cannot be opened.
 *
 * @param detail what is wrong, in PostgreSQL's words or ours
 */
export function damaged(cluster: string, detail: string): StartupError {
  return new StartupError(
    `The database in ${cluster} is damaged or incomplete (${detail}). Nothing in it was changed: restore a backup, or move the folder away to begin anew.`,
  );
}

function removeDrafts(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    if (name.startsWith(`${basename(cluster)}.new-`))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

async function runInitdb(
  binaries: Binaries,
  runAs: RunAs,
  draft: string,
  passwordFile: string,
  fast: boolean,
): Promise<void> {
  const words = [
    `--pgdata=${draft}`,
    `--username=${CLUSTER_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own locale: text sorts the same on every machine, whatever languages are installed there.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(fast ? ['--no-sync'] : []),
  ];
  const [command, ...rest] = [...runAs.prefix, binaries.initdb, ...words];
  const child = spawn(command ?? binaries.initdb, rest, {
    ...runAs.user,
    cwd: draft,
    env: binariesEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code === 0) return;
  const line = said.split('\n').find((text) => /error|FATAL|could not/.test(text)) ?? said.trim();
  throw new StartupError(
    `The database cannot be created in ${dirname(draft)}: ${line.trim() || `initdb ended with ${String(code)}`}.`,
  );
}
