import { z } from 'zod';
import { LIMITS, PRIORITIES, SPEAKERS, TICKET_STATUSES } from './constants.ts';

/** What stands in a conversation. Every entry has its place `seq`: 1..n without holes. */

export const uuid = z.uuid();
/** As far as the database counts the places of one conversation. */
export const LAST_SEQ = 2_147_483_647;
export const seq = z.int().min(0).max(LAST_SEQ);
export const instant = z.iso.datetime();

export const speakerSchema = z.enum(SPEAKERS);
export const ticketStatusSchema = z.enum(TICKET_STATUSES);
export const prioritySchema = z.enum(PRIORITIES);

export const attachmentSchema = z.strictObject({
  id: uuid,
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  /** Pixels, of pictures. */
  width: z.int().optional(),
  height: z.int().optional(),
});

export const quickReplySchema = z.strictObject({
  title: z.string(),
  /** What is sent as the shopper's message; the title when absent. */
  text: z.string().optional(),
});

/** A page to go to: http, https, or a path of the shop. */
export const linkSchema = z.strictObject({ title: z.string(), url: z.string() });

/** A thing to look at: a product, an article. */
export const cardSchema = z.strictObject({
  title: z.string(),
  text: z.string().optional(),
  image: z.string().optional(),
  link: linkSchema.optional(),
  quickReplies: z.array(quickReplySchema).optional(),
});

/** A form of the bot; its values come back with `message.send`. */
export const formSchema = z.strictObject({
  title: z.string(),
  fields: z.array(
    z.strictObject({
      name: z.string(),
      label: z.string(),
      kind: z.string(),
      required: z.boolean(),
      value: z.string().optional(),
    }),
  ),
  submit: z.string(),
});

/** Who an entry is from. Shoppers get a staff member's shown name and id, never an e-mail address. */
export const senderSchema = z.strictObject({
  kind: z.enum(['visitor', 'bot', 'staff', 'system']),
  id: uuid.optional(),
  name: z.string().optional(),
});

/** Events are entries too: what changed, in the order in which it changed. */
export const eventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('handed_over'),
    /** Shown ticket number, for instance `SB-1042`. */
    ticket: z.string(),
    reason: z.enum(['asked', 'misses', 'rule', 'anger']),
    /** Was anybody of the staff online at that moment. */
    online: z.boolean(),
    /** When the shop opens next, if it was closed or nobody was there. */
    opensAt: instant.optional(),
    /** True: people answer later, by mail. */
    byMail: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('left_queue') }),
  z.strictObject({ type: z.literal('taken'), agent: z.string() }),
  z.strictObject({ type: z.literal('assigned'), agent: z.string(), by: z.string() }),
  z.strictObject({ type: z.literal('returned'), agent: z.string(), reason: z.enum(['offline', 'released']) }),
  z.strictObject({
    type: z.literal('status'),
    from: ticketStatusSchema,
    to: ticketStatusSchema,
    by: z.string().optional(),
  }),
  /** Only staff get this one: for a shopper the place is there, the entry is not. */
  z.strictObject({ type: z.literal('priority'), from: prioritySchema, to: prioritySchema, by: z.string() }),
  z.strictObject({ type: z.literal('contact'), name: z.string().optional(), email: z.string().optional() }),
  z.strictObject({ type: z.literal('closed'), by: z.enum(['visitor', 'staff']) }),
]);

/** What the bot understood; only staff get it. */
export const traceSchema = z.strictObject({
  intent: z.string().nullable(),
  /** 0 to 1. */
  confidence: z.number(),
  best: z.array(z.strictObject({ intent: z.string(), confidence: z.number() })),
  rule: z.string().optional(),
  /** Flow and step, as `flow/step`. */
  flow: z.string().optional(),
  /** Language that the message was read in. */
  language: z.string().optional(),
  decision: z.string(),
  /** One sentence an admin understands. */
  why: z.string(),
  corrections: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
  cut: z.boolean().optional(),
});

