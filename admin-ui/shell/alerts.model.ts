import { effect, untracked } from '@preact/signals';
import type { Inbox } from '../../client/inbox/index.ts';
import type { InboxRow } from '../../protocol/inbox.ts';

/** Why the desk rings. */
export interface Alert {
  kind: 'waiting' | 'message';
  row: InboxRow;
}

interface Sources {
  inbox: Inbox;
  me: string;
  /** The ticket whose newest messages are in sight now; it needs no bell. */
  inSight: () => string | null;
  ring: (alert: Alert) => void;
}

/**
 * Compares each state of the inbox with the one before and rings for what is new: a chat that came into the queue, a
 * message of a shopper in one of mine. What was there at the first load, or came while the connection was away, rings
 * once at most: as the state after the catching up.
 *
 * @returns a function that ends it
 */
export function watchInbox({ inbox, me, inSight, ring }: Sources): () => void {
  let before: ReadonlyMap<string, InboxRow> | null = null;
  return effect(() => {
    const rows = inbox.rows.value;
    if (!inbox.live.value) return;
    const known = before;
    before = rows;
    if (!known) return;
    untracked(() => {
      for (const row of rows.values()) {
        const old = known.get(row.ticket);
        if (old === row) continue;
        if (row.speaker === 'queued' && row.status === 'open' && old?.speaker !== 'queued') {
          ring({ kind: 'waiting', row });
        } else if (
          row.assignee?.id === me &&
          row.head.sender.kind === 'visitor' &&
          row.head.seq > (old?.head.seq ?? 0) &&
          inSight() !== row.ticket
        ) {
          ring({ kind: 'message', row });
        }
      }
    });
  });
}
