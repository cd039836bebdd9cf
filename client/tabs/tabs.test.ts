import { beforeEach, describe, expect, it } from 'vitest';
import { CLOSE, TIMES } from '../../protocol/constants.ts';
import { createConnection } from '../connection/connection.ts';
import { uuid } from '../connection/environment.ts';
import type { Connection } from '../connection/types.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { createThread } from '../thread/thread.ts';
import type { Thread } from '../thread/types.ts';
import { TestBrowser } from '../testing/browser.ts';
import { settle } from '../testing/clock.ts';
import { TestStorage } from '../testing/storage.ts';
import { TestWire } from '../testing/wire.ts';
import { tabsLink } from './tabs.ts';
import type { TabsOptions } from './tabs.ts';

interface Tab {
  connection: Connection;
  thread: Thread;
  wake: (type: string) => void;
  hear: () => void;
}

const conversation = uuid();
let wire: TestWire;
let browser: TestBrowser;
let storage: TestStorage;
let names = 0;

beforeEach(() => {
  wire = new TestWire();
  browser = new TestBrowser();
  storage = new TestStorage();
});

function openTab(options: Partial<TabsOptions> = {}): Tab {
  const environment = wire.environment();
  const mark = ++names;
  environment.random = () => mark / 1_000;
  const { locks, channel } = browser;
  const link = tabsLink({ name: () => 'site secret', locks, channel, ...options });
  const connection = createConnection({ origin: 'https://support.example', token: () => 't', link, environment });
  const own = storage.tab();
  const outbox = createOutbox({ connection, storage: own.storage, environment });
  const exists = wire.logs.has(conversation);
  const thread = createThread({ connection, outbox, conversation, side: 'visitor', exists, environment });
  connection.open();
  return { connection, thread, wake: environment.wake, hear: own.hear };
}

async function rest(milliseconds = 0): Promise<void> {
  for (let round = 0; round < 8; round++) {
    await settle();
    wire.flush();
    browser.deliver();
  }
  if (milliseconds > 0) {
    await wire.clock.pass(milliseconds);
    await rest();
  }
}

const phases = (...tabs: Tab[]) => tabs.map(({ connection }) => connection.state.value.phase);
const leads = (...tabs: Tab[]) => tabs.map(({ connection }) => connection.leads.value);
const texts = ({ thread }: Tab) => thread.items.value.map(({ text }) => text);

describe('several tabs', () => {
  it('hold one socket and see the same', async () => {
    wire.append(conversation, { text: 'hello' });
    const tabs = [openTab(), openTab(), openTab()];
    await rest();
    expect(wire.sockets.size).toBe(1);
    expect(phases(...tabs)).toEqual(['live', 'live', 'live']);
    expect(leads(...tabs)).toEqual([true, false, false]);
    wire.append(conversation, { text: 'again' });
    await rest();
    expect(tabs.map(texts)).toEqual([
      ['hello', 'again'],
      ['hello', 'again'],
      ['hello', 'again'],
    ]);
    expect(tabs.map(({ connection }) => connection.welcome.value?.serverId)).toEqual(['one', 'one', 'one']);
  });

  it('join later and load for themselves', async () => {
    wire.append(conversation, { text: 'hello' });
    const one = openTab();
    await rest();
    const two = openTab();
    await rest();
    expect([texts(one), texts(two)]).toEqual([['hello'], ['hello']]);
    expect(two.thread.live.value).toBe(true);
    expect(wire.sockets.size).toBe(1);
  });

  it('send through the leader and get their own answers', async () => {
    wire.append(conversation, { text: 'hello' });
    const [one, two] = [openTab(), openTab()];
    await rest();
    const answer = two.connection.request('message.send', { conversation, text: 'direct' });
    await rest();
    expect(await answer).toMatchObject({ seq: 2 });
    two.thread.send('by outbox');
    await rest();
    expect([texts(one), texts(two)]).toEqual([
      ['hello', 'direct', 'by outbox'],
      ['hello', 'direct', 'by outbox'],
    ]);
  });

  it('learn of a conversation that another one has begun, and hold on to it', async () => {
    const tabs = [openTab(), openTab()];
    await rest();
    tabs[0]?.thread.send('hello');
    await rest();
    expect(tabs.map(texts)).toEqual([['hello'], ['hello']]);
    wire.socket.break(CLOSE.restart);
    await rest(TIMES.backoffFirst);
    expect(tabs.map(({ thread }) => thread.live.value)).toEqual([true, true]);
  });

  it('do not stop each other from following', async () => {
    wire.append(conversation);
    const [one, two] = [openTab(), openTab()];
    await rest();
    two.thread.dispose();
    await rest();
    wire.append(conversation, { text: 'again' });
    await rest();
    expect(texts(one)).toContain('again');
  });

  it('with other credentials have another socket', async () => {
    const tabs = [openTab(), openTab({ name: () => 'site other' })];
    await rest();
    expect(wire.sockets.size).toBe(2);
    expect(leads(...tabs)).toEqual([true, true]);
  });

  it.each(['locks', 'channel'])('in a browser without %s have a socket each', async (part) => {
    const tabs = [openTab({ [part]: null }), openTab({ [part]: null })];
    await rest();
    expect(wire.sockets.size).toBe(2);
    expect(leads(...tabs)).toEqual([true, true]);
    expect(phases(...tabs)).toEqual(['live', 'live']);
  });
});

