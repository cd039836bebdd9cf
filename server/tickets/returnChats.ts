import { append, lockConversation } from '../conversations/index.ts';
import { inTransaction, newId, hashBody, toAppError, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { writeChange } from './changeTicket.ts';
import { touchInbox } from './touchInbox.ts';

/** Milliseconds after the last heartbeat of any of her sockets at which an agent counts as gone: a reload is over by then. */
const GONE_AFTER = 60_000;

interface Abandoned {
  id: string;
  conversation_id: string;
  assignee_id: string;
  name: string;
  role: StaffActor['role'];
}

const ABANDONED = `
  select t.id, t.conversation_id, t.assignee_id, s.name, s.role
  from tickets t
  join conversations c on c.id = t.conversation_id
  join staff s on s.id = t.assignee_id
  where t.status = 'open' and c.speaker = 'agent'
    and (s.deactivated_at is not null or not exists (
      select 1 from staff_sessions x where x.staff_id = s.id and x.ended_at is null
        and x.connected_at > $1))
    -- Whoever was given a chat while away has the same time to come. What is said in it gives no more.
    and not exists (
      select 1 from messages m where m.conversation_id = c.id and s.deactivated_at is null and m.created_at > $1
        and m.kind = 'event' and m.data->'event'->>'type' in ('taken', 'assigned'))
  limit 50`;

/**
 * Puts the open chats of agents who are gone back into the queue, where everybody sees them. All processes may run it.
 *
 * @returns how many went back
 */
export async function returnChats(house: House): Promise<number> {
  const { rows } = await house.database.pool.query<Abandoned>({
    name: 'tickets.abandoned',
    text: ABANDONED,
    values: [new Date(house.clock.now().getTime() - GONE_AFTER)],
  });
  let returned = 0;
  for (const row of rows) {
    try {
      if (await returnChat(house, row)) returned += 1;
    } catch (error) {
      // The next look comes back to it; the others do not wait for that.
      house.log.warn({ event: 'tickets.return_failed', ticket: row.id, code: toAppError(error).code });
    }
  }
  return returned;
}

/** @returns false when it is no longer so */
async function returnChat(house: House, row: Abandoned): Promise<boolean> {
  const gone: StaffActor = { kind: 'staff', staffId: row.assignee_id, name: row.name, role: row.role, sessionId: '' };
  return inTransaction(house.database, async (transaction) => {
    const conversation = await lockConversation(transaction, {
      actor: gone,
      conversation: row.conversation_id,
      clientId: newId(),
      hash: hashBody('', {}),
    });
    const { ticket } = conversation;
    const isStill =
      ticket?.status === 'open' && ticket.assigneeId === row.assignee_id && conversation.speaker === 'agent';
    if (!isStill) return false;
    writeChange(transaction, conversation, ticket, { assigneeId: null, speaker: 'queued' }, house.clock.now());
    append(house, transaction, conversation, [
      { kind: 'event', sender: { kind: 'system' }, event: { type: 'returned', agent: row.name, reason: 'offline' } },
    ]);
    await touchInbox(house, transaction, conversation.siteId, [ticket.id]);
    return true;
  });
}
