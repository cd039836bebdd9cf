// A run: servers, the wires to them, people on the wires, faults in between, and the checker at the end.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { newToken } from '../contracts/plainClient.ts';
import { check, type Violation } from './checker.ts';
import { readDump, type Dump } from './dump.ts';
import { History } from './history.ts';
import { Proxy } from './proxy.ts';
import { createRandom, type Random } from './random.ts';
import { RecordingClient } from './recordingClient.ts';
import { ServerProcess, type ServerSettings } from './serverProcess.ts';
import { makeTeam, type Member, type Team } from './team.ts';
import { serve, shop, type Pace } from './traffic.ts';

/** The one public address of all processes of a run; nobody resolves it. */
const PUBLIC_URL = 'http://desk.example';

/** Milliseconds until everybody has everything, once nobody sends any more. */
const REST_WITHIN = 30_000;

export interface RunSettings {
  seed?: number;
  /** Databases of servers that share one; by default the first server has the embedded one. */
  databaseUrl?: string;
  /** Names of the server processes. */
  servers?: readonly string[];
  fault?: string;
  agents?: number;
  environment?: Record<string, string>;
  /** Of a hundred commands so many are sent twice at once. */
  duplicates?: number;
}

export class FaultRun {
  readonly random: Random;
  readonly history = new History();
  readonly servers: ServerProcess[] = [];
  readonly clients: RecordingClient[] = [];
  readonly settings: RunSettings;
  private readonly directory = mkdtempSync(join(tmpdir(), 'shopbell-faults-'));
  private readonly proxies: Proxy[] = [];
  private readonly going: Promise<void>[] = [];
  private known: Team | undefined;
  private isOver = false;

  private constructor(settings: RunSettings) {
    this.settings = settings;
    this.random = createRandom(settings.seed);
  }

  /** Starts the servers and hires the agents. The seed is printed; `SEED=` brings a run back. */
  static async start(settings: RunSettings = {}): Promise<FaultRun> {
    const run = new FaultRun(settings);
    console.log(`seed ${run.random.seed}`);
    try {
      for (const name of settings.servers ?? ['one'])
        run.servers.push(await ServerProcess.start(name, run.server(name)));
      // Each start makes a new link and ends the older ones.
      const ownerToken = run.servers.at(-1)?.ownerToken;
      run.known = await makeTeam(
        { url: run.main.url, origin: run.main.origin, ownerToken },
        Array.from({ length: settings.agents ?? 2 }, () => 'agent'),
      );
    } catch (error) {
      await run.end();
      throw error;
    }
    return run;
  }

  get main(): ServerProcess {
    const [server] = this.servers;
    if (server === undefined) throw new Error('The run has no server');
    return server;
  }

  get team(): Team {
    if (this.known === undefined) throw new Error('The run has no team');
    return this.known;
  }

  /** A shopper, connected. */
  async shopper(name: string, server = this.main): Promise<RecordingClient> {
    const token = newToken(this.team.site.key);
    return this.client(name, server, { person: { kind: 'visitor', id: name }, token });
  }

  /** An agent, connected. */
  async agent(member: Member, server = this.main): Promise<RecordingClient> {
    return this.client(member.name, server, { person: { kind: 'staff', id: member.id }, cookie: member.cookie });
  }

  /** Everybody begins their day: all agents, and so many shoppers. They go on until `rest`. */
  async traffic(shoppers: number, pace: Pace): Promise<void> {
    for (const [index, member] of this.team.members.entries()) {
      const client = await this.agent(member, this.servers[index % this.servers.length]);
      this.keep(serve(client, this.random.fork(), pace, () => this.isOver));
    }
    for (let index = 0; index < shoppers; index += 1) {
      const client = await this.shopper(`shopper ${index + 1}`, this.servers[index % this.servers.length]);
      this.keep(shop(client, this.random.fork(), pace, () => this.isOver));
    }
  }

  /** Goes on until so many more commands were acknowledged. */
  async acknowledged(more: number): Promise<void> {
    const failed = Promise.all(this.going).then(() => new Promise<never>(() => {}));
    try {
      await Promise.race([this.history.acknowledgedCommands(this.history.acknowledged + more), failed]);
    } catch (error) {
      const lines = this.servers.flatMap((server) => server.lines.slice(-20));
      throw new Error(`${String(error)}; history in ${this.saveHistory()}\n${lines.join('\n')}`, { cause: error });
    }
  }

  /** Kills a server at a random moment under the present traffic, and starts it again. */
  async killServer(server = this.main, settings: Partial<ServerSettings> = {}): Promise<void> {
    await delay(this.random.between(0, 80));
    await server.kill();
    await server.start(settings);
  }

