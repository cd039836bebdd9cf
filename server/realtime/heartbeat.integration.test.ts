import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTestProduct, type TestProduct } from '../../test/setup/product.ts';

/** Milliseconds by which both clocks of the server, the wall's and the monotonic one, are ahead. */
let ahead = 0;
let product: TestProduct;

beforeAll(async () => {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + ahead);
  product = await startTestProduct({}, { now: () => new Date(Date.now() + ahead) });
});
afterAll(async () => {
  await product.remove();
  vi.restoreAllMocks();
});

async function connectedAt(): Promise<number> {
  const { rows } = await product.house.database.pool.query<{ at: Date | null }>(
    'select max(connected_at) as at from staff_sessions',
  );
  return rows[0]?.at?.getTime() ?? 0;
}

describe('the presence of an agent', () => {
  test('is renewed by one who is never silent, and by one who only pings', async () => {
    const ada = await product.owner();
    const agent = await ada.connect();
    await expect.poll(connectedAt).toBeGreaterThan(0);
    for (const [gap, frames] of [
      [6_000, 4],
      [12_000, 2],
    ] as const) {
      const before = await connectedAt();
      for (let sent = 0; sent < frames; sent += 1) {
        ahead += gap;
        const pongs = agent.frames.filter(({ type }) => type === 'pong').length;
        agent.send({ type: 'ping' });
        await expect.poll(() => agent.frames.filter(({ type }) => type === 'pong').length).toBe(pongs + 1);
      }
      await expect.poll(connectedAt).toBeGreaterThanOrEqual(before + 2 * gap);
    }
    agent.close();
  });
});
