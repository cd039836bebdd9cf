import type { CommandBody, EntryEvent, Placed } from '../../protocol/index.ts';
import { mayAct, noteUnread } from '../conversations/index.ts';
import { setContact } from '../customers/index.ts';
import { AppError, type VisitorActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { eventCommand, lockFor } from '../tickets/index.ts';

/**
 * A shopper says who she is or where the answer should go; the thread and the inbox tell the staff.
 * An answer that waits for her unread may go to the new address.
 *
 * @throws AppError `invalid` when she said neither, `blocked`, `conversation_closed`, `not_found`, `client_id_reused`
 */
export async function giveContact(
  house: House,
  actor: VisitorActor,
  body: CommandBody<'conversation.setContact'>,
): Promise<Placed> {
  const { name, email } = body;
  if (name === undefined && email === undefined) {
    throw new AppError('invalid', { fields: { email: 'must be given, or a name' } });
  }
  const lock = lockFor(actor, body.conversation);
  const { placed } = await eventCommand(
    house,
    actor,
    'conversation.setContact',
    body,
    lock,
    async (conversation, transaction) => {
      mayAct(actor, { blocked: conversation.visitor.blocked, speaker: conversation.speaker });
      await setContact(transaction, conversation.visitorId, { name, email });
      if (email !== undefined) noteUnread(transaction, conversation.visitorId, house.clock.now());
      const event: EntryEvent = {
        type: 'contact',
        ...(name !== undefined && { name }),
        ...(email !== undefined && { email }),
      };
      return { event, ticket: conversation.ticket?.id };
    },
  );
  return placed;
}
