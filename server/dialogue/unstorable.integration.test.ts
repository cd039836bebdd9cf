// What PostgreSQL cannot store, and what it refuses for another reason, is the trouble of one message and of no other.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flowBot } from '../../bot/testing/flowBot.ts';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../test/setup/product.ts';
import { publishBot } from '../../test/setup/publish.ts';

let product: TestProduct;
let ada: StaffMember;
beforeAll(async () => {
  product = await startTestProduct();
  ada = await product.owner();
  await publishBot(product, {
    ...flowBot,
    rules: [...flowBot.rules, { name: 'describe', any: ['describe'], action: { flow: 'describe' } }],
    flows: [
      ...(flowBot.flows ?? []),
      {
        name: 'describe',
        title: 'Describe it',
        start: 'problem',
        steps: {
          problem: { kind: 'collect', slot: 'problem', next: 'ticket' },
          ticket: { kind: 'ticket', subject: '{problem}' },
        },
      },
    ],
  });
});
afterAll(() => product.remove());

async function talk(text: string): Promise<{ shopper: WireClient; conversation: string }> {
  const shopper = await product.shopper().connect();
  const conversation = randomUUID();
  await shopper.done('message.send', { conversation, text });
  return { shopper, conversation };
}

async function subjectOf(conversation: string): Promise<string | undefined> {
  const { rows } = await product.house.database.pool.query<{ subject: string }>(
    'select subject from tickets where conversation_id = $1',
    [conversation],
  );
  return rows[0]?.subject;
}

test.each([119, 499])('free words with a smile across their bound of %i are kept and answered', async (length) => {
  const { shopper, conversation } = await talk('describe');
  const text = `${'x'.repeat(length)}😀 it is broken`;
  expect(await shopper.command('message.send', { conversation, text })).toMatchObject({ type: 'ack' });
  expect(await subjectOf(conversation)).toBe('x'.repeat(Math.min(length, 120)));
  const answer = await ada.request('GET', `/api/conversations/${conversation}/entries?tail=20`);
  const { entries } = (await answer.json()) as { entries: { text?: string }[] };
  expect(entries.map((entry) => entry.text)).toContain(text);
});

test('one message that the database refuses fails alone; what arrived with it is answered', async () => {
  const { pool } = product.house.database;
  const talks = await Promise.all(Array.from({ length: 8 }, () => talk('hello')));
  await pool.query(`
    create function refuse_poison() returns trigger language plpgsql as $$
      begin
        if new.text = 'poison' then raise exception 'no'; end if;
        return new;
      end $$;
    create trigger refuse_poison before insert on messages for each row execute function refuse_poison()`);
  try {
    const [bad, ...good] = await Promise.all(
      talks.map(({ shopper, conversation }, index) =>
        shopper.command('message.send', { conversation, text: index === 0 ? 'poison' : 'return policy' }),
      ),
    );
    expect(bad).toMatchObject({ type: 'nack', code: 'internal' });
    for (const answer of good) expect(answer).toMatchObject({ type: 'ack' });
  } finally {
    await pool.query('drop function refuse_poison cascade');
  }
});
