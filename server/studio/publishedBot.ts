import { loadBot, parseBotDefinition, type TrainedBot } from '../../bot/index.ts';
import { AppError, type Database } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { startTask } from './tasks.ts';

export interface PublishedBot {
  version: string;
  bot: TrainedBot;
}

interface Row {
  id: string;
  definition: unknown;
  model: Buffer;
}

/** Another version that is live shows after so many milliseconds, if the bus lost the hint. */
const FRESH_FOR = 2_000;
/** Versions that stay loaded, by last use: the live ones, and those that conversations are in the middle of. */
const MOST_LOADED = 12;

interface Cache {
  /** Versions never change once they are stored. Loading takes a moment. */
  loaded: Map<string, Promise<TrainedBot>>;
  /** Which version is live, per site. */
  live: Map<string, { version: Promise<string>; until: number }>;
}

/** By database: it stays the same object however the services are bundled. */
const caches = new WeakMap<Database, Cache>();

function cacheOf({ database }: House): Cache {
  let cache = caches.get(database);
  if (cache === undefined) caches.set(database, (cache = { loaded: new Map(), live: new Map() }));
  return cache;
}

/**
 * The published bot of a site.
 *
 * @throws AppError `internal` when the site has none, which the seed at the start rules out
 */
export async function botOf(house: House, site: string): Promise<PublishedBot> {
  const { live } = cacheOf(house);
  let known = live.get(site);
  if (known === undefined || known.until <= performance.now()) {
    // All who ask meanwhile wait for the one answer.
    known = { version: liveVersion(house, site), until: performance.now() + FRESH_FOR };
    live.set(site, known);
  }
  try {
    const version = await known.version;
    return { version, bot: await botOfVersion(house, version) };
  } catch (error) {
    // The next one asks again: another version may be live by then.
    live.delete(site);
    throw error;
  }
}

/** Another version is live: the next question asks the database which. */
export function forgetLive(house: House, site: string): void {
  cacheOf(house).live.delete(site);
}

/** One stored version; a conversation keeps its own until its flow ends. */
export function botOfVersion(house: House, version: string): Promise<TrainedBot> {
  const { loaded } = cacheOf(house);
  const known = loaded.get(version);
  const bot = known ?? load(house, version);
  loaded.delete(version);
  loaded.set(version, bot);
  if (known === undefined) {
    bot.catch(() => loaded.delete(version));
    for (const [oldest] of loaded) {
      if (loaded.size <= MOST_LOADED) break;
      loaded.delete(oldest);
    }
  }
  return bot;
}

async function liveVersion(house: House, site: string): Promise<string> {
  const { rows } = await house.database.pool.query<{ id: string }>({
    name: 'bot.live',
    text: `select id from bot_versions where site_id = $1 and published_at is not null
      order by published_at desc limit 1`,
    values: [site],
  });
  const version = rows[0]?.id;
  if (version === undefined) throw new AppError('internal', { cause: new Error(`Site ${site} has no published bot`) });
  return version;
}

async function load(house: House, version: string): Promise<TrainedBot> {
  const { rows } = await house.database.pool.query<Row>({
    name: 'bot.version',
    text: 'select id, definition, model from bot_versions where id = $1',
    values: [version],
  });
  const row = rows[0];
  if (row === undefined) throw new AppError('not_found');
  const definition = parseBotDefinition(row.definition);
  try {
    return loadBot(definition, row.model);
  } catch (error) {
    if (!isOutdated(error)) throw error;
    house.log.info({ event: 'bot.trained_again', version, reason: error.message });
    const model = await startTask<'train'>({ kind: 'train', definition: JSON.stringify(definition) }).result;
    await house.database.pool.query('update bot_versions set model = $2 where id = $1', [version, Buffer.from(model)]);
    return loadBot(definition, model);
  }
}

/** Trained by a program that wrote models in another way: the definition stays good, and the bot says so. */
function isOutdated(error: unknown): error is Error {
  return error instanceof Error && error.message.endsWith('Train it again.');
}
