import type {
  Conversation,
  Mark,
  Page,
  Priority,
  Speaker,
  StaffConversation,
  TicketStatus,
} from '../../protocol/index.ts';
import { AppError, participantId, type Actor, type Database } from '../platform/index.ts';
import { maskEmail } from './entryRow.ts';
import { mayEnter } from './lockConversation.ts';

interface Row {
  id: string;
  site_id: string;
  site_name: string;
  ticket_prefix: string;
  visitor_id: string;
  speaker: Speaker;
  last_seq: number;
  bot_read_seq: number;
  created_at: Date;
  name: string | null;
  email: string | null;
  email_verified_at: Date | null;
  blocked_at: Date | null;
  page: Page | null;
  user_agent: string | null;
  first_seen_at: Date;
  last_seen_at: Date;
  ticket_id: string | null;
  number: number;
  status: TicketStatus;
  priority: Priority;
  ticket_created_at: Date;
  team: string | null;
  assignee_id: string | null;
  assignee_name: string | null;
  mine_delivered: number | null;
  mine_read: number | null;
  visitor_delivered: number | null;
  visitor_read: number | null;
  shop_delivered: number | null;
  shop_read: number | null;
}

/** A shopper counts as online for so long after her last frame, milliseconds. */
export const ONLINE_FOR = 40_000;

const STATE = `
  select c.id, c.site_id, s.name as site_name, s.ticket_prefix, c.visitor_id, c.speaker, c.last_seq, c.bot_read_seq,
    c.created_at, v.name, v.email, v.email_verified_at, v.blocked_at, v.page, v.user_agent,
    v.created_at as first_seen_at, v.last_seen_at,
    t.id as ticket_id, t.number, t.status, t.priority, t.created_at as ticket_created_at, t.team,
    t.assignee_id, a.name as assignee_name,
    p.mine_delivered, p.mine_read, p.visitor_delivered, p.visitor_read, p.shop_delivered, p.shop_read
  from conversations c
  join sites s on s.id = c.site_id
  join visitors v on v.id = c.visitor_id
  left join tickets t on t.conversation_id = c.id
  left join staff a on a.id = t.assignee_id
  left join lateral (
    select max(delivered_seq) filter (where participant_id = $2) as mine_delivered,
      max(read_seq) filter (where participant_id = $2) as mine_read,
      max(delivered_seq) filter (where kind = 'visitor') as visitor_delivered,
      max(read_seq) filter (where kind = 'visitor') as visitor_read,
      max(delivered_seq) filter (where kind = 'staff') as shop_delivered,
      max(read_seq) filter (where kind = 'staff') as shop_read
    from participants where conversation_id = c.id
  ) p on true`;

/**
 * State of a conversation for one reader: for a shopper what concerns her, for staff all that stands beside the thread.
 *
 * @throws AppError `not_found`
 */
export async function presentConversation(
  database: Database,
  actor: Actor,
  conversation: string,
  now: Date,
): Promise<Conversation | StaffConversation> {
  const { rows } = await database.byKey.query<Row>({
    name: 'conversation.state',
    text: `${STATE} where c.id = $1`,
    values: [conversation, participantId(actor)],
  });
  const row = rows[0];
  if (row === undefined || !mayEnter(actor, row.visitor_id)) throw new AppError('not_found');
  return actor.kind === 'visitor' ? forShopper(row) : forStaff(row, now);
}

/** A shopper's conversations, newest first; at most `limit`. */
export async function presentOwnConversations(
  database: Database,
  visitorId: string,
  limit: number,
): Promise<Conversation[]> {
  const { rows } = await database.byKey.query<Row>({
    name: 'conversations.own',
    text: `${STATE} where c.visitor_id = $1 and $2 = $1 order by c.created_at desc limit $3`,
    values: [visitorId, visitorId, limit],
  });
  return rows.map(forShopper);
}

function forShopper(row: Row): Conversation {
  return {
    ...common(row),
    ...(row.ticket_id !== null && { ticket: { number: ticketNumber(row), status: row.status } }),
    contact: {
      ...(row.name !== null && { name: row.name }),
      ...(row.email !== null && { email: maskEmail(row.email) }),
    },
    theirs: shopMark(row),
  };
}

function forStaff(row: Row, now: Date): StaffConversation {
  const assignee = row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' };
  return {
    ...common(row),
    ...(row.ticket_id !== null && {
      ticket: {
        id: row.ticket_id,
        number: ticketNumber(row),
        status: row.status,
        priority: row.priority,
        assignee,
        ...(row.team !== null && { team: row.team }),
        createdAt: row.ticket_created_at.toISOString(),
      },
    }),
    contact: {},
    theirs: mark(row.visitor_delivered, row.visitor_read),
    site: { id: row.site_id, name: row.site_name },
    visitor: {
      id: row.visitor_id,
      ...(row.name !== null && { name: row.name }),
      ...(row.email !== null && { email: row.email }),
      emailVerified: row.email_verified_at !== null,
      blocked: row.blocked_at !== null,
      online: now.getTime() - row.last_seen_at.getTime() < ONLINE_FOR,
      ...(row.page !== null && { page: row.page }),
      ...(row.user_agent !== null && { userAgent: row.user_agent }),
      firstSeenAt: row.first_seen_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
    },
  };
}

function common(row: Row): Pick<Conversation, 'id' | 'speaker' | 'head' | 'createdAt' | 'agent' | 'mine'> {
  return {
    id: row.id,
    speaker: row.speaker,
    head: row.last_seq,
    createdAt: row.created_at.toISOString(),
    ...(row.assignee_id !== null &&
      row.speaker === 'agent' && { agent: { id: row.assignee_id, name: row.assignee_name ?? '' } }),
    mine: mark(row.mine_delivered, row.mine_read),
  };
}

/** The shop as one: read by any person of it, or answered by the bot. */
function shopMark(row: Row): Mark {
  const read = Math.max(row.shop_read ?? 0, row.bot_read_seq);
  return { delivered: Math.max(row.shop_delivered ?? 0, read), read };
}

function mark(delivered: number | null, read: number | null): Mark {
  return { delivered: Math.max(delivered ?? 0, read ?? 0), read: read ?? 0 };
}

function ticketNumber(row: Row): string {
  return `${row.ticket_prefix}-${row.number}`;
}
