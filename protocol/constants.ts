/**
 * Plain values of the wire that both ends need. This is the one file of `protocol/` that browsers
 * import as code; everything else there is a schema and reaches them as a type only.
 */

/** Version of the wire, sent in `hello`. The server refuses another one with `unsupported_version`. */
export const PROTOCOL_VERSION = 1;

// Figures of the objects below that the shop's page needs, on their own: a bundler writes a single value in place,
// but would carry each object whole. What they mean stands at the objects.
export const TEXT_LENGTH = 4_000;
export const TAIL_ENTRIES = 50;
export const PING_AFTER_SILENCE = 10_000;
export const PONG_WITHIN = 5_000;
export const TYPING_SHOWN = 6_000;
export const TYPING_RENEWED = 3_000;
export const BACKOFF_FIRST = 500;
export const BACKOFF_MOST = 30_000;
export const CLOSE_UNAUTHORIZED = 4401;
export const CLOSE_WRONG_ORIGIN = 4403;
export const CLOSE_TOO_MANY_FRAMES = 4429;

/** Limits that both ends check: the client before it sends, the server always. */
export const LIMITS = {
  /** Characters (UTF-16 units) of one message. */
  textLength: TEXT_LENGTH,
  /** Attachments of one message. */
  attachments: 5,
  /** Bytes of one file. */
  fileBytes: 20 * 1024 * 1024,
  /** Characters of a shown file name. */
  fileNameLength: 120,
  /** Bytes of one frame from a client. */
  frameBytes: 64 * 1024,
  /** Entries of one page. */
  pageEntries: 200,
  /** Entries of the first load. */
  tailEntries: TAIL_ENTRIES,
  nameLength: 80,
  emailLength: 254,
} as const;

/** Kinds of file that may be attached, by their content, not by their name. */
export const FILE_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'text/plain',
] as const;

/** Times of the wire in milliseconds. */
export const TIMES = {
  /** A client that heard nothing for so long sends `ping`. */
  pingAfterSilence: PING_AFTER_SILENCE,
  /** A client that hears nothing for so long after a `ping` opens a new socket. */
  pongWithin: PONG_WITHIN,
  /** The server closes a socket from which no frame came for so long. */
  serverSilence: 35_000,
  /** The first frame must arrive within this time. */
  helloWithin: 5_000,
  /** `typing` is shown for so long unless it is renewed. */
  typingShown: TYPING_SHOWN,
  /** A client renews `typing` no more often than this. */
  typingRenewed: TYPING_RENEWED,
  /** Backoff between two attempts to connect: full jitter between 0 and the current ceiling. */
  backoffFirst: BACKOFF_FIRST,
  backoffMost: BACKOFF_MOST,
} as const;

/** Close codes of the socket, as docs/protocol.md explains them. */
export const CLOSE = {
  normal: 1000,
  /** The server is stopping or restarting: connect again at once. */
  restart: 1012,
  tooLarge: 1009,
  /** The client did not read: connect again and resume by cursor. */
  slowConsumer: 4008,
  badFrame: 4400,
  unauthorized: CLOSE_UNAUTHORIZED,
  wrongOrigin: CLOSE_WRONG_ORIGIN,
  helloTimeout: 4408,
  tooManyFrames: CLOSE_TOO_MANY_FRAMES,
} as const;

/** Where the socket lives. */
export const SOCKET_PATH = '/api/socket';

export const TICKET_STATUSES = ['open', 'pending', 'on_hold', 'resolved', 'closed', 'rejected'] as const;
export const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
export const SPEAKERS = ['bot', 'queued', 'agent', 'closed'] as const;
export const ROLES = ['agent', 'admin', 'owner'] as const;
