import type { CommandBody, Placed } from '../../protocol/index.ts';
import { AppError, type StaffActor, type Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { changeTicket, refuseEnded } from './changeTicket.ts';

// Her own taking, or that somebody gave it to her; else the status by which she settled it while it waited.
const OWN = `
  select seq, id, created_at from messages
  where conversation_id = $1 and kind = 'event' and (data->'event'->>'type' in ('taken', 'assigned')
    or (data->'event'->>'type' = 'status' and sender_id = $2))
  order by data->'event'->>'type' = 'status', seq desc limit 1`;

/**
 * Takes a waiting chat. Of many who try at once exactly one gets it. Whoever has it already, because she answered in it
 * before this command came, is told the entry that says so.
 *
 * @throws AppError `already_taken`, `conversation_closed`, `not_found`
 */
export async function takeTicket(house: House, actor: StaffActor, body: CommandBody<'ticket.take'>): Promise<Placed> {
  return changeTicket(house, actor, 'ticket.take', body, async (ticket, { id }, transaction) => {
    refuseEnded(ticket);
    const already = ticket.assigneeId === actor.staffId ? await whereTaken(transaction, actor, id) : undefined;
    if (already !== undefined) return { already };
    if (ticket.assigneeId !== null) throw new AppError('already_taken');
    return { event: { type: 'taken', agent: actor.name }, assigneeId: actor.staffId, speaker: 'agent' };
  });
}

async function whereTaken(
  transaction: Transaction,
  actor: StaffActor,
  conversation: string,
): Promise<Placed | undefined> {
  const rows = await transaction.query<{ seq: number; id: string; created_at: Date }>('ticket.own', OWN, [
    conversation,
    actor.staffId,
  ]);
  const row = rows[0];
  return row === undefined ? undefined : { seq: row.seq, id: row.id, at: row.created_at.toISOString() };
}
