import { z } from 'zod';
import {
  LAST_SEQ,
  LIMITS,
  leaveSchema,
  pageRequestSchema,
  pingSchema,
  resumeSchema,
  uuid,
  type Entry,
  type PongFrame,
} from '../../protocol/index.ts';
import { AppError, command, networkOf, route, validate, type Actor, type Room } from '../platform/index.ts';
import type { FrameHandler, House, Session } from '../realtime/index.ts';
import { stopBatches } from './appendPlain.ts';
import { attachFile } from './attachFile.ts';
import { sendAttachment } from './attachments.ts';
import { forVisitor } from './entryRow.ts';
import { deliverMarks, markRead, type MarksHint } from './markRead.ts';
import { presentConversation, presentOwnConversations } from './presentConversation.ts';
import { locate, readAfter, readBefore } from './readEntries.ts';
import { deliverTyping, setTyping, type TypingHint } from './setTyping.ts';
import { startSweeping } from './sweepUploads.ts';
import { transcript } from './transcript.ts';

const PEOPLE = ['visitor', 'agent'] as const;
const READS = { times: 120, seconds: 60 };

/** A shopper's conversations that `welcome` carries. */
const OWN_CONVERSATIONS = 20;

const place = z.coerce.number().int().min(1).max(LAST_SEQ);
const rangeQuery = z
  .strictObject({
    tail: z.coerce.number().int().min(1).max(LIMITS.pageEntries).optional(),
    after: place.optional(),
    id: uuid.optional(),
    before: place.optional(),
    limit: z.coerce.number().int().min(1).max(LIMITS.pageEntries).default(LIMITS.tailEntries),
  })
  .refine(({ after, id }) => (after === undefined) === (id === undefined), {
    path: ['after'],
    message: 'must come with the id of the entry there',
  });

const uploadQuery = z.strictObject({ name: z.string().max(1_000), clientId: uuid });

/** @param heartbeat adds what other rooms put into `pong` */
export function conversationsRoom(house: House, heartbeat: (session: Session) => PongFrame['inbox']): Room {
  const { database, realtime } = house;
  realtime.bus.on<MarksHint>('marks', (hint) => deliverMarks(house, hint));
  realtime.bus.on<TypingHint>('typing', (hint) => deliverTyping(house, hint));

  const frames = [
    frame(resumeSchema, (session, { conversation, cursor }) => realtime.hub.follow(session, conversation, cursor)),
    frame(leaveSchema, (session, { conversation }) => realtime.hub.leave(session, conversation)),
    frame(pageRequestSchema, (session, { conversation, before, limit }) =>
      oneByOne(session, async () => {
        const { after, through, entries } = await readPage(house, session.actor, conversation, { before, limit });
        session.send({ type: 'entries', conversation, after, through, entries });
      }),
    ),
    frame(pingSchema, (session) => {
      const inbox = heartbeat(session);
      session.send({ type: 'pong', heads: realtime.hub.headsOf(session), ...(inbox && { inbox }) });
    }),
  ];
  for (const handler of frames) realtime.onFrame(handler);

  let stopSweeping = async (): Promise<void> => undefined;

  return {
    name: 'conversations',
    commands: [
      command({
        name: 'conversation.mark',
        audiences: PEOPLE,
        limit: { times: 200, seconds: 20 },
        run: async (actor, body) => {
          await markRead(house, actor, body);
          return {};
        },
      }),
      command({
        name: 'conversation.typing',
        audiences: PEOPLE,
        limit: { times: 40, seconds: 20 },
        socketOnly: true,
        run: async (actor, body) => {
          await setTyping(house, actor, body);
          return {};
        },
      }),
    ],
    routes: [
      route({
        method: 'GET',
        path: '/api/conversations',
        audiences: ['visitor'],
        limit: READS,
        run: async ({ actor }) => ({ conversations: await ownConversations(house, known(actor)) }),
      }),
      route({
        method: 'GET',
        path: '/api/conversations/:conversation/entries',
        audiences: PEOPLE,
        limit: READS,
        query: rangeQuery,
        run: async ({ actor, params, query }) => {
          const conversation = validate(uuid, params['conversation']);
          const page = await readPage(house, known(actor), conversation, query);
          const state = await presentConversation(database, known(actor), conversation, house.clock.now());
          return { ...page, head: state.head, state };
        },
      }),
      route({
        method: 'GET',
        path: '/api/conversations/:conversation/transcript',
        audiences: PEOPLE,
        limit: { times: 20, seconds: 60 },
        run: async ({ actor, params, koa }) => {
          const text = await transcript(house, known(actor), validate(uuid, params['conversation']));
          koa.set('Content-Disposition', 'attachment; filename="conversation.txt"');
          koa.set('Cache-Control', 'no-store');
          koa.type = 'text/plain';
          koa.body = text;
          return undefined;
        },
      }),
      route({
        method: 'POST',
        path: '/api/conversations/:conversation/attachments',
        audiences: PEOPLE,
        limit: { times: 30, seconds: 60 },
        query: uploadQuery,
        stream: true,
        run: async ({ actor, params, query, koa }) =>
          attachFile(house, known(actor), {
            conversation: validate(uuid, params['conversation']),
            clientId: query.clientId,
            name: query.name,
            stream: koa.req,
            length: koa.request.length ?? 0,
            network: networkOf(koa.ip),
          }),
      }),
      route({
        method: 'GET',
        path: '/api/conversations/:conversation/attachments/:attachment',
        audiences: PEOPLE,
        limit: { times: 600, seconds: 60 },
        run: async ({ actor, params, koa }) => {
          const conversation = validate(uuid, params['conversation']);
          await sendAttachment(house, known(actor), conversation, validate(uuid, params['attachment']), koa);
        },
      }),
    ],
    async start() {
      stopSweeping = startSweeping(house);
    },
    async stop() {
      await stopSweeping();
      await stopBatches(house);
    },
  };
}

