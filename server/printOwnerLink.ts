import { join } from 'node:path';
import { runningPostgres, startEmbeddedPostgres } from './platform/embeddedPostgres.ts';
import { StartupError } from './platform/startupError.ts';
import {
  createJobs,
  createLog,
  createMetrics,
  createRateLimiter,
  createStorage,
  migrate,
  openDatabase,
  systemClock,
  type Config,
} from './platform/index.ts';
import { OWNER_EXISTS, ownerLink } from './staff/index.ts';

/**
 * The command `npm run owner-link`: prints a fresh link for the first owner, beside a running program or without one.
 *
 * @throws StartupError when there is an owner already, or the database cannot be reached
 */
export async function printOwnerLink(config: Config): Promise<void> {
  const log = createLog({ logLevel: 'silent' });
  const running = config.databaseUrl ?? runningPostgres(config.dataDirectory);
  const own =
    running === undefined ? await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, log }) : undefined;
  const url = running ?? own?.connectionString ?? '';
  try {
    await migrate(url);
    const database = openDatabase(url, log, { connections: 2 });
    try {
      const link = await ownerLink({
        config,
        log,
        database,
        clock: systemClock,
        jobs: createJobs(database, log),
        storage: createStorage(join(config.dataDirectory, 'files')),
        limiter: createRateLimiter(),
        metrics: createMetrics(),
      });
      if (link === undefined) throw new StartupError(OWNER_EXISTS);
      process.stdout.write(`${link}\n`);
    } finally {
      await database.close();
    }
  } finally {
    await own?.stop();
  }
}
