import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { RateLimiter } from './rateLimit.ts';
import type { Storage } from './storage.ts';

/** What every room may use; made once in main.ts and handed down. */
export interface Services {
  config: Config;
  log: Log;
  clock: Clock;
  database: Database;
  jobs: Jobs;
  storage: Storage;
  limiter: RateLimiter;
  metrics: Metrics;
}
