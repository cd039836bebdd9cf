import type { PresenceStatus, StaffPresence } from '../../protocol/index.ts';
import { toAppError, type Database, type Row, type Services, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';

/** Travels on the bus when somebody came, went or stepped away; what is so now is read from the database. */
export interface PresenceChangedHint {
  kind: 'presence.changed';
}

/** A session counts as connected for so long after its last heartbeat, in milliseconds. */
const CONNECTED_FOR = 60_000;

/** After its last socket has closed it still counts for so long: a reload or another tab takes over. */
const GRACE = 15_000;

/** How old the answer to "is anybody online" may be, in milliseconds. */
const FRESH_FOR = 2_000;

/** The connections of a person's living sessions; $1 is the instant since which a heartbeat counts. */
const CONNECTED = `exists (select 1 from staff_sessions s
  where s.staff_id = p.id and s.ended_at is null and s.connected_at > $1)`;

/**
 * A frame came from a session's socket, or it was opened. Keeps the session alive and its person online. Never rejects:
 * without the database nobody's presence can be known, and the next heartbeat says it again.
 */
export async function touchPresence(house: House, sessionId: string): Promise<void> {
  const now = house.clock.now();
  const rows = await write<{ before: Date | null }>(
    house,
    'presence.touch',
    `update staff_sessions s set connected_at = $2, last_seen_at = greatest(s.last_seen_at, $2)
      from staff_sessions o where o.id = s.id and s.id = $1 and s.ended_at is null returning o.connected_at as before`,
    [sessionId, now],
  );
  const before = rows[0]?.before?.getTime() ?? 0;
  if (rows.length > 0 && before <= now.getTime() - CONNECTED_FOR) presenceChanged(house);
}

/** The last socket of a session on this process has closed. Never rejects: what is not noted runs out by itself. */
export async function disconnected(house: House, sessionId: string): Promise<void> {
  await write(
    house,
    'presence.disconnected',
    'update staff_sessions set connected_at = least(connected_at, $2) where id = $1 and ended_at is null',
    [sessionId, new Date(house.clock.now().getTime() - CONNECTED_FOR + GRACE)],
  );
}

async function write<Result extends Row>(
  house: House,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Result[]> {
  try {
    return (await house.database.pool.query<Result>({ name, text, values: [...values] })).rows;
  } catch (error) {
    house.log.warn({ event: 'presence.not_noted', code: toAppError(error).code });
    return [];
  }
}

/** Everybody who may sign in, by name, and whether they are there. */
export async function presenceOf(services: Services): Promise<StaffPresence[]> {
  const { rows } = await services.database.pool.query<{
    id: string;
    name: string;
    away: boolean;
    connected: boolean;
  }>({
    name: 'presence.all',
    text: `select p.id, p.name, p.away, ${CONNECTED} as connected
      from staff p where p.deactivated_at is null order by lower(p.name), p.id`,
    values: [connectedSince(services)],
  });
  return rows.map(({ id, name, ...person }) => ({ id, name, status: statusOf(person) }));
}

/** @param person connected: has a heartbeat of the last minute */
export function statusOf(person: { away: boolean; connected: boolean }): PresenceStatus {
  if (!person.connected) return 'offline';
  return person.away ? 'away' : 'online';
}

/** The instant since which a heartbeat counts. */
export function connectedSince({ clock }: Pick<Services, 'clock'>): Date {
  return new Date(clock.now().getTime() - CONNECTED_FOR);
}

const answers = new WeakMap<Database, { online: Promise<boolean>; askedAt: number }>();

/** Is anybody there who is not away? At most two seconds old. */
export async function anybodyOnline(services: Services): Promise<boolean> {
  const { database } = services;
  const kept = answers.get(database);
  if (kept !== undefined && performance.now() - kept.askedAt < FRESH_FOR) return kept.online;
  const online = database.pool
    .query<{ online: boolean }>({
      name: 'presence.anybody',
      text: `select exists (
        select 1 from staff p where p.deactivated_at is null and not p.away and ${CONNECTED}) as online`,
      values: [connectedSince(services)],
    })
    .then(({ rows }) => rows[0]?.online === true);
  answers.set(database, { online, askedAt: performance.now() });
  // A failed question is asked again by the next one.
  online.catch(() => answers.delete(database));
  return online;
}

/** The next question goes to the database. */
export function forgetAnybodyOnline({ database }: Pick<Services, 'database'>): void {
  answers.delete(database);
}

/** The command `presence.set`: stepping away, and coming back. */
export async function setAway(house: House, actor: StaffActor, away: boolean): Promise<void> {
  await house.database.pool.query({
    name: 'presence.away',
    text: 'update staff set away = $2 where id = $1',
    values: [actor.staffId, away],
  });
  presenceChanged(house);
}

export function presenceChanged(house: House): void {
  const hint: PresenceChangedHint = { kind: 'presence.changed' };
  house.realtime.bus.publish(hint);
}
