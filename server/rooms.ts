import type { IncomingMessage } from 'node:http';
import {
  conversationsRoom,
  ONLINE_FOR,
  shopperMoved,
  locate,
  forVisitor,
  presentConversation,
  readAfter,
  readHeads,
} from './conversations/index.ts';
import { authenticateVisitor, customersRoom, SeenVisitors } from './customers/index.ts';
import { dialogueRoom } from './dialogue/index.ts';
import { integrationsRoom } from './integrations/index.ts';
import { countLearning, learningRoom } from './learning/index.ts';
import { notificationsRoom } from './notifications/index.ts';
import { endedSessions, sessionsEnded } from './endedSessions.ts';
import {
  AppError,
  isOwnOrigin,
  toAppError,
  type Actor,
  type HttpDoors,
  type Room,
  type Services,
} from './platform/index.ts';
import {
  Hub,
  SocketServer,
  type Bus,
  type Feed,
  type FrameHandler,
  type House,
  type SocketDoors,
} from './realtime/index.ts';
import { allowsOrigin, sitesRoom } from './sites/index.ts';
import { authenticateCookie, disconnected, redeemSocketTicket, staffRoom, touchPresence } from './staff/index.ts';
import { Inbox, ticketsRoom } from './tickets/index.ts';
import { studioRoom } from './studio/index.ts';
import { welcome } from './welcome.ts';

export interface ComposedRooms {
  house: House;
  rooms: Room[];
  sockets: SocketServer;
  http: HttpDoors;
}

/**
 * The explicit list of rooms, and what they are to each other and to the transports.
 *
 * @param serverId epoch of the database, for `welcome`
 */
export function composeRooms(services: Services, bus: Bus, serverId: string): ComposedRooms {
  const frames: FrameHandler[] = [];
  const house: House = {
    ...services,
    realtime: {
      bus,
      hub: new Hub(
        bus,
        feedOf(() => house),
        services.log,
        services.metrics,
      ),
      onFrame: (handler) => void frames.push(handler),
      endSessions: (sessionIds) => bus.publish(sessionsEnded(sessionIds)),
    },
  };
  const inbox = new Inbox(house);
  const seen = new SeenVisitors(services.database, services.log);
  const rooms: Room[] = [
    sitesRoom(house),
    staffRoom(house),
    customersRoom(house, seen),
    conversationsRoom(house, (session) => inbox.countersOf(session)),
    ticketsRoom(house, inbox),
    studioRoom(house, { learning: (site) => countLearning(house, site) }),
    dialogueRoom(house),
    learningRoom(house),
    integrationsRoom(house),
    notificationsRoom(house),
  ];
  const commands = rooms.flatMap((room) => room.commands ?? []);
  const sockets = new SocketServer(services, socketDoors(house, seen, serverId), commands, frames);
  rooms.push(endedSessions(house, sockets));
  return { house, rooms, sockets, http: httpDoors(house) };
}

function feedOf(getHouse: () => House): Feed {
  return {
    readAfter: (conversation, after, limit) => readAfter(getHouse().database, conversation, after, limit),
    locate: (session, conversation, cursor) => locate(getHouse().database, session.actor, conversation, cursor),
    forVisitor,
    state: (session, conversation) =>
      presentConversation(getHouse().database, session.actor, conversation, getHouse().clock.now()),
    heads: (conversations) => readHeads(getHouse().database, conversations),
  };
}

function httpDoors(house: House): HttpDoors {
  return {
    async authenticate(request) {
      const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
      if (bearer === undefined) return authenticateCookie(house, request);
      const actor = await authenticateVisitor(house, bearer, userAgentOf(request));
      const { origin, host } = request.headers;
      const isForeign = origin !== undefined && !isOwnOrigin(house.config, origin, host);
      if (isForeign && !(await allowsOrigin(house, origin, actor.siteId))) throw new AppError('wrong_origin');
      return actor;
    },
    allowsOrigin: (origin) => allowsOrigin(house, origin),
  };
}

function socketDoors(house: House, seen: SeenVisitors, serverId: string): SocketDoors {
  return {
    allowsOrigin: (origin) => allowsOrigin(house, origin),
    async authenticate(hello, page) {
      if (hello.token !== undefined) {
        const actor = await authenticateVisitor(house, hello.token, page.userAgent);
        const isAllowed = page.isOwn || (await allowsOrigin(house, page.origin, actor.siteId));
        if (!isAllowed) throw new AppError('wrong_origin');
        return actor;
      }
      if (hello.ticket === undefined) throw new AppError('unauthorized');
      if (!page.isOwn) throw new AppError('wrong_origin');
      return redeemSocketTicket(house, hello.ticket);
    },
    welcome: (actor, hello) => welcome(house, seen, serverId, actor, hello),
    opened(actor) {
      heard(house, seen, actor);
      if (actor.kind === 'visitor')
        inBackground(
          house,
          seen.write().then(() => shopperMoved(house, actor.visitorId)),
        );
    },
    heard: (actor) => heard(house, seen, actor),
    closed(actor, left) {
      if (left > 0) return;
      if (actor.kind === 'staff') return inBackground(house, disconnected(house, actor.sessionId));
      const look = setTimeout(() => inBackground(house, shopperMoved(house, actor.visitorId)), ONLINE_FOR);
      look.unref();
      return undefined;
    },
    done(session, name, conversation) {
      // The first message makes the conversation; from then on its sender follows it without asking.
      const begins = name === 'message.send' || name === 'conversation.handOver';
      if (!begins || conversation === undefined || house.realtime.hub.isFollowing(session, conversation)) return;
      void house.realtime.hub.follow(session, conversation, null);
    },
  };
}

function heard(house: House, seen: SeenVisitors, actor: Actor): void {
  if (actor.kind === 'visitor') seen.note(actor.visitorId);
  else inBackground(house, touchPresence(house, actor.sessionId));
}

/** Presence is not worth a refusal: without the database it is old for a while. */
function inBackground(house: House, work: Promise<void>): void {
  work.catch((error: unknown) => house.log.warn({ event: 'presence.failed', code: toAppError(error).code }));
}

function userAgentOf(request: IncomingMessage): string | undefined {
  return request.headers['user-agent']?.slice(0, 400);
}
