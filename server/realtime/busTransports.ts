import { Redis } from 'ioredis';
import pg from 'pg';
import type { Log } from '../platform/index.ts';
import type { Transport } from './bus.ts';

const CHANNEL = 'shopbell_bus';
/** Milliseconds between two attempts to get a lost connection back. */
const RECONNECT_AFTER = 500;
/** Texts that wait while PostgreSQL takes the ones before; beyond it hints are dropped, which the poll of heads makes good. */
const MOST_WAITING = 500;

const NOTIFY = { name: 'bus', text: `select pg_notify('${CHANNEL}', text) from unnest($1::text[]) text` };

/**
 * Hints by PostgreSQL NOTIFY, after the commit and on connections of its own: one that listens, one that notifies.
 * While a connection is away hints are dropped, which the poll of heads makes good.
 */
export function postgresTransport(url: string, log: Log): Transport {
  let stopped = false;
  let listener: pg.Client | undefined;
  let notifier: pg.Client | undefined;
  let waiting: string[] = [];
  let busy = false;
  let dropped = 0;

  /** One statement at a time: what comes meanwhile goes with the next. */
  const notify = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0 && notifier !== undefined) {
      const texts = waiting;
      waiting = [];
      try {
        await notifier.query({ ...NOTIFY, values: [texts] });
      } catch (error) {
        dropped += texts.length;
        log.warn({ event: 'bus.notify_failed', message: String(error) });
      }
    }
    if (dropped > 0) log.warn({ event: 'bus.dropped', texts: dropped });
    waiting = [];
    dropped = 0;
    busy = false;
  };

  const connect = async (use: (client: pg.Client) => Promise<void>, lost: () => void): Promise<void> => {
    if (stopped) return;
    const client = new pg.Client({
      connectionString: url,
      // A notification is a transaction of its own; none is worth waiting for the disk.
      options: '-c synchronous_commit=off',
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
    });
    const again = (): void => {
      lost();
      if (!stopped) setTimeout(() => void connect(use, lost), RECONNECT_AFTER).unref();
    };
    let failed = false;
    client.on('error', (error) => {
      if (failed) return;
      failed = true;
      log.warn({ event: 'bus.lost', message: error.message });
      client.end().catch(() => {});
      again();
    });
    try {
      await client.connect();
      await use(client);
    } catch (error) {
      if (failed) return;
      failed = true;
      log.warn({ event: 'bus.unreachable', message: error instanceof Error ? error.message : String(error) });
      client.end().catch(() => {});
      again();
    }
  };

  return {
    send(texts) {
      if (notifier === undefined) return;
      if (waiting.length + texts.length > MOST_WAITING) dropped += texts.length;
      else waiting.push(...texts);
      if (!busy) void notify();
    },
    async start(receive) {
      await Promise.all([
        connect(
          async (client) => {
            client.on('notification', ({ payload }) => payload !== undefined && receive(payload));
            await client.query(`listen ${CHANNEL}`);
            listener = client;
          },
          () => (listener = undefined),
        ),
        connect(
          async (client) => {
            notifier = client;
          },
          () => (notifier = undefined),
        ),
      ]);
    },
    async stop() {
      stopped = true;
      await Promise.all([listener?.end(), notifier?.end()]);
    },
  };
}

/**
 * Hints by Redis publish and subscribe: at most once, and nothing is ever kept there.
 *
 * @param installation tells installations apart that share one Redis
 */
export function redisTransport(url: string, installation: string, log: Log): Transport {
  const channel = `${CHANNEL}:${installation}`;
  const options = { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0 };
  const publisher = new Redis(url, options);
  const subscriber = new Redis(url, { ...options, enableOfflineQueue: true, maxRetriesPerRequest: null });
  for (const client of [publisher, subscriber]) {
    client.on('error', (error: Error) => log.warn({ event: 'bus.unreachable', message: error.message }));
  }
  return {
    send(texts) {
      for (const text of texts) publisher.publish(channel, text).catch(() => {});
    },
    async start(receive) {
      subscriber.on('message', (_channel: string, text: string) => receive(text));
      // A Redis that is away at the start is no reason not to start: ioredis goes on trying.
      await Promise.all([
        publisher.connect().catch(() => {}),
        subscriber
          .connect()
          .catch(() => {})
          .then(() => void subscriber.subscribe(channel).catch(() => {})),
      ]);
    },
    async stop() {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
