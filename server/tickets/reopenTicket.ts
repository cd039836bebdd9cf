import type { EntryDraft, LockedConversation } from '../conversations/index.ts';
import type { Transaction } from '../platform/index.ts';
import { writeChange } from './changeTicket.ts';

/**
 * A shopper's words open a ticket that waited for her or was resolved.
 *
 * @returns the entry that tells of it, to stand before her message; undefined when nothing changes. With one, the caller
 *   moves the inbox at the end of the transaction.
 */
export function reopenTicket(
  transaction: Transaction,
  conversation: LockedConversation,
  now: Date,
): EntryDraft | undefined {
  const { ticket } = conversation;
  if (ticket === undefined || ticket.status === 'open' || conversation.speaker === 'bot') return undefined;
  writeChange(transaction, conversation, ticket, { status: 'open' }, now);
  return { kind: 'event', sender: { kind: 'system' }, event: { type: 'status', from: ticket.status, to: 'open' } };
}
