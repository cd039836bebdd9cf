import { beforeEach, describe, expect, it } from 'vitest';
import type { InboxRow } from '../../protocol/inbox.ts';
import type { InboxFrame, ServerFrame } from '../../protocol/frames.ts';
import { createConnection } from '../connection/connection.ts';
import type { Connection } from '../connection/types.ts';
import { settle } from '../testing/clock.ts';
import { TestWire } from '../testing/wire.ts';
import { createInbox } from './inbox.ts';
import { insist } from './insist.ts';
import type { Inbox, InboxView } from './types.ts';

let wire: TestWire;
let connection: Connection;
let inbox: Inbox;

beforeEach(async () => {
  wire = new TestWire();
  connection = createConnection({
    origin: 'https://support.example',
    ticket: async () => 'ticket',
    environment: wire.environment(),
  });
  inbox = createInbox({ connection, me: 'me' });
  connection.open();
  await settle();
  wire.flush();
});

const row = (ticket: string, inboxSeq: number, more: Partial<InboxRow> = {}): InboxRow => ({
  inboxSeq,
  ticket,
  conversation: `talk ${ticket}`,
  site: 'site',
  number: ticket,
  subject: 'A cup',
  status: 'open',
  priority: 'medium',
  speaker: 'queued',
  assignee: null,
  visitor: { id: 'v', blocked: false },
  createdAt: '2025-01-06T09:00:00.000Z',
  waitingSince: null,
  head: { seq: 1, at: `2025-01-06T09:0${inboxSeq}:00.000Z`, sender: { kind: 'visitor' }, preview: '' },
  unread: 0,
  ...more,
});

function tell(...frames: ServerFrame[]): void {
  wire.socket.toClient.push(...frames);
  while (wire.socket.deliver());
}

const range = (after: number, through: number, rows: InboxRow[], more: Partial<InboxFrame> = {}): InboxFrame => ({
  type: 'inbox',
  site: 'site',
  after,
  through,
  rows,
  live: true,
  ...more,
});

const asked = () => {
  while (wire.take(wire.socket));
  return wire.received.filter(({ type }) => type === 'inbox.resume').map(({ cursors }) => cursors);
};
const tickets = (view: InboxView) => inbox.views[view].value.map(({ ticket }) => ticket);

async function reconnect(): Promise<void> {
  wire.socket.break(1012);
  await wire.clock.pass(500);
  wire.flush();
}

