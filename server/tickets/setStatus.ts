import type { CommandBody, Placed } from '../../protocol/index.ts';
import { AppError, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { changeTicket, type TicketChange } from './changeTicket.ts';

/**
 * Sets a ticket's status. Resolved waits for the shopper's last word, which opens it again; closed and rejected end the
 * chat. An ended one, also one whose shopper went back to the bot, is opened again by setting `open` and by nothing else.
 *
 * @throws AppError `conflict` when it has that status already or has ended, `not_found`
 */
export async function setStatus(
  house: House,
  actor: StaffActor,
  body: CommandBody<'ticket.setStatus'>,
): Promise<Placed> {
  return changeTicket(house, actor, 'ticket.setStatus', body, (ticket, conversation) => {
    if (ticket.status === body.status) throw new AppError('conflict', { detail: `It is ${body.status} already.` });
    const change: TicketChange = {
      event: { type: 'status', from: ticket.status, to: body.status, by: actor.name },
      status: body.status,
    };
    const { speaker } = conversation;
    if (speaker === 'bot' || speaker === 'closed') {
      if (body.status !== 'open')
        throw new AppError('conflict', { detail: 'This chat has ended. Open it again first.' });
      return { ...change, speaker: ticket.assigneeId === null ? 'queued' : 'agent' };
    }
    if (body.status === 'closed' || body.status === 'rejected') return { ...change, speaker: 'closed' };
    // Whoever settles a waiting chat answers for it from then on.
    if (speaker === 'queued' && body.status !== 'open') {
      return { ...change, assigneeId: actor.staffId, speaker: 'agent' };
    }
    return change;
  });
}
