import type pg from 'pg';
import type { Entry, Placed, Sender } from '../../protocol/index.ts';
import {
  AppError,
  connectByKey,
  dieAt,
  faultFires,
  gatherStatements,
  Lanes,
  newId,
  sameBytes,
  type Waiting,
} from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { announce } from './append.ts';

/**
 * The hot path: plain messages of people who talk with each other. Messages that arrive together share one transaction,
 * which travels to the database in one round trip: lock the conversations in id order, then one statement that finds
 * repetitions, judges on the locked rows, gives the next places and inserts. Whatever is not plain (the bot speaks, a
 * status would change, somebody is blocked) is left to the caller's own transaction. This file owns the batches.
 *
 * The lock is a statement of its own: within the batch statement the snapshot would be older than the lock, and a
 * repetition on another connection would be counted and not inserted.
 */

/** A message without files from somebody who is known to the conversation. */
export interface PlainMessage {
  conversation: string;
  sender: Sender & { id: string };
  clientId: string;
  /** Fingerprint of the command. */
  hash: Buffer;
  text: string;
  replyTo?: number | undefined;
}

interface WaitingMessage extends PlainMessage, Waiting<Placed> {}

/** What was found of a repeated message: its entry; for a new one only its place is news. */
interface Answer {
  /** Of the message in the batch, from 1. */
  ord: number;
  seq: number;
  id: string | null;
  created_at: Date | null;
  body_hash: Buffer | null;
}

/** Messages of one transaction; longer ones gain nothing more and make everybody wait. */
const MOST_IN_BATCH = 512;
/** Connections that flush side by side: while one waits for the disk the other fills. */
const FLUSHERS = 2;
/** Seconds after which staff's words that nobody read are looked at for a mail. */
const MAIL_AFTER_SECONDS = 30;

const LOCK = `
  select count(*) from (select 1 from conversations where id = any($1::uuid[]) order by id for update) as locked`;

const batchStatement = (findRepeated: boolean): string => `
  with input as (
    select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::bytea[], $8::text[],
      $9::int[]) with ordinality
      as i (conversation, id, sender_kind, sender_id, sender_name, client_id, hash, text, reply_to, ord)
  ), repeated as (
    select i.ord, m.seq, m.id, m.created_at, m.body_hash from input i
    join messages m on m.conversation_id = i.conversation and m.sender_id = i.sender_id and m.client_id = i.client_id
    where ${findRepeated}
  ), plain as (
    select ${findRepeated ? 'distinct on (i.conversation, i.sender_id, i.client_id)' : ''} i.*, c.last_seq
    from input i
    join conversations c on c.id = i.conversation
    join visitors v on v.id = c.visitor_id
    join tickets t on t.conversation_id = c.id
    where t.status = 'open'
      and case i.sender_kind
        when 'visitor' then c.visitor_id = i.sender_id and v.blocked_at is null and c.speaker in ('queued', 'agent')
        else c.speaker = 'agent' end
      and (i.reply_to is null or i.reply_to <= c.last_seq)
      and i.ord not in (select ord from repeated)
    ${findRepeated ? 'order by i.conversation, i.sender_id, i.client_id, i.ord' : ''}
  ), placed as (
    select *, last_seq + (row_number() over (partition by conversation order by ord))::int as seq from plain
  ), bumped as (
    update conversations c set last_seq = p.last,
      mail_due_at = case when p.staff then coalesce(c.mail_due_at, $10::timestamptz + interval '${MAIL_AFTER_SECONDS} seconds')
        else c.mail_due_at end
    from (select conversation, max(seq) as last, bool_or(sender_kind = 'staff') as staff from placed group by 1) p
    where c.id = p.conversation
  ), inserted as (
    insert into messages (conversation_id, seq, id, kind, sender_kind, sender_id, sender_name, client_id, body_hash, text,
      reply_to, created_at)
    select conversation, seq, id, 'message', sender_kind, sender_id, sender_name, client_id, hash, text, reply_to, $10
    from placed
  )
  select ord::int, seq, null::uuid as id, null::timestamptz as created_at, null::bytea as body_hash from placed
  union all
  select ord::int, seq, id, created_at, body_hash from repeated`;

const APPEND = { name: 'batch.append', text: batchStatement(true) };
/** For the planted bug that never looks for repetitions. */
const APPEND_ALL = { name: 'batch.append_all', text: batchStatement(false) };

/** One connection of the batches. */
class Flusher {
  private readonly house: House;
  private client: pg.Client | undefined;

  constructor(house: House) {
    this.house = house;
  }

  async stop(): Promise<void> {
    await this.client?.end();
  }

  /** Stores a batch and answers each. @throws what the database throws; the next batch gets another connection */
  async flush(batch: readonly WaitingMessage[]): Promise<void> {
    try {
      await this.store(batch);
    } catch (error) {
      this.client?.end().catch(() => {});
      this.client = undefined;
      throw error;
    }
  }

