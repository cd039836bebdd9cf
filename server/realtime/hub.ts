import { z } from 'zod';
import { LIMITS, type Conversation, type Cursor, type Entry, type StaffConversation } from '../../protocol/index.ts';
import { faultFires, toAppError, type Log, type Metrics } from '../platform/index.ts';
import type { Bus, Hint } from './bus.ts';
import type { Session } from './session.ts';

/** Readers that see the same of a conversation. */
export type Reader = 'visitor' | 'staff';

/** New entries of a conversation. Without `entries`, or when more than text changed, followers read for themselves. */
export interface ConversationHint extends Hint {
  kind: 'conversation';
  conversation: string;
  /** The range is after < seq <= through. */
  after: number;
  through: number;
  /** Only for ranges of plain messages, as staff see them. */
  entries?: Entry[];
}

/** The state of a conversation changed without an entry: where the shopper is, whether she is there. */
export interface StateHint extends Hint {
  kind: 'state';
  conversation: string;
}

const place = z.int().min(0);
const CONVERSATION_HINT = z.object({
  kind: z.literal('conversation'),
  conversation: z.string(),
  after: place,
  through: place,
  entries: z.array(z.object({ seq: place, id: z.string(), kind: z.enum(['message', 'event']) })).optional(),
});
const STATE_HINT = z.object({ kind: z.literal('state'), conversation: z.string() });

/** What the hub is told about conversations by the room that owns them. */
export interface Feed {
  /** Entries with a seq above `after`, in order, as staff see them; at most `limit`. */
  readAfter(conversation: string, after: number, limit: number): Promise<Entry[]>;
  /** Head of the conversation and the place to start from, or why the cursor is worthless. Checks access. */
  locate(
    session: Session,
    conversation: string,
    cursor: Cursor | null,
  ): Promise<{ after: number; head: number } | 'reset'>;
  /** An entry as shoppers see it; undefined where they see none. */
  forVisitor(entry: Entry): Entry | undefined;
  state(session: Session, conversation: string): Promise<Conversation | StaffConversation>;
  /** Newest seq of each. */
  heads(conversations: readonly string[]): Promise<Map<string, number>>;
}

type Start = Awaited<ReturnType<Feed['locate']>> | 'later';

interface Follower {
  session: Session;
  reader: Reader;
  conversation: string;
  /** Everything up to here was sent. */
  through: number;
  /** Newest seq heard of. */
  head: number;
  /** Live followers get ranges as they come; others are being caught up and only note the head. */
  live: boolean;
  /** The session left the conversation. */
  gone: boolean;
}

/** Milliseconds until a failed catching up is tried again; also the period of the poll of heads. */
const AGAIN_AFTER = 2_000;

/**
 * Who follows what, and delivery by range. A follower is registered before its history is read, so nothing can fall
 * between the two; all that is ever compared is `through`, so nothing is sent twice.
 */
export class Hub {
  private readonly followers = new Map<string, Set<Follower>>();
  private readonly bySession = new Map<Session, Map<string, Follower>>();
  private readonly feed: Feed;
  private readonly log: Log;
  private readonly metrics: Metrics;
  private timer: NodeJS.Timeout | undefined;

  constructor(bus: Bus, feed: Feed, log: Log, metrics: Metrics) {
    this.feed = feed;
    this.log = log;
    this.metrics = metrics;
    bus.expect('conversation', CONVERSATION_HINT);
    bus.expect('state', STATE_HINT);
    bus.on<ConversationHint>('conversation', (hint) => this.deliver(hint));
    bus.on<StateHint>('state', ({ conversation }) => {
      for (const follower of this.followers.get(conversation) ?? []) {
        if (follower.live && follower.reader === 'staff') void this.catchUp(follower, true);
      }
    });
  }

