// A client written from docs/protocol.md alone: it imports the package `ws` and nothing of ours. What it may not know
// without guessing is missing on that page. The fault suites drive it too and record what it sends and gets.

import { randomBytes, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import {
  cursorOf,
  newThread,
  takeMarks,
  takeRange,
  takeTyping,
  type Attachment,
  type Entry,
  type Frame,
  type Placed,
  type Range,
  type Thread,
} from './plainThread.ts';

export type { Attachment, Entry, Frame, Placed, State, Thread } from './plainThread.ts';

/** The server said no. */
export class Refused extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly retryAfter: number;
  readonly fields: Record<string, string>;

  constructor(code: string, message: string, retryable: boolean, retryAfter = 0, fields: Record<string, string> = {}) {
    super(`${code}: ${message}`);
    this.code = code;
    this.retryable = retryable;
    this.retryAfter = retryAfter;
    this.fields = fields;
  }
}

/** Nobody answered: it may have happened or not. */
export class Unanswered extends Error {}

export interface Settings {
  /** `http://host:port` of the server. */
  url: string;
  /** The page's origin. */
  origin: string;
  /** A shopper's `SITEKEY.SECRET`. */
  token?: string;
  /** The session cookie of staff, as `name=value`. */
  cookie?: string;
  onSend?(frame: Frame): void;
  onFrame?(frame: Frame): void;
  onClose?(code: number): void;
}

/** Codes that the page's table marks with "yes": the same request may be sent again. */
const AGAIN = new Set(['too_many_requests', 'internal', 'starting', 'database_unavailable', 'storage_full']);

/** Paths of the commands over HTTP, from the page's table; `$` stands for what the field names. */
const PATHS: Record<string, [path: string, field: string]> = {
  'message.send': ['/api/conversations/$/messages', 'conversation'],
  'conversation.mark': ['/api/conversations/$/marks', 'conversation'],
  'message.rate': ['/api/conversations/$/ratings', 'conversation'],
  'conversation.handOver': ['/api/conversations/$/hand-over', 'conversation'],
  'conversation.leaveQueue': ['/api/conversations/$/leave-queue', 'conversation'],
  'conversation.setContact': ['/api/conversations/$/contact', 'conversation'],
  'conversation.close': ['/api/conversations/$/close', 'conversation'],
  'ticket.take': ['/api/tickets/$/take', 'ticket'],
  'ticket.assign': ['/api/tickets/$/assign', 'ticket'],
  'ticket.setStatus': ['/api/tickets/$/status', 'ticket'],
  'ticket.setPriority': ['/api/tickets/$/priority', 'ticket'],
  'visitor.block': ['/api/visitors/$/block', 'visitor'],
  'presence.set': ['/api/staff/me/presence', ''],
};

/** Milliseconds after which a wait counts as in vain. */
const DEADLINE = 20_000;

/** A shopper's token with a secret of its own. */
export function newToken(siteKey: string): string {
  return `${siteKey}.${randomBytes(32).toString('base64url')}`;
}

/**
 * Signs staff in.
 *
 * @returns the cookie to show from then on
 */
export async function signIn(url: string, origin: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw await refusalOf(answer);
  return cookieOf(answer);
}

/** The cookie that an answer sets, as `name=value`. */
export function cookieOf(answer: Response): string {
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/**
 * The refusal that an answer carries.
 *
 * @throws Unanswered when it is no problem document: something in between answered
 */
export async function refusalOf(answer: Response): Promise<Refused> {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    throw new Unanswered(`status ${answer.status} without a problem document`);
  }
  const problem = (await answer.json().catch(unanswered)) as Record<string, never>;
  const code = String(problem['code']);
  return new Refused(code, String(problem['detail']), AGAIN.has(code), problem['retryAfter'], problem['fields']);
}

interface Waiter {
  look(): unknown;
  settle(found: unknown): void;
  fail(error: Error): void;
}

export class PlainClient {
  readonly settings: Settings;
  readonly threads = new Map<string, Thread>();
  welcome: Frame | undefined;
  /** Newest frame of each type that concerns no conversation: `presence`, `pong`, `error`. */
  readonly newest = new Map<string, Frame>();
  /** Staff: rows of the inbox by ticket. */
  readonly inbox = new Map<string, Record<string, unknown>>();
  readonly inboxThrough: Record<string, number> = {};
  closeCode: number | undefined;
  private serverIdSeen: unknown;
  private socket: WebSocket | undefined;
  /** Tries without an answer by client id, oldest first: the same command may be under way several times. */
  private readonly commands = new Map<string, ((answer: Frame | Unanswered) => void)[]>();
  private readonly waiters = new Set<Waiter>();

  constructor(settings: Settings) {
    this.settings = settings;
  }

