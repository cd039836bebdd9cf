import type { Services } from '../platform/index.ts';
import type { Bus } from './bus.ts';
import type { Hub } from './hub.ts';
import type { FrameHandler } from './doors.ts';

/** What rooms use of the realtime room. */
export interface Realtime {
  bus: Bus;
  hub: Hub;
  /** Registers the handler of a frame that is no command; called by rooms before the start. */
  onFrame(handler: FrameHandler): void;
  /** Closes the sockets of these staff sessions in every process within a second. */
  endSessions(sessionIds: readonly string[]): void;
}

/** The services of the platform and the realtime room: what a command is given beside its actor and its body. */
export interface House extends Services {
  realtime: Realtime;
}
