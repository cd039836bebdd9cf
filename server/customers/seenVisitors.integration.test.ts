import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '../platform/index.ts';
import { startTestProduct, type TestProduct } from '../../test/setup/product.ts';
import { SeenVisitors } from './seenVisitors.ts';

let product: TestProduct;
let seen: SeenVisitors;
const page = { url: 'http://localhost/shoes', title: 'Shoes' };
beforeAll(async () => {
  product = await startTestProduct();
  seen = new SeenVisitors(product.house.database, product.house.log);
});
afterAll(() => product.remove());

async function visitor(): Promise<string> {
  const id = newId();
  await product.house.database.pool.query(
    `insert into visitors (id, site_id, last_seen_at) select $1, id, '2020-01-01' from sites`,
    [id],
  );
  return id;
}

async function pageOf(id: string): Promise<unknown> {
  const { rows } = await product.house.database.pool.query<{ page: unknown; seen: boolean }>(
    `select page, last_seen_at > '2020-01-02' as seen from visitors where id = $1`,
    [id],
  );
  return rows[0]?.seen === true ? rows[0].page : 'not seen';
}

test('whoever cannot be written keeps nobody else from being seen', async () => {
  const [before, wrong, after] = [await visitor(), await visitor(), await visitor()];
  seen.note(before, page);
  seen.note(wrong, { ...page, title: 'half an emoji \ud83d' });
  seen.note(after, page);
  await seen.write();
  expect(await pageOf(before)).toEqual(page);
  expect(await pageOf(wrong)).toBe('not seen');
  expect(await pageOf(after)).toEqual(page);
});

test('what an outage kept from being written is written after it', async () => {
  const lena = await visitor();
  seen.note(lena, page);
  const query = vi.spyOn(product.house.database.pool, 'query');
  query.mockImplementation((() => Promise.reject(new Error('Connection terminated unexpectedly'))) as never);
  await seen.write();
  query.mockRestore();
  await seen.write();
  expect(await pageOf(lena)).toEqual(page);
});
