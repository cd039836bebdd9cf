// The whole product in this process, on a database of its own, and people who talk through its wire.

import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { AckFrame, CommandName, Me, NackFrame, ServerFrame } from '../../protocol/index.ts';
import { SOCKET_PATH } from '../../protocol/index.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { Clock } from '../../server/platform/index.ts';
import { ownerLink } from '../../server/staff/index.ts';
import { startProduct, type Product } from '../../server/start.ts';
import { createTestDatabase } from './database.ts';

export interface TestProduct extends Product {
  siteKey: string;
  databaseUrl: string;
  /** A shopper with a secret of her own; not connected. */
  shopper(): Shopper;
  /** The owner, signed in; made at the first call. */
  owner(): Promise<StaffMember>;
  /** One more agent, signed in. */
  agent(name: string): Promise<StaffMember>;
  /** Stops the product and removes its data. */
  remove(): Promise<void>;
}

export interface Shopper {
  token: string;
  request(method: string, path: string, body?: unknown): Promise<Response>;
  connect(): Promise<WireClient>;
}

export interface StaffMember {
  me: Me;
  cookie: string;
  request(method: string, path: string, body?: unknown): Promise<Response>;
  connect(): Promise<WireClient>;
}

/**
 * Starts the product on free ports with a clone of the template that was started once.
 *
 * @param environment added to what `readConfig` reads
 */
export async function startTestProduct(environment: NodeJS.ProcessEnv = {}, clock?: Clock): Promise<TestProduct> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'shopbell-product-'));
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    SHOP_PORT: '0',
    DATA_DIR: folder,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_SCALE: '1000',
    ...environment,
  });
  const product = await startProduct(config, clock);
  const { rows } = await product.house.database.pool.query<{ key: string }>('select key from sites');
  const siteKey = rows[0]?.key ?? '';
  const origin = product.shopUrl ?? '';
  let owner: Promise<StaffMember> | undefined;

  const staffMember = async (answer: Response): Promise<StaffMember> => {
    if (answer.status !== 200) throw new Error(`Not signed in: ${answer.status} ${await answer.text()}`);
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const request = (method: string, path: string, body?: unknown) =>
      send(product.url + path, method, { cookie, origin: product.url }, body);
    return {
      me: (await answer.json()) as Me,
      cookie,
      request,
      connect: async () => {
        const ticket = ((await (await request('POST', '/api/session/ticket')).json()) as { ticket: string }).ticket;
        return WireClient.open(product.url, product.url, { ticket });
      },
    };
  };
  const accept = (path: string, body: unknown) => send(product.url + path, 'POST', { origin: product.url }, body);

  const test: TestProduct = {
    ...product,
    siteKey,
    databaseUrl: database.url,
    shopper() {
      const token = `${siteKey}.${randomBytes(32).toString('base64url')}`;
      return {
        token,
        request: (method, path, body) =>
          send(product.url + path, method, { authorization: `Bearer ${token}`, origin }, body),
        connect: () => WireClient.open(product.url, origin, { token }),
      };
    },
    owner() {
      owner ??= (async () => {
        const token = (await ownerLink(product.house))?.split('#')[1];
        const account = { name: 'Ada', email: 'ada@shop.example', password: 'correct horse battery' };
        return staffMember(await accept('/api/setup', { token, ...account }));
      })();
      return owner;
    },
    async agent(name) {
      const invited = await (
        await test.owner()
      ).request('POST', '/api/staff/invites', {
        email: `${name.toLowerCase()}@shop.example`,
        role: 'agent',
      });
      const { link } = (await invited.json()) as { link: string };
      const account = { token: link.split('#')[1], name, password: `a long secret of ${name}` };
      return staffMember(await accept('/api/invites/accept', account));
    },
    async remove() {
      await product.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return test;
}

function send(url: string, method: string, headers: Record<string, string>, body?: unknown): Promise<Response> {
  return fetch(url, {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

type FrameOf<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>;

/** How long a test waits for a frame before it fails, milliseconds. */
const PATIENCE = 5_000;

/** One open socket that keeps every frame it got. */
export class WireClient {
  readonly frames: ServerFrame[] = [];
  readonly closed: Promise<number>;
  private readonly socket: WebSocket;
  private readonly waiting = new Set<() => void>();

  private constructor(socket: WebSocket) {
    this.socket = socket;
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)) as ServerFrame);
      for (const look of this.waiting) look();
    });
  }

  /** Connects and says hello; waits for `welcome`. */
  static async open(url: string, origin: string, hello: Record<string, string>): Promise<WireClient> {
    const socket = new WebSocket(url.replace(/^http/, 'ws') + SOCKET_PATH, { headers: { origin } });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    const client = new WireClient(socket);
    client.send({ type: 'hello', version: 1, ...hello });
    await client.next('welcome');
    return client;
  }

  send(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** The first frame of a type, old or new, that fits. */
  next<Type extends ServerFrame['type']>(
    type: Type,
    fits: (frame: FrameOf<Type>) => boolean = () => true,
  ): Promise<FrameOf<Type>> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.frames.find(
          (frame): frame is FrameOf<Type> => frame.type === type && fits(frame as FrameOf<Type>),
        );
        if (found === undefined) return;
        this.waiting.delete(look);
        clearTimeout(timer);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`No ${type} that fits among ${JSON.stringify(this.frames.map((frame) => frame.type))}`));
      }, PATIENCE);
      this.waiting.add(look);
      look();
    });
  }

  /** Sends a command and waits for its answer. */
  async command(name: CommandName, body: object, clientId: string = randomUUID()): Promise<AckFrame | NackFrame> {
    const isAnswer = (frame: { clientId: string }) => frame.clientId === clientId;
    // A repetition must not be answered by the frame of the first time.
    for (const [index, frame] of [...this.frames.entries()].toReversed()) {
      if ((frame.type === 'ack' || frame.type === 'nack') && isAnswer(frame)) this.frames.splice(index, 1);
    }
    this.send({ type: name, clientId, ...body });
    return Promise.race([this.next('ack', isAnswer), this.next('nack', isAnswer)]);
  }

  /** Sends a command that must succeed; its result. */
  async done<Result = { id: string; seq: number; at: string }>(
    name: CommandName,
    body: object,
    clientId?: string,
  ): Promise<Result> {
    const answer = await this.command(name, body, clientId);
    if (answer.type === 'nack') throw new Error(`${name} was refused: ${answer.code} ${answer.message}`);
    return answer.result as Result;
  }

  /** Every entry of a conversation that came, in the order of the frames. */
  entriesOf(conversation: string) {
    return this.frames.flatMap((frame) =>
      frame.type === 'entries' && frame.conversation === conversation ? frame.entries : [],
    );
  }

  close(): void {
    this.socket.close();
  }
}
