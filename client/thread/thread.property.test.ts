import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CLOSE } from '../../protocol/constants.ts';
import { uuid } from '../connection/environment.ts';
import { settle } from '../testing/clock.ts';
import { tabsLink } from '../tabs/tabs.ts';
import { TestBrowser } from '../testing/browser.ts';
import { TestStorage } from '../testing/storage.ts';
import { openTab } from '../testing/tab.ts';
import type { TestSocket } from '../testing/socket.ts';
import type { TestTab } from '../testing/tab.ts';
import { TestWire } from '../testing/wire.ts';

// Loaded on demand by the code under test; here before, so that no test waits for the disk.
import '../connection/http.ts';

/**
 * Two tabs of one shopper over a network that does what networks do, drawn at random: whatever happened, once it has
 * calmed down both threads are the server's log, every message stands there once, and marks have only moved forward.
 */

const TABS = 2;
const tab = fc.nat(TABS - 1);
const few = fc.integer({ min: 1, max: 4 });

/** What may happen, as data, so that a failing run can be read and repeated. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), hidden: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('arrive' as const), tab, count: few }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver' as const), tab, count: few }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('drop' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('double' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('overtake' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('break' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('older' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reset' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const), tab, visible: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('hear' as const), tab }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      milliseconds: fc.constantFrom(300, 1_000, 6_000, 16_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('network' as const),
      socket: fc.boolean(),
      http: fc.boolean(),
      answers: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('busy' as const), on: fc.boolean() }) },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

class Story {
  readonly conversation = uuid();
  readonly wire = new TestWire();
  readonly storage = new TestStorage();
  readonly browser = new TestBrowser();
  /** Everything that was written and by which client id. */
  readonly written = new Map<string, string>();
  readonly tabs: TestTab[] = [];
  /** Client ids that each tab has shown since it was loaded and never dropped. */
  readonly shown: Set<string>[] = [];

  readonly shared: boolean;

  /** @param shared do the tabs hold one socket */
  constructor(shared: boolean) {
    this.shared = shared;
    for (let index = 0; index < TABS; index++) this.load(index);
  }

  load(index: number): void {
    this.tabs[index]?.vanish();
    this.tabs[index] = openTab(this.wire, this.conversation, {
      browser: this.storage,
      ...(this.shared && { link: tabsLink({ name: () => 'site', ...this.browser }) }),
    });
    this.shown[index] = new Set();
  }

  at(index: number): TestTab {
    const found = this.tabs[index];
    if (!found) throw new Error(`no tab ${index}`);
    return found;
  }

  /** The socket that serves a tab. */
  socket(index: number): TestSocket | undefined {
    return this.shared ? [...this.wire.sockets].at(-1) : this.at(index).socket();
  }

  async happen(event: Happening): Promise<void> {
    const { wire } = this;
    switch (event.do) {
      case 'write': {
        const text = `message ${this.written.size + 1}`;
        this.written.set(this.at(event.tab).thread.send(text).clientId, text);
        break;
      }
      case 'answer':
        if (wire.logs.has(this.conversation)) wire.append(this.conversation, { hidden: event.hidden });
        break;
      case 'arrive':
        for (let count = 0; count < event.count; count++) {
          const socket = this.socket(event.tab);
          if (socket && !wire.open(socket)) wire.take(socket);
          await settle();
        }
        break;
      case 'deliver':
        for (let count = 0; count < event.count; count++) {
          this.socket(event.tab)?.deliver();
          await settle();
        }
        break;
      case 'drop': {
        const frames = this.socket(event.tab)?.toClient ?? [];
        const index = frames.findIndex(({ type }) => type === 'entries' || type === 'ack');
        if (index >= 0) frames.splice(index, 1);
        break;
      }
      case 'double': {
        const frames = this.socket(event.tab)?.toClient ?? [];
        const frame = frames.find(({ type }) => type === 'entries' || type === 'live');
        if (frame) frames.push(structuredClone(frame));
        break;
      }
      case 'overtake': {
        const frames = this.socket(event.tab)?.toClient ?? [];
        const index = frames.findLastIndex(({ type }) => type === 'entries' || type === 'ack' || type === 'live');
        if (index > 0) frames.splice(frames[0]?.type === 'welcome' ? 1 : 0, 0, ...frames.splice(index, 1));
        break;
      }
      case 'break':
        this.socket(event.tab)?.break(CLOSE.restart);
        break;
      case 'reload':
        this.load(event.tab);
        break;
      case 'older':
        this.at(event.tab).thread.loadOlder();
        break;
      case 'reset': {
        const socket = this.socket(event.tab);
        if (socket?.followed.has(this.conversation)) {
          socket.toClient.push({ type: 'reset', conversation: this.conversation, reason: 'cursor_unknown' });
          this.shown[event.tab]?.clear();
        }
        break;
      }
      case 'look':
        this.at(event.tab).thread.visible.value = event.visible;
        break;
      case 'hear':
        this.at(event.tab).hear();
        this.browser.deliver();
        break;
      case 'pass':
        await wire.clock.pass(event.milliseconds);
        break;
      case 'network':
        wire.reachable = event;
        break;
      case 'busy':
        wire.refuse = event.on ? { code: 'database_unavailable', retryable: true, retryAfter: 500 } : null;
    }
    await settle();
  }

  /** What must hold at every moment. */
  check(): void {
    this.tabs.forEach(({ thread }, index) => {
      const items = thread.items.value;
      const keys = items.map(({ key }) => key);
      expect(new Set(keys).size, 'one row per key').toBe(keys.length);
      const places = items.flatMap(({ seq }) => seq ?? []);
      expect(places, 'places in order').toEqual([...places].sort((one, other) => one - other));
      const own = new Set(items.flatMap(({ clientId }) => clientId ?? []));
      const shown = this.shown[index] ?? new Set();
      if (!thread.state.value) shown.clear();
      // What lies before the first loaded entry comes back with the older pages.
      const first = thread.entries.value[0]?.seq ?? (thread.hasOlder.value ? Infinity : 0);
      const older = (this.wire.logs.get(this.conversation)?.entries ?? []).slice(0, Math.max(0, first - 1));
      for (const { clientId } of older) if (clientId) shown.delete(clientId);
      expect(
        [...shown].filter((clientId) => !own.has(clientId)),
        'what was shown stays',
      ).toEqual([]);
      for (const clientId of own) shown.add(clientId);
    });
  }

  async flow(): Promise<void> {
    do {
      this.wire.flush();
      await settle();
    } while (this.browser.deliver());
    this.wire.flush();
  }

  /** Everything works again, for so long that every timer has its turn. */
  async calmDown(): Promise<void> {
    const { wire } = this;
    wire.reachable = { socket: true, http: true, answers: true };
    wire.refuse = null;
    // A mark that was refused is made good by the next one; there is one.
    if (wire.logs.has(this.conversation)) wire.append(this.conversation);
    for (let second = 0; second < 100; second++) {
      for (const { hear } of this.tabs) hear();
      await this.flow();
      await wire.clock.pass(1_000);
    }
    for (const { thread } of this.tabs) {
      for (let page = 0; thread.hasOlder.value && page < 50; page++) {
        thread.loadOlder();
        await this.flow();
      }
    }
    // An answer that stood on an older page is marked now.
    await wire.clock.pass(1_000);
    await this.flow();
  }

  /** What must hold in the end. */
  checkEnd(): void {
    const log = this.wire.log(this.conversation).entries;
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    const own = log.flatMap(({ clientId, text }) => (clientId ? [[clientId, text]] : []));
    expect(own.length, 'nothing twice').toBe(new Set(own.map(([clientId]) => clientId)).size);
    expect(new Map(own as [string, string][]), 'nothing lost, nothing invented').toEqual(this.written);
    for (const { thread, outbox, connection } of this.tabs) {
      expect(connection.state.value.phase).toBe('live');
      expect(outbox.items.value).toEqual([]);
      expect(thread.entries.value.map(({ seq, id }) => [seq, id])).toEqual(
        this.wire.visible(this.conversation).map(({ seq, id }) => [seq, id]),
      );
      expect(thread.items.value.length).toBe(thread.entries.value.length);
      expect(thread.live.value).toBe(log.length > 0);
    }
    expect(this.storage.values.size, 'nothing kept that is through').toBe(0);
    const answered = this.wire.visible(this.conversation).findLast(({ sender }) => sender.kind === 'staff')?.seq ?? 0;
    const { visitor } = this.wire.log(this.conversation).marks;
    expect(visitor.delivered).toBe(answered);
    if (this.tabs.some(({ thread }) => thread.visible.value)) expect(visitor.read).toBe(answered);
  }
}

it.each([
  ['a socket each', false],
  ['one socket', true],
])(
  'tabs with %s are the log of the server in the end, whatever the network did',
  { timeout: 60_000 },
  async (_, shared) => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 60, size: 'max' }), async (events) => {
        const story = new Story(shared);
        await settle();
        for (const event of events) {
          await story.happen(event);
          story.check();
        }
        await story.calmDown();
        story.check();
        story.checkEnd();
      }),
      { numRuns: Number(process.env['CLIENT_RUNS'] ?? 40) },
    );
  },
);
