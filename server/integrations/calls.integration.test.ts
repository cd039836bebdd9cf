import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CallSecretAnswer, Entry } from '../../protocol/index.ts';
import { startTestProduct, type StaffMember, type TestProduct, type WireClient } from '../../test/setup/product.ts';
import { firstSite, publishBot } from '../../test/setup/publish.ts';
import { callShop } from './callShop.ts';
import { askingBot, startShopServer, type AskedOnce, type ShopServer } from './testing/shopServer.ts';

const TOLD = 'Your parcel is in Rotterdam.';
const SORRY = 'I could not look that up.';
const GOOD = JSON.stringify({ parcel: { status: 'in Rotterdam' } });

/** How the shop's server answers by name; `held` and `slow` wait. */
const ANSWERS: Record<string, (asked: AskedOnce) => void> = {
  ok: (asked) => asked.answer(200, GOOD),
  twice: (asked) => asked.answer(200, GOOD),
  failing: (asked) => asked.answer(500, GOOD),
  words: (asked) => asked.answer(200, 'all is well'),
  huge: (asked) => asked.answer(200, JSON.stringify({ parcel: { status: 'in Rotterdam' }, more: 'x'.repeat(70_000) })),
  redirected: (asked) => asked.answer(302, '', { location: '/ok' }),
  slow: () => {},
  held: () => {},
};

let product: TestProduct;
let ada: StaffMember;
let shop: ShopServer;
let other: ShopServer;
let site: string;
beforeAll(async () => {
  shop = await startShopServer((asked) => ANSWERS[asked.path.slice(1)]?.(asked));
  other = await startShopServer((asked) => asked.answer(200, GOOD));
  product = await startTestProduct({ CALL_HOSTS: `shop.example,${shop.host}` });
  ada = await product.owner();
  site = await firstSite(product);
  const urls = Object.keys(ANSWERS).map((name) => [name, `http://${shop.host}/${name}`]);
  await publishBot(product, askingBot({ ...Object.fromEntries(urls), unlisted: `http://${other.host}/ok` }));
});
afterAll(async () => {
  await product.remove();
  await shop.close();
  await other.close();
});

interface Talk {
  shopper: WireClient;
  conversation: string;
}

/** A shopper whose flow has just asked the endpoint of this name. */
async function lookUp(name: string): Promise<Talk> {
  const shopper = await product.shopper().connect();
  const conversation = randomUUID();
  await shopper.done('message.send', { conversation, text: `look up ${name}` });
  await shopper.done('message.send', { conversation, text: 'SB-1042' });
  return { shopper, conversation };
}

async function entriesOf(conversation: string): Promise<Entry[]> {
  const answer = await ada.request('GET', `/api/conversations/${conversation}/entries?tail=200`);
  return ((await answer.json()) as { entries: Entry[] }).entries;
}

const saidIn = async (conversation: string): Promise<(string | undefined)[]> =>
  (await entriesOf(conversation)).filter(({ sender }) => sender.kind === 'bot').map(({ text }) => text);

const patience = { timeout: 20_000, interval: 100 };
const hears = ({ conversation }: Talk, text: string): Promise<void> =>
  vi.waitFor(async () => expect(await saidIn(conversation)).toContain(text), patience);

const askedBy = ({ conversation }: Talk): AskedOnce[] =>
  shop.asked.filter(({ body }) => (JSON.parse(body) as { conversation: string }).conversation === conversation);

const secret = async (method: 'GET' | 'POST'): Promise<CallSecretAnswer> =>
  (await (await ada.request(method, `/api/sites/${site}/calls-secret`)).json()) as CallSecretAnswer;

async function openCalls({ conversation }: Talk): Promise<string[]> {
  const { rows } = await product.house.database.pool.query<{ id: string }>(
    'select id from bot_calls where conversation_id = $1',
    [conversation],
  );
  return rows.map(({ id }) => id);
}

