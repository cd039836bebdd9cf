import { effect } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { TIMES } from '../../protocol/constants.ts';
import type { ServerFrame } from '../../protocol/frames.ts';
import { uuid } from '../connection/environment.ts';
import { settle } from '../testing/clock.ts';
import { TestStorage } from '../testing/storage.ts';
import { openTab } from '../testing/tab.ts';
import type { TestTab } from '../testing/tab.ts';
import { TestWire } from '../testing/wire.ts';

const conversation = uuid();
let wire: TestWire;

beforeEach(() => {
  wire = new TestWire();
});

/** A tab that has caught up with so many messages of an agent. */
async function liveTab(messages = 0, options: Parameters<typeof openTab>[2] = {}): Promise<TestTab> {
  for (let count = 1; count <= messages; count++) wire.append(conversation, { text: `${count}` });
  const tab = openTab(wire, conversation, options);
  await wire.rest();
  return tab;
}

const texts = ({ thread }: TestTab) => thread.items.value.map(({ text }) => text);
const sent = (type: string) => wire.received.filter((frame) => frame.type === type);
/** Frames that the server has for the tab and the tab has not seen. */
const onTheWay = (tab: TestTab): ServerFrame[] => tab.socket()?.toClient ?? [];

describe('loading', () => {
  it('asks as soon as a socket opens, for the newest entries, and is live when they are here', async () => {
    const tab = await liveTab(6);
    expect(sent('resume')).toMatchObject([{ conversation, cursor: null }]);
    expect(texts(tab)).toEqual(['3', '4', '5', '6']);
    expect(tab.thread).toMatchObject({ live: { value: true }, loaded: { value: true }, hasOlder: { value: true } });
    expect(tab.thread.state.value).toMatchObject({ id: conversation, head: 6 });
  });

  it('loads older pages until there are none, one at a time', async () => {
    const tab = await liveTab(11);
    tab.thread.loadOlder();
    tab.thread.loadOlder();
    expect(tab.thread.loadingOlder.value).toBe(true);
    await wire.rest();
    expect(sent('page')).toMatchObject([{ before: 8 }]);
    expect(tab.thread.loadingOlder.value).toBe(false);
    tab.thread.loadOlder();
    await wire.rest();
    expect(texts(tab)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']);
    expect(tab.thread.hasOlder.value).toBe(false);
    tab.thread.loadOlder();
    expect(tab.thread.loadingOlder.value).toBe(false);
  });

  it('asks for nothing about a conversation that does not exist yet', async () => {
    const tab = await liveTab();
    await wire.rest(TIMES.pingAfterSilence);
    expect(sent('resume')).toEqual([]);
    expect(tab.thread).toMatchObject({ live: { value: false }, loaded: { value: true }, items: { value: [] } });
  });

  it('follows it from the first message on', async () => {
    const tab = await liveTab();
    tab.thread.send('hello');
    await wire.rest();
    expect(sent('resume')).toEqual([]);
    expect(tab.thread.live.value).toBe(true);
    wire.append(conversation, { text: 'hi' });
    await wire.rest();
    expect(texts(tab)).toEqual(['hello', 'hi']);
  });

  it('follows it also when the first message went through another tab', async () => {
    const browser = new TestStorage();
    const one = await liveTab(0, { browser });
    const two = await liveTab(0, { browser });
    one.thread.send('hello');
    two.hear();
    await wire.rest();
    two.hear();
    await wire.rest(TIMES.pingAfterSilence);
    expect(two.thread.items.value).toMatchObject([{ seq: 1, text: 'hello' }]);
    expect(two.thread.live.value).toBe(true);
  });
});

describe('recovery', () => {
  it('asks for what comes after its newest entry', async () => {
    const tab = await liveTab(3);
    const last = wire.log(conversation).entries[2];
    tab.socket()?.break(1006);
    expect(tab.thread.live.value).toBe(false);
    wire.append(conversation, { text: '4' });
    await wire.rest(TIMES.backoffFirst);
    expect(sent('resume')[1]).toMatchObject({ cursor: { seq: 3, id: last?.id } });
    expect(texts(tab)).toEqual(['1', '2', '3', '4']);
    expect(tab.thread.live.value).toBe(true);
  });

  it('asks when a range leaves a gap', async () => {
    const tab = await liveTab(1);
    wire.append(conversation, { text: '2' });
    onTheWay(tab).shift();
    wire.append(conversation, { text: '3' });
    tab.socket()?.deliver();
    expect(tab.thread.live.value).toBe(false);
    expect(texts(tab)).toEqual(['1']);
    await wire.rest();
    expect(texts(tab)).toEqual(['1', '2', '3']);
    expect(tab.thread.live.value).toBe(true);
  });

  it('asks when a pong knows more', async () => {
    const tab = await liveTab(1);
    wire.append(conversation, { text: '2' });
    onTheWay(tab).shift();
    await wire.rest(TIMES.pingAfterSilence);
    expect(texts(tab)).toEqual(['1', '2']);
  });

  it('asks once more for what came while it was asking', async () => {
    const tab = await liveTab(1);
    tab.socket()?.break(1006);
    wire.append(conversation, { text: '2' });
    await wire.clock.pass(TIMES.backoffFirst);
    wire.open(wire.socket);
    while (wire.take(wire.socket));
    wire.append(conversation, { text: '3' });
    // The newer one overtakes the answer.
    const frames = onTheWay(tab);
    const newest = frames.pop();
    if (newest) frames.unshift(newest);
    await wire.rest();
    expect(texts(tab)).toEqual(['1', '2', '3']);
    expect(sent('resume')).toHaveLength(3);
  });

  it('moves on over places that are not for the reader', async () => {
    const tab = await liveTab(1);
    wire.append(conversation, { hidden: true, kind: 'event' });
    await wire.rest();
    wire.append(conversation, { text: '3' });
    await wire.rest();
    expect(texts(tab)).toEqual(['1', '3']);
    expect(sent('resume')).toHaveLength(1);
    wire.append(conversation, { hidden: true, kind: 'event' });
    await wire.rest();
    tab.socket()?.break(1006);
    await wire.rest(TIMES.backoffFirst);
    expect(sent('resume')[1]).toMatchObject({ cursor: { seq: 3 } });
    expect(tab.thread.live.value).toBe(true);
  });

  it('finds the newest entries when all that it has is a place that is not for the reader', async () => {
    wire.append(conversation, { text: '1' });
    const tab = openTab(wire, conversation);
    await settle();
    wire.open(wire.socket);
    while (wire.take(wire.socket));
    // A delivery overtakes the answer, and the rest of that is lost.
    const { toClient } = wire.socket;
    toClient.length = 1;
    wire.append(conversation, { hidden: true, kind: 'event' });
    while (wire.socket.deliver());
    tab.socket()?.break(1006);
    for (let count = 3; count < 12; count++) wire.append(conversation, { text: `${count}` });
    await wire.rest(TIMES.backoffFirst);
    expect(texts(tab)).toEqual(['8', '9', '10', '11']);
    expect(tab.thread.live.value).toBe(true);
  });

  it('leaves out a page that does not touch what it has', async () => {
    const tab = await liveTab(9);
    wire.socket.toClient.push({
      type: 'entries',
      conversation,
      after: 0,
      through: 3,
      entries: wire.visible(conversation).slice(0, 3),
    });
    wire.flush();
    expect(texts(tab)).toEqual(['6', '7', '8', '9']);
    tab.thread.loadOlder();
    await wire.rest();
    expect(texts(tab)).toEqual(['2', '3', '4', '5', '6', '7', '8', '9']);
  });

  it('drops everything on a reset and loads afresh', async () => {
    const tab = await liveTab(3);
    tab.thread.visible.value = true;
    await wire.rest(1_000);
    tab.socket()?.break(1006);
    // Another database: the same places, other entries, fewer of them.
    wire.logs.delete(conversation);
    wire.append(conversation, { text: 'restored' });
    await wire.rest(TIMES.backoffFirst);
    expect(texts(tab)).toEqual(['restored']);
    expect(tab.thread).toMatchObject({ live: { value: true }, hasOlder: { value: false } });
    await wire.rest(1_000);
    expect(wire.log(conversation).marks.visitor).toEqual({ delivered: 1, read: 1 });
  });

  it('is empty when the server does not know it any more, until a message makes it anew', async () => {
    const tab = await liveTab(3);
    tab.socket()?.break(1006);
    wire.logs.delete(conversation);
    await wire.rest(TIMES.backoffFirst);
    expect(tab.thread).toMatchObject({ items: { value: [] }, loaded: { value: true }, state: { value: null } });
    tab.thread.send('again');
    await wire.rest();
    expect(tab.thread.items.value).toMatchObject([{ seq: 1, text: 'again' }]);
    expect(tab.thread.live.value).toBe(true);
  });
});

describe('own messages', () => {
  it('stand at the end at once and keep their key when the entry comes', async () => {
    const tab = await liveTab(1);
    const { clientId } = tab.thread.send('mine', { replyTo: 1 });
    expect(tab.thread.items.value[1]).toMatchObject({
      key: clientId,
      own: true,
      status: 'pending',
      text: 'mine',
      replyTo: 1,
      sender: { kind: 'visitor' },
    });
    await wire.rest();
    expect(tab.thread.items.value[1]).toMatchObject({ key: clientId, seq: 2, own: true, status: 'sent' });
    expect(tab.thread.items.value).toHaveLength(2);
    expect(tab.outbox.items.value).toEqual([]);
  });

  it('never leave the screen between ack and entry', async () => {
    const tab = await liveTab(1);
    tab.thread.send('mine');
    const seen: string[] = [];
    const end = effect(
      () => void seen.push(tab.thread.items.value.map(({ text, status }) => `${text} ${status}`).join()),
    );
    await settle();
    wire.take(wire.socket);
    // The ack first.
    onTheWay(tab).reverse();
    while (tab.socket()?.deliver()) await settle();
    end();
    expect([...new Set(seen)]).toEqual(['1 undefined,mine pending', '1 undefined,mine sent']);
  });

  it('never stand twice, not even for a moment, when another tab is late with its news', async () => {
    const browser = new TestStorage();
    const one = await liveTab(1, { browser });
    const two = await liveTab(0, { browser });
    const most: number[] = [];
    const count = (): void => void most.push(one.thread.items.value.length, two.thread.items.value.length);
    const end = effect(count);
    // Also for who looks between the frame and what follows from it.
    one.connection.on('entries', count);
    one.thread.send('mine');
    await wire.rest();
    expect(texts(two)).toEqual(['1', 'mine']);
    two.hear();
    await wire.rest();
    end();
    expect(Math.max(...most)).toBe(2);
    expect(two.outbox.items.value).toEqual([]);
  });

  it('show why they failed, and can be tried again or thrown away', async () => {
    const tab = await liveTab(1);
    wire.refuse = { code: 'conversation_closed', retryable: false };
    const one = tab.thread.send('one');
    const two = tab.thread.send('two');
    await wire.rest();
    wire.refuse = null;
    const failed = { code: 'conversation_closed' };
    expect(tab.thread.items.value.slice(1)).toMatchObject([
      { status: 'failed', failed },
      { status: 'failed', failed },
    ]);
    tab.outbox.discard(one.clientId);
    tab.outbox.retry(two.clientId);
    await wire.rest();
    expect(texts(tab)).toEqual(['1', 'two']);
  });

  it('carry the ids of their files and show the files themselves', async () => {
    const tab = await liveTab(1);
    const file = { id: uuid(), name: 'box.png', mediaType: 'image/png', size: 3 };
    tab.thread.send('', { attachments: [file] });
    expect(tab.thread.items.value[1]?.attachments).toEqual([file]);
    await wire.rest();
    expect(sent('message.send')).toMatchObject([{ attachments: [file.id] }]);
  });

  it('carry what was filled into a form', async () => {
    const tab = await liveTab(1);
    const form = { order_number: 'SB-1042' };
    tab.thread.send('Order: SB-1042', { form });
    await wire.rest();
    expect(sent('message.send')).toMatchObject([{ text: 'Order: SB-1042', form }]);
  });

  it('are delivered and read when the other side says so, and never go back', async () => {
    const tab = await liveTab();
    tab.thread.send('mine');
    await wire.rest();
    const status = () => tab.thread.items.value[0]?.status;
    const theirs = (delivered: number, read: number): void => {
      wire.socket.toClient.push({ type: 'marks', conversation, theirs: { delivered, read } });
      wire.flush();
    };
    theirs(1, 0);
    expect(status()).toBe('delivered');
    theirs(1, 1);
    expect(status()).toBe('read');
    theirs(1, 0);
    expect(status()).toBe('read');
  });

  it('of an older page are not shown at the end when their ack comes late', async () => {
    const tab = await liveTab();
    const { clientId } = tab.thread.send('mine');
    await settle();
    wire.take(wire.socket);
    tab.vanish();
    for (let count = 2; count <= 9; count++) wire.append(conversation, { text: `${count}` });
    const browser = new TestStorage();
    browser.values.set(
      `outbox:${clientId}`,
      JSON.stringify({ clientId, conversation, name: 'message.send', body: { text: 'mine' }, at: 1 }),
    );
    const next = await liveTab(0, { browser });
    expect(texts(next)).toEqual(['6', '7', '8', '9']);
    expect(next.outbox.items.value).toEqual([]);
  });

  it('leave the rows of others as they were', async () => {
    const tab = await liveTab(3);
    const before = tab.thread.items.value;
    wire.append(conversation, { text: '4' });
    await wire.rest();
    expect(before.every((item, index) => tab.thread.items.value[index] === item)).toBe(true);
  });
});

it('is silent after it was disposed of', async () => {
  const tab = await liveTab(1);
  tab.thread.dispose();
  await wire.rest();
  expect(sent('leave')).toMatchObject([{ conversation }]);
  wire.append(conversation);
  await wire.rest(1_000);
  expect(tab.thread.items.value).toHaveLength(1);
});
