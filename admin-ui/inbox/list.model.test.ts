import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TicketPage } from '../../protocol/inbox.ts';
import { fakeHttp, fakeInbox, inboxRow, ME, refusal } from '../testing/fakes.ts';
import type { InboxList } from './list.model.ts';
import { createInboxList } from './list.model.ts';
import { inboxPath, readInboxPath, waitsSince } from './views.ts';

const mine = { assignee: { id: ME.id, name: ME.name }, speaker: 'agent', waitingSince: null } as const;
const waiting = inboxRow('1', { visitor: { id: 'v1', name: 'Omar Haddad', blocked: false } });
const own = inboxRow('2', mine);
const resolved = inboxRow('3', { ...mine, status: 'resolved' });
const colleagues = inboxRow('4', { ...mine, assignee: { id: 'maya', name: 'Maya' } });
/** A shopper who waits for the next answer of a colleague. */
const answered = inboxRow('5', {
  ...mine,
  assignee: { id: 'maya', name: 'Maya' },
  waitingSince: '2026-06-15T10:01:00.000Z',
});
const closed = inboxRow('9', { status: 'closed', speaker: 'closed' });

let pages: Record<string, TicketPage>;
let http: ReturnType<typeof fakeHttp>;
let inbox: ReturnType<typeof fakeInbox>;
let list: InboxList;
const numbers = (): string[] | undefined => list.rows.value?.map((row) => row.number);
const searches = (): string[] => http.calls.map((call) => call.path).filter((path) => path.includes('query='));

/** A list that has its first answers. */
const open = async (): Promise<void> => {
  list = createInboxList(inbox.inbox, http.http);
  await vi.runAllTimersAsync();
};

beforeEach(async () => {
  vi.useFakeTimers();
  pages = { closed: { rows: [closed] }, all: { rows: [] } };
  http = fakeHttp({
    'GET /api/tickets': () => pages[new URLSearchParams(http.calls.at(-1)?.path.split('?')[1]).get('view') ?? ''],
  });
  inbox = fakeInbox();
  inbox.show(waiting, own, resolved, colleagues, answered);
  await open();
});
afterEach(() => {
  list.dispose();
  vi.useRealTimers();
});

describe('a view', () => {
  it('shows who waits and has nobody', () => {
    expect(numbers()).toEqual(['SB-1']);
  });

  it("shows what is mine or everybody's, without what is settled", () => {
    list.show('mine');
    expect(numbers()).toEqual(['SB-2']);
    list.show('all');
    expect(numbers()).toEqual(['SB-1', 'SB-2', 'SB-4', 'SB-5']);
    expect(list.counts.value).toEqual({ waiting: 1, mine: 1, all: 4, closed: 2 });
  });

  it('of closed ones joins the resolved of the live inbox and those that only the server has', () => {
    list.show('closed');
    expect(numbers()).toEqual(['SB-3', 'SB-9']);
  });

  it('of closed ones asks again when another is closed', async () => {
    list.show('closed');
    await vi.runAllTimersAsync();
    pages['closed'] = { rows: [closed, { ...own, status: 'closed' }] };
    inbox.show(waiting, resolved, colleagues, answered);
    await vi.runAllTimersAsync();
    expect(numbers()).toEqual(['SB-3', 'SB-9', 'SB-2']);
  });

  it('counts tickets with unread messages', () => {
    inbox.show({ ...waiting, unread: 3 }, { ...own, unread: 1 }, colleagues);
    expect(list.unread.value).toMatchObject({ waiting: 1, mine: 1, all: 2 });
  });

  it('knows nothing before the first answer, which is not the same as empty', async () => {
    inbox.show();
    inbox.live.value = false;
    pages['closed'] = { rows: [] };
    await open();
    expect(list.rows.value).toBeNull();
    expect(list.untouched.value).toBe(false);
    inbox.live.value = true;
    await vi.runAllTimersAsync();
    expect(list.rows.value).toEqual([]);
    expect(list.untouched.value).toBe(true);
  });

  it('names who is next', () => {
    expect(list.next.value?.number).toBe('SB-1');
  });

  it('counts the queue without those whom somebody answers', () => {
    expect(list.queue.value).toEqual({ count: 1, since: waiting.waitingSince });
    inbox.show(own, answered);
    expect(list.queue.value).toEqual({ count: 0, since: null });
  });

  it('tells since when the first waits, who need not be the next', () => {
    const urgent = inboxRow('6', { priority: 'urgent', waitingSince: '2026-06-15T10:30:00.000Z' });
    inbox.show(urgent, waiting);
    expect(list.next.value?.number).toBe('SB-6');
    expect(list.queue.value).toEqual({ count: 2, since: waiting.waitingSince });
  });
});

