import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { startStorefront } from '../examples/storefront/serve.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './platform/embeddedPostgres.ts';
import { listeningOn } from './platform/config.ts';
import { StartupError } from './platform/startupError.ts';
import {
  armFault,
  createApp,
  createJobs,
  createLog,
  createMetrics,
  createRateLimiter,
  createStorage,
  errorCode,
  faultFires,
  migrate,
  newId,
  openDatabase,
  systemClock,
  type Clock,
  type Config,
  type Services,
} from './platform/index.ts';
import { pageRoutes } from './platform/http/pages.ts';
import { answerStarting } from './platform/http/problems.ts';
import { createBus, postgresTransport, redisTransport, type House } from './realtime/index.ts';
import { composeRooms } from './rooms.ts';
import { ensureExampleSite } from './sites/index.ts';
import { ensureStarterBot } from './studio/index.ts';

/** A running product. */
export interface Product {
  /** Address that people open. */
  url: string;
  /** Address of the example shop, where one is served. */
  shopUrl: string | undefined;
  house: House;
  /** Stops in order: no new requests, sockets closed with 1012, jobs done, database closed. Under 10 s. */
  stop(): Promise<void>;
}

/** Seconds a stop waits for requests that are being answered. */
const DRAIN_SECONDS = 3;

/**
 * Starts everything in one process: web, realtime, worker, and the example shop.
 *
 * @param config as read from the environment
 * @param clock the server's time; tests give their own
 * @throws StartupError with one line that a person can act on
 */
export async function startProduct(config: Config, clock: Clock = systemClock): Promise<Product> {
  const log = createLog(config);
  armFault(config.fault);
  const server = createServer(answerStarting);
  const port = await listen(server, config.port, config.host);
  let embedded: EmbeddedPostgres | undefined;
  try {
    embedded =
      config.databaseUrl === undefined
        ? await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, log })
        : undefined;
    const product = await run(listeningOn(config, port), clock, server, embedded?.connectionString);
    return {
      ...product,
      stop: async () => {
        await product.stop();
        await embedded?.stop();
      },
    };
  } catch (error) {
    server.close();
    await embedded?.stop();
    throw error;
  }
}

async function run(config: Config, clock: Clock, server: Server, embeddedUrl: string | undefined): Promise<Product> {
  const log = createLog(config);
  const databaseUrl = embeddedUrl ?? config.databaseUrl ?? '';
  await migrate(databaseUrl);
  const database = openDatabase(databaseUrl, log);
  if (faultFires('bug_no_unique_index')) await database.pool.query('drop index if exists messages_client_id');
  const prepared: Services = {
    config,
    log,
    clock,
    database,
    jobs: createJobs(database, log),
    storage: createStorage(join(config.dataDirectory, 'files')),
    limiter: createRateLimiter(undefined, config.rateLimitScale),
    metrics: createMetrics(),
  };
  const shop = await openExampleSite(prepared);
  const shopPort = shop === undefined ? undefined : Number(new URL(shop.url).port);
  const services: Services = { ...prepared, config: { ...config, shopPort } };
  const serverId = await readServerId(services);
  const transport = busTransport(services, serverId, embeddedUrl !== undefined);
  const bus = createBus(newId(), transport, (error) => log.warn({ event: 'bus.trouble', message: String(error) }));
  const { house, rooms, sockets, http } = composeRooms(services, bus, serverId);

  for (const room of rooms) await room.start?.();
  await bus.start();
  await services.jobs.start();
  house.realtime.hub.start();

  const routes = [...rooms.flatMap((room) => room.routes ?? []), ...pageRoutes(services, shop?.url)];
  const app = createApp(
    services,
    routes,
    rooms.flatMap((room) => room.commands ?? []),
    http,
  );
  server.removeAllListeners('request');
  server.on('request', app.callback());
  sockets.listen(server);
  log.info({ event: 'ready', url: config.publicUrl, shop: shop?.url });

  return {
    url: config.publicUrl,
    shopUrl: shop?.url,
    house,
    stop: async () => {
      sockets.stop();
      await closeServer(server);
      house.realtime.hub.stop();
      for (const room of rooms.toReversed()) await room.stop?.();
      await services.jobs.stop();
      await bus.stop();
      await shop?.close();
      await database.close();
    },
  };
}

/** Makes the first site with its bot, and serves the shop that embeds it, which is then allowed to. */
async function openExampleSite(services: Services): Promise<{ url: string; close(): Promise<void> } | undefined> {
  const { config } = services;
  const site = await ensureExampleSite(services, undefined);
  if (site === undefined) return undefined;
  await ensureStarterBot(services, site.id);
  if (config.shopPort === undefined) return undefined;
  const shop = await startShop(config, config.shopPort, site.key, site.accent);
  await ensureExampleSite(services, Number(new URL(shop.url).port));
  return shop;
}

/** The epoch of this database: another one means that every cursor is worthless. */
async function readServerId({ database }: Services): Promise<string> {
  const { rows } = await database.pool.query<{ server_id: string }>('select server_id from installation');
  const [row] = rows;
  if (row === undefined)
    throw new StartupError('The database has no installation row: restore it, or start with an empty one.');
  return row.server_id;
}

/** With the embedded server this process is the only one, so hints need not leave it. */
function busTransport({ config, database, log }: Services, serverId: string, isAlone: boolean) {
  if (config.redisUrl !== undefined) return redisTransport(config.redisUrl, serverId, log);
  return isAlone ? undefined : postgresTransport(database.url, log);
}

async function startShop(
  config: Config,
  port: number,
  siteKey: string,
  accent: string,
): Promise<{ url: string; close(): Promise<void> }> {
  try {
    return await startStorefront({ port, host: config.host, widgetOrigin: config.publicUrl, siteKey, accent });
  } catch (error) {
    throw new StartupError(portTrouble('SHOP_PORT', port, error));
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new StartupError(portTrouble('PORT', port, error))));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function portTrouble(variable: string, port: number, error: unknown): string {
  const code = errorCode(error);
  if (code === 'EADDRINUSE')
    return `${variable} ${port} is in use by another program: stop it or set another ${variable}.`;
  if (code === 'EACCES') return `${variable} ${port} needs rights that this user does not have: set a port above 1023.`;
  return `${variable} ${port} cannot be listened on: ${error instanceof Error ? error.message : String(error)}`;
}

/** Lets answers under way end; keep-alive connections are closed at once, the others after some seconds. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), DRAIN_SECONDS * 1_000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
