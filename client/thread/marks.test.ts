import { beforeEach, describe, expect, it } from 'vitest';
import { TIMES } from '../../protocol/constants.ts';
import { uuid } from '../connection/environment.ts';
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

const sent = (type: string) => wire.received.filter((frame) => frame.type === type);

describe('marks', () => {
  it('say delivered on arrival and read only in sight, gathered and with the newest place', async () => {
    const tab = await liveTab(3);
    expect(tab.thread.unread.value).toBe(3);
    await wire.rest(1_000);
    expect(sent('conversation.mark')).toMatchObject([{ conversation, delivered: 3, read: 0 }]);
    tab.thread.visible.value = true;
    expect(tab.thread.unread.value).toBe(0);
    wire.append(conversation, { text: '4' });
    await wire.rest(1_000);
    expect(sent('conversation.mark').slice(1)).toMatchObject([{ delivered: 4, read: 4 }]);
    tab.thread.visible.value = false;
    wire.append(conversation, { text: '5' });
    await wire.rest(1_000);
    expect(tab.thread.unread.value).toBe(1);
    expect(sent('conversation.mark').slice(2)).toMatchObject([{ delivered: 5, read: 4 }]);
  });

  it('are not sent for own messages or for events', async () => {
    const tab = await liveTab();
    tab.thread.visible.value = true;
    tab.thread.send('mine');
    await wire.rest();
    wire.append(conversation, { kind: 'event', sender: { kind: 'system' } });
    await wire.rest(1_000);
    expect(sent('conversation.mark')).toEqual([]);
    expect(tab.thread.unread.value).toBe(0);
  });

  it('are sent again after a new connection when the server has not got them', async () => {
    const tab = await liveTab(2);
    tab.thread.visible.value = true;
    await wire.clock.pass(1_000);
    expect(tab.socket()?.toServer).toMatchObject([{ type: 'conversation.mark' }]);
    tab.socket()?.break(1006);
    await wire.rest(TIMES.backoffFirst);
    await wire.rest(1_000);
    expect(sent('conversation.mark')).toMatchObject([{ delivered: 2, read: 2 }]);
    tab.socket()?.break(1006);
    await wire.rest(TIMES.backoffMost);
    expect(sent('conversation.mark')).toHaveLength(1);
  });

  it('follow another device forward, never back', async () => {
    const tab = await liveTab(4);
    const hear = (read: number): void => {
      wire.socket.toClient.push({ type: 'marks', conversation, mine: { delivered: 4, read } });
      wire.flush();
    };
    hear(3);
    expect(tab.thread.unread.value).toBe(1);
    hear(2);
    expect(tab.thread.unread.value).toBe(1);
  });

  it('leave the divider where it was while she reads', async () => {
    const tab = await liveTab(2);
    expect(tab.thread.firstUnread.value).toBe(1);
    tab.thread.visible.value = true;
    expect(tab.thread.firstUnread.value).toBe(1);
    wire.append(conversation, { text: '3' });
    await wire.rest();
    expect(tab.thread.firstUnread.value).toBe(1);
    tab.thread.visible.value = false;
    expect(tab.thread.firstUnread.value).toBeNull();
    wire.append(conversation, { text: '4' });
    await wire.rest();
    tab.thread.visible.value = true;
    expect(tab.thread.firstUnread.value).toBe(4);
  });

  it('show the divider of a first load in sight', async () => {
    wire.append(conversation);
    wire.append(conversation);
    wire.log(conversation).marks.visitor = { delivered: 1, read: 1 };
    const tab = openTab(wire, conversation);
    tab.thread.visible.value = true;
    await wire.rest();
    expect(tab.thread.firstUnread.value).toBe(2);
    expect(tab.thread.unread.value).toBe(0);
  });

  it('count for staff what the shopper wrote, and take staff and bot as their side', async () => {
    wire.append(conversation, { sender: { kind: 'visitor' } });
    wire.append(conversation, { sender: { kind: 'bot' } });
    wire.append(conversation, { sender: { kind: 'staff', id: 'b' } });
    const tab = await liveTab(0, { side: 'staff' });
    expect(tab.thread.unread.value).toBe(1);
    expect(tab.thread.items.value.map(({ own }) => own)).toEqual([false, true, true]);
  });
});

describe('typing', () => {
  const theirs = (on: boolean, sender = { kind: 'staff', id: 'a' } as const): void => {
    wire.socket.toClient.push({ type: 'typing', conversation, sender, on });
    wire.flush();
  };

  it('of others is shown until it ends, is too old, or their message comes', async () => {
    const tab = await liveTab(1);
    const typing = () => tab.thread.typing.value.map(({ id }) => id);
    theirs(true);
    expect(typing()).toEqual(['a']);
    theirs(false);
    expect(typing()).toEqual([]);
    theirs(true);
    await wire.clock.pass(TIMES.typingShown - 1);
    theirs(true);
    await wire.clock.pass(TIMES.typingShown - 1);
    expect(typing()).toEqual(['a']);
    await wire.clock.pass(1);
    expect(typing()).toEqual([]);
    theirs(true);
    theirs(true, { kind: 'staff', id: 'b' } as never);
    wire.append(conversation, { sender: { kind: 'staff', id: 'a' } });
    await wire.rest();
    expect(typing()).toEqual(['b']);
  });

  it('of the reader is told sparingly, and its end once', async () => {
    const tab = await liveTab(1);
    const told = () => sent('conversation.typing').map(({ on }) => on);
    tab.thread.setTyping(false);
    tab.thread.setTyping(true);
    tab.thread.setTyping(true);
    await wire.clock.pass(TIMES.typingRenewed);
    tab.thread.setTyping(true);
    tab.thread.setTyping(false);
    tab.thread.setTyping(false);
    await wire.rest();
    expect(told()).toEqual([true, true, false]);
  });

  it('is not told before the first message', async () => {
    const tab = await liveTab();
    tab.thread.setTyping(true);
    await wire.rest();
    expect(sent('conversation.typing')).toEqual([]);
  });
});
