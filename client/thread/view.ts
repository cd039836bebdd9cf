import type { ThreadItem } from './types.ts';
import type { ViewRow } from './viewTypes.ts';

/** Milliseconds within which messages of one sender stand together. */
const TOGETHER = 5 * 60_000;

function belongsTo(item: ThreadItem, before: ThreadItem): boolean {
  return (
    item.kind === 'message' &&
    before.kind === 'message' &&
    item.sender.kind === before.sender.kind &&
    item.sender.id === before.sender.id &&
    Date.parse(item.at) - Date.parse(before.at) < TOGETHER
  );
}

/**
 * Rows for the list: days of the device's calendar, the unread divider, and runs of one sender.
 * @param options.firstUnread `seq` before which the divider stands, as `Thread.firstUnread` has it
 */
export function layOut(items: readonly ThreadItem[], options: { firstUnread?: number | null } = {}): ViewRow[] {
  const rows: ViewRow[] = [];
  let today = '';
  let latest = -Infinity;
  let run: Extract<ViewRow, { type: 'item' }> | null = null;
  for (const item of items) {
    // A device whose clock is behind would open an older day below a newer one.
    latest = Math.max(latest, Date.parse(item.at));
    const day = new Date(latest).toDateString();
    if (day !== today) {
      today = day;
      run = null;
      rows.push({ type: 'day', key: day, at: new Date(latest).toISOString() });
    }
    if (item.seq && item.seq === options.firstUnread) {
      run = null;
      rows.push({ type: 'unread', key: 'unread' });
    }
    const first: boolean = !run || !belongsTo(item, run.item);
    if (run && !first) run.last = false;
    run = { type: 'item', key: item.key, item, first, last: true };
    rows.push(run);
  }
  return rows;
}
