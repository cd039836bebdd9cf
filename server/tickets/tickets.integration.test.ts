import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../test/setup/product.ts';
import { returnChats } from './returnChats.ts';

let product: TestProduct;
let ada: StaffMember;
let ben: StaffMember;
beforeAll(async () => {
  product = await startTestProduct();
  ada = await product.owner();
  ben = await product.agent('Ben');
});
afterAll(() => product.remove());

/** A shopper who was handed over and waits. */
async function waitingChat(): Promise<{ shopper: WireClient; conversation: string; ticket: string; number: string }> {
  const shopper = await product.shopper().connect();
  const conversation = randomUUID();
  await shopper.done('message.send', { conversation, text: 'where is my parcel' });
  const { ticket: number } = await shopper.done<{ ticket: string }>('conversation.handOver', { conversation });
  const { rows } = await product.house.database.pool.query<{ id: string }>(
    'select id from tickets where conversation_id = $1',
    [conversation],
  );
  return { shopper, conversation, ticket: rows[0]?.id ?? '', number };
}

const stateOf = async (conversation: string) => {
  const answer = await ada.request('GET', `/api/conversations/${conversation}/entries?tail=50`);
  return (await answer.json()) as {
    state: { speaker: string; ticket: { status: string; priority: string; assignee: { name: string } | null } };
    entries: { seq: number; event?: { type: string } }[];
  };
};

describe('taking', () => {
  test('of two who try fifty times at once exactly one gets it', async () => {
    const { ticket, conversation } = await waitingChat();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (index % 2 === 0 ? ada : ben).request('POST', `/api/tickets/${ticket}/take`, { clientId: randomUUID() }),
      ),
    );
    const byPerson = [0, 1].map((person) => answers.filter((_, index) => index % 2 === person));
    const [won = [], lost = []] = byPerson.toSorted((one) => (one[0]?.status === 200 ? -1 : 1));
    expect(new Set(lost.map((answer) => answer.status))).toEqual(new Set([409]));
    // Whoever has it is told so at each of her tries, and always of the one taking.
    const places = await Promise.all(won.map(async (answer) => ((await answer.json()) as { seq: number }).seq));
    expect(places).toHaveLength(25);
    const { entries } = await stateOf(conversation);
    const taken = entries.filter((entry) => entry.event?.type === 'taken');
    expect(taken).toHaveLength(1);
    expect(new Set(places)).toEqual(new Set([taken[0]?.seq]));
    expect((await stateOf(conversation)).state.speaker).toBe('agent');
  });

  test('the same click sent twice is one taking with one answer', async () => {
    const { ticket, conversation } = await waitingChat();
    const body = { clientId: randomUUID() };
    const [first, second] = await Promise.all([
      ada.request('POST', `/api/tickets/${ticket}/take`, body),
      ada.request('POST', `/api/tickets/${ticket}/take`, body),
    ]);
    expect(await first.json()).toEqual(await second.json());
    const { entries } = await stateOf(conversation);
    expect(entries.filter((entry) => entry.event?.type === 'taken')).toHaveLength(1);
  });

  test("what is one's own already is answered, whichever of the answer and the taking was first", async () => {
    const { ticket, conversation } = await waitingChat();
    const agent = await ada.connect();
    const [, taken] = await Promise.all([
      agent.done('message.send', { conversation, text: 'Hello, I am on it' }),
      agent.done('ticket.take', { ticket }),
    ]);
    const again = await agent.done('ticket.take', { ticket });
    expect(again).toEqual(taken);
    const { entries } = await stateOf(conversation);
    expect(entries.filter((entry) => entry.event?.type === 'taken')).toMatchObject([{ seq: taken.seq }]);
    const late = await ben.request('POST', `/api/tickets/${ticket}/take`, { clientId: randomUUID() });
    expect(await late.json()).toMatchObject({ code: 'already_taken' });
  });

  test('answering a waiting chat takes it', async () => {
    const { shopper, conversation } = await waitingChat();
    const agent = await ada.connect();
    await agent.done('message.send', { conversation, text: 'Hello, I am on it' });
    const { state } = await stateOf(conversation);
    expect(state).toMatchObject({ speaker: 'agent', ticket: { assignee: { name: 'Ada' } } });
    await shopper.next('entries', (frame) => frame.entries.some((entry) => entry.text === 'Hello, I am on it'));
  });
});

