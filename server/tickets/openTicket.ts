import { storable } from '../../bot/index.ts';
import type { Priority } from '../../protocol/index.ts';
import type { LockedConversation } from '../conversations/index.ts';
import { newId, type Transaction } from '../platform/index.ts';

/** Characters of the shopper's words that name a ticket in lists. */
const SUBJECT_LENGTH = 120;

const OPEN = `
  insert into tickets as t (id, site_id, conversation_id, number, subject, waiting_since, team, priority)
  values ($1, $2, $3, (select nextval(ticket_sequence::regclass) from sites where id = $2), $4, $5, $6,
    coalesce($7, 'low'))
  on conflict (conversation_id) do update
    set status = 'open', assignee_id = null, waiting_since = $5, resolved_at = null, closed_at = null,
      team = coalesce($6, t.team), priority = coalesce($7, t.priority)
  returning id, number, (select ticket_prefix from sites where id = $2) as prefix`;

/**
 * Opens the ticket of a locked conversation, or opens it again: one conversation has at most one.
 *
 * @param subject what the shopper asked
 * @param now by the house's clock
 * @param meant whom it is for and how urgent it is, where the bot says so; what was said before stays
 * @returns its id and the number that people see
 */
export async function openTicket(
  transaction: Transaction,
  conversation: LockedConversation,
  subject: string,
  now: Date,
  meant: { team?: string | undefined; priority?: Priority | undefined } = {},
): Promise<{ id: string; number: string }> {
  const rows = await transaction.query<{ id: string; number: number; prefix: string }>('ticket.open', OPEN, [
    newId(),
    conversation.siteId,
    conversation.id,
    storable(subject.trim(), SUBJECT_LENGTH),
    now,
    meant.team ?? null,
    meant.priority ?? null,
  ]);
  const row = rows[0];
  if (row === undefined) throw new Error('A ticket was neither made nor found');
  return { id: row.id, number: `${row.prefix}-${row.number}` };
}
