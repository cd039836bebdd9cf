import { beforeEach, describe, expect, it } from 'vitest';
import { createConnection } from '../connection/connection.ts';
import { uuid } from '../connection/environment.ts';
import type { Connection } from '../connection/types.ts';
import { settle } from '../testing/clock.ts';
import { TestStorage } from '../testing/storage.ts';
import { TestWire } from '../testing/wire.ts';
import { createOutbox } from './outbox.ts';
import type { Outbox } from './types.ts';

// Loaded on demand by the code under test; here before, so that no test waits for the disk.
import '../connection/http.ts';

interface Tab {
  connection: Connection;
  outbox: Outbox;
  hear: () => void;
}

const conversation = uuid();
let wire: TestWire;
let browser: TestStorage;

beforeEach(() => {
  wire = new TestWire();
  browser = new TestStorage();
});

function openTab(): Tab {
  const environment = wire.environment();
  const { storage, hear } = browser.tab();
  const connection = createConnection({ origin: 'https://support.example', token: () => 't', environment });
  return { connection, outbox: createOutbox({ connection, storage, environment }), hear };
}

async function liveTab(): Promise<Tab> {
  const tab = openTab();
  tab.connection.open();
  await wire.rest();
  return tab;
}

const put = ({ outbox }: Tab, text: string, where = conversation) => outbox.put('message.send', where, { text });
const texts = (where = conversation) => wire.log(where).entries.map(({ text }) => text);
const sends = () => wire.received.filter(({ type }) => type === 'message.send').map(({ text }) => text);
const stored = () => [...browser.values.values()].map((text) => JSON.parse(text));

describe('an item', () => {
  it('is stored before anything is sent', async () => {
    const tab = await liveTab();
    const item = put(tab, 'one');
    expect(stored()).toMatchObject([{ clientId: item.clientId, conversation, body: { text: 'one' } }]);
    expect(wire.received.map(({ type }) => type)).toEqual(['hello']);
  });

  it('leaves the storage with its ack and the list with its entry', async () => {
    const tab = await liveTab();
    const { clientId } = put(tab, 'one');
    await wire.rest();
    const [item] = tab.outbox.items.value;
    expect(item).toMatchObject({ clientId, placed: { seq: 1 } });
    expect(stored()).toEqual([]);
    tab.outbox.arrived(clientId, { id: 'x', seq: 1, at: '' });
    expect(tab.outbox.items.value).toEqual([]);
  });

  it('is gone everywhere when its entry comes before its ack', async () => {
    const tab = await liveTab();
    const { clientId } = put(tab, 'one');
    tab.outbox.arrived(clientId, { id: 'x', seq: 1, at: '' });
    expect(tab.outbox.items.value).toEqual([]);
    expect(stored()).toEqual([]);
    await wire.rest();
    expect(tab.outbox.items.value).toEqual([]);
  });

  it('survives a reload and is sent under the same client id', async () => {
    const { clientId } = put(openTab(), 'one');
    const tab = await liveTab();
    expect(tab.outbox.items.value).toMatchObject([{ clientId, placed: { seq: 1 } }]);
    expect(wire.log(conversation).entries).toMatchObject([{ clientId, text: 'one' }]);
  });

  it('is there once when its ack was lost', async () => {
    const tab = await liveTab();
    put(tab, 'one');
    await settle();
    wire.take(wire.socket);
    wire.socket.break(1006);
    await wire.rest(1_000);
    expect(sends()).toEqual(['one', 'one']);
    expect(texts()).toEqual(['one']);
    expect(tab.outbox.items.value[0]?.placed?.seq).toBe(1);
  });

  it('goes by HTTP when sockets do not work, once even when that answer is lost', async () => {
    wire.reachable = { socket: false, http: true, answers: false };
    const tab = await liveTab();
    put(tab, 'one');
    await wire.rest(2_000);
    expect(texts()).toEqual(['one']);
    expect(tab.outbox.items.value[0]?.placed).toBeUndefined();
    wire.reachable.answers = true;
    await wire.rest(30_000);
    expect(texts()).toEqual(['one']);
    expect(tab.outbox.items.value[0]?.placed?.seq).toBe(1);
  });

  it('that is not ours is thrown out of the storage', () => {
    browser.values.set('outbox:x', 'nonsense').set('outbox:y', '{"clientId":"z"}').set('other', '1');
    expect(openTab().outbox.items.value).toEqual([]);
    expect([...browser.values.keys()]).toEqual(['other']);
  });
});

