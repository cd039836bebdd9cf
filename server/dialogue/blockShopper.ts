import type { CommandBody } from '../../protocol/index.ts';
import { blockVisitor } from '../customers/index.ts';
import { inTransaction } from '../platform/index.ts';
import type { House, StateHint } from '../realtime/index.ts';
import { touchInbox } from '../tickets/index.ts';

const LOCK = 'select id from conversations where visitor_id = $1 order by id for update';

const TICKETS = `
  select t.id, t.site_id from tickets t join conversations c on c.id = t.conversation_id
  where c.visitor_id = $1 and t.status not in ('closed', 'rejected')`;

/**
 * Blocks a shopper or lets her write again, and shows it in the inbox and to whoever looks at one of her chats.
 *
 * @throws AppError `not_found`
 */
export async function blockShopper(house: House, body: CommandBody<'visitor.block'>): Promise<void> {
  await inTransaction(house.database, async (transaction) => {
    const conversations = await transaction.query<{ id: string }>('visitor.lock', LOCK, [body.visitor]);
    await blockVisitor(transaction, body.visitor, body.blocked);
    const tickets = await transaction.query<{ id: string; site_id: string }>('visitor.tickets', TICKETS, [
      body.visitor,
    ]);
    const site = tickets[0]?.site_id;
    const ids = tickets.map((ticket) => ticket.id);
    if (site !== undefined) await touchInbox(house, transaction, site, ids);
    transaction.afterCommit(() => {
      for (const { id } of conversations) {
        const hint: StateHint = { kind: 'state', conversation: id };
        house.realtime.bus.publish(hint);
      }
    });
  });
}
