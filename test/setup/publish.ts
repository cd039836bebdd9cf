// Puts a bot live past the studio, for tests of what it does then.

import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { serializeModel, trainBot, type BotDefinition } from '../../bot/index.ts';
import type { TestProduct } from './product.ts';

/** The product's first site. */
export async function firstSite(product: TestProduct): Promise<string> {
  const { rows } = await product.house.database.pool.query<{ id: string }>('select id from sites order by created_at');
  return rows[0]?.id ?? '';
}

/** Trains a bot, puts it live and waits until it speaks. */
export async function publishBot(product: TestProduct, definition: BotDefinition): Promise<void> {
  const { database, clock } = product.house;
  const { rows } = await database.pool.query<{ id: string }>(
    `with made as (
        insert into bot_versions (id, site_id, number, definition, model, published_at)
        select gen_random_uuid(), $1, max(number) + 1, $2, $3, $4 from bot_versions where site_id = $1
        returning id, site_id, published_at),
      noted as (
        insert into bot_publications (site_id, version_id, kind, at)
        select site_id, id, 'publish', published_at from made)
      select id from made`,
    [
      await firstSite(product),
      JSON.stringify(definition),
      Buffer.from(serializeModel(trainBot(definition))),
      clock.now(),
    ],
  );
  const shopper = product.shopper();
  await vi.waitFor(
    async () => {
      const conversation = randomUUID();
      await shopper.request('POST', `/api/conversations/${conversation}/messages`, {
        clientId: randomUUID(),
        text: 'hello',
      });
      const spoken = await database.pool.query<{ bot_version_id: string }>(
        'select bot_version_id from conversations where id = $1',
        [conversation],
      );
      if (spoken.rows[0]?.bot_version_id !== rows[0]?.id) throw new Error('Another version still speaks');
    },
    { timeout: 15_000, interval: 200 },
  );
}
