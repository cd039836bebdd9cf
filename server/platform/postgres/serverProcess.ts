// One run of the `postgres` program: from spawn to ready, its log lines, its end.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { binariesEnvironment, type Binaries } from './binaries.ts';
import type { RunAs } from './runAs.ts';

/** What is needed to run the server on a cluster. */
export type ServerOptions = {
  binaries: Binaries;
  runAs: RunAs;
  /** Absolute path of the cluster. */
  cluster: string;
  /** Free port on 127.0.0.1. */
  port: number;
  /** Forget durability, for tests that throw the data away. */
  fast: boolean;
};

/** A server that accepts connections. */
export type ServerProcess = {
  pid: number;
  /** Settles when the process has ended, for whatever reason. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  kill(signal: NodeJS.Signals): void;
};

/** The server ended before it accepted connections; `lines` are its last words. */
export class ServerNotReadyError extends Error {
  override name = 'ServerNotReadyError';
  readonly lines: string[];
  constructor(lines: string[]) {
    super(lines.findLast((line) => /(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? 'it ended without a word');
    this.lines = lines;
  }
}

/**
 * Starts the server and waits until it accepts connections.
 *
 * @param onLine receives every line that it logs: starts, stops and crashes; neither statements nor values
 * @throws ServerNotReadyError when it ends before that
 */
export async function startServer(options: ServerOptions, onLine: (line: string) => void): Promise<ServerProcess> {
  const { binaries, runAs, cluster } = options;
  const [command, ...words] = [
    ...runAs.prefix,
    ...deathWatch(),
    binaries.postgres,
    '-D',
    cluster,
    ...settings(options),
  ];
  const child = spawn(command ?? binaries.postgres, words, {
    ...runAs.user,
    cwd: cluster,
    env: binariesEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C in the terminal must reach us first, or the database goes before the last message is stored.
    detached: true,
  });
  const endWithUs = () => child.kill('SIGINT');
  process.once('exit', endWithUs);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  }).finally(() => process.off('exit', endWithUs));
  await ready(child, ended, onLine);
  return { pid: child.pid ?? 0, ended, kill: (signal) => child.kill(signal) };
}

function ready(child: ChildProcess, ended: Promise<unknown>, onLine: (line: string) => void): Promise<void> {
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    if (child.stderr !== null) {
      createInterface({ input: child.stderr }).on('line', (line) => {
        onLine(line);
        if (line.includes('database system is ready to accept connections')) resolve();
        if (lines.push(line) > 20) lines.shift();
      });
    }
    void ended.then(() => reject(new ServerNotReadyError(lines)));
  });
}

/**
 * setpriv asks the kernel to end the server (cleanly: SIGINT is a fast shutdown) when this process dies, even by SIGKILL.
 * Where it does not exist the server lives on as an orphan, and the next start ends it.
 */
function deathWatch(): string[] {
  if (process.platform !== 'linux') return [];
  const words = ['setpriv', '--pdeathsig', 'INT', '--'];
  return spawnSync('setpriv', [...words.slice(1), 'true'], { stdio: 'ignore' }).status === 0 ? words : [];
}

function settings({ port, fast }: ServerOptions): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    // Loopback and a password only: a socket path has a length limit that a deep DATA_DIR breaks.
    unix_socket_directories: '',
    // Logged are the server's own events. Statements and values hold what shoppers wrote and stay out.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_line_prefix: '',
    ...(fast && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
