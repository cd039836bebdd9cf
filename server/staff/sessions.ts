import type { IncomingMessage } from 'node:http';
import type { Context } from 'koa';
import type { Role } from '../../protocol/index.ts';
import {
  AppError,
  hashSecret,
  newId,
  newSecret,
  type Services,
  type StaffActor,
  type Transaction,
} from '../platform/index.ts';
import { readSessionCookie, setSessionCookie } from './sessionCookie.ts';

/**
 * A session lives for seven days at most; unused, an agent's for twelve hours, an admin's or owner's for half an hour
 * (an open socket counts as use). $1 is the present; `s` the session, `p` the person.
 */
export const ALIVE = `s.ended_at is null and p.deactivated_at is null
  and s.created_at > $1::timestamptz - interval '7 days'
  and s.last_seen_at > $1::timestamptz - case p.role when 'agent' then interval '12 hours' else interval '30 minutes' end`;

/** Milliseconds between two notes that a session was used. */
const NOTED_EVERY = 60_000;

/** Longest User-Agent header that is kept. */
const USER_AGENT_LENGTH = 300;

interface SessionRow {
  id: string;
  staff_id: string;
  name: string;
  role: Role;
  last_seen_at: Date;
}

const actorOf = (row: SessionRow): StaffActor => ({
  kind: 'staff',
  staffId: row.staff_id,
  name: row.name,
  role: row.role,
  sessionId: row.id,
});

/**
 * Who shows a session's cookie.
 *
 * @returns undefined without a cookie, and for a session that has ended: signing in anew must stay possible
 */
export async function authenticateCookie(
  services: Services,
  request: IncomingMessage,
): Promise<StaffActor | undefined> {
  const token = readSessionCookie(services.config, request);
  if (token === undefined) return undefined;
  const now = services.clock.now();
  const { rows } = await services.database.pool.query<SessionRow>({
    name: 'session.byToken',
    text: `select s.id, s.staff_id, p.name, p.role, s.last_seen_at
      from staff_sessions s join staff p on p.id = s.staff_id where s.token_hash = $2 and ${ALIVE}`,
    values: [now, hashSecret(token)],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  if (now.getTime() - row.last_seen_at.getTime() > NOTED_EVERY) {
    await services.database.pool.query({
      name: 'session.seen',
      text: 'update staff_sessions set last_seen_at = greatest(last_seen_at, $2) where id = $1',
      values: [row.id, now],
    });
  }
  return actorOf(row);
}

/**
 * Opens a session for a person and gives the browser its cookie; the one that it came with ends. Sign-in, set-up,
 * invitation and password recovery all end here.
 *
 * @param passwordHash what the person was let in by: refused when it was changed meanwhile
 * @throws AppError `wrong_credentials` when the person was deactivated or the password changed meanwhile
 */
export async function startSession(
  services: Services,
  transaction: Transaction,
  koa: Context,
  person: { id: string; passwordHash: string },
): Promise<void> {
  const now = services.clock.now();
  const token = newSecret();
  const former = readSessionCookie(services.config, koa.req);
  if (former !== undefined) {
    void transaction.query(
      'session.former',
      'update staff_sessions set ended_at = $2 where token_hash = $1 and ended_at is null',
      [hashSecret(former), now],
    );
  }
  // The lock orders this against a deactivation or a new password: it either sees them or is ended by them.
  const rows = await transaction.query(
    'session.start',
    `with person as (
       select id from staff where id = $2 and password_hash = $3 and deactivated_at is null for share
     )
     insert into staff_sessions (id, staff_id, token_hash, user_agent, created_at, last_seen_at)
     select $1, id, $4, $5, $6, $6 from person returning id`,
    [
      newId(now.getTime()),
      person.id,
      person.passwordHash,
      hashSecret(token),
      koa.get('User-Agent').slice(0, USER_AGENT_LENGTH),
      now,
    ],
  );
  if (rows.length === 0) throw new AppError('wrong_credentials');
  transaction.afterCommit(() => setSessionCookie(services.config, koa, token));
}

/** Ends one session. @returns the ids that ended: one, or none when it had ended before */
export async function endSession(services: Services, sessionId: string): Promise<string[]> {
  const { rows } = await services.database.pool.query<{ id: string }>({
    name: 'session.end',
    text: 'update staff_sessions set ended_at = $2, connected_at = null where id = $1 and ended_at is null returning id',
    values: [sessionId, services.clock.now()],
  });
  return rows.map((row) => row.id);
}

/** Ends every session of a person within the transaction. @returns their ids */
export async function endSessionsOf(services: Services, transaction: Transaction, staffId: string): Promise<string[]> {
  const rows = await transaction.query<{ id: string }>(
    'session.endAll',
    'update staff_sessions set ended_at = $2, connected_at = null where staff_id = $1 and ended_at is null returning id',
    [staffId, services.clock.now()],
  );
  return rows.map((row) => row.id);
}

/**
 * Which of these sessions may go on. Every process asks it for its open sockets every other second, so that a lost hint
 * of a sign-out costs no more than that.
 */
export async function stillValidSessions(services: Services, sessionIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await services.database.pool.query<{ id: string }>({
    name: 'session.valid',
    text: `select s.id from staff_sessions s join staff p on p.id = s.staff_id where s.id = any($2::uuid[]) and ${ALIVE}`,
    values: [services.clock.now(), sessionIds],
  });
  return new Set(rows.map((row) => row.id));
}

/** Seconds for which a socket ticket is good. */
const TICKET_SECONDS = 30;

/** A ticket that opens one socket in the name of this session. */
export async function issueSocketTicket(services: Services, actor: StaffActor): Promise<string> {
  const ticket = newSecret();
  const now = services.clock.now();
  await services.database.pool.query({
    name: 'ticket.issue',
    text: 'insert into socket_tickets (hash, session_id, expires_at) values ($1, $2, $3)',
    values: [hashSecret(ticket), actor.sessionId, new Date(now.getTime() + TICKET_SECONDS * 1_000)],
  });
  return ticket;
}

/**
 * Takes a ticket in, once.
 *
 * @throws AppError `unauthorized` for an unknown, used or expired one, and when its session has ended
 */
export async function redeemSocketTicket(services: Services, ticket: string): Promise<StaffActor> {
  const { rows } = await services.database.pool.query<SessionRow>({
    name: 'ticket.redeem',
    text: `with used as (delete from socket_tickets where hash = $2 returning session_id, expires_at)
      select s.id, s.staff_id, p.name, p.role, s.last_seen_at
      from used join staff_sessions s on s.id = used.session_id join staff p on p.id = s.staff_id
      where used.expires_at > $1 and ${ALIVE}`,
    values: [services.clock.now(), hashSecret(ticket)],
  });
  if (rows[0] === undefined) throw new AppError('unauthorized');
  return actorOf(rows[0]);
}
