import type { Transaction } from '../platform/index.ts';
import type { Hint, House } from '../realtime/index.ts';

/** The inbox of a site moved on. */
export interface InboxHint extends Hint {
  kind: 'inbox';
  site: string;
  seq: number;
}

const TOUCH = `
  with counter as (update inbox_counters set seq = seq + 1 where site_id = $1 returning seq),
    touched as (update tickets set inbox_seq = counter.seq from counter where id = any($2))
  select seq from counter`;

/**
 * Gives the changed tickets the next version of their site's inbox. Last in every transaction that changes one: the
 * counter's row is locked until the commit, so whoever sees a version has seen all below it.
 */
export async function touchInbox(
  house: House,
  transaction: Transaction,
  site: string,
  tickets: readonly string[],
): Promise<void> {
  const rows = await transaction.query<{ seq: number }>('inbox.touch', TOUCH, [site, tickets]);
  const seq = rows[0]?.seq ?? 0;
  transaction.afterCommit(() => {
    const hint: InboxHint = { kind: 'inbox', site, seq };
    house.realtime.bus.publish(hint);
  });
}
