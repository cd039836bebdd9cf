import type { BotPin, BotPinList } from '../../protocol/index.ts';
import { AppError, newId, type Database, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { findSite, openingState } from '../sites/index.ts';
import type { PinnedTurn } from './tasks.ts';
import { STORED_COLUMNS, turnsOf, type StoredEntry } from './turns.ts';

/** Pins of a site; each is asked at every check. */
const MOST_PINS = 500;

interface PinRow {
  id: string;
  name: string;
  conversation_id: string;
  turns: PinnedTurn[];
  created_at: Date;
  created_by: string | null;
}

const PINS = `
  select p.id, p.name, p.conversation_id, p.turns, p.created_at, s.name as created_by
  from bot_pins p left join staff s on s.id = p.created_by where p.site_id = $1`;

function present(row: PinRow): BotPin {
  return {
    id: row.id,
    name: row.name,
    conversation: row.conversation_id,
    turns: row.turns.map(({ text, outcome }) => ({ text, outcome })),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
  };
}

/** Oldest first. */
export async function listPins(database: Database, site: string): Promise<BotPinList> {
  const { rows } = await database.pool.query<PinRow>(`${PINS} order by p.created_at, p.id`, [site]);
  return { pins: rows.map(present) };
}

/** The pins as a check asks them. */
export async function pinsToCheck(
  database: Database,
  site: string,
): Promise<{ id: string; name: string; turns: PinnedTurn[] }[]> {
  const { rows } = await database.pool.query<PinRow>(`${PINS} order by p.created_at, p.id`, [site]);
  return rows.map(({ id, name, turns }) => ({ id, name, turns }));
}

/**
 * Keeps what the bot decided in a real conversation, to be asked again before every publication. Pinned again, the
 * present state of the conversation counts.
 *
 * @throws AppError `not_found` when this site has no such conversation; `conflict` when nothing in it was said to the
 *   bot, or when there are too many pins
 */
export async function pin(
  house: House,
  actor: StaffActor,
  siteId: string,
  { conversation, name }: { conversation: string; name: string },
): Promise<BotPin> {
  const { pool } = house.database;
  const site = await findSite(house, siteId);
  const { rows: found } = await pool.query('select 1 from conversations where id = $1 and site_id = $2', [
    conversation,
    siteId,
  ]);
  if (site === undefined || found.length === 0) throw new AppError('not_found');
  const { rows: entries } = await pool.query<StoredEntry>(
    `select ${STORED_COLUMNS} from messages m where m.conversation_id = $1 order by m.seq`,
    [conversation],
  );
  const turns: PinnedTurn[] = turnsOf(entries).map((turn) => ({
    ...turn,
    open: openingState(site, new Date(turn.at)).open,
  }));
  if (turns.length === 0) {
    throw new AppError('conflict', { detail: 'Nothing in this conversation was said to the bot.' });
  }
  const { rows } = await pool.query<{ id: string }>(
    `insert into bot_pins (id, site_id, conversation_id, name, turns, created_by, created_at)
      select $1::uuid, $2::uuid, $3::uuid, $4::text, $5::jsonb, $6::uuid, $7::timestamptz where (select count(*) from bot_pins where site_id = $2) < ${MOST_PINS}
      on conflict (site_id, conversation_id) do update set name = excluded.name, turns = excluded.turns
      returning id`,
    [newId(), siteId, conversation, name, JSON.stringify(turns), actor.staffId, house.clock.now()],
  );
  if (rows[0] === undefined)
    throw new AppError('conflict', { detail: `At most ${MOST_PINS} conversations are pinned.` });
  const { rows: pinned } = await pool.query<PinRow>(`${PINS} and p.id = $2`, [siteId, rows[0].id]);
  if (pinned[0] === undefined) throw new AppError('not_found');
  return present(pinned[0]);
}

/** @throws AppError `not_found` when this site has no such pin */
export async function unpin(database: Database, site: string, id: string): Promise<void> {
  const { rowCount } = await database.pool.query('delete from bot_pins where site_id = $1 and id = $2', [site, id]);
  if (rowCount === 0) throw new AppError('not_found');
}
