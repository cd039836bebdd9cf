import { describe, expect, test } from 'vitest';
import { createRateLimiter } from './rateLimit.ts';

describe('a limit of three in ten seconds', () => {
  const limit = { times: 3, seconds: 10 };
  const setUp = (scale?: number) => {
    const clock = { now: 0 };
    const limiter = createRateLimiter(() => clock.now, scale);
    return { clock, take: (who: string) => limiter.take('name', who, limit) };
  };

  test('lets three through and tells the fourth how long to wait', () => {
    const { clock, take } = setUp();
    for (let index = 0; index < 3; index += 1) take('one');
    expect(() => take('one')).toThrow(expect.objectContaining({ code: 'too_many_requests', retryAfter: 3_334 }));
    clock.now += 3_334;
    take('one');
    expect(() => take('one')).toThrow();
  });

  test('counts everybody apart', () => {
    const { take } = setUp();
    for (let index = 0; index < 3; index += 1) take('one');
    expect(() => take('two')).not.toThrow();
  });

  test('is multiplied by the scale', () => {
    const { take } = setUp(2);
    for (let index = 0; index < 6; index += 1) take('one');
    expect(() => take('one')).toThrow();
  });
});
