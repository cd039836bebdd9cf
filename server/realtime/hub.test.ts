import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, ServerFrame } from '../../protocol/index.ts';
import { createMetrics, type Actor, type Log } from '../platform/index.ts';
import { createBus } from './bus.ts';
import { Hub, type ConversationHint, type Feed } from './hub.ts';
import type { Session } from './session.ts';

const CONVERSATION = '0197aaaa-0000-7000-8000-000000000001';
const visitor: Actor = {
  kind: 'visitor',
  siteId: '',
  visitorId: 'v',
  secretHash: Buffer.alloc(32),
  userAgent: undefined,
};

const entry = (seq: number, kind: Entry['kind'] = 'message'): Entry => ({
  seq,
  id: `0197aaaa-0000-7000-8000-${String(seq).padStart(12, '0')}`,
  at: '2026-01-01T00:00:00.000Z',
  kind,
  sender: { kind: 'visitor' },
  text: `entry ${seq}`,
});

/** A reader that keeps what it is sent and judges each range as docs/protocol.md tells a client to. */
class Reader {
  readonly seen: number[] = [];
  through = 0;
  gaps = 0;
  live = false;
  onLive = (): void => {};
  private readonly closers: (() => void)[] = [];
  readonly session = {
    actor: visitor,
    open: true,
    waiting: 0,
    untilRead: async () => {},
    send: (frame: ServerFrame) => this.take(frame),
    sendText: (text: string) => this.take(JSON.parse(text) as ServerFrame),
    onClose: (closer: () => void) => this.closers.push(closer),
  } as unknown as Session;

  private take(frame: ServerFrame): void {
    if (frame.type === 'live') {
      this.live = true;
      this.onLive();
    }
    if (frame.type !== 'entries') return;
    if (frame.after > this.through && this.seen.length > 0) this.gaps += 1;
    for (const { seq } of frame.entries) this.seen.push(seq);
    this.through = frame.through;
  }
}

/**
 * A log in memory behind the hub; reads answer when the scheduler says so.
 *
 * @param begins without entries the conversation is not there at all
 */
function setUp(delay: <Result>(result: () => Result) => Promise<Result>, begins = false) {
  const log: Entry[] = [];
  const metrics = createMetrics();
  const feed: Feed = {
    readAfter: (_conversation, after, limit) => delay(() => log.filter(({ seq }) => seq > after).slice(0, limit)),
    locate: (_session, _conversation, cursor) =>
      delay(() => {
        if (cursor === null && begins && log.length === 0) return 'reset';
        if (cursor === null) return { after: Math.max(0, log.length - 50), head: log.length };
        return log[cursor.seq - 1]?.id === cursor.id ? { after: cursor.seq, head: log.length } : 'reset';
      }),
    forVisitor: (one) => (one.event?.type === 'priority' ? undefined : one),
    state: () =>
      delay(() => ({
        id: CONVERSATION,
        speaker: 'agent' as const,
        head: log.length,
        createdAt: '2026-01-01T00:00:00.000Z',
        contact: {},
        mine: { delivered: 0, read: 0 },
        theirs: { delivered: 0, read: 0 },
      })),
    heads: (conversations) => delay(() => new Map(conversations.map((id) => [id, log.length]))),
  };
  let arrive = (_text: string): void => {};
  const wire = { send: () => {}, start: async (receive: (text: string) => void) => void (arrive = receive) };
  const troubles: unknown[] = [];
  const bus = createBus('test', { ...wire, stop: async () => {} }, (error) => troubles.push(error));
  const silent = { warn: () => {} } as unknown as Log;
  const hub = new Hub(bus, feed, silent, metrics);
  return {
    hub,
    log,
    bus,
    /** What the bus had to complain about. */
    troubles,
    /** A hint from another process, once the bus was started. */
    hear: (hint: object): void => arrive(JSON.stringify(['another', hint])),
    /** Commits entries; the hint goes out now, later, or never. */
    append(count: number, kind: Entry['kind'] = 'message'): () => void {
      const after = log.length;
      const entries = Array.from({ length: count }, (_, index) => entry(after + 1 + index, kind));
      log.push(...entries);
      const hint: ConversationHint = { kind: 'conversation', conversation: CONVERSATION, after, through: log.length };
      return () => bus.publish(kind === 'message' ? ({ ...hint, entries } as ConversationHint) : hint);
    },
  };
}

