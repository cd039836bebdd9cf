import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Condition } from '../../bot/index.ts';
import { smallBot } from '../../bot/testing/smallBot.ts';
import { newToken, PlainClient } from '../../test/contracts/plainClient.ts';
import { startTestProduct, type TestProduct } from '../../test/setup/product.ts';
import { publishBot } from '../../test/setup/publish.ts';

const CONDITIONS: Record<string, Condition> = {
  cart: { attribute: 'page', is: '/cart' },
  german: { attribute: 'language', is: 'de' },
  mail: { attribute: 'email' },
};

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
  const names = Object.keys(CONDITIONS);
  await publishBot(product, {
    ...smallBot,
    rules: [...smallBot.rules, ...names.map((name) => ({ name, any: [`ask ${name}`], action: { flow: name } }))],
    flows: names.map((name) => ({
      name,
      title: name,
      start: 'ask',
      steps: {
        // oxlint-disable-next-line unicorn/no-thenable -- a name in the JSON of bots
        ask: { kind: 'condition', if: CONDITIONS[name] ?? { open: true }, then: 'yes', else: 'no' },
        yes: { kind: 'say', text: `yes ${name}`, next: null },
        no: { kind: 'say', text: `no ${name}`, next: null },
      },
    })),
  });
});
afterAll(() => product.remove());

async function lastWord(conversation: string): Promise<string | undefined> {
  const { rows } = await product.house.database.pool.query<{ text: string }>(
    'select text from messages where conversation_id = $1 order by seq desc limit 1',
    [conversation],
  );
  return rows[0]?.text;
}

test('the bot knows where she is from her first message on, and what she said of herself since', async () => {
  const shopper = new PlainClient({ url: product.url, origin: product.url, token: newToken(product.siteKey) });
  const conversation = randomUUID();
  const page = { url: 'https://shop.example/cart?step=2', title: 'Cart', language: 'de-AT' };
  const say = async (text: string): Promise<string | undefined> => {
    await shopper.post('message.send', { conversation, text, page });
    return lastWord(conversation);
  };
  expect(await say('ask cart')).toBe('yes cart');
  expect(await say('ask german')).toBe('yes german');
  expect(await say('ask mail')).toBe('no mail');
  await shopper.post('conversation.setContact', { conversation, email: 'lena@posteo.example' });
  expect(await say('ask mail')).toBe('yes mail');
});

test('of who came from elsewhere it says no', async () => {
  const shopper = new PlainClient({ url: product.url, origin: product.url, token: newToken(product.siteKey) });
  const conversation = randomUUID();
  await shopper.post('message.send', { conversation, text: 'ask cart' });
  expect(await lastWord(conversation)).toBe('no cart');
});
