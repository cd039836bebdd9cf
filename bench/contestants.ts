import { Redis } from 'ioredis';
import type { Contestant } from './load/main.ts';
import { startLoad, startServer, type LoadProcess } from './world/children.ts';
import type { Counted, Postgres } from './world/database.ts';
import { startShopbell } from './world/shopbell.ts';

/** Two ends each: 1,000 connections. */
const PAIRS = 500;
const SHOPPERS = 200;
/** First of the loopback ports that a run takes. */
const FIRST_PORT = Number(process.env['BENCH_PORT'] ?? 18_700);
const PEOPLE_RATE = 500;
const BOT_RATE = 200;

/** Who takes part, by the names that the figures carry. */
export const NAMES = ['bare', 'baseline', 'people', 'bot', 'notify', 'redis'] as const;
export type Name = (typeof NAMES)[number];

export const TITLES: Record<Name, string> = {
  bare: 'bare ws, forwarded',
  baseline: 'minimal baseline, stored',
  people: 'Shopbell, shopper and agent',
  bot: 'Shopbell, shopper and bot',
  notify: 'Shopbell, two processes, NOTIFY',
  redis: 'Shopbell, two processes, Redis',
};

/** One of those that are measured, connected and waiting. */
export interface Entrant {
  name: Name;
  load: LoadProcess;
  /** Process ids of its servers. */
  servers: readonly number[];
  /** Messages a second of the steady load. */
  rate: number;
  /** Where its messages must lie afterwards; undefined where nothing is kept. */
  stock: { url: string; counted: Counted } | undefined;
  /** Removes what it left on the disk, once its processes have ended. */
  cleanUp(): void;
}

let nextPort = FIRST_PORT;

/**
 * Starts the servers of one entrant on a database of its own, and a load process that is connected and set up.
 *
 * @returns undefined where it cannot take part: no Redis answers
 */
export async function startEntrant(
  name: Name,
  postgres: Postgres,
  report: (line: string) => void,
): Promise<Entrant | undefined> {
  const redisUrl = name === 'redis' ? await findRedis() : undefined;
  if (name === 'redis' && redisUrl === undefined) {
    report('no Redis answers at REDIS_URL: left out');
    return undefined;
  }
  report(`connecting: ${TITLES[name]}`);
  const url = name === 'bare' ? undefined : await postgres.create(name);
  const { contestant, servers, cleanUp } =
    url === undefined || name === 'baseline' ? await startPlain(url) : await startOurs(name, url, redisUrl);
  const load = startLoad();
  await load.order({ do: 'connect', contestant, talks: name === 'bot' ? SHOPPERS : PAIRS });
  return {
    name,
    load,
    servers,
    stock: url === undefined ? undefined : { url, counted: name === 'baseline' || name === 'bot' ? name : 'people' },
    rate: name === 'bot' ? BOT_RATE : PEOPLE_RATE,
    cleanUp,
  };
}

type Started = Pick<Entrant, 'servers' | 'cleanUp'> & { contestant: Contestant };

/** The bare server, or the baseline where there is a database. */
async function startPlain(url: string | undefined): Promise<Started> {
  const port = nextPort++;
  const kind = url === undefined ? 'bare' : 'baseline';
  const script = `bench/baseline/${url === undefined ? 'bareServer' : 'server'}.ts`;
  const args = [String(port), ...(url === undefined ? [] : [url, String(PAIRS)])];
  const { pid } = await startServer(script, args, {}, (line) => line === 'ready');
  return { contestant: { kind, port }, servers: [pid], cleanUp: () => {} };
}

async function startOurs(name: Name, databaseUrl: string, redisUrl: string | undefined): Promise<Started> {
  const ports = Array.from({ length: name === 'notify' || name === 'redis' ? 2 : 1 }, () => nextPort++);
  const { origins, pids, siteKey, cookies, cleanUp } = await startShopbell({ ports, databaseUrl, redisUrl });
  const [shoppers = ''] = origins;
  const agents = origins.at(-1) ?? shoppers;
  const contestant: Contestant =
    name === 'bot' ? { kind: 'bot', shoppers, siteKey } : { kind: 'people', shoppers, agents, siteKey, cookies };
  return { contestant, servers: pids, cleanUp };
}

async function findRedis(): Promise<string | undefined> {
  const redisUrl = process.env['REDIS_URL'];
  if (redisUrl === undefined || redisUrl === '') return undefined;
  const client = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.ping();
    return redisUrl;
  } catch {
    return undefined;
  } finally {
    client.disconnect();
  }
}