const at1to = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test('[I4][I6] whatever the order of reads, commits and hints, every reader gets each entry once and in order', async () => {
  const step = fc.record({
    count: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom<Entry['kind']>('message', 'message', 'event'),
    hint: fc.constantFrom('now', 'now', 'late', 'lost'),
    /** Reads that answer before the next commit. */
    reads: fc.integer({ min: 0, max: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(step, { minLength: 1, maxLength: 12 }), async (scheduler, steps) => {
      const { hub, log, append } = setUp((result) => scheduler.schedule(Promise.resolve()).then(result));
      const reader = new Reader();
      const late: (() => void)[] = [];
      const following = hub.follow(reader.session, CONVERSATION, null);
      for (const { count, kind, hint, reads } of steps) {
        const announce = append(count, kind);
        if (hint === 'now') announce();
        if (hint === 'late') late.push(announce);
        for (let read = 0; read < reads && scheduler.count() > 0; read += 1) await scheduler.waitOne();
      }
      for (const announce of late) announce();
      await scheduler.waitFor(following);
      await scheduler.waitIdle();
      // Without a lost hint nothing may be missing now; else one more entry that is heard of brings what was left behind.
      if (steps.some(({ hint }) => hint === 'lost')) append(1, 'event')();
      await scheduler.waitIdle();
      expect(reader.seen).toEqual(at1to(log.length));
      expect(reader.gaps).toBe(0);
      expect(reader.live).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('[I6] what is committed the moment a reader is told that she is live reaches her', async () => {
  const { hub, append } = setUp(async (result) => result());
  append(2);
  const reader = new Reader();
  reader.onLive = () => append(1)();
  await hub.follow(reader.session, CONVERSATION, null);
  expect(reader.seen).toEqual([1, 2, 3]);
});

test('[I7] a cursor of another history is answered with reset', async () => {
  const { hub, append } = setUp(async (result) => result());
  append(3);
  const frames: ServerFrame[] = [];
  const session = {
    actor: visitor,
    open: true,
    waiting: 0,
    untilRead: async () => {},
    send: (frame: ServerFrame) => frames.push(frame),
    onClose: () => {},
  };
  await hub.follow(session as unknown as Session, CONVERSATION, { seq: 2, id: '0197aaaa-0000-7000-8000-00000000ffff' });
  expect(frames).toEqual([{ type: 'reset', conversation: CONVERSATION, reason: 'cursor_unknown' }]);
});

test('a resume sends exactly what lies behind the cursor', async () => {
  const { hub, log, append } = setUp(async (result) => result());
  append(120);
  const reader = new Reader();
  await hub.follow(reader.session, CONVERSATION, { seq: 40, id: log[39]?.id ?? '' });
  expect(reader.seen).toEqual(at1to(120).slice(40));
});

test('hints from elsewhere that have not their form change nothing, and those that have deliver', async () => {
  const { hub, log, append, bus, hear, troubles } = setUp(async (result) => result());
  await bus.start();
  const reader = new Reader();
  append(2);
  await hub.follow(reader.session, CONVERSATION, null);
  append(1);
  const good = { kind: 'conversation', conversation: CONVERSATION, after: 2, through: 3, entries: log.slice(2) };
  const bad = [
    { ...good, through: '3' },
    { ...good, through: null },
    { ...good, through: 1e300 },
    { ...good, after: 1.5 },
    { ...good, entries: 'words' },
    { ...good, entries: [{}] },
    { ...good, conversation: { $ne: 1 } },
    { kind: 'conversation' },
    { kind: 'state', conversation: 7 },
  ];
  for (const hint of bad) hear(hint);
  expect(troubles).toHaveLength(bad.length);
  expect(reader.seen).toEqual([1, 2]);
  expect(hub.headsOf(reader.session)).toEqual({ [CONVERSATION]: 2 });
  hear(good);
  expect(reader.seen).toEqual([1, 2, 3]);
  expect(hub.headsOf(reader.session)).toEqual({ [CONVERSATION]: 3 });
  await bus.stop();
});

test('who has left gets nothing more', async () => {
  const { hub, append } = setUp(async (result) => result());
  const reader = new Reader();
  await hub.follow(reader.session, CONVERSATION, null);
  hub.leave(reader.session, CONVERSATION);
  append(1)();
  expect(reader.seen).toEqual([]);
});

test('[I6] a conversation that begins while it is looked for is followed', async () => {
  const waiting: (() => void)[] = [];
  const { hub, append } = setUp(async (result) => {
    const found = result();
    if (found === 'reset') await new Promise<void>((resolve) => waiting.push(resolve));
    return found;
  }, true);
  const reader = new Reader();
  const following = hub.follow(reader.session, CONVERSATION, null);
  append(1)();
  for (const answer of waiting) answer();
  await following;
  append(1)();
  expect(reader.seen).toEqual([1, 2]);
  expect(reader.live).toBe(true);
});
