import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { PlainClient, Refused, Unanswered, type Entry, type Frame, type Placed } from '../contracts/plainClient.ts';
import type { History, Person, SeenEntry } from './history.ts';
import type { Proxy } from './proxy.ts';
import type { Random } from './random.ts';

/** Milliseconds until a client that gets no answer takes its connection for dead. */
const PATIENCE = 4_000;
/** Longest pause before another try, milliseconds. */
const LONGEST_PAUSE = 250;

export interface RecordingSettings {
  name: string;
  person: Person;
  history: History;
  random: Random;
  proxy: Proxy;
  /** The page's origin. */
  origin: string;
  token?: string;
  cookie?: string;
  /** Of a hundred commands so many are sent twice at once. */
  duplicates?: number;
}

/**
 * A client with an outbox: it connects again whatever happens, resumes by cursor, and repeats what was not answered under
 * the same client id, over the socket or over HTTP. Everything it does and sees goes into the history.
 */
export class RecordingClient {
  readonly plain: PlainClient;
  readonly name: string;
  readonly settings: RecordingSettings;
  private connection = 0;
  private isStopped = false;
  private living: Promise<void> | undefined;

  constructor(settings: RecordingSettings) {
    this.settings = settings;
    this.name = settings.name;
    const { history, name, person, proxy, origin, token, cookie } = settings;
    history.people.set(name, person);
    this.plain = new PlainClient({
      url: proxy.url,
      origin,
      ...(token !== undefined && { token }),
      ...(cookie !== undefined && { cookie }),
      onSend: (frame) => this.sent(frame),
      onFrame: (frame) => this.got(frame),
      onClose: (code) => history.record(name, { what: 'closed', connection: this.connection, code }),
    });
  }

  /** Connects, and connects again after every break, until `stop`. Resolves once connected. */
  async start(): Promise<void> {
    this.living = this.live();
    await this.connected();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.plain.close();
    await this.living;
  }

  async connected(): Promise<void> {
    await this.plain.until(`${this.name} to be connected`, () => this.plain.isOpen);
  }

  /**
   * Does a command for good: repeats it under the same client id until it is acknowledged or refused.
   *
   * @param fields of the command
   * @throws Refused with a code that allows no other try
   */
  async do(command: string, fields: Record<string, unknown>, clientId: string = randomUUID()): Promise<Placed> {
    const { random } = this.settings;
    for (let tries = 1; ; tries += 1) {
      if (!this.plain.isOpen && !random.chance(20)) await this.connected().catch(() => undefined);
      const tried = [this.try(command, fields, clientId)];
      if (random.chance(this.settings.duplicates ?? 0)) tried.push(this.try(command, fields, clientId));
      const [outcome] = await Promise.all(tried);
      if (outcome instanceof Refused) throw outcome;
      if (outcome !== undefined) return outcome;
      await delay(random.between(1, Math.min(LONGEST_PAUSE, 20 * tries)));
    }
  }

  /** One try, recorded. @returns undefined when it is not known whether it happened */
  async try(command: string, fields: Record<string, unknown>, clientId: string): Promise<Placed | Refused | undefined> {
    const { history, random, proxy } = this.settings;
    const via = this.plain.isOpen && (command === 'conversation.typing' || !random.chance(15)) ? 'socket' : 'http';
    const attempt = history.nextAttempt();
    const { conversation, text, read } = fields as { conversation?: string; text?: string; read?: number };
    const server = proxy.target.name;
    history.record(this.name, { what: 'invoke', attempt, command, clientId, conversation, text, read, via, server });
    const patience = new AbortController();
    try {
      const result = await Promise.race([
        via === 'socket' ? this.plain.command(command, fields, clientId) : this.plain.post(command, fields, clientId),
        delay(PATIENCE, undefined, { signal: patience.signal }).then(() => {
          throw new Unanswered('no answer in time');
        }),
      ]);
      history.record(this.name, { what: 'ok', attempt, result });
      if (via === 'http' && conversation !== undefined) this.followUnasked(conversation);
      return result;
    } catch (error) {
      if (error instanceof Refused && !error.retryable) {
        history.record(this.name, { what: 'fail', attempt, code: error.code });
        return error;
      }
      history.record(this.name, { what: 'info', attempt, why: error instanceof Error ? error.message : String(error) });
      if (error instanceof Unanswered && via === 'socket') this.plain.cut();
      return undefined;
    } finally {
      patience.abort();
    }
  }