describe('a search', () => {
  it('answers at once with open ones by number, name and words, whatever the view', () => {
    list.show('mine');
    list.search('omar');
    expect(numbers()).toEqual(['SB-1']);
    list.search('sb-4');
    expect(numbers()).toEqual(['SB-4']);
    list.search('hello');
    expect(numbers()).toEqual(['SB-1', 'SB-2', 'SB-3', 'SB-4', 'SB-5']);
  });

  it('asks the server once typing pauses and adds what is not known', async () => {
    pages['all'] = { rows: [waiting, closed] };
    for (const text of ['h', 'he', 'hel']) list.search(text);
    expect(searches()).toEqual([]);
    await vi.runAllTimersAsync();
    expect(searches()).toEqual(['/api/tickets?view=all&query=hel']);
    expect(numbers()).toEqual(['SB-1', 'SB-2', 'SB-3', 'SB-4', 'SB-5', 'SB-9']);
  });

  it('keeps the newest question when answers come late', async () => {
    const answers: ((page: TicketPage) => void)[] = [];
    http = fakeHttp({ 'GET /api/tickets': () => new Promise((resolve) => answers.push(resolve)) });
    inbox.live.value = false;
    list = createInboxList(inbox.inbox, http.http);
    list.search('first');
    await vi.advanceTimersByTimeAsync(300);
    list.search('second');
    await vi.advanceTimersByTimeAsync(300);
    answers[1]?.({ rows: [closed] });
    answers[0]?.({ rows: [inboxRow('8')] });
    await vi.runAllTimersAsync();
    expect(numbers()).toEqual(['SB-9']);
  });

  it('ends with the view that was there', () => {
    list.search('omar');
    list.search('');
    expect(numbers()).toEqual(['SB-1']);
  });

  it('says when the server does not answer, and asks again when told', async () => {
    http = fakeHttp({
      'GET /api/tickets': () => {
        if (searches().length < 2) throw refusal('offline');
        return { rows: [closed] };
      },
    });
    list = createInboxList(inbox.inbox, http.http);
    list.search('nine');
    await vi.runAllTimersAsync();
    expect(list.problem.value).toContain('does not answer');
    list.retry();
    await vi.runAllTimersAsync();
    expect(list.problem.value).toBeNull();
    expect(numbers()).toEqual(['SB-9']);
  });
});

it('loads further pages on demand, and keeps them when the newest are asked for again', async () => {
  pages['closed'] = { rows: [closed], next: 'further' };
  await open();
  list.show('closed');
  expect(list.hasMore.value).toBe(true);
  expect(list.moreClosed.value).toBe(true);
  pages['closed'] = { rows: [inboxRow('10', { status: 'closed' })] };
  list.more();
  await vi.runAllTimersAsync();
  expect(http.calls.at(-1)?.path).toContain('cursor=further');
  expect(numbers()).toEqual(['SB-3', 'SB-9', 'SB-10']);
  expect(list.hasMore.value).toBe(false);
  pages['closed'] = { rows: [{ ...own, status: 'closed' }], next: 'again' };
  inbox.show(waiting, resolved);
  await vi.runAllTimersAsync();
  expect(numbers()).toEqual(['SB-3', 'SB-2', 'SB-9', 'SB-10']);
  expect(list.hasMore.value).toBe(false);
});

describe('waiting', () => {
  it('counts from the queue, and with an agent from the newest words of the shopper', () => {
    expect(waitsSince(waiting)).toBe(waiting.waitingSince);
    expect(waitsSince({ ...own, head: { ...own.head, at: '2026-06-15T10:07:00.000Z' } })).toBe(
      '2026-06-15T10:07:00.000Z',
    );
  });
  it('ends with an answer, and while the ticket is not open', () => {
    expect(waitsSince({ ...own, head: { ...own.head, sender: { kind: 'staff' } } })).toBeNull();
    expect(waitsSince({ ...waiting, status: 'on_hold' })).toBeNull();
  });
});

it('keeps view and ticket in the address', () => {
  expect(inboxPath('mine', 'SB-1042')).toBe('/admin/inbox/SB-1042?view=mine');
  expect(readInboxPath('/admin/inbox/SB-1042', '?view=mine')).toEqual({ view: 'mine', number: 'SB-1042' });
  expect(readInboxPath('/admin', '')).toEqual({});
  expect(readInboxPath('/admin/inbox', '?view=nonsense')).toEqual({});
  expect(readInboxPath('/admin/people', '')).toBeNull();
});
