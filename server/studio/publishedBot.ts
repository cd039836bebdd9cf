import { totalmem } from 'node:os';
import { loadBot, parseBotDefinition, type TrainedBot } from '../../bot/index.ts';
import { AppError, type Database } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { LoadedBots } from './loadedBots.ts';
import { startTask } from './tasks.ts';

export interface PublishedBot {
  version: string;
  bot: TrainedBot;
}

interface Row {
  definition: unknown;
  model: Buffer;
}

/** What a version is made of. */
interface Artefact {
  /** Of model and definition: versions that have the same are one loaded bot. */
  digest: string;
  /** Bytes that it takes when it is loaded. */
  bytes: number;
}

/** Another version that is live shows after so many milliseconds, if the bus lost the hint. */
const FRESH_FOR = 2_000;
/** Share of the machine's memory that loaded bots may take. */
const MEMORY_SHARE = 1 / 16;
/** Bytes that a definition takes when it is parsed and indexed, for each byte of its text. */
const PARSED_FACTOR = 4;
/** Versions whose digest is remembered; each is a few hundred bytes. */
const MOST_VERSIONS = 10_000;

interface Cache {
  loaded: LoadedBots<TrainedBot>;
  /** Versions never change once they are stored. */
  artefacts: Map<string, Promise<Artefact>>;
  /** Which version is live, per site. */
  live: Map<string, { version: Promise<string>; until: number }>;
}

/** By database: it stays the same object however the services are bundled. */
const caches = new WeakMap<Database, Cache>();

function cacheOf({ database }: House): Cache {
  let cache = caches.get(database);
  if (cache === undefined) {
    cache = { loaded: new LoadedBots(memory() * MEMORY_SHARE), artefacts: new Map(), live: new Map() };
    caches.set(database, cache);
  }
  return cache;
}

/** Bytes that this process may have: those of its container, where it is in one. */
function memory(): number {
  const bound = process.constrainedMemory();
  return bound > 0 ? Math.min(bound, totalmem()) : totalmem();
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

/** One stored version; a conversation keeps its own until its flow ends. Sites with the same bot share it. */
export async function botOfVersion(house: House, version: string): Promise<TrainedBot> {
  const { loaded, artefacts } = cacheOf(house);
  let artefact = artefacts.get(version);
  if (artefact === undefined) {
    artefacts.set(version, (artefact = artefactOf(house, version)));
    artefact.catch(() => artefacts.delete(version));
    for (const [oldest] of artefacts) {
      if (artefacts.size <= MOST_VERSIONS) break;
      artefacts.delete(oldest);
    }
  }
  const { digest, bytes } = await artefact;
  return loaded.get(digest, bytes, () => load(house, version));
}

async function artefactOf(house: House, version: string): Promise<Artefact> {
  const { rows } = await house.database.byKey.query<Artefact>({
    name: 'bot.artefact',
    text: `select encode(sha256(model) || sha256(convert_to(definition::text, 'UTF8')), 'hex') as digest,
        octet_length(model) + ${PARSED_FACTOR} * octet_length(definition::text) as bytes
      from bot_versions where id = $1`,
    values: [version],
  });
  if (rows[0] === undefined) throw new AppError('not_found');
  return rows[0];
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
    text: 'select definition, model from bot_versions where id = $1',
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
    // With it those of other sites that are the same bot: they are not trained each for itself.
    await house.database.pool.query(
      `update bot_versions v set model = $2 from bot_versions trained
        where trained.id = $1 and octet_length(v.model) = octet_length(trained.model)
          and v.model = trained.model and v.definition::text = trained.definition::text`,
      [version, Buffer.from(model)],
    );
    return loadBot(definition, model);
  }
}

/** Trained by a program that wrote models in another way: the definition stays good, and the bot says so. */
function isOutdated(error: unknown): error is Error {
  return error instanceof Error && error.message.endsWith('Train it again.');
}
