// Requests as no decent client makes them.

import { request, type IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { Frame } from '../contracts/plainClient.ts';

/** Milliseconds after which a wait counts as in vain. */
const DEADLINE = 20_000;

/** A socket without manners. */
export class RawSocket {
  readonly frames: Frame[] = [];
  readonly socket: WebSocket;
  /** The answer that refused the upgrade. */
  refusal: RawAnswer | undefined;
  closeCode: number | undefined;
  private readonly watchers = new Set<() => void>();

  /** @param from address of this machine that it comes from */
  constructor(url: string, headers: Record<string, string>, from?: string) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/api/socket`, { headers, localAddress: from });
    this.socket.on('unexpected-response', (_request, response) => {
      void readAnswer(response).then((refusal) => {
        this.refusal = refusal;
        this.changed();
      });
    });
    this.socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)) as Frame);
      this.changed();
    });
    this.socket.on('error', () => {
      // A close or a refusal tells the rest.
    });
    this.socket.on('close', (code) => {
      this.closeCode = code;
      this.changed();
    });
    this.socket.on('open', () => this.changed());
  }

  /** Opened, and said hello to. */
  static async greeted(url: string, origin: string, token: string, from?: string): Promise<RawSocket> {
    const raw = new RawSocket(url, { origin }, from);
    await raw.opened();
    raw.send({ type: 'hello', version: 1, token });
    await raw.frame('welcome');
    return raw;
  }

  async opened(): Promise<void> {
    await this.until('the socket', () => this.socket.readyState === WebSocket.OPEN || this.refusal !== undefined);
  }

  send(frame: unknown): void {
    this.socket.send(JSON.stringify(frame));
  }

  async frame(type: string): Promise<Frame> {
    await this.until(`a frame ${type}`, () => this.frames.some((frame) => frame.type === type));
    const found = this.frames.find((frame) => frame.type === type);
    if (found === undefined) throw new Error(`No frame ${type}`);
    this.frames.splice(this.frames.indexOf(found), 1);
    return found;
  }

  /** @param within milliseconds */
  async closed(within = DEADLINE): Promise<number> {
    await this.until('the close', () => this.closeCode !== undefined, within);
    return this.closeCode ?? 0;
  }

  until(what: string, holds: () => boolean, within = DEADLINE): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const watcher = (): void => {
        if (!holds()) return;
        clearTimeout(timer);
        this.watchers.delete(watcher);
        resolve();
      };
      const timer = setTimeout(() => {
        this.watchers.delete(watcher);
        reject(new Error(`Waited in vain for ${what}; closed with ${this.closeCode}, ${JSON.stringify(this.frames)}`));
      }, within);
      this.watchers.add(watcher);
    });
  }

  private changed(): void {
    for (const watcher of this.watchers) watcher();
  }
}

export interface RawAnswer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  /** Of a problem document. */
  code: string | undefined;
}

/** All of an answer, or what came of it before it broke. */
function readAnswer(answer: IncomingMessage): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part));
    const end = (): void => {
      const text = Buffer.concat(parts).toString();
      const isProblem = answer.headers['content-type']?.startsWith('application/problem+json') ?? false;
      const code = isProblem ? (JSON.parse(text) as { code: string }).code : undefined;
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, code });
    };
    answer.on('end', end);
    answer.on('error', end);
  });
}

/**
 * A request of which every byte is chosen, and whose answer is read even while the body is still being sent.
 *
 * @param body sent whole, or pulled chunk by chunk until an answer comes
 * @param from address of this machine that it comes from
 */
export function send(
  url: string,
  method: string,
  headers: Record<string, string>,
  body?: string | Uint8Array | Iterable<Uint8Array>,
  from?: string,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let isAnswered = false;
    const outgoing = request(url, { method, headers, agent: false, localAddress: from }, (answer) => {
      isAnswered = true;
      resolve(readAnswer(answer));
    });
    outgoing.on('error', (error) => {
      // A server that has answered may close before it was sent everything.
      if (!isAnswered) reject(error);
    });
    outgoing.setTimeout(DEADLINE, () => outgoing.destroy(new Error(`No answer from ${method} ${url}`)));
    if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
      outgoing.end(body);
      return;
    }
    const chunks = body[Symbol.iterator]();
    const pump = (): void => {
      if (isAnswered || outgoing.destroyed) return;
      const next = chunks.next();
      if (next.done === true) outgoing.end();
      else if (outgoing.write(next.value)) setImmediate(pump);
      else outgoing.once('drain', pump);
    };
    pump();
  });
}
