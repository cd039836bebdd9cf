// The database when no DATABASE_URL is given: the real PostgreSQL server from the npm package, run by us under DATA_DIR.
// It listens on a free port of 127.0.0.1 with a generated password. It is started again on the same port when it dies,
// and it ends with us: cleanly when we stop, by the kernel's word (setpriv) when we are killed, else at the next start.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { makeFolder } from './makeFolder.ts';
import { takeDataDirectory } from './ownerLock.ts';
import { nativeDirectory, prepareBinaries } from './postgres/binaries.ts';
import { CLUSTER_USER, createCluster, damaged, handOver, readCluster } from './postgres/cluster.ts';
import { endOrphan, postmasterPid } from './postgres/orphan.ts';
import { chooseRunAs } from './postgres/runAs.ts';
import { ServerNotReadyError, type ServerOptions, type ServerProcess, startServer } from './postgres/serverProcess.ts';
import { StartupError } from './startupError.ts';

/** The part of a logger that is used here. */
export type StartupLog = {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
};

export type EmbeddedPostgresOptions = {
  /** Absolute path; created when absent. */
  dataDirectory: string;
  /** Forget durability, for tests that throw the data away. */
  fast?: boolean;
  log: StartupLog;
  /** The folder `native` of the package; default: the installed one for this platform. */
  native?: string;
};

export type EmbeddedPostgres = {
  /** For pg, knex and psql alike; stays true for the whole run, also after the server died and was started again. */
  connectionString: string;
  /** Ends the server cleanly, within 10 s, and gives the data directory back. */
  stop(): Promise<void>;
};

const DATABASE = 'shopbell';
/** How long a server that is told to end may take before it is cut off (and recovers at the next start), in milliseconds. */
const STOP_PATIENCE = 5_000;
/** Longest pause between two attempts to bring a dead server back, in milliseconds. */
const RESTART_PAUSE = 1_000;

/**
 * Starts the embedded PostgreSQL on `dataDirectory`/postgres, making the cluster and the database at the first start.
 *
 * @throws StartupError with one line when the data directory has a living owner, cannot be written, is damaged or
 *   was written by another major version; nothing in it has been changed then
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDirectory, fast = false, log, native = nativeDirectory() } = options;
  makeDataDirectory(dataDirectory);
  const giveBack = takeDataDirectory(dataDirectory);
  try {
    const cluster = join(dataDirectory, 'postgres');
    const binaries = prepareBinaries(native, dataDirectory);
    const runAs = chooseRunAs(binaries, dataDirectory);
    if (!existsSync(cluster)) {
      log.info({}, 'creating the database');
      await createCluster(binaries, runAs, cluster, fast);
    }
    const password = readCluster(cluster);
    if (await endOrphan(cluster)) log.warn({}, 'ended the database server of an earlier start');
    handOver(cluster, runAs);
    const server = await firstStart({ binaries, runAs, cluster, port: 0, fast }, log);
    const connectionString = (database: string) =>
      `postgresql://${CLUSTER_USER}:${password}@127.0.0.1:${server.options.port}/${database}`;
    const supervisor = supervise(server.process, server.options, log);
    try {
      await ensureDatabase(connectionString);
    } catch (error) {
      await supervisor.stop();
      throw error;
    }
    return {
      connectionString: connectionString(DATABASE),
      async stop() {
        await supervisor.stop();
        giveBack();
      },
    };
  } catch (error) {
    giveBack();
    throw error;
  }
}

/**
 * How to reach the server that another process runs on this data directory, for commands beside a running program.
 *
 * @returns undefined when none runs there
 */
export function runningPostgres(dataDirectory: string): string | undefined {
  const cluster = join(dataDirectory, 'postgres');
  if (!existsSync(cluster) || postmasterPid(cluster) === undefined) return undefined;
  const password = readCluster(cluster);
  // Line 4 of postmaster.pid is the port (PostgreSQL's miscadmin.h).
  const port = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3];
  return `postgresql://${CLUSTER_USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

function makeDataDirectory(dataDirectory: string): void {
  try {
    // Others may pass through, not look in: as root the server runs as a user without rights.
    makeFolder(dataDirectory, 0o711);
  } catch (error) {
    throw new StartupError(`The data directory ${dataDirectory} cannot be made: ${String(error)}.`, { cause: error });
  }
}

/** A free port may be taken by another program before the server has it: then another is tried. */
async function firstStart(
  options: ServerOptions,
  log: StartupLog,
): Promise<{ process: ServerProcess; options: ServerOptions }> {
  for (let attempt = 1; ; attempt += 1) {
    const onPort = { ...options, port: await freePort() };
    try {
      return { process: await startServer(onPort, lineLogger(log)), options: onPort };
    } catch (error) {
      if (!(error instanceof ServerNotReadyError)) throw error;
      const canTryAgain =
        attempt < 5 && error.lines.some((line) => line.includes('could not create any TCP/IP sockets'));
      if (!canTryAgain) throw damaged(options.cluster, error.message);
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new StartupError('No free port on 127.0.0.1 was found.');
  return address.port;
}

/** Keeps a server running until it is told to stop: whoever lost the connection finds it again on the same port. */
function supervise(first: ServerProcess, options: ServerOptions, log: StartupLog): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let current: ServerProcess | undefined = first;

  const run = async (): Promise<void> => {
    while (current !== undefined) {
      const end = await current.ended;
      current = undefined;
      if (stopping.signal.aborted) return;
      log.error({ ...end }, 'the database server ended; starting it again');
      current = await startAgain(options, stopping.signal, log);
      if (stopping.signal.aborted) current?.kill('SIGINT');
    }
  };
  const finished = run();

  return {
    async stop() {
      stopping.abort();
      current?.kill('SIGINT');
      const cutOff = setTimeout(() => current?.kill('SIGQUIT'), STOP_PATIENCE);
      await finished;
      clearTimeout(cutOff);
    },
  };
}

/** Children of a killed server hold its memory and its port for a moment: the first attempts may fail. */
async function startAgain(
  options: ServerOptions,
  signal: AbortSignal,
  log: StartupLog,
): Promise<ServerProcess | undefined> {
  for (let pause = 10; !signal.aborted; pause = Math.min(pause * 2, RESTART_PAUSE)) {
    try {
      return await startServer(options, lineLogger(log));
    } catch (error) {
      log.warn({ reason: String(error) }, 'the database server does not start yet');
      await delay(pause, undefined, { signal }).catch(() => undefined); // Told to stop: the loop ends by itself.
    }
  }
  return undefined;
}

/** Also proves, before anybody else connects, that the port is ours and the password fits. */
async function ensureDatabase(connectionString: (database: string) => string): Promise<void> {
  const client = new pg.Client({ connectionString: connectionString('postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    throw new StartupError(`The embedded database cannot be used: ${String(error)}.`, { cause: error });
  } finally {
    await client.end();
  }
}

function lineLogger(log: StartupLog): (line: string) => void {
  return (line) => {
    // An orderly stop says "FATAL" to every connection that is still being closed.
    const isStop = line.endsWith('terminating connection due to administrator command');
    const isTrouble = /(FATAL|PANIC|WARNING):| was terminated by signal /.test(line);
    if (isTrouble && !isStop) log.warn({ line }, 'postgres');
  };
}
