import type { Conversation, Entry, Mark } from '../../protocol/entries.ts';
import type { ServerFrame } from '../../protocol/frames.ts';
import { uuid } from '../connection/environment.ts';
import type { Environment } from '../connection/environment.ts';
import { createClock, settle } from './clock.ts';
import type { TestClock } from './clock.ts';
import { TestSocket } from './socket.ts';
import type { WireFrame } from './socket.ts';

/** One conversation as the server's database has it. `hidden` places are not for shoppers. */
interface Log {
  entries: (Entry & { hidden?: boolean })[];
  marks: { visitor: Mark; staff: Mark };
}

/** Sizes of the wire, small, so that short tests reach gaps and pages. */
const TAIL = 4;
const CHUNK = 3;

const problem = (status: number, code: string): Response =>
  Response.json(
    { type: 'about:blank', title: code, status, code, detail: `It is ${code}.`, requestId: 'r' },
    { status },
  );

/**
 * A server of the wire for one shopper's browser: sockets whose queues a test moves by hand, HTTP for commands, a log
 * with places per conversation. It knows what the protocol promises and nothing of how clients work.
 */
export class TestWire {
  readonly clock: TestClock;
  readonly sockets = new Set<TestSocket>();
  readonly logs = new Map<string, Log>();
  /** Every frame that arrived, with the reader that sent it. */
  readonly received: (WireFrame & { reader: string })[] = [];
  serverId = 'one';
  /** What the next commands are answered instead of being done. */
  refuse: { code: string; retryable: boolean; retryAfter?: number } | null = null;
  /** Is there a way for sockets, for HTTP there, and for HTTP back. */
  reachable = { socket: true, http: true, answers: true };

  constructor(clock: TestClock = createClock()) {
    this.clock = clock;
  }

