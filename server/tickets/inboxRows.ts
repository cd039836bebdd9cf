import type { InboxHead, InboxRow, Priority, Sender, Speaker, TicketStatus } from '../../protocol/index.ts';
import type { Database } from '../platform/index.ts';

interface Row {
  inbox_seq: number;
  ticket: string;
  conversation: string;
  site: string;
  ticket_prefix: string;
  number: number;
  subject: string;
  status: TicketStatus;
  priority: Priority;
  speaker: Speaker;
  assignee_id: string | null;
  assignee_name: string | null;
  team: string | null;
  visitor_id: string;
  visitor_name: string | null;
  visitor_email: string | null;
  blocked: boolean;
  created_at: Date;
  waiting_since: Date | null;
  head_seq: number | null;
  head_at: Date | null;
  head_kind: Sender['kind'] | null;
  head_id: string | null;
  head_name: string | null;
  head_preview: string | null;
  unread: number;
}

/** Characters of the newest message in a list. */
const PREVIEW_LENGTH = 140;

// $1 is always the reader, whose unread messages are counted.
const SELECT = `
  select t.inbox_seq, t.id as ticket, t.conversation_id as conversation, t.site_id as site, s.ticket_prefix, t.number,
    t.subject, t.status, t.priority, c.speaker, t.assignee_id, a.name as assignee_name, t.team,
    v.id as visitor_id, v.name as visitor_name, v.email as visitor_email, v.blocked_at is not null as blocked,
    t.created_at, t.waiting_since,
    h.seq as head_seq, h.created_at as head_at, h.sender_kind as head_kind, h.sender_id as head_id,
    h.sender_name as head_name, left(h.text, ${PREVIEW_LENGTH}) as head_preview, u.unread
  from tickets t
  join conversations c on c.id = t.conversation_id
  join sites s on s.id = t.site_id
  join visitors v on v.id = c.visitor_id
  left join staff a on a.id = t.assignee_id
  left join lateral (
    select m.* from messages m where m.conversation_id = c.id and m.kind = 'message' order by m.seq desc limit 1
  ) h on true
  cross join lateral (
    select count(*)::int as unread from messages m
    where m.conversation_id = c.id and m.kind = 'message' and m.sender_kind = 'visitor' and m.seq > coalesce(
      (select p.read_seq from participants p where p.conversation_id = c.id and p.participant_id = $1), 0)
  ) u`;

const LIVE = `t.status not in ('closed', 'rejected')`;

/**
 * Rows of a site's inbox above a version, in the order of their versions.
 *
 * @param range after < version <= through: what changes meanwhile has a higher version and comes with the next reading
 * @param onlyLive for a first load, on each of its pages; later also those that have ended since
 */
export async function inboxRowsAfter(
  database: Database,
  reader: string,
  site: string,
  range: { after: number; through: number },
  onlyLive: boolean,
  limit: number,
): Promise<InboxRow[]> {
  const { rows } = await database.pool.query<Row>({
    name: onlyLive ? 'inbox.first' : 'inbox.after',
    text: `${SELECT} where t.site_id = $2 and t.inbox_seq > $3 and t.inbox_seq <= $4 ${onlyLive ? `and ${LIVE}` : ''}
      order by t.inbox_seq limit $5`,
    values: [reader, site, range.after, range.through, limit],
  });
  return rows.map(toInboxRow);
}

/** The live rows of these conversations, to show their newest messages. */
export async function inboxRowsOf(
  database: Database,
  reader: string,
  conversations: readonly string[],
): Promise<InboxRow[]> {
  const { rows } = await database.pool.query<Row>({
    name: 'inbox.of',
    text: `${SELECT} where t.conversation_id = any($2) and ${LIVE}`,
    values: [reader, conversations],
  });
  return rows.map(toInboxRow);
}

/** Present version of each site's inbox. */
export async function inboxCounters(database: Database): Promise<Map<string, number>> {
  const { rows } = await database.pool.query<{ site_id: string; seq: number }>({
    name: 'inbox.counters',
    text: 'select site_id, seq from inbox_counters',
    values: [],
  });
  return new Map(rows.map((row) => [row.site_id, row.seq]));
}

