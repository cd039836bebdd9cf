import type { CommandBody, Placed } from '../../protocol/index.ts';
import { AppError, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { changeTicket, refuseEnded } from './changeTicket.ts';

/**
 * Gives a ticket to somebody of the staff, or back to the queue; nothing of the talk is lost on the way.
 *
 * @throws AppError `conflict` when that person no longer works here, `conversation_closed`, `not_found`
 */
export async function assignTicket(
  house: House,
  actor: StaffActor,
  body: CommandBody<'ticket.assign'>,
): Promise<Placed> {
  return changeTicket(house, actor, 'ticket.assign', body, async (ticket, _conversation, transaction) => {
    refuseEnded(ticket);
    if (body.assignee === null) {
      return {
        event: { type: 'returned', agent: actor.name, reason: 'released' },
        assigneeId: null,
        status: 'open',
        speaker: 'queued',
      };
    }
    const rows = await transaction.query<{ name: string }>(
      'staff.active',
      'select name from staff where id = $1 and deactivated_at is null for key share',
      [body.assignee],
    );
    const agent = rows[0]?.name;
    if (agent === undefined)
      throw new AppError('conflict', { detail: 'This person no longer works here. Choose another.' });
    return { event: { type: 'assigned', agent, by: actor.name }, assigneeId: body.assignee, speaker: 'agent' };
  });
}
