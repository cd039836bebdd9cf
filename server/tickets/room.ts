import { inboxResumeSchema, ticketQuerySchema, type InboxRow, type TicketPage } from '../../protocol/index.ts';
import {
  AppError,
  command,
  participantId,
  route,
  toAppError,
  type Actor,
  type Room,
  type StaffActor,
} from '../platform/index.ts';
import type { FrameHandler, House } from '../realtime/index.ts';
import { assignTicket } from './assignTicket.ts';
import { closeConversation } from './closeConversation.ts';
import type { Inbox } from './inbox.ts';
import { searchTickets } from './inboxRows.ts';
import { leaveQueue } from './leaveQueue.ts';
import { returnChats } from './returnChats.ts';
import { setPriority } from './setPriority.ts';
import { setStatus } from './setStatus.ts';
import { takeTicket } from './takeTicket.ts';

const ACTIONS = { times: 60, seconds: 60 };
const PAGE = 50;
/** Milliseconds between two looks for chats of agents who are gone. */
const RETURN_EVERY = 5_000;

export function ticketsRoom(house: House, inbox: Inbox): Room {
  let returning: NodeJS.Timeout | undefined;
  const resume: FrameHandler<typeof inboxResumeSchema> = {
    type: 'inbox.resume',
    schema: inboxResumeSchema,
    run: async (session, { cursors }) => {
      if (session.actor.kind !== 'staff') throw new AppError('forbidden');
      await inbox.resume(session, cursors);
    },
  };
  house.realtime.onFrame(resume as unknown as FrameHandler);

  return {
    name: 'tickets',
    commands: [
      command({
        name: 'ticket.take',
        audiences: ['agent'],
        limit: ACTIONS,
        run: (actor, body) => takeTicket(house, asStaff(actor), body),
      }),
      command({
        name: 'ticket.assign',
        audiences: ['agent'],
        limit: ACTIONS,
        run: (actor, body) => assignTicket(house, asStaff(actor), body),
      }),
      command({
        name: 'ticket.setStatus',
        audiences: ['agent'],
        limit: ACTIONS,
        run: (actor, body) => setStatus(house, asStaff(actor), body),
      }),
      command({
        name: 'ticket.setPriority',
        audiences: ['agent'],
        limit: ACTIONS,
        run: (actor, body) => setPriority(house, asStaff(actor), body),
      }),
      command({
        name: 'conversation.close',
        audiences: ['visitor', 'agent'],
        limit: ACTIONS,
        run: (actor, body) => closeConversation(house, actor, body),
      }),
      command({
        name: 'conversation.leaveQueue',
        audiences: ['visitor'],
        limit: ACTIONS,
        run: (actor, body) => leaveQueue(house, actor, body),
      }),
    ],
    routes: [
      route({
        method: 'GET',
        path: '/api/tickets',
        audiences: ['agent'],
        limit: { times: 120, seconds: 60 },
        query: ticketQuerySchema,
        run: async ({ actor, query }): Promise<TicketPage> => {
          if (actor === undefined) throw new AppError('unauthorized');
          const { view, query: words, cursor } = query;
          const search = { view, query: words, before: readCursor(cursor) };
          const rows = await searchTickets(house.database, participantId(actor), search, PAGE);
          const last = rows.length === PAGE ? rows.at(-1) : undefined;
          return { rows, ...(last !== undefined && { next: writeCursor(last) }) };
        },
      }),
    ],
    start: async () => {
      inbox.start();
      returning = setInterval(() => {
        returnChats(house).catch((error: unknown) => {
          house.log.warn({ event: 'tickets.return_failed', code: toAppError(error).code });
        });
      }, RETURN_EVERY);
      returning.unref();
    },
    stop: async () => {
      inbox.stop();
      clearInterval(returning);
    },
  };
}

function writeCursor(row: InboxRow): string {
  return `${row.createdAt}~${row.ticket}`;
}

function readCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const [at, id] = cursor.split('~');
  const time = new Date(at ?? '');
  if (Number.isNaN(time.getTime()) || id === undefined || !/^[\da-f-]{36}$/.test(id)) {
    throw new AppError('invalid', { fields: { cursor: 'must be the value that the page before named' } });
  }
  return { at: time, id };
}

function asStaff(actor: Actor): StaffActor {
  if (actor.kind !== 'staff') throw new AppError('forbidden');
  return actor;
}
