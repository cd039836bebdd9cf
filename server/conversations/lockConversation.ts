import type { Page, Placed, Priority, Speaker, TicketStatus } from '../../protocol/index.ts';
import { AppError, participantId, sameBytes, type Actor, type Transaction } from '../platform/index.ts';

/** A conversation under its row lock, with what policies are judged on. */
export interface LockedConversation {
  id: string;
  siteId: string;
  visitorId: string;
  speaker: Speaker;
  /** Newest seq; `append` moves it on. */
  lastSeq: number;
  botState: unknown;
  botVersionId: string | null;
  /** `page` is where she was last seen to begin something. */
  visitor: { blocked: boolean; name: string | null; email: string | null; page: Page | null };
  ticket: LockedTicket | undefined;
  /** Present when this actor's client id was used before. */
  repeated: Placed | undefined;
}

export interface LockedTicket {
  id: string;
  number: number;
  status: TicketStatus;
  priority: Priority;
  assigneeId: string | null;
  resolvedAt: Date | null;
}

interface Row {
  id: string;
  site_id: string;
  visitor_id: string;
  speaker: Speaker;
  last_seq: number;
  bot_state: unknown;
  bot_version_id: string | null;
  blocked: boolean;
  name: string | null;
  email: string | null;
  page: Page | null;
  ticket_id: string | null;
  number: number;
  status: TicketStatus;
  priority: Priority;
  assignee_id: string | null;
  resolved_at: Date | null;
  used_seq: number | null;
  used_id: string;
  used_at: Date;
  used_hash: Buffer | null;
}

const LOCK = 'select 1 from conversations where id = $1 for update';
const LOCK_ALL = `
  select count(*) from (select 1 from conversations where id = any($1::uuid[]) order by id for update) as locked`;

// A statement of its own, after the lock: only then is its snapshot younger than what the last holder committed.
const LOAD_ALL = `
  select c.id, c.site_id, c.visitor_id, c.speaker, c.last_seq, c.bot_state, c.bot_version_id,
    v.blocked_at is not null as blocked, v.name, v.email, v.page,
    t.id as ticket_id, t.number, t.status, t.priority, t.assignee_id, t.resolved_at,
    m.seq as used_seq, m.id as used_id, m.created_at as used_at, m.body_hash as used_hash
  from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as wanted (conversation, participant, client_id)
  join conversations c on c.id = wanted.conversation
  join visitors v on v.id = c.visitor_id
  left join tickets t on t.conversation_id = c.id
  left join messages m on m.conversation_id = c.id and m.sender_id = wanted.participant and m.client_id = wanted.client_id`;

/** Who wants which conversation for which command. */
export interface WantedLock {
  actor: Actor;
  conversation: string;
  /** Of the command; a repetition is found by it. */
  clientId: string;
  /** Fingerprint of the command. */
  hash: Buffer;
}

/**
 * Locks a conversation for a command and loads it, in one round trip. First in the order of locks, which every
 * transaction keeps: conversation (several by id), visitor, ticket, counter.
 *
 * @throws AppError `not_found` when there is none or the actor may not see it, `client_id_reused`
 */
export async function lockConversation(transaction: Transaction, wanted: WantedLock): Promise<LockedConversation> {
  const lock = transaction.query('conversation.lock', LOCK, [wanted.conversation]);
  const [row] = await load(transaction, [wanted]);
  await lock;
  const locked = judge(row, wanted);
  if (locked instanceof AppError) throw locked;
  return locked;
}

/**
 * The same for several conversations at once, none of them twice.
 *
 * @returns by conversation what is locked; what `lockConversation` would refuse is left out
 */
export async function lockConversations(
  transaction: Transaction,
  wanted: readonly WantedLock[],
): Promise<Map<string, LockedConversation>> {
  const lock = transaction.query('conversations.lock', LOCK_ALL, [wanted.map(({ conversation }) => conversation)]);
  const rows = new Map((await load(transaction, wanted)).map((row) => [row.id, row]));
  await lock;
  const found = new Map<string, LockedConversation>();
  for (const one of wanted) {
    const locked = judge(rows.get(one.conversation), one);
    if (!(locked instanceof AppError)) found.set(one.conversation, locked);
  }
  return found;
}

function load(transaction: Transaction, wanted: readonly WantedLock[]): Promise<Row[]> {
  return transaction.query<Row>('conversations.load', LOAD_ALL, [
    wanted.map(({ conversation }) => conversation),
    wanted.map(({ actor }) => participantId(actor)),
    wanted.map(({ clientId }) => clientId),
  ]);
}

function judge(row: Row | undefined, { actor, hash }: WantedLock): LockedConversation | AppError {
  if (row === undefined || !mayEnter(actor, row.visitor_id)) return new AppError('not_found');
  if (row.used_seq !== null && row.used_hash !== null && !sameBytes(row.used_hash, hash)) {
    return new AppError('client_id_reused');
  }
  return {
    id: row.id,
    siteId: row.site_id,
    visitorId: row.visitor_id,
    speaker: row.speaker,
    lastSeq: row.last_seq,
    botState: row.bot_state,
    botVersionId: row.bot_version_id,
    visitor: { blocked: row.blocked, name: row.name, email: row.email, page: row.page },
    ticket:
      row.ticket_id === null
        ? undefined
        : {
            id: row.ticket_id,
            number: row.number,
            status: row.status,
            priority: row.priority,
            assigneeId: row.assignee_id,
            resolvedAt: row.resolved_at,
          },
    repeated: row.used_seq === null ? undefined : { seq: row.used_seq, id: row.used_id, at: row.used_at.toISOString() },
  };
}

/** Staff may enter every conversation, a shopper her own. */
export function mayEnter(actor: Actor, visitorId: string): boolean {
  return actor.kind === 'staff' || actor.visitorId === visitorId;
}