  /** What a tab gets from its browser. `random` is the middle of every range. */
  environment(): Environment & { wake: (type: string) => void } {
    const listeners = new Set<[string, (event: Event) => void]>();
    return {
      now: () => this.clock.now(),
      after: (milliseconds, run) => this.clock.after(milliseconds, run),
      random: () => 0.5,
      socket: (url) => {
        const socket = new TestSocket(url, (closed) => this.sockets.delete(closed));
        this.sockets.add(socket);
        return socket as unknown as WebSocket;
      },
      fetch: (input, init) => this.answer(String(input), init),
      listen(type, handler) {
        const listener: [string, (event: Event) => void] = [type, handler];
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      wake(type) {
        for (const [wanted, handler] of listeners) if (wanted === type) handler(new Event(type));
      },
    };
  }

  /** The newest socket. */
  get socket(): TestSocket {
    const newest = [...this.sockets].at(-1);
    if (!newest) throw new Error('nobody has opened a socket');
    return newest;
  }

  /** Lets everything through, both ways, until nothing moves. */
  flush(): void {
    for (let moved = true; moved;) {
      moved = false;
      for (const socket of this.sockets) {
        moved = this.open(socket) || moved;
        while (this.take(socket)) moved = true;
        while (socket.deliver()) moved = true;
      }
    }
  }

  /** Everything moves until it rests: frames, answers, then `milliseconds` of time and what follows from them. */
  async rest(milliseconds = 0): Promise<void> {
    for (let round = 0; round < 6; round++) {
      await settle();
      this.flush();
    }
    if (milliseconds === 0) return;
    await this.clock.pass(milliseconds);
    await this.rest();
  }

  /** Opens a socket that waits for it, or lets it fail. @returns false when it waits for nothing */
  open(socket: TestSocket): boolean {
    if (socket.readyState !== 0) return false;
    if (this.reachable.socket) socket.accept();
    else socket.break(1006);
    return true;
  }

  /** Takes the next frame of a client. @returns false when there is none */
  take(socket: TestSocket): boolean {
    const frame = socket.toServer.shift();
    if (!frame) return false;
    this.received.push({ ...frame, reader: socket.reader });
    this.handle(socket, frame);
    return true;
  }

  /** Somebody else writes: an agent by default. */
  append(conversation: string, entry: Partial<Entry> & { hidden?: boolean } = {}): Entry {
    const log = this.log(conversation);
    const placed: Entry & { hidden?: boolean } = {
      seq: log.entries.length + 1,
      id: uuid(),
      at: new Date(this.clock.now()).toISOString(),
      kind: 'message',
      sender: { kind: 'staff', id: 'a', name: 'Maya' },
      ...entry,
    };
    log.entries.push(placed);
    for (const socket of this.sockets) {
      if (socket.followed.has(conversation)) socket.toClient.push(this.range(conversation, placed.seq - 1, placed.seq));
    }
    return placed;
  }

  log(conversation: string): Log {
    const log = this.logs.get(conversation) ?? {
      entries: [],
      marks: { visitor: { delivered: 0, read: 0 }, staff: { delivered: 0, read: 0 } },
    };
    this.logs.set(conversation, log);
    return log;
  }

  /** What a shopper may see, in order. */
  visible(conversation: string): Entry[] {
    return this.log(conversation).entries.filter(({ hidden }) => !hidden);
  }

  state(conversation: string): Conversation {
    const { entries, marks } = this.log(conversation);
    return {
      id: conversation,
      speaker: 'agent',
      head: entries.length,
      createdAt: entries[0]?.at ?? new Date(this.clock.now()).toISOString(),
      contact: {},
      mine: marks.visitor,
      theirs: marks.staff,
    };
  }

  private range(conversation: string, after: number, through: number): ServerFrame {
    const entries = this.visible(conversation).filter(({ seq }) => seq > after && seq <= through);
    return { type: 'entries', conversation, after, through, entries, state: this.state(conversation) };
  }

  private follow(socket: TestSocket, conversation: string, cursor: { seq: number; id: string } | null): void {
    const log = this.logs.get(conversation);
    if (!log) return void socket.toClient.push({ type: 'reset', conversation, reason: 'not_found' });
    if (cursor && log.entries[cursor.seq - 1]?.id !== cursor.id)
      return void socket.toClient.push({ type: 'reset', conversation, reason: 'cursor_unknown' });
    socket.followed.add(conversation);
    const head = log.entries.length;
    let after = cursor ? cursor.seq : Math.max(0, head - TAIL);
    do {
      const through = Math.min(head, after + CHUNK);
      socket.toClient.push(this.range(conversation, after, through));
      after = through;
    } while (after < head);
    socket.toClient.push({ type: 'live', conversation, head });
  }

  private handle(socket: TestSocket, frame: WireFrame): void {
    const conversation = String(frame['conversation']);
    switch (frame.type) {
      case 'hello':
        socket.reader = String(frame['token']);
        socket.toClient.push({
          type: 'welcome',
          serverId: this.serverId,
          now: new Date(this.clock.now()).toISOString(),
          conversations: [...this.logs.keys()].map((id) => this.state(id)),
        });
        return;
      case 'resume':
        return this.follow(socket, conversation, frame['cursor'] as { seq: number; id: string } | null);
      case 'page': {
        const before = Number(frame['before']);
        const after = Math.max(0, before - 1 - TAIL);
        const { state: _, ...page } = this.range(conversation, after, before - 1) as Extract<
          ServerFrame,
          { type: 'entries' }
        >;
        socket.toClient.push(page);
        return;
      }
      case 'inbox.resume':
        // Tests of the inbox answer themselves.
        return;
      case 'leave':
        socket.followed.delete(conversation);
        return;
      case 'ping': {
        const heads = Object.fromEntries([...socket.followed].map((id) => [id, this.log(id).entries.length]));
        socket.toClient.push({ type: 'pong', heads });
        return;
      }
      default:
        return this.command(socket, frame);
    }
  }

  private command(socket: TestSocket, frame: WireFrame): void {
    const clientId = String(frame['clientId']);
    if (this.refuse) {
      const { code, ...rest } = this.refuse;
      socket.toClient.push({ type: 'nack', clientId, code: code as 'internal', message: `It is ${code}.`, ...rest });
      return;
    }
    const conversation = String(frame['conversation']);
    const isNew = !this.logs.has(conversation);
    const result = this.run(frame.type, frame);
    socket.toClient.push({ type: 'ack', clientId, result: result as never });
    if (frame.type === 'message.send' && isNew) this.follow(socket, conversation, null);
  }

  /** Does a command, once per client id. */
  private run(name: string, fields: Record<string, unknown>): unknown {
    const conversation = String(fields['conversation']);
    if (name === 'conversation.mark') {
      const { marks } = this.log(conversation);
      const { delivered, read } = marks.visitor;
      marks.visitor = {
        delivered: Math.max(delivered, Number(fields['delivered'] ?? 0)),
        read: Math.max(read, Number(fields['read'] ?? 0)),
      };
      return {};
    }
    if (name === 'conversation.typing' || name === 'message.rate') return {};
    const clientId = String(fields['clientId']);
    const known = this.log(conversation).entries.find((entry) => entry.clientId === clientId);
    const { id, seq, at } =
      known ??
      this.append(conversation, {
        clientId,
        sender: { kind: 'visitor' },
        ...(name === 'message.send' ? { text: String(fields['text']) } : { kind: 'event' }),
      });
    return { id, seq, at };
  }

  private async answer(url: string, init?: RequestInit): Promise<Response> {
    if (!this.reachable.http) throw new TypeError('Failed to fetch');
    const [, conversation, end] = /\/api\/conversations\/([^/]+)\/(.+)$/.exec(url) ?? [];
    const body: Record<string, unknown> = JSON.parse(String(init?.body ?? '{}'));
    this.received.push({ type: `POST ${end}`, ...body, reader: 'http' });
    if (this.refuse) return problem(this.refuse.retryable ? 503 : 422, this.refuse.code);
    if (end !== 'messages') return problem(404, 'not_found');
    const result = this.run('message.send', { ...body, conversation });
    if (!this.reachable.answers) throw new TypeError('Failed to fetch');
    return Response.json(result);
  }
}
