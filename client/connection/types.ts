import type { ReadonlySignal } from '@preact/signals';
import type { CommandInput, CommandName, CommandResults } from '../../protocol/commands.ts';
import type { Page } from '../../protocol/entries.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { ClientFrame, ServerFrame, WelcomeFrame } from '../../protocol/frames.ts';
import type { Environment } from './environment.ts';
import type { Http } from './httpTypes.ts';

/** Where the connection stands. The view tells them apart by `phase`. */
export type ConnectionState =
  /** Nobody asked for a connection yet, or it was closed on purpose. */
  | { phase: 'idle' }
  | { phase: 'connecting' }
  /** Greeted by the server; frames flow. */
  | { phase: 'live' }
  /** The last try failed or the socket broke. `nextTryAt` is device time in milliseconds since 1970; `tries` counts failures in a row. */
  | { phase: 'offline'; nextTryAt: number; tries: number }
  /** The server will not have us; only `retry()` tries again. */
  | { phase: 'refused'; reason: 'unauthorized' | 'wrong_origin' | 'unsupported_version' };

export type FrameType = ServerFrame['type'];
export type FrameOf<Type extends FrameType> = Extract<ServerFrame, { type: Type }>;

/** Body of a command as a caller writes it: the client id is made when it is left out. */
export type CommandFields<Name extends CommandName> = Omit<CommandInput<Name>, 'clientId'> & { clientId?: string };

/** `offline`: no answer came; it may or may not have been done, and is safe to repeat under the same client id. */
export type RefusalCode = ErrorCode | 'offline';

/** One connection to the server, shared or not; threads, outbox and inbox know only this. */
export interface Connection {
  readonly state: ReadonlySignal<ConnectionState>;
  /** The last greeting of the server; null before the first one. */
  readonly welcome: ReadonlySignal<WelcomeFrame | null>;
  /** True in the one tab that holds the socket (and so plays the sound); always true without other tabs. */
  readonly leads: ReadonlySignal<boolean>;
  /** Starts connecting; does nothing when that has happened already. */
  open(): void;
  /** Tries at once instead of at `nextTryAt`, and again after a refusal. */
  retry(): void;
  /** Back to `idle`. Pending requests are rejected with `offline`. */
  close(): void;
  /**
   * Sends one frame and waits for nothing.
   * @returns false when no socket is open; the frame is then gone.
   */
  send(frame: ClientFrame): boolean;
  /**
   * Runs one command: over the socket while live, by HTTP when the socket could not be opened twice in a row.
   * @throws {Refusal} with the server's code, or `offline` when no answer came.
   */
  request<Name extends CommandName>(name: Name, body: CommandFields<Name>): Promise<CommandResults[Name]>;
  /**
   * The HTTP side for the same reader (files, transcripts); its code is loaded at the first call.
   * @throws {Refusal} `offline` when the code could not be loaded
   */
  http(): Promise<Http>;
  /** Calls `handler` for every frame of that type. @returns a function that ends it. */
  on<Type extends FrameType>(type: Type, handler: (frame: FrameOf<Type>) => void): () => void;
  /** Calls `handler` whenever a new socket takes frames (hello is sent, welcome not yet here), and at once when one does now. @returns a function that ends it. */
  onOpen(handler: () => void): () => void;
}

export interface ConnectionOptions {
  /** Origin of the server such as `https://support.example`; empty for the origin of the page itself. */
  origin: string;
  /** Shoppers: `SITEKEY.SECRET`. */
  token?: () => string;
  /** Staff: a fresh one-time ticket. null when nobody is signed in; a rejection counts as a failed try. */
  ticket?: () => Promise<string | null>;
  /** Shoppers: the page that she is on. */
  page?: () => Page;
  /** How frames travel; a socket of our own when absent. See `tabsLink` for one socket in several tabs. */
  link?: LinkFactory;
  environment?: Environment;
}

/** What a link tells the connection above it. */
export interface LinkEvents {
  state(state: ConnectionState): void;
  /** A socket takes frames. */
  opened(): void;
  frame(frame: ServerFrame): void;
  leads(leads: boolean): void;
}

/** The way that frames travel: a socket, or the socket of another tab. */
export interface Link {
  open(): void;
  retry(): void;
  close(): void;
  send(frame: ClientFrame): boolean;
}

/** @param direct the way without detours: a socket of our own */
export type LinkFactory = (
  options: ConnectionOptions,
  events: LinkEvents,
  environment: Environment,
  direct?: LinkFactory,
) => Link;
