import { signal } from '@preact/signals';
import { beforeEach, expect, it } from 'vitest';
import type { Inbox } from '../../client/inbox/index.ts';
import type { InboxRow } from '../../protocol/inbox.ts';
import { watchInbox } from './alerts.model.ts';

const row = (ticket: string, change: Partial<InboxRow> = {}): InboxRow => ({
  inboxSeq: 1,
  ticket,
  conversation: `c-${ticket}`,
  site: 's',
  number: `SB-${ticket}`,
  subject: '',
  status: 'open',
  priority: 'low',
  speaker: 'queued',
  assignee: null,
  visitor: { id: 'v', blocked: false },
  createdAt: '2026-06-15T10:00:00.000Z',
  waitingSince: '2026-06-15T10:00:00.000Z',
  head: { seq: 3, at: '2026-06-15T10:00:00.000Z', sender: { kind: 'visitor' }, preview: 'hello' },
  unread: 1,
  ...change,
});
const mine = (ticket: string, seq: number, kind: 'visitor' | 'staff' = 'visitor'): InboxRow =>
  row(ticket, {
    speaker: 'agent',
    assignee: { id: 'me', name: 'Ines' },
    head: { seq, at: '2026-06-15T10:05:00.000Z', sender: { kind }, preview: '' },
  });

const rows = signal<ReadonlyMap<string, InboxRow>>(new Map());
const live = signal(false);
let rung: string[] = [];
let inSight: string | null = null;
const show = (...all: InboxRow[]): void => {
  rows.value = new Map(all.map((one) => [one.ticket, one]));
};

beforeEach(() => {
  rows.value = new Map();
  live.value = false;
  rung = [];
  inSight = null;
  const end = watchInbox({
    inbox: { rows, live } as unknown as Inbox,
    me: 'me',
    inSight: () => inSight,
    ring: (alert) => rung.push(`${alert.kind} ${alert.row.ticket}`),
  });
  return end;
});

it('is silent about what was there before', () => {
  show(row('1'), mine('2', 4));
  live.value = true;
  expect(rung).toEqual([]);
});

it('rings for a chat that comes into the queue, and for one that comes back', () => {
  live.value = true;
  show(row('1'));
  show(row('1', { speaker: 'agent', assignee: { id: 'other', name: 'Maya' } }));
  show(row('1'));
  expect(rung).toEqual(['waiting 1', 'waiting 1']);
});

it('rings for the words of a shopper in my chats, not for our own', () => {
  show(mine('1', 4));
  live.value = true;
  show(mine('1', 5, 'staff'));
  show(mine('1', 6));
  expect(rung).toEqual(['message 1']);
});

it('does not ring for what is in sight', () => {
  show(mine('1', 4), mine('2', 4));
  live.value = true;
  inSight = '1';
  show(mine('1', 5), mine('2', 5));
  expect(rung).toEqual(['message 2']);
});

it('rings after a reconnection for what came meanwhile, once', () => {
  show(mine('1', 4));
  live.value = true;
  live.value = false;
  show(mine('1', 5));
  show(mine('1', 6));
  live.value = true;
  expect(rung).toEqual(['message 1']);
});