/** A shopper's conversations, newest first. */
export function ownConversations(house: House, actor: Actor): ReturnType<typeof presentOwnConversations> {
  return actor.kind === 'visitor'
    ? presentOwnConversations(house.database, actor.visitorId, OWN_CONVERSATIONS)
    : Promise.resolve([]);
}

interface Range {
  tail?: number | undefined;
  after?: number | undefined;
  id?: string | undefined;
  before?: number | undefined;
  limit: number;
}

/**
 * One page of a conversation: behind a cursor, below a place, or the newest.
 *
 * @throws AppError `not_found`; `conflict` when the cursor is of another history: the client starts afresh
 */
async function readPage(
  house: House,
  actor: Actor,
  conversation: string,
  range: Range,
): Promise<{ after: number; through: number; entries: Entry[] }> {
  const { database } = house;
  const cursor = range.after !== undefined && range.id !== undefined ? { seq: range.after, id: range.id } : null;
  const start = await locate(database, actor, conversation, cursor);
  if (start === 'reset') {
    throw cursor === null
      ? new AppError('not_found')
      : new AppError('conflict', { detail: 'Load the conversation afresh.' });
  }
  const after = range.tail === undefined ? start.after : Math.max(0, start.head - range.tail);
  const entries =
    range.before === undefined
      ? await readAfter(database, conversation, after, range.tail ?? range.limit)
      : await readBefore(database, conversation, range.before, range.limit);
  const seen = actor.kind === 'staff' ? entries : entries.map(forVisitor).filter((entry) => entry !== undefined);
  const first = entries[0]?.seq ?? range.before ?? after + 1;
  return { after: first - 1, through: entries.at(-1)?.seq ?? first - 1, entries: seen };
}

/** Pages of one session are read one after another: whoever asks for many and reads none is cut off after the first. */
function oneByOne(session: Session, read: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    session.inOrder('page', () => (session.open ? read() : Promise.resolve()).then(resolve, reject));
  });
}

function frame<Schema extends z.ZodObject<{ type: z.ZodLiteral<string> }>>(
  schema: Schema,
  run: (session: Session, frame: z.infer<Schema>) => Promise<void> | void,
): FrameHandler {
  return { type: schema.shape.type.value, schema, run: run as FrameHandler['run'] };
}

function known(actor: Actor | undefined): Actor {
  if (actor === undefined) throw new AppError('unauthorized');
  return actor;
}