  private async store(batch: readonly WaitingMessage[]): Promise<void> {
    const client = await this.connected();
    const now = this.house.clock.now();
    const ids = batch.map(() => newId(now.getTime()));
    const conversations = batch.map((message) => message.conversation);
    const values = [
      conversations,
      ids,
      batch.map((message) => message.sender.kind),
      batch.map((message) => message.sender.id),
      batch.map((message) => message.sender.name ?? null),
      batch.map((message) => message.clientId),
      batch.map((message) => message.hash),
      batch.map((message) => message.text),
      batch.map((message) => message.replyTo ?? null),
      now,
    ];
    gatherStatements(client);
    const statements = [
      client.query('begin'),
      client.query({ name: 'batch.lock', text: LOCK, values: [[...new Set(conversations)]] }),
      client.query<Answer>({ ...(faultFires('bug_no_unique_index') ? APPEND_ALL : APPEND), values }),
    ] as const;
    if (faultFires('bug_ack_before_commit')) await this.acknowledgeTooEarly(batch, ids, now);
    const sent = Promise.all(statements);
    sent.catch(() => {});
    if (faultFires('before_commit')) await sent.then(() => process.kill(process.pid, 'SIGKILL'));
    const end = await client.query('commit');
    await sent;
    if (end.command !== 'COMMIT') throw new Error('The batch was rolled back');
    dieAt('after_commit');
    const { rows } = await statements[2];
    this.answer(batch, rows, ids, now.toISOString());
  }

  private answer(batch: readonly WaitingMessage[], rows: readonly Answer[], ids: readonly string[], at: string): void {
    const entries = new Map<string, Entry[]>();
    const isAnswered: boolean[] = [];
    for (const { ord, seq, id, created_at, body_hash } of rows) {
      const message = batch[ord - 1];
      if (message === undefined) continue;
      isAnswered[ord - 1] = true;
      if (id === null || created_at === null || body_hash === null) {
        const placed: Placed = { id: ids[ord - 1] ?? '', seq, at };
        const list = entries.get(message.conversation);
        if (list === undefined) entries.set(message.conversation, [toEntry(message, placed)]);
        else list.push(toEntry(message, placed));
        message.resolve(placed);
      } else if (sameBytes(body_hash, message.hash)) {
        this.house.metrics.deduplicated.inc();
        message.resolve({ id, seq, at: created_at.toISOString() });
      } else {
        message.reject(new AppError('client_id_reused'));
      }
    }
    // Not plain on the locked row, or the same message twice in this batch: the own transaction finds out.
    for (const [index, message] of batch.entries()) if (isAnswered[index] !== true) message.resolve('not_plain');
    for (const [conversation, list] of entries) {
      list.sort((a, b) => a.seq - b.seq);
      const first = list[0]?.seq ?? 1;
      announce(this.house, conversation, first - 1, first - 1 + list.length, list);
    }
  }

  /** The planted bug: answers with the places that the commit would give if all goes well. */
  private async acknowledgeTooEarly(
    batch: readonly WaitingMessage[],
    ids: readonly string[],
    now: Date,
  ): Promise<void> {
    const heads = await this.house.database.pool.query<{ id: string; last_seq: number }>(
      'select id, last_seq from conversations where id = any($1)',
      [batch.map((message) => message.conversation)],
    );
    const next = new Map(heads.rows.map((row) => [row.id, row.last_seq]));
    for (const [index, message] of batch.entries()) {
      const seq = (next.get(message.conversation) ?? 0) + 1;
      next.set(message.conversation, seq);
      message.resolve({ id: ids[index] ?? '', seq, at: now.toISOString() });
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  private async connected(): Promise<pg.Client> {
    if (this.client !== undefined) return this.client;
    const client = await connectByKey(this.house.database.url);
    client.on('error', () => {
      if (this.client === client) this.client = undefined;
    });
    this.client = client;
    return client;
  }
}

function toEntry(message: PlainMessage, placed: Placed): Entry {
  const { sender, clientId, text, replyTo } = message;
  return { ...placed, kind: 'message', sender, clientId, text, ...(replyTo !== undefined && { replyTo }) };
}

interface Batches {
  flushers: Flusher[];
  lanes: Lanes<WaitingMessage>;
}
const batches = new WeakMap<House, Batches>();

function batchesOf(house: House): Batches {
  const known = batches.get(house);
  if (known !== undefined) return known;
  const flushers = Array.from({ length: FLUSHERS }, () => new Flusher(house));
  const works = flushers.map((flusher) => ({
    name: 'append',
    most: MOST_IN_BATCH,
    distinct: false,
    flush: (batch: readonly WaitingMessage[]) => flusher.flush(batch),
  }));
  const made = { flushers, lanes: new Lanes(house, works) };
  batches.set(house, made);
  return made;
}

/**
 * Appends a plain message together with others that arrive at the moment.
 *
 * @returns its place, the same for every repetition, or `not_plain` when nothing was done because the locked row asks
 *   for more than an append
 * @throws AppError `client_id_reused`, `database_unavailable`, `storage_full`
 */
export function appendPlain(house: House, message: PlainMessage): Promise<Placed | 'not_plain'> {
  return new Promise((resolve, reject) => {
    batchesOf(house).lanes.add({ ...message, key: message.conversation, resolve, reject });
  });
}

/** Closes the connections of the batches. */
export async function stopBatches(house: House): Promise<void> {
  await Promise.all((batches.get(house)?.flushers ?? []).map((flusher) => flusher.stop()));
}
