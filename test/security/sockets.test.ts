// What one network may ask for in all, whoever is behind it, and that nothing is done any more once a socket's close was decided.

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newToken } from '../contracts/plainClient.ts';
import { startTestProduct, type TestProduct } from '../setup/product.ts';
import { RawSocket, send } from './raw.ts';

/** A tenth of every limit, so that few frames reach it. */
const SCALE = 0.1;

let product: TestProduct;
let url: string;
let shop: string;

beforeAll(async () => {
  product = await startTestProduct({ RATE_LIMIT_SCALE: String(SCALE) });
  url = product.url.replace('localhost', '127.0.0.1');
  shop = product.shopUrl ?? '';
});
afterAll(() => product.remove());

const newShopper = (from: string): Promise<RawSocket> => RawSocket.greeted(url, shop, newToken(product.siteKey), from);
const newShoppers = (count: number, from: string): Promise<RawSocket[]> =>
  Promise.all(Array.from({ length: count }, () => newShopper(from)));
const many = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** The first frame of one of the types. */
async function answer(raw: RawSocket, ...types: string[]) {
  await raw.until(types.join(' or '), () => raw.frames.some(({ type }) => types.includes(type)));
  return raw.frames.find(({ type }) => types.includes(type));
}

// Each test has networks of its own, so that none uses up what another needs: all of 127/8 is this machine.
describe('One network address', () => {
  it('opens 300 sockets a minute, and others go on opening theirs', async () => {
    const ask = async (from: string): Promise<RawSocket> => {
      const raw = new RawSocket(url, { origin: shop }, from);
      await raw.opened();
      return raw;
    };
    const most = 300 * SCALE;
    const asked = await Promise.all(many(most + 20).map(() => ask('127.0.0.11')));
    const refusals = asked.map(({ refusal }) => refusal).filter((refusal) => refusal !== undefined);
    expect(refusals.length).toBeGreaterThan(0);
    expect(asked.length - refusals.length).toBeGreaterThanOrEqual(most);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 429, code: 'too_many_requests' });
      expect(Number(refusal.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect((await ask('127.0.0.12')).refusal).toBeUndefined();
  });

  it('commands ten times what one person may, over both ways, and others go on commanding', async () => {
    // One hand-over a person is allowed here, so ten of a network.
    const handOver = async (raw: RawSocket) => {
      raw.send({ type: 'conversation.handOver', clientId: randomUUID(), conversation: randomUUID() });
      return answer(raw, 'ack', 'nack');
    };
    const answers = await Promise.all((await newShoppers(15, '127.0.0.21')).map(handOver));
    const refused = answers.filter((frame) => frame?.type === 'nack');
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(10);
    for (const frame of refused) {
      expect(frame).toMatchObject({ code: 'too_many_requests', retryable: true, retryAfter: expect.any(Number) });
    }
    expect(await handOver(await newShopper('127.0.0.22'))).toMatchObject({ type: 'ack' });

    const post = (from: string) => {
      const headers = {
        authorization: `Bearer ${newToken(product.siteKey)}`,
        origin: shop,
        'content-type': 'application/json',
      };
      const body = JSON.stringify({ clientId: randomUUID() });
      return send(`${url}/api/conversations/${randomUUID()}/hand-over`, 'POST', headers, body, from);
    };
    const posted = await Promise.all(many(15).map(() => post('127.0.0.21')));
    expect(posted.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(10);
    expect(posted.find(({ status }) => status !== 200)).toMatchObject({ status: 429, code: 'too_many_requests' });
    expect(await post('127.0.0.22')).toMatchObject({ status: 200 });
  });

  it('reads ten times what one socket may, its sockets stay open, and others go on reading', async () => {
    const most = 120 * SCALE;
    const readAll = async (raw: RawSocket) => {
      for (const _ of many(most)) raw.send({ type: 'ping' });
      await raw.until('an answer to each', () => raw.frames.length === most);
      return raw.frames.splice(0);
    };
    const sockets = await newShoppers(15, '127.0.0.31');
    const answers = (await Promise.all(sockets.map(readAll))).flat();
    const refused = answers.filter(({ type }) => type !== 'pong');
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(10 * most);
    for (const frame of refused) expect(frame).toMatchObject({ type: 'error', code: 'too_many_requests' });
    expect(sockets.map(({ closeCode }) => closeCode)).toEqual(sockets.map(() => undefined));
    const others = await readAll(await newShopper('127.0.0.32'));
    expect(others.map(({ type }) => type)).toEqual(others.map(() => 'pong'));
  });
});

describe('Once the close of a socket was decided', () => {
  it('no command runs any more, neither what came behind nor what was waiting for its turn', async () => {
    const token = newToken(product.siteKey);
    const conversation = randomUUID();
    const raw = await RawSocket.greeted(url, shop, token, '127.0.0.41');
    const say = (text: string): void => raw.send({ type: 'message.send', clientId: randomUUID(), conversation, text });
    raw.send({ type: 'conversation.handOver', clientId: randomUUID(), conversation });
    await answer(raw, 'ack');
    const texts = async (): Promise<unknown[]> => {
      const { rows } = await product.house.database.pool.query<{ text: string }>(
        'select text from messages where conversation_id = $1 and text is not null order by seq',
        [conversation],
      );
      return rows.map(({ text }) => text);
    };
    const before = await texts();

    // The first message waits for the row, the second for the first; then the close is decided.
    const holder = new pg.Client({ connectionString: product.databaseUrl });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('select 1 from conversations where id = $1 for update', [conversation]);
      say('under way');
      say('waiting');
      raw.socket.send('no frame');
      say('behind');
      expect(await raw.closed()).toBe(4400);
    } finally {
      await holder.end();
    }
    await expect.poll(texts, { timeout: 10_000 }).toContain('under way');
    const again = await RawSocket.greeted(url, shop, token, '127.0.0.41');
    again.send({ type: 'message.send', clientId: randomUUID(), conversation, text: 'here again' });
    await answer(again, 'ack');
    expect(await texts()).toEqual([...before, 'under way', 'here again']);
  });
});