  /** Asks for the heads, and takes the connection for dead when nothing comes. */
  async ping(): Promise<void> {
    if (!this.plain.isOpen) return;
    this.plain.newest.delete('pong');
    this.plain.send({ type: 'ping' });
    const patience = new AbortController();
    const isHeard = await Promise.race([
      this.plain.until('pong', () => this.plain.newest.has('pong') || !this.plain.isOpen).catch(() => false),
      delay(PATIENCE, false, { signal: patience.signal }).catch(() => false),
    ]);
    patience.abort();
    if (!isHeard) this.plain.cut();
  }

  /** The whole conversation over HTTP, into the history. */
  async fetchAll(conversation: string): Promise<void> {
    const { history } = this.settings;
    const begun = history.events.length;
    const entries = await this.plain.fetchAll(conversation);
    history.record(this.name, { what: 'fetched', conversation, begun, entries: entries.map(toSeen) });
  }

  /** What was begun over HTTP is not followed on the socket until it is resumed. */
  private followUnasked(conversation: string): void {
    const thread = this.plain.thread(conversation);
    if (thread.state === undefined) this.plain.resume(conversation);
  }

  private async live(): Promise<void> {
    const { random } = this.settings;
    for (let tries = 1; !this.isStopped; tries += 1) {
      this.connection = this.settings.history.nextConnection();
      try {
        await this.plain.open();
        if (this.settings.cookie !== undefined) {
          this.plain.send({ type: 'inbox.resume', cursors: this.plain.inboxThrough });
        }
        tries = 1;
        await this.closed();
      } catch (error) {
        this.plain.cut();
        // Locked out: whoever waits for this client says so.
        if (error instanceof Refused && !error.retryable) return;
        if (!(error instanceof Unanswered) && !(error instanceof Refused)) throw error;
      }
      await delay(random.between(1, Math.min(LONGEST_PAUSE, 20 * tries)));
    }
  }

  private closed(): Promise<void> {
    return new Promise((resolve) => {
      const wait = (): void => {
        this.plain
          .until('the close', () => this.plain.closeCode !== undefined)
          .then(
            () => resolve(),
            // A connection may well outlive one wait.
            () => wait(),
          );
      };
      wait();
    });
  }

  private sent(frame: Frame): void {
    const { connection } = this;
    const { conversation, cursor } = frame as unknown as {
      conversation: string;
      cursor: { seq: number; id: string } | null;
    };
    if (frame.type === 'ping') this.settings.history.record(this.name, { what: 'ping', connection });
    if (frame.type === 'resume') {
      this.settings.history.record(this.name, { what: 'resume', connection, conversation, cursor });
    }
  }

  private got(frame: Frame): void {
    const { connection, name } = this;
    const { history, proxy } = this.settings;
    const conversation = String(frame['conversation']);
    switch (frame.type) {
      case 'welcome':
        history.record(name, {
          what: 'welcome',
          connection,
          server: proxy.target.name,
          serverId: String(frame['serverId']),
        });
        break;
      case 'entries': {
        const { after, through, entries } = frame as unknown as { after: number; through: number; entries: Entry[] };
        const range = { connection, conversation, after, through, entries: entries.map(toSeen) };
        history.record(name, { what: 'range', ...range });
        break;
      }
      case 'live':
        history.record(name, { what: 'live', connection, conversation, head: Number(frame['head']) });
        break;
      case 'reset':
        history.record(name, { what: 'reset', connection, conversation, reason: String(frame['reason']) });
        break;
      case 'pong':
        history.record(name, { what: 'pong', connection, heads: frame['heads'] as Record<string, number> });
        break;
      default:
    }
  }
}

function toSeen(entry: Entry): SeenEntry {
  const { seq, id, kind, sender, clientId, text, event } = entry;
  return {
    seq,
    id,
    kind,
    sender: sender.kind,
    ...(sender.id !== undefined && { senderId: sender.id }),
    ...(clientId !== undefined && { clientId }),
    ...(text !== undefined && { text }),
    ...(event !== undefined && { event: event.type }),
  };
}
