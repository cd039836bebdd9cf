// An answer that nobody read, from the agent's words to the talk that goes on from the mailbox on another device.

import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Continued, Entry, MailList } from '../../protocol/index.ts';
import { startTestProduct, type Shopper, type StaffMember, type TestProduct } from '../../test/setup/product.ts';
import { sweepUnread } from './unreadSweep.ts';

/** Everything that is unread is due now. */
const AT_ONCE = { absent: 0, present: 0, seenFor: 0 };

let product: TestProduct;
let ada: StaffMember;
beforeAll(async () => {
  product = await startTestProduct();
  ada = await product.owner();
});
afterAll(() => product.remove());

async function post(shopper: Shopper, path: string, body: object): Promise<void> {
  const answer = await shopper.request('POST', path, { clientId: randomUUID(), ...body });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** A shopper who asked for a person, left her address and went; an agent answered. */
async function answeredTalk(email: string): Promise<{ lena: Shopper; conversation: string; path: string }> {
  const lena = product.shopper();
  const conversation = randomUUID();
  const path = `/api/conversations/${conversation}`;
  await post(lena, `${path}/messages`, { text: 'I want to talk to a person' });
  await post(lena, `${path}/contact`, { email });
  const answer = await ada.request('POST', `${path}/messages`, { clientId: randomUUID(), text: 'It left on Tuesday.' });
  expect(answer.status).toBe(200);
  return { lena, conversation, path };
}

async function mailTo(conversation: string, email: string): Promise<string> {
  const { pool } = product.house.database;
  await pool.query(`update conversations set mail_due_at = now() - interval '1 second' where id = $1`, [conversation]);
  await sweepUnread(product.house, AT_ONCE);
  return vi.waitFor(async () => {
    const { mails } = (await (await ada.request('GET', '/api/mails')).json()) as MailList;
    const mail = mails.find((each) => each.to === email);
    if (mail === undefined) throw new Error('No mail yet');
    return mail.text;
  }, 10_000);
}

const tokenIn = (text: string) => /\/continue#(\S+)$/m.exec(text)?.[1] ?? '';
const newSecret = () => randomBytes(32).toString('base64url');
const goOn = (token: string, secret: string) =>
  fetch(`${product.url}/api/continue`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.url },
    body: JSON.stringify({ token, secret }),
  });
const readAs = async (siteKey: string, secret: string, path: string) =>
  fetch(`${product.url}${path}/entries?tail=50`, { headers: { authorization: `Bearer ${siteKey}.${secret}` } });

describe('the link of a mail', () => {
  it('goes on with the talk on another device and proves the address', async () => {
    const { conversation, path } = await answeredTalk('lena@shop.example');
    const text = await mailTo(conversation, 'lena@shop.example');
    expect(text).toContain('Ada:\nIt left on Tuesday.');
    expect(text).not.toContain('I want to talk');

    const secret = newSecret();
    expect((await readAs(product.siteKey, secret, path)).status).toBe(404);
    const answer = await goOn(tokenIn(text), secret);
    expect(answer.status).toBe(200);
    const continued = (await answer.json()) as Continued;
    expect(continued).toEqual({ siteKey: product.siteKey, conversation });

    const read = await readAs(continued.siteKey, secret, path);
    expect(read.status).toBe(200);
    const { entries } = (await read.json()) as { entries: Entry[] };
    expect(entries.map((entry) => entry.text)).toEqual(
      expect.arrayContaining(['I want to talk to a person', 'It left on Tuesday.']),
    );
    const { state } = (await (await ada.request('GET', `${path}/entries?tail=1`)).json()) as {
      state: { visitor: { emailVerified: boolean } };
    };
    expect(state.visitor.emailVerified).toBe(true);
    // The same device may open it again, as people do.
    expect((await goOn(tokenIn(text), secret)).status).toBe(200);
  });

  it('proves the mailbox that it was sent to and no other', async () => {
    const { lena, conversation, path } = await answeredTalk('own@shop.example');
    const token = tokenIn(await mailTo(conversation, 'own@shop.example'));
    await post(lena, `${path}/contact`, { email: 'victim@shop.example' });
    const answer = await goOn(token, newSecret());
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, 'token_invalid']);
    const { rows } = await product.house.database.pool.query<{ email_verified_at: Date | null }>(
      `select email_verified_at from visitors where email = 'victim@shop.example'`,
    );
    expect(rows).toEqual([{ email_verified_at: null }]);
  });

  it.each(['', 'x', 'a.b.c'])('is nothing that can be made up: %j', async (token) => {
    expect((await goOn(token, newSecret())).status).toBe(401);
  });
});
