import type { Cursor, Entry } from '../../protocol/index.ts';
import { LIMITS } from '../../protocol/index.ts';
import type { Actor, Database } from '../platform/index.ts';
import { ENTRY_COLUMNS, toEntry, type EntryRow } from './entryRow.ts';
import { mayEnter } from './lockConversation.ts';

/** Entries with a seq above `after`, in order, as staff see them; at most `limit`. */
export async function readAfter(
  database: Database,
  conversation: string,
  after: number,
  limit: number,
): Promise<Entry[]> {
  const { rows } = await database.byKey.query<EntryRow>({
    name: 'entries.after',
    text: `select ${ENTRY_COLUMNS} from messages m where m.conversation_id = $1 and m.seq > $2 order by m.seq limit $3`,
    values: [conversation, after, limit],
  });
  return rows.map(toEntry);
}

/** The newest entries below a place, in order; at most `limit`. */
export async function readBefore(
  database: Database,
  conversation: string,
  before: number,
  limit: number,
): Promise<Entry[]> {
  const { rows } = await database.byKey.query<EntryRow>({
    name: 'entries.before',
    text: `select ${ENTRY_COLUMNS} from messages m where m.conversation_id = $1 and m.seq < $2 order by m.seq desc limit $3`,
    values: [conversation, before, limit],
  });
  return rows.toReversed().map(toEntry);
}

/** Newest seq of each conversation that exists. */
export async function readHeads(database: Database, conversations: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await database.byKey.query<{ id: string; last_seq: number }>({
    name: 'conversations.heads',
    text: 'select id, last_seq from conversations where id = any($1)',
    values: [conversations],
  });
  return new Map(rows.map((row) => [row.id, row.last_seq]));
}

/**
 * Where a reader starts: behind her cursor, or so that the newest entries come.
 * A cursor that names another entry than stands there was made on another history: `reset`.
 */
export async function locate(
  database: Database,
  actor: Actor,
  conversation: string,
  cursor: Cursor | null,
): Promise<{ after: number; head: number } | 'reset'> {
  const { rows } = await database.byKey.query<{ visitor_id: string; last_seq: number; entry_id: string | null }>({
    name: 'conversation.locate',
    text: `select c.visitor_id, c.last_seq, m.id as entry_id from conversations c
      left join messages m on m.conversation_id = c.id and m.seq = $2 where c.id = $1`,
    values: [conversation, cursor?.seq ?? 0],
  });
  const row = rows[0];
  if (row === undefined || !mayEnter(actor, row.visitor_id)) return 'reset';
  if (cursor === null) return { after: Math.max(0, row.last_seq - LIMITS.tailEntries), head: row.last_seq };
  return row.entry_id === cursor.id ? { after: cursor.seq, head: row.last_seq } : 'reset';
}
