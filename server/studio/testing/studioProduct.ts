// The product with somebody at its studio, for the tests of the studio.

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { startTestProduct, type StaffMember, type TestProduct } from '../../../test/setup/product.ts';
import type { BotDefinition } from '../../../bot/index.ts';
import type { BotDraft, BotOverview, BotRun, BotVersion, DraftState, Problem } from '../../../protocol/index.ts';
import { startProduct } from '../../start.ts';

/** Milliseconds that a run or another process may take on a busy machine: half a second there can be ten. */
export const PATIENCE = { timeout: 60_000, interval: 50 };
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

export interface Answer<Body> {
  status: number;
  body: Body;
}

export interface Studio {
  product: TestProduct;
  ada: StaffMember;
  site: string;
  /** A request below `/api/sites/:site/bot`, by the owner unless said. */
  ask<Body = Problem>(method: string, path: string, body?: unknown, who?: { cookie: string }): Promise<Answer<Body>>;
  /** One more admin, signed in. */
  admin(name: string): Promise<{ cookie: string }>;
  overview(): Promise<BotOverview>;
  draft(): Promise<BotDraft>;
  /** Saves on top of whatever is there. */
  save(definition: unknown): Promise<DraftState>;
  /** Begins a check or a replay and waits for its end. */
  run(kind: BotRun['kind'], body?: object): Promise<BotRun>;
  ended(run: string): Promise<BotRun>;
  /** Saves, checks and publishes. */
  publish(definition: BotDefinition, note?: string): Promise<BotVersion>;
  /** A conversation in which the shopper says this. */
  talk(...texts: string[]): Promise<string>;
  /** What the bot decided in a conversation, in order. */
  decisions(conversation: string): Promise<string[]>;
  /** Another server on the same database; stopped with the product. */
  another(): Promise<{ url: string; ask: Studio['ask'] }>;
  remove(): Promise<void>;
}

export async function startStudio(): Promise<Studio> {
  const product = await startTestProduct();
  const ada = await product.owner();
  const { pool } = product.house.database;
  const { rows } = await pool.query<{ id: string }>('select id from sites');
  const site = rows[0]?.id ?? '';
  // To find out how well the starter bot understands takes seconds, in every file.
  await pool.query('update bot_versions set accuracy = 0.9');
  const others: (() => Promise<void>)[] = [];

  const asker =
    (url: string): Studio['ask'] =>
    async <Body>(method: string, path: string, body?: unknown, who: { cookie: string } = ada) => {
      const answer = await fetch(`${url}/api/sites/${site}/bot${path}`, {
        method,
        headers: {
          cookie: who.cookie,
          origin: url,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: (text === '' ? undefined : JSON.parse(text)) as Body };
    };
  const ask = asker(product.url);
  const done = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const answer = await ask<Body>(method, path, body);
    expect(answer).toMatchObject({ status: expect.toSatisfy((status: number) => status < 300) });
    return answer.body;
  };

  const studio: Studio = {
    product,
    ada,
    site,
    ask,
    async admin(name) {
      const { me } = await product.agent(name);
      await ada.request('PATCH', `/api/staff/${me.id}`, { role: 'admin' });
      // With the role the session has ended.
      return signedIn(product.url, me.email, `a long secret of ${name}`);
    },
    overview: () => done('GET', ''),
    draft: () => done('GET', '/draft'),
    save: async (definition) => done('PUT', '/draft', { revision: (await studio.draft()).revision, definition }),
    async run(kind, body = {}) {
      const { revision } = await studio.draft();
      const { id } = await done<BotRun>('POST', `/${kind}`, { revision, ...body });
      return studio.ended(id);
    },
    ended: (run) =>
      vi.waitFor(async () => {
        const found = await done<BotRun>('GET', `/runs/${run}`);
        expect(found.state).toMatch(/done|failed|cancelled/);
        return found;
      }, PATIENCE),
    async publish(definition, note = '') {
      const { revision } = await studio.save(definition);
      expect(await studio.run('check')).toMatchObject({ state: 'done', check: { passed: true } });
      return done('POST', '/publish', { revision, note });
    },
    async talk(...texts) {
      const conversation = randomUUID();
      const shopper = product.shopper();
      for (const text of texts) {
        const said = await shopper.request('POST', `/api/conversations/${conversation}/messages`, {
          clientId: randomUUID(),
          text,
        });
        expect(said.status).toBe(200);
      }
      return conversation;
    },
    async decisions(conversation) {
      const found = await pool.query<{ decision: string }>(
        `select concat_ws(' ', data #>> '{trace,decision}', data #>> '{trace,intent}') as decision from messages
          where conversation_id = $1 and data ? 'trace' order by seq`,
        [conversation],
      );
      return found.rows.map(({ decision }) => decision);
    },
    async another() {
      const folder = await mkdtemp(join(tmpdir(), 'shopbell-other-'));
      const { config } = product.house;
      // Port 0 takes a free one, and the address of the product is then that one.
      const own = { port: 0, publicUrl: 'http://localhost:0', shopPort: undefined, dataDirectory: folder };
      const other = await startProduct({ ...config, ...own });
      others.push(async () => {
        await other.stop();
        await rm(folder, { recursive: true, force: true });
      });
      return { url: other.url, ask: asker(other.url) };
    },
    async remove() {
      for (const stop of others) await stop();
      await product.remove();
    },
  };
  return studio;
}

async function signedIn(url: string, email: string, password: string): Promise<{ cookie: string }> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  expect(answer.status).toBe(200);
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}
