import type { CommandBody, Placed } from '../../protocol/index.ts';
import { AppError, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { changeTicket } from './changeTicket.ts';

/**
 * Sets a ticket's priority. The entry that tells of it is for staff alone.
 *
 * @throws AppError `conflict` when it has that priority already, `not_found`
 */
export async function setPriority(
  house: House,
  actor: StaffActor,
  body: CommandBody<'ticket.setPriority'>,
): Promise<Placed> {
  return changeTicket(house, actor, 'ticket.setPriority', body, (ticket) => {
    if (ticket.priority === body.priority)
      throw new AppError('conflict', { detail: `It is ${body.priority} already.` });
    return {
      event: { type: 'priority', from: ticket.priority, to: body.priority, by: actor.name },
      priority: body.priority,
    };
  });
}
