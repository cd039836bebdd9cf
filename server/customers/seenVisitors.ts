import type { Page } from '../../protocol/index.ts';
import { toAppError, type Database, type Log } from '../platform/index.ts';

/** Milliseconds between two writes of who was seen: presence may be that old. */
const WRITE_EVERY = 5_000;

/** Shoppers that are kept through an outage; whoever is there is noted again by her next frame. */
const MOST_KEPT = 50_000;

/** A shopper and where she is, when she said so. */
type Seen = readonly [string, Page | null];

// In the order of the ids: two processes that see the same shoppers would else wait for each other.
const SEEN = `
  with there as (
    select v.id, s.page from unnest($1::uuid[], $2::jsonb[]) as s (id, page) join visitors v on v.id = s.id
    order by v.id for no key update of v
  )
  update visitors v set last_seen_at = now(), page = coalesce(there.page, v.page) from there where v.id = there.id`;

/** Notes which shoppers are there, in one statement every few seconds instead of one for each frame. */
export class SeenVisitors {
  private readonly seen = new Map<string, Page | null>();
  private readonly database: Database;
  private readonly log: Log;
  private timer: NodeJS.Timeout | undefined;

  constructor(database: Database, log: Log) {
    this.database = database;
    this.log = log;
  }

  start(): void {
    this.timer = setInterval(() => void this.write(), WRITE_EVERY);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** @param page where she is now, when the frame said so */
  note(visitorId: string, page?: Page): void {
    this.seen.set(visitorId, page ?? this.seen.get(visitorId) ?? null);
  }

  /** Writes what is noted now instead of at the next beat. */
  async write(): Promise<void> {
    if (this.seen.size === 0) return;
    const entries = [...this.seen];
    this.seen.clear();
    try {
      await this.writeAll(entries);
    } catch (error) {
      this.log.warn({ event: 'visitors.seen_failed', code: toAppError(error).code });
      // Without the database each would fail by itself, too; else only what is at fault does.
      if (toAppError(error).retryable && toAppError(error).code !== 'internal') return this.noteAgain(entries);
      for (const entry of entries) await this.writeOne(entry);
    }
  }

  private async writeOne(entry: Seen): Promise<void> {
    try {
      await this.writeAll([entry]);
    } catch (error) {
      const { code, retryable } = toAppError(error);
      this.log.warn({ event: 'visitors.seen_failed', visitor: entry[0], code });
      if (retryable && code !== 'internal') this.noteAgain([entry]);
    }
  }

  /** Written at the next beat, unless she is seen before that. */
  private noteAgain(entries: readonly Seen[]): void {
    for (const [visitorId, page] of entries) {
      if (this.seen.size >= MOST_KEPT) return;
      this.seen.set(visitorId, this.seen.get(visitorId) ?? page);
    }
  }

  private async writeAll(entries: readonly Seen[]): Promise<void> {
    await this.database.pool.query({
      name: 'visitors.seen',
      text: SEEN,
      values: [entries.map(([id]) => id), entries.map(([, page]) => (page === null ? null : JSON.stringify(page)))],
    });
  }
}
