import { z } from 'zod';
import { LIMITS } from './constants.ts';
import { messageText, pageSchema, prioritySchema, seq, ticketStatusSchema, uuid } from './entries.ts';
import type { Entry } from './entries.ts';

/**
 * The commands: one name, one body, one answer, two transports. Over the socket a command is the frame
 * `{type: NAME, clientId, ...body}`, answered by `ack` or `nack`; over HTTP it is `POST PATH` with the
 * same fields (those in the path left out of the body), answered by the result or a problem document.
 */

/** A reachable address, not the whole of RFC 5322: one @, no spaces or quotes, a dot in the domain. */
export const emailAddress = z
  .string()
  .max(LIMITS.emailLength)
  .regex(/^[^\s@"<>(),:;\\[\]]+@[^\s@"<>(),:;\\[\]]+\.[^\s@"<>(),:;\\[\].]+$/u, 'must be an e-mail address');
export const personName = z.string().trim().min(1).max(LIMITS.nameLength);

const write = { clientId: uuid };

export const COMMANDS = {
  'message.send': {
    path: '/api/conversations/:conversation/messages',
    body: z
      .strictObject({
        ...write,
        conversation: uuid,
        text: messageText.default(''),
        replyTo: seq.min(1).optional(),
        /** Shoppers: what was filled into the bot's form, by field; `text` then says it in words. */
        form: z.record(z.string().max(60), messageText.max(500)).optional(),
        attachments: z
          .array(uuid)
          .max(LIMITS.attachments)
          .refine((ids) => new Set(ids).size === ids.length, 'must name each file once')
          .optional(),
        /** Shoppers: where she is; kept beside the conversation. */
        page: pageSchema.optional(),
        /** Shoppers, first message only: the conversation that this one follows. */
        previous: uuid.optional(),
      })
      .refine((body) => body.text.trim() !== '' || (body.attachments?.length ?? 0) > 0, {
        path: ['text'],
        message: 'must not be empty without an attachment',
      }),
  },
  'conversation.mark': {
    path: '/api/conversations/:conversation/marks',
    body: z.strictObject({ ...write, conversation: uuid, delivered: seq.optional(), read: seq.optional() }),
  },
  'conversation.typing': {
    path: '/api/conversations/:conversation/typing',
    body: z.strictObject({ ...write, conversation: uuid, on: z.boolean() }),
  },
  /** Shoppers: was this answer of the bot helpful. Said again it replaces what was said. */
  'message.rate': {
    path: '/api/conversations/:conversation/ratings',
    body: z.strictObject({ ...write, conversation: uuid, seq: seq.min(1), helpful: z.boolean() }),
  },
  'conversation.setContact': {
    path: '/api/conversations/:conversation/contact',
    body: z.strictObject({ ...write, conversation: uuid, name: personName.optional(), email: emailAddress.optional() }),
  },
  'conversation.handOver': {
    path: '/api/conversations/:conversation/hand-over',
    body: z.strictObject({ ...write, conversation: uuid }),
  },
  'conversation.leaveQueue': {
    path: '/api/conversations/:conversation/leave-queue',
    body: z.strictObject({ ...write, conversation: uuid }),
  },
  'conversation.close': {
    path: '/api/conversations/:conversation/close',
    body: z.strictObject({ ...write, conversation: uuid }),
  },
  'ticket.take': {
    path: '/api/tickets/:ticket/take',
    body: z.strictObject({ ...write, ticket: uuid }),
  },
  'ticket.assign': {
    path: '/api/tickets/:ticket/assign',
    /** `null` puts it back into the queue. */
    body: z.strictObject({ ...write, ticket: uuid, assignee: uuid.nullable() }),
  },
  'ticket.setStatus': {
    path: '/api/tickets/:ticket/status',
    body: z.strictObject({ ...write, ticket: uuid, status: ticketStatusSchema }),
  },
  'ticket.setPriority': {
    path: '/api/tickets/:ticket/priority',
    body: z.strictObject({ ...write, ticket: uuid, priority: prioritySchema }),
  },
  'visitor.block': {
    path: '/api/visitors/:visitor/block',
    body: z.strictObject({ ...write, visitor: uuid, blocked: z.boolean() }),
  },
  'presence.set': {
    path: '/api/staff/me/presence',
    body: z.strictObject({ ...write, away: z.boolean() }),
  },
} as const;

export type CommandName = keyof typeof COMMANDS;
export type CommandBody<Name extends CommandName> = z.infer<(typeof COMMANDS)[Name]['body']>;
/** What a client writes: defaults may be left out. */
export type CommandInput<Name extends CommandName> = z.input<(typeof COMMANDS)[Name]['body']>;

/** Where an entry went; the same for every repetition of the same client id. */
export type Placed = Pick<Entry, 'id' | 'seq' | 'at'>;

export interface CommandResults {
  'message.send': Placed;
  'conversation.mark': Record<string, never>;
  'conversation.typing': Record<string, never>;
  'message.rate': Record<string, never>;
  'conversation.setContact': Placed;
  'conversation.handOver': Placed & { ticket: string };
  'conversation.leaveQueue': Placed;
  'conversation.close': Placed;
  'ticket.take': Placed;
  'ticket.assign': Placed;
  'ticket.setStatus': Placed;
  'ticket.setPriority': Placed;
  'visitor.block': Record<string, never>;
  'presence.set': Record<string, never>;
}