  get isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN && this.welcome !== undefined;
  }

  /** Connects, says hello, and resumes every conversation it knows. Resolves with `welcome`. */
  async open(): Promise<Frame> {
    const { url, origin, token } = this.settings;
    const hello: Frame = { type: 'hello', version: 1 };
    if (token === undefined) hello['ticket'] = (await this.request('POST', '/api/session/ticket'))['ticket'];
    else hello['token'] = token;
    this.welcome = undefined;
    this.closeCode = undefined;
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/socket`, { headers: { origin } });
    this.socket = socket;
    socket.on('message', (data) => this.receive(JSON.parse(String(data)) as Frame));
    socket.on('error', () => {
      // A close follows, which says the rest.
    });
    socket.on('close', (code) => this.closed(socket, code));
    socket.on('open', () => {
      this.send(hello);
      for (const conversation of this.threads.keys()) this.resume(conversation);
    });
    return this.until('welcome', () => {
      if (this.closeCode !== undefined) throw new Unanswered(`closed with ${this.closeCode}`);
      return this.welcome;
    });
  }

  /** Says goodbye. */
  close(): void {
    this.socket?.close(1000);
  }

  /** Breaks the connection without a word. */
  cut(): void {
    this.socket?.terminate();
  }

  /** Stops and starts reading, as a client does whose page is frozen. */
  pause(): void {
    this.socket?.pause();
  }

  /** Any frame, also one that the page does not allow. */
  send(frame: Frame): void {
    if (this.socket?.readyState !== WebSocket.OPEN) return;
    this.settings.onSend?.(frame);
    this.socket.send(JSON.stringify(frame));
  }

  /** Follows a conversation: from the newest entry it has, else from the newest ones of the server. */
  resume(conversation: string): void {
    const thread = this.thread(conversation);
    const cursor = cursorOf(thread);
    thread.live = false;
    thread.fresh = cursor === null;
    this.send({ type: 'resume', conversation, cursor });
  }

  /** Loads what stands in front of what it has. */
  async older(conversation: string, limit: number): Promise<void> {
    const thread = this.thread(conversation);
    const before = thread.from + 1;
    this.send({ type: 'page', conversation, before, limit });
    await this.until('older entries', () => thread.from < before - 1);
  }

  /**
   * One try of a command over the socket.
   *
   * @throws Refused, Unanswered
   */
  async command(name: string, fields: Record<string, unknown>, clientId: string = randomUUID()): Promise<Placed> {
    if (!this.isOpen) throw new Unanswered('no connection');
    if (name === 'message.send') this.thread(String(fields['conversation']));
    const answer = await new Promise<Frame | Unanswered>((resolve) => {
      const timer = setTimeout(() => resolve(new Unanswered(`no answer to ${name}`)), DEADLINE);
      const settle = (given: Frame | Unanswered): void => {
        clearTimeout(timer);
        resolve(given);
      };
      this.commands.set(clientId, [...(this.commands.get(clientId) ?? []), settle]);
      this.send({ type: name, clientId, ...fields });
    });
    if (answer instanceof Unanswered) throw answer;
    if (answer.type === 'ack') return answer['result'] as Placed;
    const { code, message, retryable, retryAfter } = answer as unknown as Refused;
    throw new Refused(code, message, retryable, retryAfter, answer['fields'] as Record<string, string>);
  }

  /**
   * One try of the same command over HTTP.
   *
   * @throws Refused, Unanswered
   */
  async post(name: string, fields: Record<string, unknown>, clientId: string = randomUUID()): Promise<Placed> {
    const [pattern, inPath] = PATHS[name] ?? ['', ''];
    const body: Record<string, unknown> = { clientId };
    for (const [field, value] of Object.entries(fields)) if (field !== inPath) body[field] = value;
    const answer = await this.request('POST', pattern.replace('$', String(fields[inPath])), body);
    return answer as unknown as Placed;
  }

  /** A request as this person. @throws Refused, Unanswered */
  async request(method: string, path: string, body?: Record<string, unknown>): Promise<Record<string, unknown>> {
    const json = { 'content-type': 'application/json' };
    const answer = await this.fetch(path, {
      method,
      ...(body !== undefined && { headers: json, body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw await refusalOf(answer);
    return (answer.status === 204 ? {} : await answer.json().catch(unanswered)) as Record<string, unknown>;
  }

  async fetch(path: string, request: RequestInit = {}): Promise<Response> {
    const { url, origin, token, cookie } = this.settings;
    return fetch(url + path, {
      ...request,
      signal: AbortSignal.timeout(DEADLINE),
      headers: {
        origin,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(cookie !== undefined && { cookie }),
        ...(request.headers as Record<string, string>),
      },
    }).catch(unanswered);
  }

  /** Uploads a file; its id goes into the `attachments` of a message. @throws Refused, Unanswered */
  async upload(
    conversation: string,
    name: string,
    content: Uint8Array,
    clientId: string = randomUUID(),
  ): Promise<Attachment> {
    const query = new URLSearchParams({ name, clientId });
    const answer = await this.fetch(`/api/conversations/${conversation}/attachments?${query}`, {
      method: 'POST',
      body: Uint8Array.from(content),
    });
    if (!answer.ok) throw await refusalOf(answer);
    return (await answer.json()) as Attachment;
  }

  /** The whole of a conversation over HTTP, page by page from its start. */
  async fetchAll(conversation: string): Promise<Entry[]> {
    const path = `/api/conversations/${conversation}/entries`;
    const newest = (await this.request('GET', `${path}?tail=200`)) as unknown as Range;
    const pages = [newest.entries];
    for (let before = newest.after + 1; before > 1;) {
      const page = (await this.request('GET', `${path}?before=${before}&limit=200`)) as unknown as Range;
      pages.unshift(page.entries);
      before = page.after + 1;
    }
    return pages.flat();
  }

  /**
   * Waits until something holds; looked at after every frame.
   *
   * @param what for the message when it never does
   * @param look returns what was waited for, or false or undefined
   */
  until<Found>(what: string, look: () => Found | false | undefined): Promise<Found> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiters.delete(waiter);
        reject(new Unanswered(`Waited in vain for ${what}; ${this.describe()}`));
      }, DEADLINE);
      const waiter: Waiter = {
        look,
        settle: (found) => {
          clearTimeout(timer);
          resolve(found as Found);
        },
        fail: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      this.waiters.add(waiter);
      this.look();
    });
  }

  /** The entry that satisfies a condition, as soon as it is there. */
  entry(conversation: string, what: string, matches: (entry: Entry) => boolean): Promise<Entry> {
    return this.until(what, () => [...this.thread(conversation).entries.values()].find(matches));
  }

  thread(conversation: string): Thread {
    let thread = this.threads.get(conversation);
    if (thread === undefined) {
      thread = newThread();
      this.threads.set(conversation, thread);
    }
    return thread;
  }

  private receive(frame: Frame): void {
    this.settings.onFrame?.(frame);
    const conversation = frame['conversation'];
    const thread =
      typeof conversation === 'string' && frame.type !== 'inbox.head' ? this.thread(conversation) : undefined;
    if (frame.type === 'welcome') this.greeted(frame);
    else if (frame.type === 'ack' || frame.type === 'nack') this.answered(frame);
    else if (frame.type === 'inbox') this.takeInbox(frame);
    else if (frame.type === 'pong') this.compareHeads(frame);
    else if (thread === undefined) this.newest.set(frame.type, frame);
    else if (frame.type === 'entries') {
      if (takeRange(thread, frame)) this.resume(String(conversation));
    } else if (frame.type === 'live') thread.live = true;
    else if (frame.type === 'marks') takeMarks(thread, frame);
    else if (frame.type === 'typing') takeTyping(thread, frame);
    else if (frame.type === 'reset') this.reset(String(conversation), frame);
    this.look();
  }

  private answered(frame: Frame): void {
    const clientId = String(frame['clientId']);
    const [oldest, ...others] = this.commands.get(clientId) ?? [];
    if (others.length === 0) this.commands.delete(clientId);
    else this.commands.set(clientId, others);
    oldest?.(frame);
  }

  private greeted(frame: Frame): void {
    const isOther = this.serverIdSeen !== undefined && this.serverIdSeen !== frame['serverId'];
    this.serverIdSeen = frame['serverId'];
    if (isOther) for (const conversation of this.threads.keys()) this.forget(conversation);
    this.welcome = frame;
  }

  private takeInbox(frame: Frame): void {
    for (const row of frame['rows'] as Record<string, unknown>[]) this.inbox.set(String(row['ticket']), row);
    this.inboxThrough[String(frame['site'])] = Number(frame['through']);
  }

  private compareHeads(frame: Frame): void {
    this.newest.set('pong', frame);
    for (const [conversation, head] of Object.entries(frame['heads'] as Record<string, number>)) {
      const thread = this.thread(conversation);
      if (thread.live && head > thread.through) this.resume(conversation);
    }
  }

  private reset(conversation: string, frame: Frame): void {
    this.newest.set('reset', frame);
    this.forget(conversation);
    if (frame['reason'] === 'cursor_unknown') this.resume(conversation);
  }

  private forget(conversation: string): void {
    this.threads.delete(conversation);
    this.thread(conversation);
  }

  private closed(socket: WebSocket, code: number): void {
    if (socket !== this.socket) return;
    this.closeCode = code;
    this.welcome = undefined;
    for (const thread of this.threads.values()) thread.live = false;
    for (const settle of [...this.commands.values()].flat()) settle(new Unanswered(`closed with ${code}`));
    this.commands.clear();
    this.settings.onClose?.(code);
    this.look();
  }

  private look(): void {
    for (const waiter of this.waiters) {
      try {
        const found = waiter.look();
        if (found === undefined || found === false) continue;
        this.waiters.delete(waiter);
        waiter.settle(found);
      } catch (error) {
        this.waiters.delete(waiter);
        waiter.fail(error as Error);
      }
    }
  }

  private describe(): string {
    const threads = [...this.threads].map(
      ([id, { from, through, live, state }]) =>
        `${id.slice(0, 8)} ${from}-${through}${live ? ' live' : ''} ${state?.speaker ?? 'without a state'}`,
    );
    return `open ${this.isOpen}, closed with ${this.closeCode}; ${threads.join(', ')}`;
  }
}

function unanswered(error: unknown): never {
  throw new Unanswered(String(error));
}