describe('order', () => {
  it('is kept in a conversation, one at a time; others do not wait', async () => {
    const other = uuid();
    const tab = await liveTab();
    put(tab, 'one');
    put(tab, 'two');
    put(tab, 'elsewhere', other);
    await settle();
    while (wire.take(wire.socket));
    expect(sends()).toEqual(['one', 'elsewhere']);
    await wire.rest();
    expect(texts()).toEqual(['one', 'two']);
    expect(texts(other)).toEqual(['elsewhere']);
  });

  it('is kept when the clock of the device is set back', async () => {
    const tab = openTab();
    put(tab, 'one');
    wire.clock.now = () => 0;
    put(tab, 'two');
    expect(tab.outbox.items.value.map(({ body }) => 'text' in body && body.text)).toEqual(['one', 'two']);
  });

  it('is kept over refusals that pass, which wait as long as the server says', async () => {
    const tab = await liveTab();
    wire.refuse = { code: 'too_many_requests', retryable: true, retryAfter: 5_000 };
    put(tab, 'one');
    put(tab, 'two');
    await wire.rest();
    wire.refuse = null;
    await wire.rest(4_000);
    expect(sends()).toEqual(['one']);
    await wire.rest(1_000);
    expect(sends()).toEqual(['one', 'one', 'two']);
    expect(texts()).toEqual(['one', 'two']);
  });
});

describe('a final refusal', () => {
  async function refused(): Promise<Tab & { clientId: string }> {
    const tab = await liveTab();
    wire.refuse = { code: 'blocked', retryable: false };
    const { clientId } = put(tab, 'one');
    await wire.rest();
    wire.refuse = null;
    return { ...tab, clientId };
  }

  it('is kept with its reason, over a reload too, and lets the next one pass', async () => {
    const tab = await refused();
    const failed = { code: 'blocked', message: 'It is blocked.' };
    expect(tab.outbox.items.value).toMatchObject([{ failed }]);
    put(tab, 'two');
    await wire.rest();
    expect(texts()).toEqual(['two']);
    expect(openTab().outbox.items.value).toMatchObject([{ failed }]);
  });

  it('is tried again under the same client id when the user says so', async () => {
    const tab = await refused();
    tab.outbox.retry(tab.clientId);
    await wire.rest();
    expect(wire.log(conversation).entries).toMatchObject([{ clientId: tab.clientId, text: 'one' }]);
    expect(tab.outbox.items.value[0]?.failed).toBeUndefined();
  });

  it('is forgotten in every tab when the user says so', async () => {
    const tab = await refused();
    const other = openTab();
    tab.outbox.discard(tab.clientId);
    other.hear();
    expect([tab.outbox.items.value, other.outbox.items.value, stored()]).toEqual([[], [], []]);
  });
});

describe('two tabs', () => {
  it('show one item each, and both know when one of them got the ack', async () => {
    const [one, two] = [await liveTab(), await liveTab()];
    const { clientId } = put(one, 'one');
    two.hear();
    expect(two.outbox.items.value).toMatchObject([{ clientId, body: { text: 'one' } }]);
    await wire.rest();
    two.hear();
    expect(two.outbox.items.value).toMatchObject([{ clientId, placed: { seq: 1 } }]);
    expect(sends()).toEqual(['one']);
  });

  it('leave nothing behind when the one that wrote is closed before it could send', async () => {
    const two = await liveTab();
    put(openTab(), 'one');
    two.hear();
    await wire.rest(5_000);
    expect(texts()).toEqual(['one']);
  });
});