describe('when the leader', () => {
  /** Two tabs, the first one leading. */
  async function pair(): Promise<[Tab, Tab]> {
    wire.append(conversation, { text: 'hello' });
    const tabs: [Tab, Tab] = [openTab(), openTab()];
    await rest();
    expect(leads(...tabs)).toEqual([true, false]);
    return tabs;
  }

  it.each(['is closed', 'leaves for the cache of the browser'])('%s, the next one takes over', async (how) => {
    const [one, two] = await pair();
    if (how === 'is closed') one.connection.close();
    else one.wake('pagehide');
    wire.append(conversation, { text: 'meanwhile' });
    await rest();
    expect(leads(two)).toEqual([true]);
    expect(phases(two)).toEqual(['live']);
    expect(texts(two)).toEqual(['hello', 'meanwhile']);
    expect(wire.sockets.size).toBe(1);
  });

  it('comes back, it follows the new one', async () => {
    const [one, two] = await pair();
    one.wake('pagehide');
    await rest();
    one.wake('pageshow');
    await rest();
    expect(leads(one, two)).toEqual([false, true]);
    expect(phases(one, two)).toEqual(['live', 'live']);
    wire.append(conversation, { text: 'again' });
    await rest();
    expect(texts(one)).toEqual(['hello', 'again']);
  });

  it('goes with a message of another tab in its hands, that is sent again', async () => {
    const [one, two] = await pair();
    two.thread.send('precious');
    browser.deliver();
    one.connection.close();
    await rest(TIMES.backoffFirst);
    expect(wire.log(conversation).entries.map(({ text }) => text)).toEqual(['hello', 'precious']);
    expect(two.thread.items.value).toMatchObject([{}, { text: 'precious', status: 'sent' }]);
  });

  it('loses its socket, all wait and all are live again', async () => {
    const tabs = await pair();
    wire.socket.break(CLOSE.restart);
    browser.deliver();
    expect(phases(...tabs)).toEqual(['offline', 'offline']);
    tabs[1].connection.retry();
    browser.deliver();
    await rest();
    expect(phases(...tabs)).toEqual(['live', 'live']);
    wire.append(conversation, { text: 'again' });
    await rest();
    expect(tabs.map(texts)).toEqual([
      ['hello', 'again'],
      ['hello', 'again'],
    ]);
  });

  it('is asleep, the tab in use takes over, and what the sleeper says when it wakes confuses nobody', async () => {
    const [one, two] = await pair();
    const three = openTab();
    await rest();
    const sleeping = wire.socket;
    browser.late = [];
    two.wake('visibilitychange');
    // Nothing reaches the sleeper.
    browser.mail.length = 0;
    await wire.clock.pass(2_000);
    await rest();
    expect(leads(two, three)).toEqual([true, false]);
    expect(phases(two, three)).toEqual(['live', 'live']);
    // It wakes: its socket is gone, it still believes that it leads and says so, and only then hears of the lock.
    sleeping.break(1006);
    await rest();
    for (const tell of browser.late) tell();
    await rest();
    expect(leads(one, two, three)).toEqual([false, true, false]);
    expect(phases(one, two, three)).toEqual(['live', 'live', 'live']);
    expect(wire.sockets.size).toBe(1);
    wire.append(conversation, { text: 'again' });
    await rest();
    expect([one, two, three].map((tab) => texts(tab).at(-1))).toEqual(['again', 'again', 'again']);
  });

  it('answers in time, nobody takes its place', async () => {
    const [one, two] = await pair();
    two.wake('online');
    for (let count = 0; count < 12; count++) await rest(500);
    expect(leads(one, two)).toEqual([true, false]);
  });
});
