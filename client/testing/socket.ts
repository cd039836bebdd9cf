import type { ServerFrame } from '../../protocol/frames.ts';

/** A frame of a client as it came over the wire; tests look at the fields that they need. */
export type WireFrame = { type: string } & Record<string, unknown>;

/** Both ends of one socket with a queue each way; nothing moves until a test moves it. */
export class TestSocket {
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent<string>) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  readonly toServer: WireFrame[] = [];
  readonly toClient: ServerFrame[] = [];
  /** What the server keeps about this socket. */
  readonly followed = new Set<string>();
  reader = '';
  readonly url: string;
  readonly #closed: (socket: TestSocket) => void;

  constructor(url: string, closed: (socket: TestSocket) => void) {
    this.url = url;
    this.#closed = closed;
  }

  /** By the client. */
  send(text: string): void {
    if (this.readyState !== 1) throw new Error('send on a socket that is not open');
    this.toServer.push(JSON.parse(text));
  }

  /** By the client: what is under way to the server still arrives. */
  close(): void {
    this.readyState = 3;
    this.#closed(this);
  }

  /** By the server: the client may send from now on. */
  accept(): void {
    this.readyState = 1;
    this.onopen?.(new Event('open'));
  }

  /** By the server or the network: whatever is under way is gone. */
  break(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.toServer.length = 0;
    this.toClient.length = 0;
    this.#closed(this);
    this.onclose?.({ code } as CloseEvent);
  }

  /** Hands the client the next frame. @returns false when there was none */
  deliver(): boolean {
    const frame = this.toClient.shift();
    if (!frame || this.readyState !== 1) return false;
    this.onmessage?.({ data: JSON.stringify(frame) } as MessageEvent<string>);
    return true;
  }
}
