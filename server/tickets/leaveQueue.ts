import type { CommandBody, Placed } from '../../protocol/index.ts';
import { AppError, type Actor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { writeChange } from './changeTicket.ts';
import { eventCommand, lockFor } from './eventCommand.ts';

/**
 * A waiting shopper goes back to the bot. Her ticket is closed; asking for a person again opens the same one.
 *
 * @throws AppError `conflict` when nobody waits, `not_found`, `client_id_reused`
 */
export async function leaveQueue(
  house: House,
  actor: Actor,
  body: CommandBody<'conversation.leaveQueue'>,
): Promise<Placed> {
  const lock = lockFor(actor, body.conversation);
  const { placed } = await eventCommand(
    house,
    actor,
    'conversation.leaveQueue',
    body,
    lock,
    (conversation, transaction) => {
      const { ticket } = conversation;
      if (conversation.speaker !== 'queued' || ticket === undefined) {
        throw new AppError('conflict', { detail: 'This chat is not waiting for a person.' });
      }
      const change = { status: 'closed', assigneeId: null, speaker: 'bot' } as const;
      writeChange(transaction, conversation, ticket, change, house.clock.now());
      return { event: { type: 'left_queue' }, ticket: ticket.id };
    },
  );
  return placed;
}
