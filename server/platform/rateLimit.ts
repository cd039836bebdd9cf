import { AppError } from './errors.ts';

/** At most `times` in any `seconds`, refilled evenly. */
export interface Limit {
  times: number;
  seconds: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Buckets of one name kept at most; beyond it the oldest is dropped, so that nobody can fill the memory. */
const MOST_BUCKETS = 20_000;

export interface RateLimiter {
  /**
   * Takes one token or throws.
   *
   * @param name of the route or command
   * @param who address, session or account that is limited
   * @throws AppError `too_many_requests` with the milliseconds to wait
   */
  take(name: string, who: string, limit: Limit): void;
}

/**
 * Token buckets of this process. Several processes each allow the limit, which is the named cost of needing no store.
 *
 * @param now milliseconds, monotonic
 * @param scale multiplies every limit; load tests on loopback raise it
 */
export function createRateLimiter(now: () => number = () => performance.now(), scale = 1): RateLimiter {
  const names = new Map<string, Map<string, Bucket>>();
  return {
    take(name, who, limit) {
      let buckets = names.get(name);
      if (buckets === undefined) names.set(name, (buckets = new Map()));
      const most = limit.times * scale;
      const perMillisecond = most / (limit.seconds * 1_000);
      const at = now();
      let bucket = buckets.get(who);
      if (bucket === undefined) {
        if (buckets.size >= MOST_BUCKETS) dropOldest(buckets);
        buckets.set(who, (bucket = { tokens: most, at }));
      }
      bucket.tokens = Math.min(most, bucket.tokens + (at - bucket.at) * perMillisecond);
      bucket.at = at;
      if (bucket.tokens < 1) {
        throw new AppError('too_many_requests', { retryAfter: Math.ceil((1 - bucket.tokens) / perMillisecond) });
      }
      bucket.tokens -= 1;
    },
  };
}

function dropOldest(buckets: Map<string, Bucket>): void {
  const oldest = buckets.keys().next();
  if (!oldest.done) buckets.delete(oldest.value);
}