describe('giving', () => {
  test('to another agent, then back to the queue', async () => {
    const { ticket, conversation } = await waitingChat();
    const give = (assignee: string | null) =>
      ada.request('POST', `/api/tickets/${ticket}/assign`, { clientId: randomUUID(), assignee });
    expect((await give(ben.me.id)).status).toBe(200);
    expect((await stateOf(conversation)).state.ticket.assignee?.name).toBe('Ben');
    expect((await give(null)).status).toBe(200);
    expect((await stateOf(conversation)).state).toMatchObject({ speaker: 'queued', ticket: { assignee: null } });
    expect((await give(randomUUID())).status).toBe(409);
  });

  test('chats of an agent who is gone return to the queue, those of one who is there stay', async () => {
    const gone = await waitingChat();
    const kept = await waitingChat();
    const there = await ben.connect();
    await ada.request('POST', `/api/tickets/${gone.ticket}/take`, { clientId: randomUUID() });
    await ben.request('POST', `/api/tickets/${kept.ticket}/take`, { clientId: randomUUID() });
    const { pool } = product.house.database;
    await pool.query("update staff_sessions set connected_at = now() - interval '2 minutes' where staff_id = $1", [
      ada.me.id,
    ]);
    await pool.query("update messages set created_at = created_at - interval '2 minutes'");
    await returnChats(product.house);
    expect((await stateOf(gone.conversation)).state).toMatchObject({ speaker: 'queued', ticket: { assignee: null } });
    expect((await stateOf(kept.conversation)).state).toMatchObject({
      speaker: 'agent',
      ticket: { assignee: { name: 'Ben' } },
    });
    there.close();
  });
});

