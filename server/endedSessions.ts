import { CLOSE } from '../protocol/index.ts';
import type { Room } from './platform/index.ts';
import type { Hint, House, SocketServer } from './realtime/index.ts';
import { stillValidSessions } from './staff/index.ts';

/** These staff sessions are over in every process. */
interface SessionsEnded extends Hint {
  kind: 'sessions.ended';
  sessionIds: readonly string[];
}

/** Milliseconds between two looks for sessions that ended without a hint reaching this process. */
const LOOK_EVERY = 2_000;

export function sessionsEnded(sessionIds: readonly string[]): SessionsEnded {
  return { kind: 'sessions.ended', sessionIds };
}

/** Signing out, a new role or a deactivation closes sockets: at once by the hint, within two seconds without it. */
export function endedSessions(house: House, sockets: SocketServer): Room {
  const close = (isEnded: (sessionId: string) => boolean): void => {
    for (const session of sockets.all()) {
      const isOver = session.actor.kind === 'staff' && isEnded(session.actor.sessionId);
      if (isOver) session.close(CLOSE.unauthorized, 'session ended');
    }
  };
  const look = async (): Promise<void> => {
    const ids = new Set<string>();
    for (const { actor } of sockets.all()) if (actor.kind === 'staff') ids.add(actor.sessionId);
    if (ids.size === 0) return;
    const valid = await stillValidSessions(house, [...ids]);
    close((id) => ids.has(id) && !valid.has(id));
  };
  house.realtime.bus.on<SessionsEnded>('sessions.ended', ({ sessionIds }) => {
    const ended = new Set(sessionIds);
    close((id) => ended.has(id));
  });
  let timer: NodeJS.Timeout | undefined;
  return {
    name: 'ended sessions',
    start: async () => {
      timer = setInterval(() => {
        // Without the database nobody can be judged; the next look will.
        look().catch(() => {});
      }, LOOK_EVERY);
      timer.unref();
    },
    stop: async () => clearInterval(timer),
  };
}
