import type { EntryEvent, Placed, Speaker } from '../../protocol/index.ts';
import { lockConversation, type LockedConversation, type LockedTicket } from '../conversations/index.ts';
import { AppError, type StaffActor, type Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { eventCommand } from './eventCommand.ts';

/** What a command changes; fields left out stay. */
export interface TicketChange {
  event: EntryEvent;
  status?: LockedTicket['status'];
  priority?: LockedTicket['priority'];
  assigneeId?: string | null;
  speaker?: Speaker;
}

/** Nothing changes: it is so already, and the entry at this place says it. */
export interface AlreadySo {
  already: Placed;
}

const CHANGE_TICKET = `
  update tickets set status = $2, priority = $3, assignee_id = $4,
    waiting_since = case when $5 = 'queued' then coalesce(waiting_since, $6) end,
    resolved_at = case when $2 = 'resolved' then coalesce(resolved_at, $6) end,
    closed_at = case when $2 in ('closed', 'rejected') then coalesce(closed_at, $6) end
  where id = $1`;

const CHANGE_SPEAKER = `
  update conversations set speaker = $2, closed_at = case when $2 = 'closed' then coalesce(closed_at, $3) end
  where id = $1`;

/**
 * The frame of every command of staff on a ticket.
 *
 * @param name of the command, part of the fingerprint of its client id
 * @param decide judges and says what changes, or where it is told already; may read in the transaction; throws to refuse
 * @returns the place of the entry that tells of the change
 * @throws AppError `not_found`, `client_id_reused` and what `decide` throws
 */
export async function changeTicket(
  house: House,
  actor: StaffActor,
  name: string,
  body: { clientId: string; ticket: string },
  decide: (
    ticket: LockedTicket,
    conversation: LockedConversation,
    transaction: Transaction,
  ) => TicketChange | AlreadySo | Promise<TicketChange | AlreadySo>,
): Promise<Placed> {
  const lock = async (transaction: Transaction, clientId: string, hash: Buffer): Promise<LockedConversation> => {
    const rows = await transaction.query<{ conversation_id: string }>(
      'ticket.conversation',
      'select conversation_id from tickets where id = $1',
      [body.ticket],
    );
    const id = rows[0]?.conversation_id;
    if (id === undefined) throw new AppError('not_found');
    return lockConversation(transaction, { actor, conversation: id, clientId, hash });
  };
  const { placed } = await eventCommand(house, actor, name, body, lock, async (conversation, transaction) => {
    const { ticket } = conversation;
    if (ticket === undefined) throw new AppError('not_found');
    const change = await decide(ticket, conversation, transaction);
    if ('already' in change) return change;
    writeChange(transaction, conversation, ticket, change, house.clock.now());
    return { event: change.event, ticket: ticket.id };
  });
  return placed;
}

/**
 * Writes a change of a locked ticket and of who speaks; appending the entry and moving the inbox are the caller's.
 *
 * @param now by the house's clock, as the entries have it
 */
export function writeChange(
  transaction: Transaction,
  conversation: LockedConversation,
  ticket: LockedTicket,
  change: Omit<TicketChange, 'event'>,
  now: Date,
): void {
  const speaker = change.speaker ?? conversation.speaker;
  void transaction.query('ticket.change', CHANGE_TICKET, [
    ticket.id,
    change.status ?? ticket.status,
    change.priority ?? ticket.priority,
    change.assigneeId === undefined ? ticket.assigneeId : change.assigneeId,
    speaker,
    now,
  ]);
  if (speaker !== conversation.speaker) writeSpeaker(transaction, conversation, speaker, now);
}

/** Writes who speaks in a locked conversation from now on. */
export function writeSpeaker(
  transaction: Transaction,
  conversation: LockedConversation,
  speaker: Speaker,
  now: Date,
): void {
  void transaction.query('conversation.speaker', CHANGE_SPEAKER, [conversation.id, speaker, now]);
  conversation.speaker = speaker;
}

/** Refuses what makes no sense on a ticket that has ended. */
export function refuseEnded(ticket: LockedTicket): void {
  if (ticket.status === 'closed' || ticket.status === 'rejected') throw new AppError('conversation_closed');
}