/** Heads of all conversations with a live ticket: what a lost hint is found by. */
export async function liveHeads(database: Database): Promise<Map<string, number>> {
  const { rows } = await database.pool.query<{ id: string; last_seq: number }>({
    name: 'inbox.heads',
    text: `select c.id, c.last_seq from tickets t join conversations c on c.id = t.conversation_id where ${LIVE}`,
    values: [],
  });
  return new Map(rows.map((row) => [row.id, row.last_seq]));
}

export interface TicketSearch {
  view: 'waiting' | 'mine' | 'all' | 'closed';
  /** Number, name, e-mail address or words of the talk. */
  query?: string | undefined;
  /** Rows made before this time and id; the last row of the page before. */
  before?: { at: Date; id: string } | undefined;
}

const VIEWS: Record<TicketSearch['view'], string> = {
  waiting: `c.speaker = 'queued' and ${LIVE}`,
  mine: `t.assignee_id = $1 and ${LIVE}`,
  all: LIVE,
  closed: `t.status in ('closed', 'rejected')`,
};

/** One page of a search over the tickets of all sites, newest first. A search by words looks through every status. */
export async function searchTickets(
  database: Database,
  reader: string,
  search: TicketSearch,
  limit: number,
): Promise<InboxRow[]> {
  const words = search.query?.trim();
  const isSearch = words !== undefined && words !== '';
  const number = /^(?:[a-z]+-)?(\d{1,9})$/i.exec(words ?? '')?.[1];
  const { rows } = await database.pool.query<Row>({
    text: `${SELECT}
      where ${isSearch && search.view === 'all' ? 'true' : VIEWS[search.view]}
        and ($2::text is null or t.number = $3::int or v.name ilike $2 or v.email ilike $2 or t.subject ilike $2
          or exists (select 1 from messages m where m.conversation_id = c.id and m.text ilike $2))
        and ($4::timestamptz is null or (date_trunc('milliseconds', t.created_at), t.id) < ($4, $5::uuid))
        and $1::uuid is not null
      order by date_trunc('milliseconds', t.created_at) desc, t.id desc limit $6`,
    values: [
      reader,
      isSearch ? `%${words.replace(/[\\%_]/g, '\\$&')}%` : null,
      number ?? null,
      search.before?.at ?? null,
      search.before?.id ?? null,
      limit,
    ],
  });
  return rows.map(toInboxRow);
}

function toInboxRow(row: Row): InboxRow {
  const head: InboxHead = {
    seq: row.head_seq ?? 0,
    at: (row.head_at ?? row.created_at).toISOString(),
    sender: {
      kind: row.head_kind ?? 'system',
      ...(row.head_id !== null && { id: row.head_id }),
      ...(row.head_name !== null && { name: row.head_name }),
    },
    preview: row.head_preview ?? '',
  };
  return {
    inboxSeq: row.inbox_seq,
    ticket: row.ticket,
    conversation: row.conversation,
    site: row.site,
    number: `${row.ticket_prefix}-${row.number}`,
    subject: row.subject,
    status: row.status,
    priority: row.priority,
    speaker: row.speaker,
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
    ...(row.team !== null && { team: row.team }),
    visitor: {
      id: row.visitor_id,
      ...(row.visitor_name !== null && { name: row.visitor_name }),
      ...(row.visitor_email !== null && { email: row.visitor_email }),
      blocked: row.blocked,
    },
    createdAt: row.created_at.toISOString(),
    waitingSince: waitingSince(row),
    head,
    unread: row.unread,
  };
}

/** In the queue since she came there; with an agent since her newest words, unless they are answered. */
function waitingSince(row: Row): string | null {
  if (row.status !== 'open') return null;
  if (row.speaker === 'queued') return row.waiting_since?.toISOString() ?? null;
  return row.speaker === 'agent' && row.head_kind === 'visitor' ? (row.head_at?.toISOString() ?? null) : null;
}
