import pg from 'pg';
import type { SeenEntry } from './history.ts';

export interface DumpedEntry extends SeenEntry {
  conversation: string;
}

/** What the database holds when everything has come to rest. */
export interface Dump {
  serverId: string;
  conversations: { id: string; speaker: string; lastSeq: number }[];
  entries: DumpedEntry[];
  tickets: { conversation: string; status: string; assignee: string | null; inboxSeq: number }[];
  marks: { conversation: string; participant: string; kind: 'visitor' | 'staff'; read: number }[];
}

/** Reads all of it in one snapshot. */
export async function readDump(databaseUrl: string): Promise<Dump> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const rows = async <Row extends object>(text: string): Promise<Row[]> => (await client.query<Row>(text)).rows;
    const [installation] = await rows<{ serverId: string }>('select server_id as "serverId" from installation');
    return {
      serverId: installation?.serverId ?? '',
      conversations: await rows('select id, speaker, last_seq as "lastSeq" from conversations'),
      entries: (
        await rows<Record<string, unknown>>(
          `select conversation_id as conversation, seq, id, kind, sender_kind as sender, sender_id as "senderId",
             client_id as "clientId", text, data -> 'event' ->> 'type' as event
           from messages order by conversation_id, seq, id`,
        )
      ).map(withoutNulls),
      tickets: await rows(
        `select conversation_id as conversation, status, assignee_id as assignee, inbox_seq::int as "inboxSeq" from tickets`,
      ),
      marks: await rows(
        `select conversation_id as conversation, participant_id as participant, kind, read_seq as read from participants`,
      ),
    };
  } finally {
    await client.end();
  }
}

function withoutNulls(row: Record<string, unknown>): DumpedEntry {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as DumpedEntry;
}
