import type { z } from 'zod';
import type { CommandName, Hello, WelcomeFrame } from '../../protocol/index.ts';
import type { Actor } from '../platform/index.ts';
import type { Session } from './session.ts';

/** A frame that is no command: resume, page, leave, ping and their like. */
export interface FrameHandler<Schema extends z.ZodType = z.ZodType> {
  type: string;
  schema: Schema;
  run(session: Session, frame: z.infer<Schema>): Promise<void> | void;
}

/** Where a socket comes from. */
export interface ConnectingPage {
  origin: string;
  /** One of our own pages: the admin UI, the continued talk. */
  isOwn: boolean;
  userAgent: string | undefined;
  /** What of the address one person has a hold on. */
  network: string;
}

/** What the rooms know about people and the socket does not. */
export interface SocketDoors {
  /** May pages of this origin open a socket at all? */
  allowsOrigin(origin: string): Promise<boolean>;
  /** Who shows this hello, from this page. Throws `unauthorized`, `wrong_origin`. */
  authenticate(hello: Hello, page: ConnectingPage): Promise<Actor>;
  welcome(actor: Actor, hello: Hello): Promise<WelcomeFrame>;
  /** A frame came from somebody: presence. Called every few seconds at most for each shopper and each session of staff. */
  heard(actor: Actor): void;
  opened(actor: Actor): void;
  /** `left`: sockets that this shopper, or this session of staff, still has open here. */
  closed(actor: Actor, left: number): void;
  /** Called after a command was acknowledged. */
  done(session: Session, name: CommandName, conversation: string | undefined): void;
}
