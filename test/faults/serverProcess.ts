// The product as a process of its own, to be killed.

import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { CLUSTER_USER, readCluster } from '../../server/platform/postgres/cluster.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'main.ts');

/** Milliseconds that a start may take on a busy machine. */
const START_WITHIN = 60_000;

/** Last lines that a dead server leaves for the reader of a failed test. */
const KEPT_LINES = 60;

export interface ServerSettings {
  /** Of its own; holds the embedded database unless `databaseUrl` names another. */
  dataDirectory: string;
  databaseUrl?: string;
  /** A fault point of server/platform/faultPoints.ts. */
  fault?: string;
  /** Serve the example shop, whose origin is then allowed. */
  shop?: boolean;
  /** Command that runs what follows it, for instance in a mount namespace of its own. */
  wrap?: readonly string[];
  /** Added to the environment. */
  environment?: Record<string, string>;
}

export class ServerProcess {
  /** Stays the same over restarts. */
  readonly url: string;
  readonly name: string;
  readonly settings: ServerSettings;
  /** Address of the example shop, once started with one. */
  shopUrl: string | undefined;
  /** What the first start offers to the one who becomes the owner. */
  ownerToken: string | undefined;
  readonly lines: string[] = [];
  private readonly port: number;
  private child: ChildProcess | undefined;
  private ended: Promise<void> = Promise.resolve();

  private constructor(name: string, port: number, settings: ServerSettings) {
    this.name = name;
    this.port = port;
    this.url = `http://localhost:${port}`;
    this.settings = settings;
  }

  /** Takes a free port and starts. */
  static async start(name: string, settings: ServerSettings): Promise<ServerProcess> {
    const server = new ServerProcess(name, await freePort(), settings);
    await server.start();
    return server;
  }

  get isAlive(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /**
   * Starts it, again after a kill.
   *
   * @param settings replaces what it was started with before
   */
  async start(settings: Partial<ServerSettings> = {}): Promise<void> {
    Object.assign(this.settings, settings);
    const { dataDirectory, databaseUrl, fault, shop, environment, wrap = [] } = this.settings;
    const [command = process.execPath, ...words] = [...wrap, process.execPath, MAIN];
    const child = spawn(command, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        NODE_ENV: 'test',
        LOG_LEVEL: 'warn',
        RATE_LIMIT_SCALE: '100000',
        PORT: String(this.port),
        SHOP_PORT: shop === true ? '0' : 'off',
        DATA_DIR: dataDirectory,
        DATABASE_URL: databaseUrl,
        FAULT: fault,
        ...environment,
      },
    });
    this.child = child;
    // A test run that is interrupted leaves nothing behind.
    const end = (): void => void child.kill('SIGKILL');
    process.once('exit', end);
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
    void this.ended.then(() => process.off('exit', end));
    const ready = new Promise<void>((resolve) => {
      for (const output of [child.stdout, child.stderr]) {
        createInterface({ input: output }).on('line', (line) => {
          if (this.note(line)) resolve();
        });
      }
    });
    const timeout = new AbortController();
    const outcome = await Promise.race([
      ready.then(() => 'ready'),
      this.ended.then(() => 'ended'),
      delay(START_WITHIN, 'late', { signal: timeout.signal }),
    ]);
    timeout.abort();
    if (outcome !== 'ready')
      throw new Error(`Server ${this.name} did not start (${outcome}):\n${this.lines.join('\n')}`);
  }

  /** Ends it without a warning, as a power cut does. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  /** Ends it in order. */
  async stop(): Promise<void> {
    this.child?.kill('SIGTERM');
    await this.ended;
  }

  /** Origin of its own pages, which staff must come from. */
  get origin(): string {
    return this.settings.environment?.['PUBLIC_URL'] ?? this.url;
  }

  /** Resolves when the process has ended by itself, as at a fault point. */
  async died(): Promise<void> {
    await this.ended;
  }

  /** Kills the embedded database server by its id; the product brings it back. */
  killDatabase(): void {
    process.kill(Number(this.postmaster()[0]), 'SIGKILL');
  }

  /** Where the database can be read from outside. */
  get databaseUrl(): string {
    if (this.settings.databaseUrl !== undefined) return this.settings.databaseUrl;
    const password = readCluster(join(this.settings.dataDirectory, 'postgres'));
    return `postgresql://${CLUSTER_USER}:${password}@127.0.0.1:${this.postmaster()[3]}/shopbell`;
  }

  /** Lines of the file in which PostgreSQL says which process serves the cluster: process id first, port fourth. */
  private postmaster(): string[] {
    return readFileSync(join(this.settings.dataDirectory, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  }

  /** @returns true for the line that says that it is ready */
  private note(line: string): boolean {
    if (this.lines.push(line) > KEPT_LINES) this.lines.shift();
    this.shopUrl = /Example shop:\s+(\S+)/.exec(line)?.[1] ?? this.shopUrl;
    this.ownerToken = /\/admin\/setup#(\S+)/.exec(line)?.[1] ?? this.ownerToken;
    return line.includes('Admin UI:');
  }
}

/** A port that nobody listens on at the moment. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
