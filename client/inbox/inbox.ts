import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { InboxRow, StaffPresence } from '../../protocol/inbox.ts';
import type { InboxFrame, WelcomeFrame } from '../../protocol/frames.ts';
import { PRIORITIES } from '../../protocol/constants.ts';
import type { Inbox, InboxOptions, InboxView } from './types.ts';

const urgency = (row: InboxRow): number => PRIORITIES.indexOf(row.priority);
/** ISO instants of one form compare as text. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const byWaiting = (one: InboxRow, other: InboxRow): number =>
  urgency(other) - urgency(one) || compare(one.waitingSince ?? '', other.waitingSince ?? '');
const byNewest = (one: InboxRow, other: InboxRow): number =>
  compare(other.head.at, one.head.at) || compare(one.ticket, other.ticket);

/**
 * The live inbox: rows with versions, a cursor per site. It follows the connection from the start, whenever a socket
 * opens; a gap or a pong that knows more is answered by asking for everything above the cursors again.
 */
export function createInbox({ connection, me }: InboxOptions): Inbox {
  const rows = signal<ReadonlyMap<string, InboxRow>>(new Map());
  const presence = signal<readonly StaffPresence[]>([]);
  const live = signal(false);
  let cursors: Record<string, number> = {};
  let serverId: string | null = null;
  /** Sites in the middle of an answer. */
  const behind = new Set<string>();
  /** A question is under way; further gaps until its answer belong to it. */
  let asking = false;

  function resume(): void {
    live.value = false;
    behind.clear();
    asking = connection.send({ type: 'inbox.resume', cursors });
  }

  function forget(): void {
    rows.value = new Map();
    cursors = {};
  }

  function greet(welcome: WelcomeFrame): void {
    // Another database: its counters have nothing to do with ours. The question that went ahead of the greeting has them.
    if (serverId !== null && serverId !== welcome.serverId) {
      forget();
      resume();
    }
    serverId = welcome.serverId;
  }

  function merge(frame: InboxFrame): void {
    const cursor = cursors[frame.site] ?? 0;
    if (frame.after > cursor) {
      if (!asking) resume();
      return;
    }
    const next = new Map(rows.peek());
    // The server starts this site afresh: what we have may never have been in its database.
    if (frame.after === 0 && frame.through < cursor) {
      for (const row of next.values()) if (row.site === frame.site) next.delete(row.ticket);
      cursors[frame.site] = 0;
    }
    for (const row of frame.rows) {
      const known = next.get(row.ticket);
      if (known && known.inboxSeq > row.inboxSeq) continue;
      if (row.status === 'closed' || row.status === 'rejected') next.delete(row.ticket);
      // A newer message may have been told before the row that was read earlier.
      else if (known && known.head.seq > row.head.seq)
        next.set(row.ticket, { ...row, head: known.head, unread: known.unread });
      else next.set(row.ticket, row);
    }
    rows.value = next;
    cursors = { ...cursors, [frame.site]: Math.max(cursors[frame.site] ?? 0, frame.through) };
    if (frame.live) behind.delete(frame.site);
    else behind.add(frame.site);
    live.value = behind.size === 0;
    if (live.value) asking = false;
  }

  function change(ticket: string, part: Partial<InboxRow>): void {
    const row = rows.peek().get(ticket);
    if (row) rows.value = new Map(rows.peek()).set(ticket, { ...row, ...part });
  }

  const ends = [
    connection.onOpen(resume),
    connection.on('welcome', greet),
    connection.on('inbox', (frame) => batch(() => merge(frame))),
    connection.on('inbox.head', ({ ticket, head, unread }) => {
      if (head.seq >= (rows.peek().get(ticket)?.head.seq ?? 0)) change(ticket, { head, unread });
    }),
    connection.on('presence', ({ staff }) => {
      presence.value = staff;
    }),
    connection.on('pong', ({ inbox = {} }) => {
      if (Object.entries(inbox).some(([site, counter]) => counter > (cursors[site] ?? 0))) resume();
    }),
    connection.state.subscribe(({ phase }) => {
      if (phase !== 'live') live.value = false;
    }),
  ];

  const view = (
    keep: (row: InboxRow) => boolean,
    order: (one: InboxRow, other: InboxRow) => number,
  ): ReadonlySignal<readonly InboxRow[]> => computed(() => [...rows.value.values()].filter(keep).sort(order));
  const views: Inbox['views'] = {
    waiting: view((row) => row.waitingSince !== null, byWaiting),
    mine: view((row) => row.assignee?.id === me, byNewest),
    all: view(() => true, byNewest),
  };
  const countUnread = (name: InboxView): ReadonlySignal<number> =>
    computed(() => views[name].value.filter((row) => row.unread > 0).length);

  return {
    rows,
    views,
    presence,
    live,
    unread: { waiting: countUnread('waiting'), mine: countUnread('mine'), all: countUnread('all') },
    unreadMessages: computed(() =>
      [...new Set([...views.waiting.value, ...views.mine.value])].reduce((sum, row) => sum + row.unread, 0),
    ),
    markRead: (ticket) => change(ticket, { unread: 0 }),
    dispose() {
      for (const end of ends) end();
    },
  };
}