describe('the inbox', () => {
  it('asks when a socket opens and is live when it has caught up', () => {
    expect(asked()).toEqual([{}]);
    tell(range(0, 3, [row('a', 3)], { live: false }));
    expect(inbox.live.value).toBe(false);
    tell(range(3, 5, [row('b', 5)]));
    expect(inbox.live.value).toBe(true);
    expect([...inbox.rows.value.keys()]).toEqual(['a', 'b']);
  });

  it('asks for what is above its cursors after a new connection', async () => {
    tell(range(0, 5, [row('a', 5)]), range(0, 2, [], { site: 'other' }));
    await reconnect();
    expect(asked()[1]).toEqual({ site: 5, other: 2 });
    tell(range(5, 6, [row('a', 6, { subject: 'Two cups' })]));
    expect(inbox.rows.value.get('a')?.subject).toBe('Two cups');
  });

  it('asks once when a change is missing, and once when a pong knows more', () => {
    tell(range(0, 5, [row('a', 5)]));
    tell(range(6, 7, [row('a', 7)]), range(7, 8, [row('a', 8)]));
    expect(asked()).toEqual([{}, { site: 5 }]);
    expect(inbox.rows.value.get('a')?.inboxSeq).toBe(5);
    tell(range(5, 8, [row('a', 8)]));
    expect(inbox.rows.value.get('a')?.inboxSeq).toBe(8);
    tell({ type: 'pong', heads: {}, inbox: { site: 8 } });
    expect(asked()).toHaveLength(2);
    tell({ type: 'pong', heads: {}, inbox: { site: 9 } });
    expect(asked()[2]).toEqual({ site: 8 });
  });

  it('keeps the newer row when an older one comes late', () => {
    tell(range(0, 5, [row('a', 5, { subject: 'new' })]), range(3, 4, [row('a', 4, { subject: 'old' })]));
    expect(inbox.rows.value.get('a')?.subject).toBe('new');
  });

  it('lets go of what is closed', () => {
    tell(
      range(0, 2, [row('a', 1), row('b', 2)]),
      range(2, 4, [row('a', 3, { status: 'closed' }), row('b', 4, { status: 'rejected' })]),
    );
    expect(inbox.rows.value.size).toBe(0);
  });

  it('moves with newer messages, also when the row that follows was read earlier', () => {
    tell(range(0, 1, [row('a', 1)]));
    const head = { seq: 4, at: '2025-01-06T10:00:00.000Z', sender: { kind: 'visitor' as const }, preview: 'hello' };
    tell({ type: 'inbox.head', ticket: 'a', conversation: 'talk a', head, unread: 2 });
    expect(inbox.rows.value.get('a')).toMatchObject({ head, unread: 2 });
    tell(range(1, 2, [row('a', 2, { priority: 'high' })]));
    expect(inbox.rows.value.get('a')).toMatchObject({ head, unread: 2, priority: 'high' });
    tell({ type: 'inbox.head', ticket: 'a', conversation: 'talk a', head: { ...head, seq: 3 }, unread: 1 });
    expect(inbox.rows.value.get('a')?.unread).toBe(2);
    inbox.markRead('a');
    expect(inbox.rows.value.get('a')?.unread).toBe(0);
  });

  it('starts afresh on another database', async () => {
    tell(range(0, 5, [row('a', 5)]));
    wire.serverId = 'two';
    await reconnect();
    expect(asked().at(-1)).toEqual({});
    expect(inbox.rows.value.size).toBe(0);
  });

  it('starts a site afresh when the server does', () => {
    tell(range(0, 5, [row('a', 5)]), range(0, 1, [row('c', 1, { site: 'other' })], { site: 'other' }));
    tell(range(0, 2, [row('b', 2)]));
    expect([...inbox.rows.value.keys()].sort()).toEqual(['b', 'c']);
    tell(range(2, 3, [row('b', 3)]));
    expect(asked()).toHaveLength(1);
  });

  it('sorts: who waits longest within a priority first, the rest by their newest message', () => {
    const waits = (minute: number, priority: InboxRow['priority'] = 'medium'): Partial<InboxRow> => ({
      waitingSince: `2025-01-06T08:0${minute}:00.000Z`,
      priority,
    });
    const mine = { assignee: { id: 'me', name: 'Me' } };
    tell(
      range(0, 6, [
        row('late', 1, { ...waits(5), unread: 2 }),
        row('early', 2, waits(1)),
        row('urgent', 3, waits(7, 'urgent')),
        row('mine', 4, { ...mine, unread: 3 }),
        row('theirs', 5, { assignee: { id: 'x', name: 'X' }, unread: 9 }),
      ]),
    );
    expect(tickets('waiting')).toEqual(['urgent', 'early', 'late']);
    expect(tickets('mine')).toEqual(['mine']);
    expect(tickets('all')).toEqual(['theirs', 'mine', 'urgent', 'early', 'late']);
    expect([inbox.unread.waiting.value, inbox.unread.mine.value, inbox.unread.all.value]).toEqual([1, 1, 3]);
    expect(inbox.unreadMessages.value).toBe(5);
  });

  it('knows who is online, and that it is not live while the socket is down', () => {
    const staff = [{ id: 'me', name: 'Me', status: 'online' as const }];
    tell({ type: 'presence', staff }, range(0, 1, []));
    expect(inbox.presence.value).toEqual(staff);
    expect(inbox.live.value).toBe(true);
    wire.socket.break(1012);
    expect(inbox.live.value).toBe(false);
  });

  it('is silent after it was disposed of', () => {
    inbox.dispose();
    tell(range(0, 1, [row('a', 1)]));
    expect(inbox.rows.value.size).toBe(0);
  });
});

describe('a command that is insisted on', () => {
  const take = () => wire.received.filter(({ type }) => type === 'ticket.take');
  const insistOnTaking = () => insist(connection, 'ticket.take', { ticket: 't' }, wire.environment());

  it('is repeated under one client id over refusals that pass and lost answers', async () => {
    wire.refuse = { code: 'database_unavailable', retryable: true, retryAfter: 100 };
    const done = insistOnTaking();
    await settle();
    wire.flush();
    await settle();
    wire.refuse = null;
    await wire.clock.pass(100);
    wire.take(wire.socket);
    wire.socket.break(1006);
    await wire.clock.pass(1_000);
    wire.flush();
    await wire.clock.pass(1_000);
    wire.flush();
    expect(await done).toMatchObject({ seq: 1 });
    expect(take()).toHaveLength(3);
    expect(new Set(take().map(({ clientId }) => clientId)).size).toBe(1);
  });

  it('ends with the refusal that is final', async () => {
    wire.refuse = { code: 'already_taken', retryable: false };
    const done = insistOnTaking().catch((error: unknown) => error);
    await settle();
    wire.flush();
    expect(await done).toMatchObject({ code: 'already_taken' });
    expect(take()).toHaveLength(1);
  });

  it('is given up after a minute', async () => {
    connection.close();
    const done = insistOnTaking().catch((error: unknown) => error);
    await wire.clock.pass(90_000);
    expect(await done).toMatchObject({ code: 'offline' });
  });
});
