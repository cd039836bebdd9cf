import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { startTestProduct } from '../../test/setup/product.ts';

/** The server's clock is an hour ahead of the database's. */
const AHEAD = 60 * 60_000;

test('what is compared with the clock of the house is written by it', async () => {
  const product = await startTestProduct({}, { now: () => new Date(Date.now() + AHEAD) });
  try {
    const ada = await product.owner();
    const shopper = await product.shopper().connect();
    const conversation = randomUUID();
    await shopper.done('conversation.handOver', { conversation });
    await (await ada.connect()).done('message.send', { conversation, text: 'Hello, I am on it' });
    await shopper.done('conversation.close', { conversation });
    const { rows } = await product.house.database.pool.query<Record<string, Date>>(
      `select c.mail_due_at, c.closed_at, t.closed_at as ended_at, m.created_at from conversations c
        join tickets t on t.conversation_id = c.id join messages m on m.conversation_id = c.id and m.seq = 1`,
    );
    const times = Object.entries(rows[0] ?? {}).map(([name, at]) => [name, at.getTime() > Date.now() + AHEAD / 2]);
    expect(Object.fromEntries(times)).toEqual({ mail_due_at: true, closed_at: true, ended_at: true, created_at: true });
  } finally {
    await product.remove();
  }
});
