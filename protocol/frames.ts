import { z } from 'zod';
import { LIMITS } from './constants.ts';
import type { CommandInput, CommandName, CommandResults } from './commands.ts';
import type { Conversation, Cursor, Entry, Mark, StaffConversation } from './entries.ts';
import { cursorSchema, pageSchema, seq, uuid } from './entries.ts';
import type { ErrorCode } from './errors.ts';
import type { InboxHead, InboxRow, StaffPresence } from './inbox.ts';

/** Frames of the socket: one JSON object each, told apart by `type`. Unknown fields are refused. */

/** The first frame. A shopper shows her token `SITEKEY.SECRET`; staff show the one-time ticket of their session. */
export const helloSchema = z.strictObject({
  type: z.literal('hello'),
  version: z.int(),
  token: z.string().max(200).optional(),
  ticket: z.string().max(200).optional(),
  page: pageSchema.optional(),
});

/** Follow a conversation: everything after the cursor, or the newest entries without one, then `live`. */
export const resumeSchema = z.strictObject({
  type: z.literal('resume'),
  conversation: uuid,
  cursor: cursorSchema.nullable(),
});

/** Older entries: up to `limit` of them with a seq below `before`. */
export const pageRequestSchema = z.strictObject({
  type: z.literal('page'),
  conversation: uuid,
  before: seq.min(1),
  limit: z.int().min(1).max(LIMITS.pageEntries).default(LIMITS.tailEntries),
});

export const leaveSchema = z.strictObject({ type: z.literal('leave'), conversation: uuid });

/** Staff: follow the inbox of every site; cursors are the `inboxSeq` last seen per site, none for a first load. */
export const inboxResumeSchema = z.strictObject({
  type: z.literal('inbox.resume'),
  cursors: z.record(uuid, seq).default({}),
});

export const pingSchema = z.strictObject({ type: z.literal('ping') });

export type Hello = z.infer<typeof helloSchema>;
export type ClientFrame =
  | z.input<typeof helloSchema>
  | z.input<typeof resumeSchema>
  | z.input<typeof pageRequestSchema>
  | z.input<typeof leaveSchema>
  | z.input<typeof inboxResumeSchema>
  | z.input<typeof pingSchema>
  | { [Name in CommandName]: { type: Name } & CommandInput<Name> }[CommandName];

/** What the widget must know of its site once it is open. */
export interface SiteGreeting {
  name: string;
  greeting: string;
  accent: string;
  language: string;
  /** Within opening hours now. */
  open: boolean;
  /** Next opening, when closed. */
  opensAt?: string;
  /** Closing time of today, when open. */
  closesAt?: string;
  timeZone: string;
  /** Is anybody of the staff online and not away. */
  online: boolean;
  /** Offered under the greeting before the first message. */
  quickReplies: { title: string; text?: string }[];
}

export interface WelcomeFrame {
  type: 'welcome';
  /** Changes when the database is a new one: every cursor is then worthless. */
  serverId: string;
  /** Server time, for showing times when the device's clock is off. */
  now: string;
  /** Shoppers only. */
  site?: SiteGreeting;
  /** Shoppers only: her conversations, newest first, at most 20; empty for an unknown one. */
  conversations?: Conversation[];
  /** Staff only. */
  me?: { id: string; name: string };
}

/**
 * A range of a conversation: `entries` are all that the reader may see with `after < seq <= through`.
 * Deliveries, recovery and pages have this one form. `conversation` stands there at a resume and whenever
 * the range changed more than the text (speaker, ticket, who answers).
 */
export interface EntriesFrame {
  type: 'entries';
  conversation: string;
  after: number;
  through: number;
  entries: Entry[];
  state?: Conversation | StaffConversation;
}

/** Caught up: from here on entries come as they happen. */
export interface LiveFrame {
  type: 'live';
  conversation: string;
  head: number;
}

/** Forget what you have of this conversation and resume without a cursor. */
export interface ResetFrame {
  type: 'reset';
  conversation: string;
  reason: 'cursor_unknown' | 'not_found';
}

export interface AckFrame<Name extends CommandName = CommandName> {
  type: 'ack';
  clientId: string;
  result: CommandResults[Name];
}
export interface NackFrame {
  type: 'nack';
  clientId: string;
  code: ErrorCode;
  message: string;
  retryable: boolean;
  retryAfter?: number;
  fields?: Record<string, string>;
}

/** Marks after a change; each names whose it is. Shoppers see the shop as one. */
export interface MarksFrame {
  type: 'marks';
  conversation: string;
  /** `mine` when another device or tab of the reader moved it, `theirs` for the other side. */
  mine?: Mark;
  theirs?: Mark;
}

export interface TypingFrame {
  type: 'typing';
  conversation: string;
  sender: { kind: 'visitor' | 'bot' | 'staff'; id?: string; name?: string };
  on: boolean;
}

/** Answer to `ping`: the newest seq of every followed conversation and the counter of every site. */
export interface PongFrame {
  type: 'pong';
  heads: Record<string, number>;
  inbox?: Record<string, number>;
}

/** Rows above the cursor. The first frames of a fresh load have `after` 0; `live` true ends the catching up. */
export interface InboxFrame {
  type: 'inbox';
  site: string;
  after: number;
  through: number;
  rows: InboxRow[];
  live: boolean;
}

/** A newer message in a conversation of the inbox; the row itself did not change. */
export interface InboxHeadFrame {
  type: 'inbox.head';
  ticket: string;
  conversation: string;
  head: InboxHead;
  unread: number;
}

export interface PresenceFrame {
  type: 'presence';
  staff: StaffPresence[];
}

/** The frame before the server closes, or the answer to a frame that is no command. */
export interface ErrorFrame {
  type: 'error';
  code: ErrorCode;
  message: string;
}

export type ServerFrame =
  | WelcomeFrame
  | EntriesFrame
  | LiveFrame
  | ResetFrame
  | AckFrame
  | NackFrame
  | MarksFrame
  | TypingFrame
  | PongFrame
  | InboxFrame
  | InboxHeadFrame
  | PresenceFrame
  | ErrorFrame;

export type { Cursor };
