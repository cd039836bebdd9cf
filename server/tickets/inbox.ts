import { LIMITS, type InboxFrame, type PongFrame } from '../../protocol/index.ts';
import { participantId, toAppError } from '../platform/index.ts';
import type { ConversationHint, House, Session } from '../realtime/index.ts';
import { presenceOf } from '../staff/index.ts';
import { inboxCounters, inboxRowsAfter, inboxRowsOf, liveHeads } from './inboxRows.ts';
import type { InboxHint } from './touchInbox.ts';

interface Reader {
  session: Session;
  /** Version of each site's inbox up to which rows were sent. */
  through: Map<string, number>;
  /** Sites whose first load is not over: their ended tickets are not sent. */
  loading: Set<string>;
  /** Sites of which the session was told that all is there. */
  toldLive: Set<string>;
  /** One reading at a time; a wish that comes meanwhile is done after it. */
  reading: Promise<void> | undefined;
  again: boolean;
}

/** Newest messages of several chats travel together: at most so many milliseconds late. */
const HEADS_EVERY = 150;
const POLL_EVERY = 2_000;

/**
 * The live inbox of the staff on this process: deltas by version, newest messages, presence. Everything it sends is
 * read from the database; hints only say when.
 */
export class Inbox {
  private readonly house: House;
  private readonly readers = new Map<Session, Reader>();
  private readonly changed = new Set<string>();
  private knownHeads = new Map<string, number>();
  private headTimer: NodeJS.Timeout | undefined;
  private poller: NodeJS.Timeout | undefined;
  private presence = '';

  constructor(house: House) {
    this.house = house;
    const { bus } = house.realtime;
    bus.on<InboxHint>('inbox', () => this.readAll());
    bus.on<ConversationHint>('conversation', (hint) => this.noteChanged(hint.conversation, hint.through));
    bus.on('marks', (hint) => 'conversation' in hint && this.noteRead(String(hint.conversation)));
    bus.on('presence.changed', () => {
      this.sendPresence().catch((error: unknown) => this.warn('inbox.presence_failed', error));
    });
  }

  start(): void {
    this.poller = setInterval(() => void this.poll(), POLL_EVERY);
    this.poller.unref();
  }

  stop(): void {
    clearInterval(this.poller);
    clearTimeout(this.headTimer);
  }

  /** Follows the inbox of every site from these cursors. */
  async resume(session: Session, cursors: Record<string, number>): Promise<void> {
    const counters = await inboxCounters(this.house.database);
    // A cursor from the future was made on another database: start over.
    const through = new Map(
      [...counters].map(([site, seq]) => [site, (cursors[site] ?? 0) > seq ? 0 : (cursors[site] ?? 0)]),
    );
    // Whoever left meanwhile is not told again that she did.
    if (!session.open) return;
    if (!this.readers.has(session)) session.onClose(() => this.readers.delete(session));
    const loading = new Set([...through].filter(([, seq]) => seq === 0).map(([site]) => site));
    const reader: Reader = { session, through, loading, toldLive: new Set(), reading: undefined, again: false };
    this.readers.set(session, reader);
    session.send({ type: 'presence', staff: await presenceOf(this.house) });
    await this.read(reader);
  }

  /** Versions that the session was sent, for its heartbeat. */
  countersOf(session: Session): PongFrame['inbox'] {
    const reader = this.readers.get(session);
    return reader === undefined ? undefined : Object.fromEntries(reader.through);
  }

  /** The poll comes back to whatever failed. */
  private warn(event: string, error: unknown): void {
    this.house.log.warn({ event, code: toAppError(error).code });
  }

  private readAll(): void {
    for (const reader of this.readers.values()) void this.read(reader);
  }

  private async read(reader: Reader): Promise<void> {
    if (reader.reading !== undefined) {
      reader.again = true;
      return reader.reading;
    }
    reader.reading = this.readOnce(reader)
      .catch((error: unknown) => this.warn('inbox.read_failed', error))
      .finally(() => (reader.reading = undefined));
    await reader.reading;
    if (reader.again) {
      reader.again = false;
      return this.read(reader);
    }
    return undefined;
  }

  private async readOnce(reader: Reader): Promise<void> {
    const { session, loading, toldLive } = reader;
    const counters = await inboxCounters(this.house.database);
    for (const [site, seq] of counters) {
      let after = reader.through.get(site) ?? 0;
      // A later `resume` has a reader of its own.
      while (this.readers.get(session) === reader && (after < seq || !toldLive.has(site))) {
        const rows = await inboxRowsAfter(
          this.house.database,
          participantId(session.actor),
          site,
          { after, through: seq },
          loading.has(site),
          LIMITS.pageEntries,
        );
        const newest = rows.at(-1)?.inboxSeq ?? seq;
        const live = rows.length < LIMITS.pageEntries || newest >= seq;
        const through = live ? Math.max(after, seq) : newest;
        const frame: InboxFrame = { type: 'inbox', site, after, through, rows, live };
        session.send(frame);
        for (const row of rows) {
          if (!this.knownHeads.has(row.conversation)) this.knownHeads.set(row.conversation, row.head.seq);
        }
        after = through;
        reader.through.set(site, through);
        if (live) {
          loading.delete(site);
          toldLive.add(site);
        }
        await session.untilRead();
      }
    }
  }

  private noteChanged(conversation: string, head: number): void {
    if (this.readers.size === 0) return;
    // Talks with the bot alone never reach the inbox: their conversations are not among the known ones.
    if (!this.knownHeads.has(conversation)) return;
    this.knownHeads.set(conversation, head);
    this.noteRead(conversation);
  }

  private noteRead(conversation: string): void {
    if (this.readers.size === 0 || !this.knownHeads.has(conversation)) return;
    this.changed.add(conversation);
    this.headTimer ??= setTimeout(() => void this.sendHeads(), HEADS_EVERY);
  }

  private async sendHeads(): Promise<void> {
    this.headTimer = undefined;
    const conversations = [...this.changed];
    this.changed.clear();
    try {
      for (const { session } of this.readers.values()) {
        const rows = await inboxRowsOf(this.house.database, participantId(session.actor), conversations);
        for (const { ticket, conversation, head, unread } of rows) {
          session.send({ type: 'inbox.head', ticket, conversation, head, unread });
        }
      }
    } catch (error) {
      this.warn('inbox.heads_failed', error);
      for (const conversation of conversations) this.changed.add(conversation);
      this.headTimer ??= setTimeout(() => void this.sendHeads(), POLL_EVERY);
    }
  }

  /** Finds what lost hints would have said: new versions, new heads, changed presence. */
  private async poll(): Promise<void> {
    if (this.readers.size === 0) return;
    try {
      const heads = await liveHeads(this.house.database);
      for (const [conversation, head] of heads) {
        const known = this.knownHeads.get(conversation);
        this.knownHeads.set(conversation, head);
        if (known !== undefined && known < head) this.noteRead(conversation);
      }
      for (const conversation of this.knownHeads.keys()) {
        if (!heads.has(conversation)) this.knownHeads.delete(conversation);
      }
      this.readAll();
      await this.sendPresence();
    } catch (error) {
      this.warn('inbox.poll_failed', error);
    }
  }

  private async sendPresence(): Promise<void> {
    if (this.readers.size === 0) return;
    const staff = await presenceOf(this.house);
    const text = JSON.stringify({ type: 'presence', staff });
    if (text === this.presence) return;
    this.presence = text;
    for (const { session } of this.readers.values()) session.sendText(text);
  }
}
