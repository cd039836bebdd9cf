import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { CLOSE, type ServerFrame } from '../../protocol/index.ts';
import { gatherWrites, type Actor } from '../platform/index.ts';

/** Bytes that may wait for a client that does not read. Beyond it the socket is closed; the cursor brings it back. */
const MOST_WAITING = 1024 * 1024;

/** Bytes waiting at which history pauses, and for how long, in milliseconds, until the client counts as not reading. */
const PAUSE_AT = 256 * 1024;
const PAUSE_STEP = 50;
const PAUSE_MOST = 10_000;

/** One open socket of somebody known. */
export class Session {
  readonly id: string;
  readonly actor: Actor;
  /** What of the address one person has a hold on; limits are counted by it. */
  readonly network: string;
  /** When the last frame came, monotonic milliseconds. */
  heardAt: number;
  private readonly socket: WebSocket;
  private readonly stream: Duplex;
  private readonly onSlow: () => void;
  private readonly closers: (() => void)[] = [];
  private readonly running = new Map<string, Promise<void>>();

  /**
   * @param network see the field
   * @param stream the connection under the socket
   * @param onSlow called before a client that does not read is cut off
   */
  constructor(id: string, actor: Actor, network: string, socket: WebSocket, stream: Duplex, onSlow: () => void) {
    this.id = id;
    this.actor = actor;
    this.network = network;
    this.socket = socket;
    this.stream = stream;
    this.onSlow = onSlow;
    this.heardAt = performance.now();
    socket.once('close', () => {
      for (const closer of this.closers) closer();
    });
  }

  get open(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** Bytes not yet handed to the network. */
  get waiting(): number {
    return this.socket.bufferedAmount;
  }

  /** Waits until a slow client has read most of what was sent, so that history never piles up in memory. */
  async untilRead(): Promise<void> {
    for (let waited = 0; this.open && this.waiting > PAUSE_AT && waited < PAUSE_MOST; waited += PAUSE_STEP) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_STEP));
    }
  }

  send(frame: ServerFrame): void {
    this.sendText(JSON.stringify(frame));
  }

  /** Sends a frame that was made into text once for many. */
  sendText(text: string): void {
    if (!this.open) return;
    if (this.socket.bufferedAmount > MOST_WAITING) {
      this.onSlow();
      this.close(CLOSE.slowConsumer, 'slow consumer');
      return;
    }
    // An entry and the acknowledgement that belongs to it leave together.
    gatherWrites(this.stream);
    this.socket.send(text);
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
    // A client that does not read will not answer the close either.
    setTimeout(() => this.socket.terminate(), 1_000).unref();
  }

  /**
   * Runs what concerns one thing in the order in which it came: a sender's messages must not overtake each other.
   *
   * @param key of the thing, for instance a conversation
   * @param run never rejects
   */
  inOrder(key: string, run: () => Promise<void>): void {
    const before = this.running.get(key);
    const done = before === undefined ? run() : before.then(run);
    const settled = done.then(() => {
      if (this.running.get(key) === settled) this.running.delete(key);
    });
    this.running.set(key, settled);
  }

  /** Cuts the connection without a word, as a broken network does. */
  cut(): void {
    this.socket.terminate();
  }

  /** Runs when the socket closes; at once when it has closed already. */
  onClose(closer: () => void): void {
    if (this.socket.readyState === this.socket.CLOSED) closer();
    else this.closers.push(closer);
  }
}
