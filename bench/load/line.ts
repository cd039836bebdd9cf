import { WebSocket } from 'ws';

/** What people write: 120 bytes, as long as a usual sentence or two. */
export const SENTENCE =
  'Thank you for your patience, I have just looked at your order and it left our house this morning with the parcel service';

/** What a line tells about a message. */
export interface Listener {
  /** The server has said that it is kept. */
  acknowledged(): void;
  /** What was written at the other end, or the bot's answer, has arrived here. */
  arrived(): void;
  /** A promise was broken: a refusal, a hole, something twice. */
  broken(what: string): void;
}

/** One end of a pair, whatever protocol it speaks. */
export interface Line {
  /** Sends the next message. */
  send(): void;
  /** Sends what keeps an idle connection open. */
  beat(): void;
  close(): void;
}

/** Two ends that talk with each other; a shopper and the bot are one end, at which her own turn comes back answered. */
export interface Talk {
  lines: readonly Line[];
}

/** Connects talk number `index`; `listener(side)` hears what arrives at that end. */
export type Connect = (index: number, listener: (side: number) => Listener) => Promise<Talk>;

/** Opens a socket. @throws Error when it cannot be opened */
export function openSocket(url: string, headers: Record<string, string> = {}): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false, headers });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}
