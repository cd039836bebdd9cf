import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { CLOSE, PROTOCOL_VERSION, SOCKET_PATH, type ClientFrame, type ServerFrame } from '../../protocol/index.ts';
import { openSocket } from './line.ts';

/** Milliseconds that setting up may wait for one frame. */
const PATIENCE = 30_000;

type FrameOf<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>;

/** A socket at Shopbell that has said hello; before the load starts single frames can be waited for. */
export class ShopbellSocket {
  private readonly socket: WebSocket;
  private isClosing = false;
  private readonly waiting = new Set<(frame: ServerFrame) => void>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', this.setUpFrame);
  }

  /**
   * @param origin of a server process
   * @param proof the shopper's token or the staff member's ticket
   */
  static async open(origin: string, proof: { token: string } | { ticket: string }): Promise<ShopbellSocket> {
    const socket = await openSocket(origin.replace('http', 'ws') + SOCKET_PATH, { Origin: origin });
    const opened = new ShopbellSocket(socket);
    const welcome = opened.next('welcome');
    opened.write({ type: 'hello', version: PROTOCOL_VERSION, ...proof });
    await welcome;
    return opened;
  }

  write(frame: ClientFrame): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** Sends a command and waits for its answer. @throws Error with the refusal */
  async command(frame: ClientFrame & { clientId: string }): Promise<unknown> {
    const answer = this.next('ack', (ack) => ack.clientId === frame.clientId);
    this.write(frame);
    return (await answer).result;
  }

  /** The next frame of this type. @throws Error on a refusal or when none comes */
  next<Type extends ServerFrame['type']>(
    type: Type,
    accept: (frame: FrameOf<Type>) => boolean = () => true,
  ): Promise<FrameOf<Type>> {
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
      };
      const look = (frame: ServerFrame): void => {
        if (frame.type === 'nack' || frame.type === 'error' || frame.type === 'reset') {
          end();
          reject(new Error(`Refused: ${JSON.stringify(frame)}`));
        } else if (frame.type === type && accept(frame as FrameOf<Type>)) {
          end();
          resolve(frame as FrameOf<Type>);
        }
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`No ${type} within ${PATIENCE} ms`));
      }, PATIENCE);
      this.waiting.add(look);
    });
  }

  /** From here on every frame goes to `take`, and an end of the connection to `lost`. */
  listen(take: (frame: ServerFrame) => void, lost: (why: string) => void): void {
    this.socket.off('message', this.setUpFrame);
    this.socket.on('message', (data) => take(JSON.parse(String(data)) as ServerFrame));
    this.socket.on('close', (code) => !this.isClosing && lost(`closed with ${code}`));
  }

  close(): void {
    this.isClosing = true;
    this.socket.close(CLOSE.normal);
  }

  private readonly setUpFrame = (data: unknown): void => {
    const frame = JSON.parse(String(data)) as ServerFrame;
    for (const look of this.waiting) look(frame);
  };
}

/** A new shopper's token: she makes her own secret of 32 bytes. */
export function newToken(siteKey: string): string {
  return `${siteKey}.${Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')}`;
}

export { randomUUID as newUuid };