export const entrySchema = z.strictObject({
  seq,
  id: uuid,
  at: instant,
  kind: z.enum(['message', 'event']),
  sender: senderSchema,
  /** The sender's own id for it; matches the bubble that was shown at once. */
  clientId: uuid.optional(),
  text: z.string().optional(),
  /** `seq` of the entry that this one answers. */
  replyTo: seq.optional(),
  attachments: z.array(attachmentSchema).optional(),
  quickReplies: z.array(quickReplySchema).optional(),
  cards: z.array(cardSchema).optional(),
  links: z.array(linkSchema).optional(),
  form: formSchema.optional(),
  /** The bot asks whether this helped. */
  feedback: z.boolean().optional(),
  event: eventSchema.optional(),
  trace: traceSchema.optional(),
});

export const cursorSchema = z.strictObject({ seq: seq.min(1), id: uuid });

export const markSchema = z.strictObject({ delivered: seq, read: seq });

/** Half a surrogate pair, as a cut through an emoji leaves it, becomes U+FFFD: it cannot be stored and is nobody's fault. */
const whole = (text: string): string => text.toWellFormed();

/** The page that the shopper is on and her browser, as she sees them beside the chat. */
export const pageSchema = z.strictObject({
  url: z.string().max(2_000).overwrite(whole),
  title: z.string().max(300).overwrite(whole),
  referrer: z.string().max(2_000).overwrite(whole).optional(),
  language: z.string().max(35).optional(),
  timeZone: z.string().max(60).optional(),
});

/** State of a conversation as the shopper gets it. */
export const conversationSchema = z.strictObject({
  id: uuid,
  speaker: speakerSchema,
  head: seq,
  createdAt: instant,
  ticket: z.strictObject({ number: z.string(), status: ticketStatusSchema }).optional(),
  /** Who answers for it now. */
  agent: z.strictObject({ id: uuid, name: z.string() }).optional(),
  /** What the shop knows of her; the address is masked. */
  contact: z.strictObject({ name: z.string().optional(), email: z.string().optional() }),
  /** The reader's own mark. */
  mine: markSchema,
  /** The other side: for a shopper the shop as one (by any person of it, or answered by the bot), for staff the shopper. */
  theirs: markSchema,
});

/** The same for staff, with what stands beside the thread. */
export const staffConversationSchema = conversationSchema.extend({
  site: z.strictObject({ id: uuid, name: z.string() }),
  ticket: z
    .strictObject({
      id: uuid,
      number: z.string(),
      status: ticketStatusSchema,
      priority: prioritySchema,
      assignee: z.strictObject({ id: uuid, name: z.string() }).nullable(),
      /** Team that the hand-over was meant for. */
      team: z.string().optional(),
      createdAt: instant,
    })
    .optional(),
  visitor: z.strictObject({
    id: uuid,
    name: z.string().optional(),
    email: z.string().optional(),
    emailVerified: z.boolean(),
    blocked: z.boolean(),
    /** Has a socket open now, as far as any server process knows. */
    online: z.boolean(),
    page: pageSchema.optional(),
    /** The User-Agent header of the last connection. */
    userAgent: z.string().optional(),
    firstSeenAt: instant,
    lastSeenAt: instant,
  }),
});

export const messageText = z
  .string()
  .max(LIMITS.textLength)
  .overwrite(whole)
  // U+0000 cannot be stored in PostgreSQL text.
  .refine((text) => !text.includes('\u0000'), 'must not contain the character U+0000');

export type Attachment = z.infer<typeof attachmentSchema>;
export type Link = z.infer<typeof linkSchema>;
export type Card = z.infer<typeof cardSchema>;
export type Form = z.infer<typeof formSchema>;
export type QuickReply = z.infer<typeof quickReplySchema>;
export type Sender = z.infer<typeof senderSchema>;
export type EntryEvent = z.infer<typeof eventSchema>;
export type Trace = z.infer<typeof traceSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Cursor = z.infer<typeof cursorSchema>;
export type Mark = z.infer<typeof markSchema>;
export type Page = z.infer<typeof pageSchema>;
export type Speaker = z.infer<typeof speakerSchema>;
export type TicketStatus = z.infer<typeof ticketStatusSchema>;
export type Priority = z.infer<typeof prioritySchema>;
export type Conversation = z.infer<typeof conversationSchema>;
export type StaffConversation = z.infer<typeof staffConversationSchema>;