describe("the shop's server", () => {
  test('is asked with the values, signed, and its answer is said', async () => {
    const { secret: key, hosts } = await secret('GET');
    expect(hosts).toEqual(['shop.example', shop.host]);
    const talk = await lookUp('ok');
    await hears(talk, TOLD);
    const [asked, ...more] = askedBy(talk);
    expect(more).toEqual([]);
    const { conversation } = talk;
    const values = { order_number: 'SB-1042' };
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      conversation,
      site,
      call: expect.any(String),
      endpoint: 'ok',
      values,
    });
    const [, seconds, signed] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(asked?.headers['shopbell-signature'])) ?? [];
    expect(signed).toBe(createHmac('sha256', key).update(`${seconds}.${asked?.body}`).digest('hex'));
    expect(await openCalls(talk)).toEqual([]);
  });

  test('is asked with the new secret once there is one', async () => {
    const before = await secret('GET');
    const after = await secret('POST');
    expect(after.secret).not.toBe(before.secret);
    expect(await secret('GET')).toEqual(after);
    const talk = await lookUp('ok');
    await hears(talk, TOLD);
    const [asked] = askedBy(talk);
    const [, seconds, signed] = /^t=(\d+),v1=(.*)$/.exec(String(asked?.headers['shopbell-signature'])) ?? [];
    expect(signed).toBe(createHmac('sha256', after.secret).update(`${seconds}.${asked?.body}`).digest('hex'));
  });

  test('may be asked again with what it said, before the shopper hears anything', async () => {
    const talk = await lookUp('twice');
    await hears(talk, TOLD);
    const values = askedBy(talk).map(({ body }) => (JSON.parse(body) as { values: object }).values);
    expect(values).toEqual([{ order_number: 'SB-1042' }, { order_number: 'SB-1042', status: 'in Rotterdam' }]);
    expect(await openCalls(talk)).toEqual([]);
  });

  test.each(['failing', 'words', 'huge', 'redirected', 'slow'])(
    'that is %s has failed, and the flow says so',
    async (name) => {
      const talk = await lookUp(name);
      await hears(talk, SORRY);
      expect(await saidIn(talk.conversation)).not.toContain(TOLD);
      expect(askedBy(talk)).toHaveLength(1);
    },
  );

  test('is not asked where the operator does not allow it', async () => {
    const talk = await lookUp('unlisted');
    await hears(talk, SORRY);
    expect(other.asked).toEqual([]);
  });
});

describe('while it has not answered', () => {
  let talk: Talk;
  let asked: AskedOnce;
  beforeEach(async () => {
    const before = shop.asked.length;
    talk = await lookUp('held');
    asked = await vi.waitFor(() => {
      const [one] = shop.asked.slice(before);
      if (one === undefined) throw new Error('not asked yet');
      return one;
    }, patience);
  });

  test('whoever asks as well, after a crash for instance, brings no second answer', async () => {
    const [id = ''] = await openCalls(talk);
    const again = callShop(product.house, id);
    await vi.waitFor(() => expect(askedBy(talk)).toHaveLength(2), patience);
    const [first, second] = askedBy(talk);
    expect(JSON.parse(second?.body ?? '')).toEqual(JSON.parse(first?.body ?? ''));
    for (const one of askedBy(talk)) one.answer(200, GOOD);
    await again;
    await hears(talk, TOLD);
    await callShop(product.house, id);
    expect((await saidIn(talk.conversation)).filter((text) => text === TOLD)).toHaveLength(1);
    expect(await openCalls(talk)).toEqual([]);
  });

  test('people may take over, and the bot stays silent', async () => {
    await talk.shopper.done('conversation.handOver', { conversation: talk.conversation });
    const before = await entriesOf(talk.conversation);
    asked.answer(200, GOOD);
    await vi.waitFor(async () => expect(await openCalls(talk)).toEqual([]), patience);
    expect(await entriesOf(talk.conversation)).toEqual(before);
  });

  test.each(['before', 'after'])(
    'she may leave the queue %s it answers, and the bot is there as if anew',
    async (when) => {
      const { shopper, conversation } = talk;
      const answered = async (): Promise<void> => {
        asked.answer(200, GOOD);
        await vi.waitFor(async () => expect(await openCalls(talk)).toEqual([]), patience);
      };
      await shopper.done('conversation.handOver', { conversation });
      if (when === 'after') await answered();
      await shopper.done('conversation.leaveQueue', { conversation });
      if (when === 'before') await answered();
      const before = await saidIn(conversation);
      await shopper.done('message.send', { conversation, text: 'return policy' });
      expect((await saidIn(conversation)).slice(before.length)).toEqual(['Use the return form.']);
      expect(await saidIn(conversation)).not.toContain(TOLD);
    },
  );

  test('a question in between is answered, and told that the other is under way', async () => {
    const { shopper, conversation } = talk;
    const before = await saidIn(conversation);
    await shopper.done('message.send', { conversation, text: 'return policy' });
    asked.answer(200, GOOD);
    await hears(talk, TOLD);
    const said = (await saidIn(conversation)).slice(before.length);
    expect(said).toEqual(['Use the return form.', 'I am still looking that up. One moment, please.', TOLD]);
  });

  test('the talk may be erased, and nobody is told', async () => {
    await product.house.database.pool.query('delete from conversations where id = $1', [talk.conversation]);
    asked.answer(200, GOOD);
    const next = await lookUp('ok');
    await hears(next, TOLD);
    expect(await openCalls(talk)).toEqual([]);
  });
});
