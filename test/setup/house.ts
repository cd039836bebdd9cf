// A house with some rooms in it, on a database of its own and over real HTTP, for tests of single rooms.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Koa from 'koa';
import {
  createApp,
  createJobs,
  createLog,
  createMetrics,
  createRateLimiter,
  createStorage,
  openDatabase,
  type Config,
  type HttpDoors,
  type JobKind,
  type Jobs,
  type Room,
  type Transaction,
} from '../../server/platform/index.ts';
import { createBus, type Hint, type House } from '../../server/realtime/index.ts';
import { createTestDatabase } from './database.ts';

/** A clock that stands still until it is moved. */
export interface TestClock {
  now(): Date;
  /** Sets the time. */
  set(time: Date): void;
  /** Moves it by so many milliseconds. */
  advance(milliseconds: number): void;
}

export interface TestAnswer {
  status: number;
  headers: Headers;
  /** Parsed when it is JSON, else the text. */
  body: unknown;
}

export interface TestRequest {
  body?: unknown;
  /** Sent as they are, after the defaults: own origin and JSON. */
  headers?: Record<string, string>;
}

export interface TestHouse {
  house: House;
  clock: TestClock;
  /** Session ids whose sockets were ended, in order. */
  ended: string[];
  /** Hints that were published, in order. */
  hints: Hint[];
  url: string;
  /**
   * Does the jobs of committed transactions, also those that come of it, until none is left; rejects at the first that
   * fails and keeps it for the next time. Not with `realJobs`.
   */
  runJobs(): Promise<void>;
  request(method: string, path: string, request?: TestRequest): Promise<TestAnswer>;
  stop(): Promise<void>;
}

export interface TestHouseSettings {
  /** The rooms under test. */
  rooms(house: House): readonly Room[];
  doors(house: House): HttpDoors;
  config?: Partial<Config>;
  /** Multiplies the limits of addresses and people. */
  limits?: number;
  /** Jobs by pg-boss, at their own pace, instead of when the test says so. */
  realJobs?: boolean;
  /** Hang more on the app, as main.ts does. */
  extend?(app: Koa, house: House): void;
}

/** Starts it; call `stop` at the end. */
export async function startHouse(settings: TestHouseSettings): Promise<TestHouse> {
  const { url: databaseUrl, drop } = await createTestDatabase('empty');
  const dataDirectory = mkdtempSync(join(tmpdir(), 'shopbell-house-'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  const config: Config = {
    environment: 'test',
    port,
    host: '127.0.0.1',
    publicUrl: `http://localhost:${port}`,
    dataDirectory,
    databaseUrl,
    redisUrl: undefined,
    smtpUrl: undefined,
    mailFrom: 'Shopbell <no-reply@localhost>',
    callHosts: [],
    secretKey: 'a secret key of the tests, 32 characters and more',
    shopPort: undefined,
    logLevel: 'silent',
    fault: undefined,
    rateLimitScale: 1,
    ...settings.config,
  };
  const log = createLog(config);
  const database = openDatabase(databaseUrl, log, { connections: 10 });
  const clock = createTestClock();
  const bus = createBus('test', undefined);
  const steppedJobs = createSteppedJobs();
  const ended: string[] = [];
  const hints: Hint[] = [];
  const house: House = {
    config,
    log,
    clock,
    database,
    jobs: settings.realJobs === true ? createJobs(database, log) : steppedJobs,
    storage: createStorage(join(dataDirectory, 'files')),
    limiter: createRateLimiter(undefined, settings.limits ?? 1),
    metrics: createMetrics(),
    realtime: {
      bus: {
        ...bus,
        publish(hint) {
          hints.push(hint);
          bus.publish(hint);
        },
      },
      get hub(): never {
        throw new Error('The rooms of this test follow no conversations');
      },
      onFrame: () => undefined,
      endSessions: (ids) => void ended.push(...ids),
    },
  };

  const rooms = settings.rooms(house);
  const app = createApp(
    house,
    rooms.flatMap((room) => room.routes ?? []),
    rooms.flatMap((room) => room.commands ?? []),
    settings.doors(house),
  );
  settings.extend?.(app, house);
  const listener = app.callback();
  server.on('request', (request, response) => void listener(request, response));
  const stop = async (): Promise<void> => {
    for (const room of rooms) await room.stop?.();
    await house.jobs.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await database.close();
    await drop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  try {
    await house.jobs.start();
    for (const room of rooms) await room.start?.();
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    house,
    clock,
    ended,
    hints,
    url,
    runJobs: () => steppedJobs.run(),
    request: async (method, path, request = {}) => {
      const hasBody = request.body !== undefined;
      const response = await fetch(url + path, {
        method,
        redirect: 'manual',
        headers: {
          ...(method !== 'GET' && { origin: config.publicUrl }),
          ...(hasBody && { 'content-type': 'application/json' }),
          ...request.headers,
        },
        ...(hasBody && { body: typeof request.body === 'string' ? request.body : JSON.stringify(request.body) }),
      });
      const text = await response.text();
      const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
    },
    stop,
  };
}

interface SteppedJobs extends Jobs {
  run(): Promise<void>;
}

function createSteppedJobs(): SteppedJobs {
  const handlers = new Map<string, (data: object) => Promise<void>>();
  const waiting = new Map<string, { name: string; data: object }>();
  return {
    async add<Data extends object>(
      transaction: Transaction,
      { name }: JobKind<Data>,
      key: string,
      data: Data,
    ): Promise<void> {
      transaction.afterCommit(() => {
        if (!waiting.has(`${name} ${key}`)) waiting.set(`${name} ${key}`, { name, data });
      });
    },
    handle<Data extends object>({ name }: JobKind<Data>, handler: (data: Data) => Promise<void>): void {
      handlers.set(name, handler as (data: object) => Promise<void>);
    },
    start: async () => undefined,
    stop: async () => undefined,
    async run() {
      for (const [key, { name, data }] of waiting) {
        const handler = handlers.get(name);
        if (handler === undefined) throw new Error(`Nobody handles the job ${name}`);
        await handler(data);
        waiting.delete(key);
      }
    },
  };
}

function createTestClock(): TestClock {
  let time = Date.now();
  return {
    now: () => new Date(time),
    set: (to) => {
      time = to.getTime();
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
