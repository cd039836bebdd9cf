import { toAppError, type Services } from '../platform/index.ts';

/** How long a file waits for its message, milliseconds: longer than anybody writes at one. */
const KEPT_FOR = 24 * 60 * 60_000;
const EVERY = 60 * 60_000;
/** Sweeps from one look at all stored files to the next: it reads every folder. */
const STRAYS_EVERY = 24;
/** Rows of one transaction. */
const BATCH = 200;

const UNCLAIMED = `
  delete from attachments where id in (
    select id from attachments where message_seq is null and created_at < $1
    order by created_at limit $2 for update skip locked)
  returning storage_key`;

/**
 * Deletes files that no message claimed within a day. A crash in between leaves a stray behind.
 *
 * @returns how many
 */
export async function sweepUnclaimed({ database, clock, storage }: Services): Promise<number> {
  const before = new Date(clock.now().getTime() - KEPT_FOR);
  let swept = 0;
  for (;;) {
    const { rows } = await database.pool.query<{ storage_key: string }>({
      name: 'attachments.sweep',
      text: UNCLAIMED,
      values: [before, BATCH],
    });
    for (const row of rows) await storage.remove(row.storage_key);
    swept += rows.length;
    if (rows.length < BATCH) return swept;
  }
}

/**
 * Deletes stored files older than a day that have no row, and those that never became whole.
 *
 * @returns how many
 */
export async function sweepStrays({ database, clock, storage }: Services): Promise<number> {
  return storage.removeStrays(new Date(clock.now().getTime() - KEPT_FOR), async (keys) => {
    const { rows } = await database.pool.query<{ storage_key: string }>({
      name: 'attachments.known',
      text: 'select storage_key from attachments where storage_key = any($1)',
      values: [keys],
    });
    return rows.map((row) => row.storage_key);
  });
}

/** Sweeps every hour from now on. @returns a function that ends it and waits for the sweep under way */
export function startSweeping(services: Services): () => Promise<void> {
  let sweeps = 0;
  let sweeping: Promise<void> | undefined;
  const sweep = async (): Promise<void> => {
    try {
      const unclaimed = await sweepUnclaimed(services);
      const strays = sweeps % STRAYS_EVERY === 0 ? await sweepStrays(services) : 0;
      sweeps += 1;
      if (unclaimed + strays > 0) services.log.info({ event: 'uploads.swept', unclaimed, strays });
    } catch (error) {
      services.log.warn({ event: 'uploads.sweep_failed', code: toAppError(error).code });
    } finally {
      sweeping = undefined;
    }
  };
  const timer = setInterval(() => {
    sweeping ??= sweep();
  }, EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await sweeping;
  };
}
