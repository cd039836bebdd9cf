import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../test/setup/product.ts';

let product: TestProduct;
let ada: StaffMember;
beforeAll(async () => {
  product = await startTestProduct();
  ada = await product.owner();
});
afterAll(() => product.remove());

interface Page {
  entries: { seq: number; sender: { kind: string }; text?: string; event?: { type: string } }[];
  state: { speaker: string; head: number };
}
const asStaff = async (conversation: string): Promise<Page> =>
  (await (await ada.request('GET', `/api/conversations/${conversation}/entries?tail=200`)).json()) as Page;

interface Talk {
  shopper: WireClient;
  conversation: string;
}

/** So many shoppers who have begun to talk with the bot. */
function talks(count: number): Promise<Talk[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const shopper = await product.shopper().connect();
      const conversation = randomUUID();
      await shopper.done('message.send', { conversation, text: 'hello' });
      return { shopper, conversation };
    }),
  );
}

test('turns that arrive together are answered each in its own talk, without a hole, once', async () => {
  const all = await talks(20);
  const clientId = randomUUID();
  const said = await Promise.all(
    all.flatMap(({ shopper, conversation }, index) => [
      shopper.done('message.send', { conversation, text: `how long is delivery number ${index}` }, clientId),
      shopper.done('message.send', { conversation, text: `how long is delivery number ${index}` }, clientId),
      shopper.done('message.send', { conversation, text: 'can i pay by card' }),
    ]),
  );
  for (const [index, { conversation }] of all.entries()) {
    const [first, repeated] = said.slice(3 * index);
    expect(repeated).toEqual(first);
    const { entries, state } = await asStaff(conversation);
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: state.head }, (_, at) => at + 1));
    expect(entries.map(({ sender }) => sender.kind)).toEqual(['visitor', 'bot', 'visitor', 'bot', 'visitor', 'bot']);
    expect(entries[2]?.text).toBe(`how long is delivery number ${index}`);
    expect(entries[4]?.text).toBe('can i pay by card');
  }
});

test('what is more than words does not hold up the others: a person, an address, somebody blocked, another body', async () => {
  const all = await talks(8);
  const [wants, gives, blocked, other, ...rest] = all as [Talk, Talk, Talk, Talk, ...Talk[]];
  const used = randomUUID();
  await other.shopper.done('message.send', { conversation: other.conversation, text: 'thanks' }, used);
  const number = await product.house.database.pool.query<{ visitor_id: string }>(
    'select visitor_id from conversations where id = $1',
    [blocked.conversation],
  );
  await product.house.database.pool.query('update visitors set blocked_at = now() where id = $1', [
    number.rows[0]?.visitor_id,
  ]);
  const [wanted, given, refused, reused, ...answered] = await Promise.all([
    wants.shopper.command('message.send', { conversation: wants.conversation, text: 'I want to talk to a person' }),
    gives.shopper.command('message.send', { conversation: gives.conversation, text: 'my mail is ines@mail.example' }),
    blocked.shopper.command('message.send', { conversation: blocked.conversation, text: 'can i pay by card' }),
    other.shopper.command('message.send', { conversation: other.conversation, text: 'no thanks' }, used),
    ...rest.map(({ shopper, conversation }) =>
      shopper.command('message.send', { conversation, text: 'can i pay by card' }),
    ),
  ]);
  expect(wanted).toMatchObject({ type: 'ack' });
  expect((await asStaff(wants.conversation)).state.speaker).toBe('queued');
  expect(given).toMatchObject({ type: 'ack' });
  expect(refused).toMatchObject({ type: 'nack', code: 'blocked' });
  expect(reused).toMatchObject({ type: 'nack', code: 'client_id_reused' });
  for (const answer of answered) expect(answer).toMatchObject({ type: 'ack' });
  for (const { conversation } of rest) expect((await asStaff(conversation)).state.head).toBe(4);
  expect((await asStaff(blocked.conversation)).state.head).toBe(2);
});
