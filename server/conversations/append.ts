import type { Entry, Sender } from '../../protocol/index.ts';
import { newId, type Actor, type Transaction } from '../platform/index.ts';
import type { ConversationHint, House } from '../realtime/index.ts';
import type { EntryData } from './entryRow.ts';
import type { LockedConversation } from './lockConversation.ts';
import type { MarksHint } from './markRead.ts';

/** An entry before it has its place. */
export interface EntryDraft extends EntryData {
  kind: Entry['kind'];
  sender: Sender;
  clientId?: string;
  /** Fingerprint of the command, beside its client id. */
  hash?: Buffer;
  text?: string;
  replyTo?: number;
}

const APPEND = `
  with inserted as (
    insert into messages (conversation_id, seq, id, kind, sender_kind, sender_id, sender_name, client_id, body_hash,
      text, reply_to, data, created_at)
    select $1, seq, id, kind, sender_kind, sender_id, sender_name, client_id, decode(hash, 'hex'), text, reply_to, data,
      $3
    from jsonb_to_recordset($2::jsonb) as entry (seq int, id uuid, kind text, sender_kind text, sender_id uuid,
      sender_name text, client_id uuid, hash text, text text, reply_to int, data jsonb)
  )
  update conversations set last_seq = $4`;

/** Every write of the row makes another version of it: what the bot remembers is written in the same one. */
const APPEND_ENTRIES = `${APPEND} where id = $1`;
const APPEND_TURN = `${APPEND}, bot_state = $5, bot_version_id = $6, bot_read_seq = $4 where id = $1`;

/** What is kept of a turn of the bot. */
export interface BotMemory {
  state: unknown;
  version: string;
}

/**
 * Appends entries to a locked conversation: the next places without a hole, one statement. Followers hear of them after
 * the commit. The statement need not be awaited; its failure fails the transaction.
 *
 * @param drafts none where only the memory changes
 * @param memory where the bot has answered: all up to here counts as read by the shop
 * @returns the entries with their places, as staff see them
 */
export function append(
  house: House,
  transaction: Transaction,
  conversation: LockedConversation,
  drafts: readonly EntryDraft[],
  memory?: BotMemory,
): Entry[] {
  const now = house.clock.now();
  const after = conversation.lastSeq;
  const at = now.toISOString();
  const entries = drafts.map((draft, index) => place(draft, after + 1 + index, at, now.getTime()));
  const rows = entries.map((entry, index) => toRow(entry, drafts[index]));
  conversation.lastSeq = after + entries.length;
  const values = [conversation.id, JSON.stringify(rows), now, conversation.lastSeq];
  if (memory === undefined) void transaction.query('entries.append', APPEND_ENTRIES, values);
  else void transaction.query('turn.append', APPEND_TURN, [...values, JSON.stringify(memory.state), memory.version]);
  if (entries.length === 0) return entries;
  const plain = entries.every((entry) => entry.kind === 'message');
  transaction.afterCommit(() => {
    announce(house, conversation.id, after, conversation.lastSeq, plain ? entries : undefined);
    if (memory !== undefined) announceRead(house, conversation);
  });
  return entries;
}

const APPEND_TURNS = `
  with inserted as (
    insert into messages (conversation_id, seq, id, kind, sender_kind, sender_id, sender_name, client_id, body_hash,
      text, reply_to, data, created_at)
    select conversation_id, seq, id, kind, sender_kind, sender_id, sender_name, client_id, decode(hash, 'hex'), text,
      reply_to, data, $2
    from jsonb_to_recordset($1::jsonb) as entry (conversation_id uuid, seq int, id uuid, kind text, sender_kind text,
      sender_id uuid, sender_name text, client_id uuid, hash text, text text, reply_to int, data jsonb)
  )
  update conversations c
  set last_seq = turn.last_seq, bot_state = turn.state, bot_version_id = turn.version, bot_read_seq = turn.last_seq
  from unnest($3::uuid[], $4::int[], $5::jsonb[], $6::uuid[]) as turn (id, last_seq, state, version)
  where c.id = turn.id`;

/** A turn of the bot in one of several locked conversations: the shopper's message, then the bot's. */
export interface AppendedTurn {
  conversation: LockedConversation;
  drafts: readonly EntryDraft[];
  memory: BotMemory;
}

/**
 * `append` for turns of the bot in several conversations at once, in one statement.
 *
 * @returns for each turn its entries with their places
 */
export function appendTurns(house: House, transaction: Transaction, turns: readonly AppendedTurn[]): Entry[][] {
  const now = house.clock.now();
  const at = now.toISOString();
  const rows: object[] = [];
  const appended = turns.map(({ conversation, drafts }) => {
    const after = conversation.lastSeq;
    const entries = drafts.map((draft, index) => place(draft, after + 1 + index, at, now.getTime()));
    entries.forEach((entry, index) => rows.push({ conversation_id: conversation.id, ...toRow(entry, drafts[index]) }));
    conversation.lastSeq = after + entries.length;
    transaction.afterCommit(() => {
      announce(house, conversation.id, after, conversation.lastSeq, entries);
      announceRead(house, conversation);
    });
    return entries;
  });
  void transaction.query('turns.append', APPEND_TURNS, [
    JSON.stringify(rows),
    now,
    turns.map(({ conversation }) => conversation.id),
    turns.map(({ conversation }) => conversation.lastSeq),
    turns.map(({ memory }) => JSON.stringify(memory.state)),
    turns.map(({ memory }) => memory.version),
  ]);
  return appended;
}

/** Tells every follower, in this process and the others, that a range is there. */
export function announce(house: House, conversation: string, after: number, through: number, entries?: Entry[]): void {
  const head: ConversationHint = { kind: 'conversation', conversation, after, through };
  if (entries === undefined) house.realtime.bus.publish(head);
  else house.realtime.bus.publish({ ...head, entries } as ConversationHint, head);
}

function announceRead(house: House, { id, lastSeq }: LockedConversation): void {
  const hint: MarksHint = {
    kind: 'marks',
    conversation: id,
    side: 'shop',
    mark: { delivered: lastSeq, read: lastSeq },
  };
  house.realtime.bus.publish(hint);
}

/** The sender as it stands on an actor's entries. */
export function senderOf(actor: Actor): Sender {
  if (actor.kind === 'visitor') return { kind: 'visitor', id: actor.visitorId };
  return { kind: 'staff', id: actor.staffId, name: actor.name };
}

function place(draft: EntryDraft, seq: number, at: string, now: number): Entry {
  const { hash: _hash, ...rest } = draft;
  return { seq, id: newId(now), at, ...rest };
}

function toRow(entry: Entry, draft: EntryDraft | undefined): object {
  const { event, quickReplies, cards, links, form, feedback, attachments, trace } = entry;
  const data: EntryData = {
    ...(event !== undefined && { event }),
    ...(quickReplies !== undefined && { quickReplies }),
    ...(cards !== undefined && { cards }),
    ...(links !== undefined && { links }),
    ...(form !== undefined && { form }),
    ...(feedback !== undefined && { feedback }),
    ...(attachments !== undefined && { attachments }),
    ...(trace !== undefined && { trace }),
  };
  return {
    seq: entry.seq,
    id: entry.id,
    kind: entry.kind,
    sender_kind: entry.sender.kind,
    sender_id: entry.sender.id,
    sender_name: entry.sender.name,
    client_id: entry.clientId,
    hash: draft?.hash?.toString('hex'),
    text: entry.text,
    reply_to: entry.replyTo,
    data: Object.keys(data).length === 0 ? null : data,
  };
}
