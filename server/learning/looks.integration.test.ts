import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { LearningReport } from '../../protocol/index.ts';
import { about, startLearning, type LearningSite } from './testing/learningSite.ts';

// A busy machine makes looks rarer: they are as far apart as they are long.
vi.setConfig({ testTimeout: 120_000 });

let shop: LearningSite;
beforeAll(async () => {
  shop = await startLearning();
});
afterAll(() => shop.product.remove());

describe('a look that fails', () => {
  const lookRow = async () => {
    const { rows } = await shop.product.house.database.pool.query<{ failures: number; next_at: Date; looked_at: Date }>(
      'select failures, next_at, looked_at from learning_looks where site_id = $1',
      [shop.site],
    );
    return rows[0];
  };

  test('says so beside what was found before, is one at a time, and is not begun again by every visit', async () => {
    await shop.asks('do you tune harps');
    await shop.clusterOf('harps', 1);
    const lock = new pg.Client({ connectionString: shop.product.house.database.url });
    await lock.connect();
    try {
      // Whoever looks waits here until the database gives the statement up.
      await lock.query('begin; lock table message_ratings in access exclusive mode');
      const visitors = (): Promise<LearningReport[]> => Promise.all([1, 2, 3, 4].map(() => shop.learning()));
      await expect
        .poll(async () => (await visitors())[0]?.failed, { timeout: 30_000 })
        .toMatch(/could not be looked at/);
      const failed = await lookRow();
      expect(failed?.failures).toBe(1);
      expect(failed?.next_at.getTime()).toBeGreaterThan(Date.now() + 10_000);
      for (const report of await visitors()) {
        expect(report).toMatchObject({ failed: expect.any(String), asOf: failed?.looked_at.toISOString() });
        expect(about(report, 'harps')).toMatchObject({ count: 1 });
      }
      expect((await shop.ada.request('GET', `/api/sites/${shop.site}/bot`)).status).toBe(200);
      const { rows } = await shop.product.house.database.pool.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rows[0]?.waiting).toBe(0);
      expect(await lookRow()).toEqual(failed);
    } finally {
      await lock.end();
    }
    await shop.product.house.database.pool.query(`update learning_looks set next_at = '-infinity'`);
    const report = await shop.lookedAt();
    expect(report).not.toHaveProperty('failed');
    expect((await lookRow())?.failures).toBe(0);
  });

  test('of a process that is gone is taken over', async () => {
    await shop.product.house.database.pool.query(
      `update learning_looks set next_at = '-infinity', looking_until = clock_timestamp() + interval '1 hour'`,
    );
    await shop.asks('do you sell tubas');
    const waiting = await shop.learning();
    expect(waiting.isLooking).toBe(true);
    expect(about(waiting, 'tubas')).toBeUndefined();
    await shop.product.house.database.pool.query(`update learning_looks set looking_until = clock_timestamp()`);
    await shop.clusterOf('tubas', 1);
  });
});
