import type { Transaction } from '../platform/index.ts';

/** Milliseconds after which staff's words that nobody read are looked at for a mail. */
const MAIL_AFTER = 30_000;

const DUE = `update conversations set mail_due_at = coalesce(mail_due_at, $2) where id = $1`;

const UNREAD = `
  update conversations c set mail_due_at = $2
  where c.id in (
    select o.id from conversations o
    where o.visitor_id = $1 and o.mail_due_at is null and exists (
      select 1 from messages m
      where m.conversation_id = o.id and m.kind = 'message' and m.sender_kind = 'staff' and m.seq > greatest(
        o.mailed_seq,
        (select p.read_seq from participants p where p.conversation_id = o.id and p.participant_id = o.visitor_id)))
    for update skip locked)`;

/** Staff's words in a locked conversation are looked at for a mail after half a minute. */
export function noteMailDue(transaction: Transaction, conversation: string, now: Date): void {
  void transaction.query('conversation.mailDue', DUE, [conversation, dueAt(now)]);
}

/**
 * A shopper gave an address: what staff wrote to her before and she has not read is looked at again. A conversation of
 * hers that is being changed by somebody else just now is passed over, so that nobody waits against the order of locks.
 */
export function noteUnread(transaction: Transaction, visitor: string, now: Date): void {
  void transaction.query('conversations.mailUnread', UNREAD, [visitor, dueAt(now)]);
}

function dueAt(now: Date): Date {
  return new Date(now.getTime() + MAIL_AFTER);
}
