import type { House, StateHint } from '../realtime/index.ts';

const WITH_PEOPLE = `
  select id from conversations where visitor_id = $1 and speaker in ('queued', 'agent')`;

/** Lets staff who look at a shopper's chats see where she is now and whether she is there. */
export async function shopperMoved(house: House, visitorId: string): Promise<void> {
  const { rows } = await house.database.pool.query<{ id: string }>({
    name: 'conversations.withPeople',
    text: WITH_PEOPLE,
    values: [visitorId],
  });
  for (const { id } of rows) {
    const hint: StateHint = { kind: 'state', conversation: id };
    house.realtime.bus.publish(hint);
  }
}