  start(): void {
    this.timer = setInterval(() => void this.pollHeads(), AGAIN_AFTER);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  isFollowing(session: Session, conversation: string): boolean {
    return this.bySession.get(session)?.has(conversation) ?? false;
  }

  /** Sessions that follow a conversation on this process. */
  *sessionsOf(conversation: string): Iterable<{ session: Session; reader: Reader }> {
    yield* this.followers.get(conversation) ?? [];
  }

  /** Newest seq heard of, for each conversation that the session follows. */
  headsOf(session: Session): Record<string, number> {
    const heads: Record<string, number> = {};
    for (const follower of this.bySession.get(session)?.values() ?? []) heads[follower.conversation] = follower.head;
    return heads;
  }

  /**
   * Follows a conversation from a cursor, or from its newest entries. A second call starts over. Never rejects: without
   * the database it begins as soon as that is back.
   */
  async follow(session: Session, conversation: string, cursor: Cursor | null): Promise<void> {
    this.leave(session, conversation);
    if (!session.open) return;
    const follower: Follower = {
      session,
      reader: session.actor.kind,
      conversation,
      through: 0,
      head: 0,
      live: false,
      gone: false,
    };
    const late = faultFires('bug_fetch_before_subscribe');
    if (!late) this.add(follower);
    let start = await this.locate(session, conversation, cursor);
    // Heard of although it was not there: it began while it was looked for.
    const began = start === 'reset' && cursor === null && follower.head > 0;
    if (began && !follower.gone) start = await this.locate(session, conversation, cursor);
    if (follower.gone) return;
    if (start === 'later') {
      setTimeout(() => {
        if (session.open && !follower.gone) void this.follow(session, conversation, cursor);
      }, AGAIN_AFTER).unref();
      return;
    }
    if (start === 'reset') {
      this.remove(follower);
      this.metrics.reset.inc();
      const known = cursor !== null;
      session.send({ type: 'reset', conversation, reason: known ? 'cursor_unknown' : 'not_found' });
      return;
    }
    if (cursor !== null) this.metrics.resumed.inc();
    follower.through = start.after;
    follower.head = Math.max(follower.head, start.head);
    await this.catchUp(follower, true);
    if (late) {
      await this.feed.heads([conversation]);
      this.add(follower);
    }
  }

  private async locate(session: Session, conversation: string, cursor: Cursor | null): Promise<Start> {
    try {
      return await this.feed.locate(session, conversation, cursor);
    } catch (error) {
      this.log.warn({ event: 'hub.follow_failed', code: toAppError(error).code, cause: String(error) });
      return 'later';
    }
  }

  leave(session: Session, conversation: string): void {
    const follower = this.bySession.get(session)?.get(conversation);
    if (follower !== undefined) this.remove(follower);
  }

  private add(follower: Follower): void {
    const { session, conversation } = follower;
    let followers = this.followers.get(conversation);
    if (followers === undefined) this.followers.set(conversation, (followers = new Set()));
    followers.add(follower);
    let own = this.bySession.get(session);
    if (own === undefined) {
      this.bySession.set(session, (own = new Map()));
      session.onClose(() => {
        for (const one of this.bySession.get(session)?.values() ?? []) this.remove(one);
        this.bySession.delete(session);
      });
    }
    own.set(conversation, follower);
  }

  private remove(follower: Follower): void {
    follower.gone = true;
    const followers = this.followers.get(follower.conversation);
    followers?.delete(follower);
    if (followers?.size === 0) this.followers.delete(follower.conversation);
    const own = this.bySession.get(follower.session);
    if (own?.get(follower.conversation) === follower) own.delete(follower.conversation);
  }

  private deliver(hint: ConversationHint): void {
    const { after, through, entries } = hint;
    // All who are at the start of the range and see the same get the same text.
    const texts: Partial<Record<Reader, string>> = {};
    for (const follower of this.followers.get(hint.conversation) ?? []) {
      follower.head = Math.max(follower.head, through);
      if (!follower.live || follower.through >= through) continue;
      if (entries === undefined || follower.through < after) {
        void this.catchUp(follower, entries === undefined);
        continue;
      }
      let text = follower.through === after ? texts[follower.reader] : undefined;
      if (text === undefined) {
        const news = entries.filter((entry) => entry.seq > follower.through);
        text = this.frame(follower, follower.through, through, news, undefined);
        if (follower.through === after) texts[follower.reader] = text;
      }
      follower.through = through;
      follower.session.sendText(text);
    }
  }

  /** Sends all between the follower's place and the head, then makes it live. */
  private async catchUp(follower: Follower, withState: boolean): Promise<void> {
    const { session, conversation } = follower;
    follower.live = false;
    try {
      let first = withState;
      while (session.open && !follower.gone && (first || follower.through < follower.head)) {
        const heard = follower.head;
        const entries = await this.feed.readAfter(conversation, follower.through, LIMITS.pageEntries);
        const after = follower.through;
        const through = entries.at(-1)?.seq ?? after;
        const changed = first || entries.some((entry) => entry.kind === 'event');
        const state = changed ? await this.feed.state(session, conversation) : undefined;
        if (through > after || first) session.sendText(this.frame(follower, after, through, entries, state));
        follower.through = through;
        // Nothing there although a head was promised: the database was restored. News since the read still count.
        if (entries.length === 0 && follower.head === heard) follower.head = through;
        follower.head = Math.max(follower.head, state?.head ?? 0);
        first = false;
        await session.untilRead();
      }
    } catch (error) {
      // The database is away or the row is gone: it is tried again while the socket lives.
      this.log.warn({ event: 'hub.catch_up_failed', code: toAppError(error).code, cause: String(error) });
      if (session.open && !follower.gone) setTimeout(() => void this.catchUp(follower, withState), AGAIN_AFTER).unref();
      return;
    }
    if (follower.gone) return;
    follower.live = true;
    session.send({ type: 'live', conversation, head: follower.through });
  }

  private frame(
    follower: Follower,
    after: number,
    through: number,
    entries: readonly Entry[],
    state: Conversation | StaffConversation | undefined,
  ): string {
    const seen =
      follower.reader === 'staff'
        ? entries
        : entries.map((entry) => this.feed.forVisitor(entry)).filter((entry) => entry !== undefined);
    const { conversation } = follower;
    return JSON.stringify({ type: 'entries', conversation, after, through, entries: seen, ...(state && { state }) });
  }

  private async pollHeads(): Promise<void> {
    const conversations = [...this.followers.keys()];
    // The poll would hide the planted bug after two seconds.
    if (conversations.length === 0 || faultFires('bug_fetch_before_subscribe')) return;
    try {
      const heads = await this.feed.heads(conversations);
      for (const [conversation, head] of heads) {
        for (const follower of this.followers.get(conversation) ?? []) {
          if (follower.live && follower.through < head) {
            follower.head = head;
            void this.catchUp(follower, true);
          }
        }
      }
    } catch (error) {
      this.log.warn({ event: 'hub.poll_failed', code: toAppError(error).code });
    }
  }
}
