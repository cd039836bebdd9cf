import type { CommandBody, Placed } from '../../protocol/index.ts';
import { AppError, type Actor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { writeChange, writeSpeaker } from './changeTicket.ts';
import { eventCommand, lockFor } from './eventCommand.ts';

/**
 * Ends a chat for good, with its ticket where it has one. A new question opens a new conversation.
 *
 * @throws AppError `conversation_closed`, `not_found`, `client_id_reused`
 */
export async function closeConversation(
  house: House,
  actor: Actor,
  body: CommandBody<'conversation.close'>,
): Promise<Placed> {
  const lock = lockFor(actor, body.conversation);
  const { placed } = await eventCommand(house, actor, 'conversation.close', body, lock, (conversation, transaction) => {
    if (conversation.speaker === 'closed') throw new AppError('conversation_closed');
    const { ticket } = conversation;
    const now = house.clock.now();
    if (ticket === undefined) writeSpeaker(transaction, conversation, 'closed', now);
    else writeChange(transaction, conversation, ticket, { status: 'closed', speaker: 'closed' }, now);
    return { event: { type: 'closed', by: actor.kind }, ticket: ticket?.id };
  });
  return placed;
}