describe('a chat whose agent is gone', () => {
  const goneFor = async (...chats: string[]) => {
    const { pool } = product.house.database;
    const at = new Date(product.house.clock.now().getTime() - 120_000);
    await pool.query('update staff_sessions set connected_at = $2 where staff_id = $1', [ada.me.id, at]);
    await pool.query("update messages set created_at = $2 where conversation_id = any($1) and kind = 'event'", [
      chats,
      at,
    ]);
  };

  test('returns although the shopper goes on writing, and stays where it was just given', async () => {
    const [written, given] = [await waitingChat(), await waitingChat()];
    for (const { ticket } of [written, given]) {
      await ada.request('POST', `/api/tickets/${ticket}/take`, { clientId: randomUUID() });
    }
    await goneFor(written.conversation);
    await written.shopper.done('message.send', { conversation: written.conversation, text: 'hello?' });
    await given.shopper.done('message.send', { conversation: given.conversation, text: 'hello?' });
    await returnChats(product.house);
    expect((await stateOf(written.conversation)).state.speaker).toBe('queued');
    expect((await stateOf(given.conversation)).state.speaker).toBe('agent');
  });

  test('returns although another one cannot', async () => {
    const chats = [await waitingChat(), await waitingChat(), await waitingChat()];
    for (const { ticket } of chats) {
      await ada.request('POST', `/api/tickets/${ticket}/take`, { clientId: randomUUID() });
    }
    await goneFor(...chats.map(({ conversation }) => conversation));
    const { pool } = product.house.database;
    await pool.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'this one fails'; end $$`,
    );
    await pool.query(
      `create trigger refuse before update on tickets for each row when (old.id = '${chats[0]?.ticket}') execute function refuse()`,
    );
    try {
      await returnChats(product.house);
    } finally {
      await pool.query('drop function refuse cascade');
    }
    const speakers = await Promise.all(
      chats.map(async ({ conversation }) => (await stateOf(conversation)).state.speaker),
    );
    expect(speakers).toEqual(['agent', 'queued', 'queued']);
  });
});

describe('status and priority', () => {
  const set = async (ticket: string, status: string) => {
    const answer = await ada.request('POST', `/api/tickets/${ticket}/status`, { clientId: randomUUID(), status });
    return answer.status === 200 ? 'done' : ((await answer.json()) as { code: string }).code;
  };

  test.each(['pending', 'on_hold', 'resolved', 'rejected'])('an ended ticket is not made %s', async (status) => {
    const { ticket, conversation } = await waitingChat();
    expect(await set(ticket, 'closed')).toBe('done');
    expect(await set(ticket, status)).toBe('conflict');
    expect((await stateOf(conversation)).state).toMatchObject({ speaker: 'closed', ticket: { status: 'closed' } });
  });

  test('opening an ended ticket brings it back: to the queue, or to whoever had it', async () => {
    const [waited, had] = [await waitingChat(), await waitingChat()];
    await ada.request('POST', `/api/tickets/${had.ticket}/take`, { clientId: randomUUID() });
    for (const { ticket } of [waited, had]) {
      expect(await set(ticket, 'closed')).toBe('done');
      expect(await set(ticket, 'open')).toBe('done');
    }
    expect((await stateOf(waited.conversation)).state).toMatchObject({ speaker: 'queued', ticket: { assignee: null } });
    expect((await stateOf(had.conversation)).state).toMatchObject({
      speaker: 'agent',
      ticket: { assignee: { name: 'Ada' } },
    });
  });

  test('a shopper who went back to the bot comes to the queue by opening, and by nothing else', async () => {
    const { shopper, ticket, conversation } = await waitingChat();
    await shopper.done('conversation.leaveQueue', { conversation });
    for (const status of ['pending', 'resolved', 'rejected']) expect(await set(ticket, status)).toBe('conflict');
    expect((await stateOf(conversation)).state.speaker).toBe('bot');
    expect(await set(ticket, 'open')).toBe('done');
    expect((await stateOf(conversation)).state).toMatchObject({
      speaker: 'queued',
      ticket: { status: 'open', assignee: null },
    });
  });

  test("a shopper's answer opens a resolved ticket again", async () => {
    const { shopper, ticket, conversation } = await waitingChat();
    const resolve = await ada.request('POST', `/api/tickets/${ticket}/status`, {
      clientId: randomUUID(),
      status: 'resolved',
    });
    expect(resolve.status).toBe(200);
    await shopper.done('message.send', { conversation, text: 'it is still not here' });
    const { state } = await stateOf(conversation);
    expect(state).toMatchObject({ speaker: 'agent', ticket: { status: 'open', assignee: { name: 'Ada' } } });
  });

  test('an ended chat takes no more messages', async () => {
    const { shopper, conversation } = await waitingChat();
    await shopper.done('conversation.close', { conversation });
    expect(await shopper.command('message.send', { conversation, text: 'hello?' })).toMatchObject({
      type: 'nack',
      code: 'conversation_closed',
      retryable: false,
    });
    expect((await stateOf(conversation)).state).toMatchObject({ speaker: 'closed', ticket: { status: 'closed' } });
  });

  test('the shopper does not see that the priority changed, and misses no place', async () => {
    const { shopper, ticket, conversation } = await waitingChat();
    const set = await ada.request('POST', `/api/tickets/${ticket}/priority`, {
      clientId: randomUUID(),
      priority: 'urgent',
    });
    const { seq } = (await set.json()) as { seq: number };
    const frame = await shopper.next('entries', ({ through }) => through >= seq);
    expect(frame.entries.find((entry) => entry.seq === seq)).toBeUndefined();
    expect((await stateOf(conversation)).state.ticket.priority).toBe('urgent');
  });
});

describe('the queue', () => {
  test('a second hand-over in one conversation is the same ticket', async () => {
    const { shopper, conversation, number } = await waitingChat();
    await shopper.done('conversation.leaveQueue', { conversation });
    expect((await stateOf(conversation)).state.speaker).toBe('bot');
    const again = await shopper.done<{ ticket: string }>('conversation.handOver', { conversation });
    expect(again.ticket).toBe(number);
    expect((await stateOf(conversation)).state).toMatchObject({ speaker: 'queued', ticket: { status: 'open' } });
  });

  test('everybody sees who waits, live and after a new start', async () => {
    const watcher = await ben.connect();
    watcher.send({ type: 'inbox.resume' });
    await watcher.next('inbox', (frame) => frame.live);
    const { ticket, shopper, conversation } = await waitingChat();
    const isThere = (frame: { rows: { ticket: string }[] }) => frame.rows.some((row) => row.ticket === ticket);
    await watcher.next('inbox', isThere);
    await shopper.done('message.send', { conversation, text: 'anybody there?' });
    await watcher.next('inbox.head', (frame) => frame.ticket === ticket && frame.head.preview === 'anybody there?');
    const later = await ada.connect();
    later.send({ type: 'inbox.resume' });
    const first = await later.next('inbox', isThere);
    expect(first.rows.find((row) => row.ticket === ticket)).toMatchObject({ speaker: 'queued', unread: 2 });
  });
});
