import type { BotPublication, BotVersion, BotVersionContent, CheckReport } from '../../protocol/index.ts';
import { AppError, inTransaction, newId, type Database, type StaffActor, type Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';

/** Travels on the bus when another version is live; `site` is its id. */
export interface BotPublishedHint {
  kind: 'bot.published';
  site: string;
}

interface VersionRow {
  id: string;
  number: number;
  live: boolean;
  note: string;
  created_at: Date;
  published_by: string | null;
  intents: number;
  phrases: number;
  accuracy: number | null;
  model_bytes: number;
}

const MOST = 100;
/** Rows of a failed check that a sentence names. */
const MOST_NAMED = 3;

const VERSIONS = `
  select v.id, v.number, v.note, v.created_at, s.name as published_by, v.intents, v.phrases, v.accuracy,
    octet_length(v.model) as model_bytes,
    v.published_at is not null and not exists (
      select 1 from bot_versions other
      where other.site_id = v.site_id and other.published_at > v.published_at) as live
  from bot_versions v left join staff s on s.id = v.published_by
  where v.site_id = $1`;

function present(row: VersionRow): BotVersion {
  const { id, number, live, note, intents, phrases, accuracy } = row;
  return {
    id,
    number,
    live,
    note,
    publishedAt: row.created_at.toISOString(),
    publishedBy: row.published_by,
    intents,
    phrases,
    accuracy,
    modelBytes: row.model_bytes,
  };
}

/** Newest first, at most 100, and the live one. */
export async function listVersions(database: Database, site: string): Promise<BotVersion[]> {
  const { rows } = await database.pool.query<VersionRow>(
    `with known as (${VERSIONS}), newest as (select * from known order by number desc limit ${MOST})
      select * from newest union select * from known where live order by number desc`,
    [site],
  );
  return rows.map(present);
}

/** Every time a version went live, newest first, at most 100. */
export async function listPublications(database: Database, site: string): Promise<BotPublication[]> {
  const { rows } = await database.pool.query<{
    id: string;
    number: number;
    kind: BotPublication['kind'];
    at: Date;
    by: string | null;
  }>(
    `select v.id, v.number, p.kind, p.at, s.name as by
      from bot_publications p join bot_versions v on v.id = p.version_id left join staff s on s.id = p.by_id
      where p.site_id = $1 order by p.id desc limit ${MOST}`,
    [site],
  );
  return rows.map(({ id, number, kind, at, by }) => ({ version: { id, number }, kind, at: at.toISOString(), by }));
}

/** @throws AppError `not_found` when this site has no such version */
export async function readVersion(database: Database, site: string, version: string): Promise<BotVersionContent> {
  const { rows } = await database.pool.query<VersionRow & { definition: Record<string, unknown> }>(
    `select known.*, v.definition from (${VERSIONS} and v.id = $2) as known join bot_versions v using (id)`,
    [site, version],
  );
  const [row] = rows;
  if (row === undefined) throw new AppError('not_found');
  return { version: present(row), definition: row.definition };
}

/**
 * Makes the checked draft a version that is live at once: its definition with the model that was checked. Where this
 * revision was published before, that version is made live again; where nobody has changed the draft yet, it is the live
 * version already.
 *
 * @returns the version that is live now
 * @throws AppError `gate_failed` unless the newest check of exactly this revision passed; `conflict` when the draft is at
 *   another one
 */
export async function publish(
  house: House,
  actor: StaffActor,
  site: string,
  { revision, note }: { revision: number; note: string },
): Promise<BotVersion> {
  const version = await inTransaction(house.database, async (transaction) => {
    const { query } = transaction;
    await lockSite(transaction, site);
    const live = await liveVersion(transaction, site);
    // The answer to a publication was lost and it came again: what was asked for is so.
    if (live?.draft_revision === revision) return live.id;
    const drafts = await query<{ revision: number }>(
      'draft.lock',
      'select revision from bot_drafts where site_id = $1 for update',
      [site],
    );
    const present = drafts[0]?.revision ?? 0;
    if (present !== revision) {
      throw new AppError('conflict', { detail: `The draft has changed since: it is at revision ${present}.` });
    }
    if (drafts.length === 0 && live !== undefined) return live.id;
    const published = await query<{ id: string }>(
      'bot.alreadyPublished',
      'select id from bot_versions where site_id = $1 and draft_revision = $2',
      [site, revision],
    );
    if (published[0] !== undefined) {
      await makeLive(house, transaction, actor, site, published[0].id);
      return published[0].id;
    }
    const { run, report } = await passedCheck(transaction, site, revision);
    const id = newId(house.clock.now().getTime());
    await query(
      'bot.publish',
      `with made as (
          insert into bot_versions (id, site_id, number, definition, model, note, published_by, accuracy, intents,
            phrases, draft_revision, created_at, published_at)
          select $2::uuid, $1::uuid, (select coalesce(max(number), 0) + 1 from bot_versions where site_id = $1), d.definition,
            r.model, $4::text, $5::uuid, $6::real, $7::int, $8::int, d.revision, clock_timestamp(), clock_timestamp()
          from bot_drafts d, bot_runs r where d.site_id = $1 and r.id = $3
          returning id, published_at),
        noted as (
          insert into bot_publications (site_id, version_id, kind, by_id, at)
          select $1, id, 'publish', $5::uuid, published_at from made)
        update bot_drafts set based_on = (select id from made) where site_id = $1`,
      [site, id, run, note, actor.staffId, report.accuracy, report.intents, report.phrases],
    );
    tellAll(house, transaction, site);
    return id;
  });
  return (await readVersion(house.database, site, version)).version;
}

/**
 * Rolls back, or forward again: an old version is live at once.
 *
 * @returns the version that is live now
 * @throws AppError `not_found` when this site has no such version
 */
export async function restore(house: House, actor: StaffActor, site: string, version: string): Promise<BotVersion> {
  await readVersion(house.database, site, version);
  await inTransaction(house.database, async (transaction) => {
    await lockSite(transaction, site);
    const live = await liveVersion(transaction, site);
    if (live?.id !== version) await makeLive(house, transaction, actor, site, version);
  });
  return (await readVersion(house.database, site, version)).version;
}

async function liveVersion(
  { query }: Transaction,
  site: string,
): Promise<{ id: string; draft_revision: number | null } | undefined> {
  const [live] = await query<{ id: string; draft_revision: number | null }>(
    'bot.liveVersion',
    `select id, draft_revision from bot_versions where site_id = $1 and published_at is not null
      order by published_at desc limit 1`,
    [site],
  );
  return live;
}

async function makeLive(
  house: House,
  transaction: Transaction,
  actor: StaffActor,
  site: string,
  version: string,
): Promise<void> {
  await transaction.query(
    'bot.restore',
    `with changed as (
        update bot_versions set published_at = clock_timestamp() where id = $2 returning published_at)
      insert into bot_publications (site_id, version_id, kind, by_id, at)
      select $1::uuid, $2::uuid, 'restore', $3::uuid, published_at from changed`,
    [site, version, actor.staffId],
  );
  tellAll(house, transaction, site);
}

/** Whoever publishes or rolls back waits for each other; shoppers' new conversations do not wait for them. */
async function lockSite({ query }: Transaction, site: string): Promise<void> {
  await query('site.lock', 'select 1 from sites where id = $1 for no key update', [site]);
}

async function passedCheck(
  { query }: Transaction,
  site: string,
  revision: number,
): Promise<{ run: string; report: CheckReport }> {
  const rows = await query<{ id: string; result: CheckReport }>(
    'runs.newestCheck',
    `select id, result from bot_runs
      where site_id = $1 and kind = 'check' and revision = $2 and state = 'done'
      order by started_at desc limit 1`,
    [site, revision],
  );
  const [row] = rows;
  if (row === undefined) {
    throw new AppError('gate_failed', { detail: `Revision ${revision} was not checked. Check it first.` });
  }
  if (!row.result.passed) {
    const failed = row.result.rows.filter(({ passed }) => !passed).map(({ name }) => `“${name}”`);
    const more = failed.length > MOST_NAMED ? ` and ${failed.length - MOST_NAMED} more` : '';
    throw new AppError('gate_failed', {
      detail: `In the check of revision ${revision} this does not hold: ${failed.slice(0, MOST_NAMED).join(', ')}${more}.`,
    });
  }
  return { run: row.id, report: row.result };
}

function tellAll(house: House, transaction: Transaction, site: string): void {
  const hint: BotPublishedHint = { kind: 'bot.published', site };
  transaction.afterCommit(() => house.realtime.bus.publish(hint));
}
