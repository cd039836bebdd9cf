import type { BotRun } from '../../protocol/index.ts';
import { AppError, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { findSite } from '../sites/index.ts';
import { pinsToCheck } from './pins.ts';
import type { Runner } from './runner.ts';
import { beginRun, readRun } from './runs.ts';
import type { CheckTask } from './tasks.ts';

/**
 * Begins the check of a draft.
 *
 * @throws AppError as `beginRun`
 */
export async function beginCheck(
  house: House,
  runner: Runner,
  actor: StaffActor,
  site: string,
  { revision }: { revision: number },
): Promise<BotRun> {
  const run = await beginRun(house, actor, site, 'check', revision);
  if ('underWay' in run) return readRun(house.database, site, run.underWay);
  runner.add(run, async () => ({
    kind: 'check',
    definition: run.definition,
    pins: await pinsToCheck(house.database, site),
    live: await liveToCompare(house, site),
  }));
  return readRun(house.database, site, run.id);
}

async function liveToCompare({ database }: House, site: string): Promise<CheckTask['live']> {
  const { rows } = await database.pool.query<{ version: string; accuracy: number | null; definition: string }>(
    `select id as version, accuracy, definition::text from bot_versions
      where site_id = $1 and published_at is not null order by published_at desc limit 1`,
    [site],
  );
  return rows[0] ?? null;
}

/**
 * Begins to ask the draft what shoppers have asked.
 *
 * @throws AppError as `beginRun`
 */
export async function beginReplay(
  house: House,
  runner: Runner,
  actor: StaffActor,
  siteId: string,
  { revision, conversations }: { revision: number; conversations: number },
): Promise<BotRun> {
  const site = await findSite(house, siteId);
  if (site === undefined) throw new AppError('not_found');
  const run = await beginRun(house, actor, siteId, 'replay', revision);
  if ('underWay' in run) return readRun(house.database, siteId, run.underWay);
  const { hours, timeZone } = site;
  runner.add(run, async () => ({
    kind: 'replay',
    definition: run.definition,
    databaseUrl: house.database.url,
    site: siteId,
    hours,
    timeZone,
    conversations,
  }));
  return readRun(house.database, siteId, run.id);
}