  /** Kills the embedded database at a random moment. */
  async killDatabase(server = this.main): Promise<void> {
    await delay(this.random.between(0, 80));
    server.killDatabase();
  }

  /** Breaks one wire in one of the ways in which wires break, and mends those that fell silent before. */
  breakWire(): void {
    for (const proxy of this.proxies) proxy.heal();
    const proxy = this.random.pick(this.proxies);
    const ways = [
      () => proxy.cut(),
      () => proxy.loseNextAnswer(),
      () => proxy.fallSilent(),
      () => proxy.delayBy(this.random.between(0, 40)),
    ];
    this.random.pick(ways)();
  }

  /** Everybody finishes what they have begun, and gets what they have not seen yet. */
  async rest(): Promise<Dump> {
    this.isOver = true;
    for (const proxy of this.proxies) proxy.heal();
    await Promise.all(this.going);
    for (const client of this.clients) await client.connected();
    let dump = await readDump(this.main.databaseUrl);
    for (let round = 1; round <= 5; round += 1) {
      await Promise.all(this.clients.map((client) => caughtUp(client, dump)));
      const now = await readDump(this.main.databaseUrl);
      const isQuiet = now.entries.length === dump.entries.length;
      dump = now;
      if (isQuiet) break;
    }
    for (const client of this.clients) {
      for (const conversation of client.plain.threads.keys()) {
        this.history.record(client.name, { what: 'settled', conversation });
        await client.fetchAll(conversation);
      }
      if (client.settings.cookie === undefined) continue;
      const rows = [...client.plain.inbox.values()].filter((row) => row['speaker'] === 'queued');
      const conversations = rows.map((row) => String(row['conversation']));
      this.history.record(client.name, { what: 'waiting', conversations });
    }
    return dump;
  }

  /**
   * Brings everything to rest and holds it against the invariants. The history of a run with violations is kept.
   *
   * @returns the violations
   */
  async judge(): Promise<Violation[]> {
    const dump = await this.rest();
    const violations = check(this.history, dump);
    if (violations.length > 0) {
      console.log(`${violations.length} violations, seed ${this.random.seed}, history in ${this.saveHistory()}`);
    }
    return violations;
  }

  /** Stops everything that it started. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.allSettled(this.clients.map((client) => client.stop()));
    await Promise.allSettled(this.proxies.map((proxy) => proxy.stop()));
    // An embedded database is to end with its server; one of somebody else's lives on anyway.
    await Promise.allSettled(
      this.servers.map((server) => (server.settings.databaseUrl === undefined ? server.stop() : server.kill())),
    );
    rmSync(this.directory, { recursive: true, force: true });
  }

  private saveHistory(): string {
    const path = join(tmpdir(), `shopbell-history-${this.random.seed}.jsonl`);
    this.history.save(path);
    return path;
  }

  private server(name: string): ServerSettings {
    const { databaseUrl, fault, environment } = this.settings;
    return {
      dataDirectory: join(this.directory, name),
      ...(databaseUrl !== undefined && { databaseUrl }),
      ...(fault !== undefined && { fault }),
      environment: { PUBLIC_URL, SECRET_KEY: 'a secret key that all processes of a run share', ...environment },
    };
  }

  private async client(
    name: string,
    server: ServerProcess,
    who: Pick<RecordingClient['settings'], 'person' | 'token' | 'cookie'>,
  ): Promise<RecordingClient> {
    const proxy = await Proxy.start(server);
    this.proxies.push(proxy);
    const { history, settings } = this;
    const client = new RecordingClient({
      name,
      history,
      random: this.random.fork(),
      proxy,
      origin: PUBLIC_URL,
      duplicates: settings.duplicates ?? 5,
      ...who,
    });
    this.clients.push(client);
    await client.start();
    return client;
  }

  private keep(going: Promise<void>): void {
    this.going.push(going);
    // It is awaited where the run waits; until then a failure must not count as unhandled.
    going.catch(() => {});
  }
}

/** Waits until a client has everything that it follows; what it then still lacks is the checker's to name. */
async function caughtUp(client: RecordingClient, dump: Dump): Promise<void> {
  const heads = new Map(dump.conversations.map(({ id, lastSeq }) => [id, lastSeq]));
  const waiting = dump.conversations.filter(({ speaker }) => speaker === 'queued').length;
  const { plain } = client;
  const until = performance.now() + REST_WITHIN;
  const hasAll = (): boolean =>
    [...plain.threads].every(([id, { through }]) => through >= (heads.get(id) ?? 0)) &&
    (client.settings.cookie === undefined ||
      [...plain.inbox.values()].filter((row) => row['speaker'] === 'queued').length >= waiting);
  while (!hasAll() && performance.now() < until) {
    await client.ping();
    await plain.until('what is missing', hasAll).catch(() => undefined);
  }
}
