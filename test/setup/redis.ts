import { connect } from 'node:net';

/**
 * Where the tests find a Redis: `TEST_REDIS_URL`, else the usual port of this machine if somebody listens there.
 * Tests that need one are skipped, visibly, when this is undefined (`it.runIf(redisUrl !== undefined)`).
 */
export async function findRedis(): Promise<string | undefined> {
  const given = process.env['TEST_REDIS_URL'];
  if (given !== undefined && given !== '') return given;
  const isThere = await new Promise<boolean>((resolve) => {
    const socket = connect({ port: 6379, host: '127.0.0.1', timeout: 1_000 });
    const answer = (found: boolean) => {
      socket.destroy();
      resolve(found);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
  return isThere ? 'redis://127.0.0.1:6379' : undefined;
}
