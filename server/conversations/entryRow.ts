import type { Attachment, Card, Entry, EntryEvent, Form, Link, QuickReply, Trace } from '../../protocol/index.ts';

/** A row of `messages` as it is read back. */
export interface EntryRow {
  seq: number;
  id: string;
  created_at: Date;
  kind: 'message' | 'event';
  sender_kind: Entry['sender']['kind'];
  sender_id: string | null;
  sender_name: string | null;
  client_id: string | null;
  text: string | null;
  reply_to: number | null;
  data: EntryData | null;
}

/** What only some entries have. */
export interface EntryData {
  event?: EntryEvent;
  quickReplies?: QuickReply[];
  cards?: Card[];
  links?: Link[];
  form?: Form;
  feedback?: boolean;
  attachments?: Attachment[];
  trace?: Trace;
}

/** Columns of an entry, in the order in which every query names them. */
export const ENTRY_COLUMNS =
  'm.seq, m.id, m.created_at, m.kind, m.sender_kind, m.sender_id, m.sender_name, m.client_id, m.text, m.reply_to, m.data';

/** An entry as staff see it: everything. */
export function toEntry(row: EntryRow): Entry {
  const entry: Entry = {
    seq: row.seq,
    id: row.id,
    at: row.created_at.toISOString(),
    kind: row.kind,
    sender: { kind: row.sender_kind },
  };
  if (row.sender_id !== null) entry.sender.id = row.sender_id;
  if (row.sender_name !== null) entry.sender.name = row.sender_name;
  if (row.client_id !== null) entry.clientId = row.client_id;
  if (row.text !== null && row.text !== '') entry.text = row.text;
  if (row.reply_to !== null) entry.replyTo = row.reply_to;
  if (row.data !== null) Object.assign(entry, row.data);
  return entry;
}

/**
 * The same entry as its shopper sees it, by a positive list of fields; undefined where she sees none.
 * The place stays: her range moves past it.
 */
export function forVisitor(entry: Entry): Entry | undefined {
  if (entry.event?.type === 'priority') return undefined;
  const { seq, id, at, kind, sender, clientId, text, replyTo, attachments, quickReplies, event } = entry;
  const { cards, links, form, feedback } = entry;
  return {
    seq,
    id,
    at,
    kind,
    sender,
    ...(clientId !== undefined && sender.kind === 'visitor' && { clientId }),
    ...(text !== undefined && { text }),
    ...(replyTo !== undefined && { replyTo }),
    ...(attachments !== undefined && { attachments }),
    ...(quickReplies !== undefined && { quickReplies }),
    ...(cards !== undefined && { cards }),
    ...(links !== undefined && { links }),
    ...(form !== undefined && { form }),
    ...(feedback !== undefined && { feedback }),
    ...(event !== undefined && { event: withoutAddress(event) }),
  };
}

function withoutAddress(event: EntryEvent): EntryEvent {
  if (event.type !== 'contact' || event.email === undefined) return event;
  return { ...event, email: maskEmail(event.email) };
}

/** `lena@posteo.example` as `l•••@posteo.example`: enough to recognise, not enough to learn. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}
