import { z } from 'zod';
import { instant, prioritySchema, senderSchema, seq, speakerSchema, ticketStatusSchema, uuid } from './entries.ts';

/**
 * The agents' inbox is state, not a log: rows with a version each. Every site counts its changes in `inboxSeq`;
 * a delta is "all rows above the cursor". Talks with the bot alone are not in it.
 */

/** The newest message of a conversation, for the list. */
export const inboxHeadSchema = z.strictObject({
  seq,
  at: instant,
  sender: senderSchema,
  /** First 140 characters of the newest message; empty for files only. */
  preview: z.string(),
});

export const inboxRowSchema = z.strictObject({
  /** Version of the row: the site's counter at its last change. */
  inboxSeq: seq,
  ticket: uuid,
  conversation: uuid,
  site: uuid,
  number: z.string(),
  subject: z.string(),
  status: ticketStatusSchema,
  priority: prioritySchema,
  speaker: speakerSchema,
  assignee: z.strictObject({ id: uuid, name: z.string() }).nullable(),
  /** Team that the hand-over was meant for. */
  team: z.string().optional(),
  visitor: z.strictObject({
    id: uuid,
    name: z.string().optional(),
    email: z.string().optional(),
    blocked: z.boolean(),
  }),
  createdAt: instant,
  /** Since when the shopper waits for a person; null when nobody waits. */
  waitingSince: instant.nullable(),
  head: inboxHeadSchema,
  /** Messages of the shopper that the reader has not read. */
  unread: z.int(),
});

export const presenceStatusSchema = z.enum(['online', 'away', 'offline']);
export const staffPresenceSchema = z.strictObject({ id: uuid, name: z.string(), status: presenceStatusSchema });

export type InboxHead = z.infer<typeof inboxHeadSchema>;
export type InboxRow = z.infer<typeof inboxRowSchema>;
export type PresenceStatus = z.infer<typeof presenceStatusSchema>;
export type StaffPresence = z.infer<typeof staffPresenceSchema>;

/** Answer of `GET /api/tickets`: search and the closed ones, newest first. */
export interface TicketPage {
  rows: InboxRow[];
  /** Pass as `cursor` for the next page; absent on the last one. */
  next?: string;
}
export const ticketQuerySchema = z.strictObject({
  view: z.enum(['waiting', 'mine', 'all', 'closed']).default('all'),
  /** Number, name, e-mail address or words of the talk. */
  query: z.string().max(200).optional(),
  cursor: z.string().max(100).optional(),
});
