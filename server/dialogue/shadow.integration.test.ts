import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { ShadowReport } from '../../protocol/index.ts';
import { startTestProduct, type StaffMember, type TestProduct } from '../../test/setup/product.ts';
import { firstSite } from '../../test/setup/publish.ts';

let product: TestProduct;
let ada: StaffMember;
let path: string;
beforeAll(async () => {
  product = await startTestProduct();
  ada = await product.owner();
  path = `/api/sites/${await firstSite(product)}/bot/shadow`;
});
afterAll(() => product.remove());

const report = async (): Promise<ShadowReport> => (await (await ada.request('GET', path)).json()) as ShadowReport;

test('the draft is asked silently at every message: beside the bot, alone or among others, and beside people', async () => {
  await ada.request('PUT', path, { on: true });
  const shopper = await product.shopper().connect();
  const conversation = randomUUID();
  const say = (text: string) => shopper.done('message.send', { conversation, text });
  await say('where is my order');
  await say('can i pay by card');
  await say('let me talk to a human');
  const { seq } = await say('can i pay by card');
  await vi.waitFor(async () => expect((await report()).messages).toBe(4), { timeout: 20_000 });
  const { differences, same } = await report();
  // The draft is the live bot: only where people talk would it have said something else.
  expect(same).toBe(3);
  expect(differences).toMatchObject([{ conversation, beside: 'agent', text: 'can i pay by card' }]);
  const page = await ada.request('GET', `/api/conversations/${conversation}/entries?tail=1`);
  expect(await page.json()).toMatchObject({ head: seq });
});
