// Files on their way in, through the whole product.

import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Attachment, Problem } from '../../protocol/index.ts';
import { sweepStrays, sweepUnclaimed } from './sweepUploads.ts';
import { UNCLAIMED_BYTES, UPLOADS_AT_ONCE } from './uploadBounds.ts';
import { startTestProduct, type Shopper, type TestProduct } from '../../test/setup/product.ts';

/** How long a test waits for something to come about, milliseconds. */
const PATIENCE = 15_000;

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.remove());

interface Answer {
  status: number;
  body: Attachment & Problem;
}

interface File {
  conversation: string;
  clientId?: string;
  name?: string;
  content?: string | Buffer;
}

async function upload(shopper: Shopper, file: File): Promise<Answer> {
  const { conversation, clientId = randomUUID(), name = 'note.txt', content = 'A note.' } = file;
  const query = new URLSearchParams({ name, clientId });
  const response = await fetch(`${product.url}/api/conversations/${conversation}/attachments?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${shopper.token}`, 'content-type': 'application/octet-stream' },
    body: typeof content === 'string' ? content : new Uint8Array(content),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const send = (shopper: Shopper, conversation: string, body: object) =>
  shopper.request('POST', `/api/conversations/${conversation}/messages`, { clientId: randomUUID(), ...body });

/** A shopper in a talk of her own that has begun. */
async function talking(): Promise<{ shopper: Shopper; conversation: string }> {
  const shopper = product.shopper();
  const conversation = randomUUID();
  expect((await send(shopper, conversation, { text: 'Where is my order?' })).status).toBe(200);
  return { shopper, conversation };
}

const storedFiles = () =>
  readdirSync(join(product.house.config.dataDirectory, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('an upload that is sent again', () => {
  it('gives the same file', async () => {
    const { shopper, conversation } = await talking();
    const file = { conversation, clientId: randomUUID() };
    const first = await upload(shopper, file);
    expect(first.status).toBe(200);
    expect(await upload(shopper, file)).toEqual(first);
  });

  it.each([
    ['content', { content: 'Another note.' }],
    ['name', { name: 'other.txt' }],
  ])('is refused with another %s', async (_, change) => {
    const { shopper, conversation } = await talking();
    const file = { conversation, clientId: randomUUID() };
    expect((await upload(shopper, file)).status).toBe(200);
    expect(await upload(shopper, { ...file, ...change })).toMatchObject({
      status: 409,
      body: { code: 'client_id_reused' },
    });
  });

  it('at the same moment gives one file, stored once', async () => {
    const { shopper, conversation } = await talking();
    const before = storedFiles().length;
    const file = { conversation, clientId: randomUUID() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => upload(shopper, file)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(storedFiles().length).toBe(before + 1);
  });

  it('is carried once by its message', async () => {
    const { shopper, conversation } = await talking();
    const { body: file } = await upload(shopper, { conversation });
    const doubled = await send(shopper, conversation, { attachments: [file.id, file.id] });
    expect(doubled.status).toBe(422);
    expect((await send(shopper, conversation, { attachments: [file.id] })).status).toBe(200);
  });
});

describe('a shopper who is blocked', () => {
  async function blocked(): Promise<{ shopper: Shopper; conversation: string }> {
    const { shopper, conversation } = await talking();
    await product.house.database.pool.query(
      'update visitors set blocked_at = now() where id = (select visitor_id from conversations where id = $1)',
      [conversation],
    );
    return { shopper, conversation };
  }

  it('uploads nothing into her talk', async () => {
    const { shopper, conversation } = await blocked();
    expect(await upload(shopper, { conversation })).toMatchObject({ status: 403, body: { code: 'blocked' } });
  });

  it('begins no other talk with a file', async () => {
    const { shopper } = await blocked();
    const conversation = randomUUID();
    expect(await upload(shopper, { conversation })).toMatchObject({ status: 403, body: { code: 'blocked' } });
    const { rows } = await product.house.database.pool.query('select 1 from conversations where id = $1', [
      conversation,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('a file as the first act of a shopper', () => {
  it('begins her talk', async () => {
    const shopper = product.shopper();
    const conversation = randomUUID();
    const { status, body: file } = await upload(shopper, { conversation });
    expect(status).toBe(200);
    expect((await send(shopper, conversation, { attachments: [file.id] })).status).toBe(200);
  });

  it("goes not into what is somebody else's", async () => {
    const { conversation } = await talking();
    const before = storedFiles();
    expect(await upload(product.shopper(), { conversation })).toMatchObject({ status: 404 });
    expect(storedFiles()).toEqual(before);
  });
});

it('a chat that has ended takes no files', async () => {
  const { shopper, conversation } = await talking();
  const closed = await shopper.request('POST', `/api/conversations/${conversation}/close`, { clientId: randomUUID() });
  expect(closed.status).toBe(200);
  expect(await upload(shopper, { conversation })).toMatchObject({ status: 409, body: { code: 'conversation_closed' } });
});

it('an upload waits for whoever holds the conversation, and holds no shopper meanwhile', async () => {
  const { shopper, conversation } = await talking();
  const { pool } = product.house.database;
  const other = await pool.connect();
  try {
    await other.query('begin');
    await other.query('select 1 from conversations where id = $1 for update', [conversation]);
    const uploading = upload(shopper, { conversation });
    await vi.waitFor(async () => {
      const { rows } = await pool.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rows).toHaveLength(1);
    }, PATIENCE);
    await other.query('update visitors set name = $2 where id = (select visitor_id from conversations where id = $1)', [
      conversation,
      'Lena',
    ]);
    await other.query('commit');
    expect((await uploading).status).toBe(200);
  } finally {
    await other.query('rollback');
    other.release();
  }
});

describe('what uploads may cost', () => {
  /** An upload whose body does not come, tried again until there is room for it. @returns what ends it */
  function hanging(shopper: Shopper, conversation: string): () => void {
    const path = `/api/conversations/${conversation}/attachments?name=a.txt&clientId=${randomUUID()}`;
    const headers = { authorization: `Bearer ${shopper.token}`, 'content-length': '1000' };
    let end = (): void => undefined;
    const begin = (): void => {
      const open = request(product.url + path, { method: 'POST', agent: false, headers });
      open.on('error', () => undefined);
      open.on('response', (answer) => {
        answer.resume();
        if (answer.statusCode === 429) begin();
      });
      open.write('A');
      end = () => open.destroy();
    };
    begin();
    return () => end();
  }

  it('is bounded in number: one too many is asked to come again, and comes when there is room', async () => {
    const { shopper, conversation } = await talking();
    const others = Array.from({ length: UPLOADS_AT_ONCE }, () => hanging(shopper, conversation));
    try {
      await vi.waitFor(async () => {
        expect(await upload(shopper, { conversation })).toMatchObject({
          status: 429,
          body: { code: 'too_many_requests', retryAfter: expect.any(Number) },
        });
      }, PATIENCE);
    } finally {
      for (const end of others) end();
    }
    await vi.waitFor(async () => expect((await upload(shopper, { conversation })).status).toBe(200), PATIENCE);
  });

  it('is bounded in bytes until a message carries them', async () => {
    const { shopper, conversation } = await talking();
    const { body: file } = await upload(shopper, { conversation });
    await product.house.database.pool.query('update attachments set size = $2 where id = $1', [
      file.id,
      UNCLAIMED_BYTES,
    ]);
    const before = storedFiles();
    const refused = await upload(shopper, { conversation });
    expect(refused).toMatchObject({ status: 413, body: { code: 'too_large' } });
    expect(refused.body.detail).toContain('100 MB');
    expect(storedFiles()).toEqual(before);
    expect((await send(shopper, conversation, { attachments: [file.id] })).status).toBe(200);
    expect((await upload(shopper, { conversation })).status).toBe(200);
  });

  const age = (id: string, hours: number) =>
    product.house.database.pool.query(
      'update attachments set created_at = created_at - make_interval(hours => $2) where id = $1',
      [id, hours],
    );
  const isThere = async (shopper: Shopper, conversation: string, id: string) =>
    (await shopper.request('GET', `/api/conversations/${conversation}/attachments/${id}`)).status === 200;

  it('ends after a day for files that no message carries', async () => {
    const { shopper, conversation } = await talking();
    const [carried, waiting, young] = [
      (await upload(shopper, { conversation })).body.id,
      (await upload(shopper, { conversation })).body.id,
      (await upload(shopper, { conversation })).body.id,
    ];
    expect((await send(shopper, conversation, { attachments: [carried] })).status).toBe(200);
    await age(carried, 25);
    await age(waiting, 25);
    await age(young, 23);
    const before = storedFiles().length;
    expect(await sweepUnclaimed(product.house)).toBe(1);
    expect(storedFiles().length).toBe(before - 1);
    expect(await Promise.all([carried, waiting, young].map((id) => isThere(shopper, conversation, id)))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('ends after a day for files whose row never came', async () => {
    const { shopper, conversation } = await talking();
    const { body: file } = await upload(shopper, { conversation });
    const lost = await product.house.storage.write(Buffer.from('lost'));
    expect(await sweepStrays(product.house)).toBe(0);
    const later = { ...product.house, clock: { now: () => new Date(Date.now() + 25 * 60 * 60_000) } };
    expect(await sweepStrays(later)).toBe(1);
    expect(storedFiles()).not.toContain(lost);
    expect(await isThere(shopper, conversation, file.id)).toBe(true);
  });
});
