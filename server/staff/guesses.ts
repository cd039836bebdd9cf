import { AppError, keyedHash, type Limit, type Row, type Services } from '../platform/index.ts';

/** Where a counting statement runs: alone, or in a transaction whose other work must fall with it. */
export interface Runs {
  query(name: string, text: string, values: readonly unknown[]): Promise<Row[]>;
}

/** Each statement by itself, so that a refused guess stays counted. */
export function alone({ database }: Pick<Services, 'database'>): Runs {
  return {
    query: async (name, text, values) => (await database.pool.query<Row>({ name, text, values: [...values] })).rows,
  };
}

/**
 * Counts a guess before it is judged. One row, one statement: however many come at once, on however many processes, no
 * more than the limit are let through.
 *
 * @param name what is guessed at
 * @param who account, address or both
 * @returns milliseconds to wait when it was one too many, else undefined
 */
export async function countGuess(
  services: Pick<Services, 'config' | 'clock'>,
  runs: Runs,
  name: string,
  who: string,
  limit: Limit,
): Promise<number | undefined> {
  const now = services.clock.now();
  const [row] = await runs.query(
    'guesses.count',
    `insert into guesses as g (key, tries, since) values ($1, 1, $2)
     on conflict (key) do update set
       tries = case when g.since <= $3 then 1 else g.tries + 1 end,
       since = case when g.since <= $3 then $2 else g.since end
     returning tries, since`,
    [keyOf(services, name, who), now, new Date(now.getTime() - limit.seconds * 1_000)],
  );
  if (Number(row?.['tries']) <= limit.times) return undefined;
  const since = row?.['since'];
  const began = since instanceof Date ? since.getTime() : now.getTime();
  return Math.max(1_000, began + limit.seconds * 1_000 - now.getTime());
}

/**
 * The same for guesses that are refused aloud.
 *
 * @throws AppError `too_many_requests`
 */
export async function takeGuess(
  services: Pick<Services, 'config' | 'clock' | 'database'>,
  name: string,
  who: string,
  limit: Limit,
): Promise<void> {
  const wait = await countGuess(services, alone(services), name, who, limit);
  if (wait !== undefined) throw new AppError('too_many_requests', { retryAfter: wait });
}

/** The right answer was given: the count begins anew. */
export async function forgetGuesses(
  services: Pick<Services, 'config'>,
  runs: Runs,
  ...counted: readonly (readonly [name: string, who: string])[]
): Promise<void> {
  const keys = counted.map(([name, who]) => keyOf(services, name, who));
  await runs.query('guesses.forget', 'delete from guesses where key = any($1::bytea[])', [keys]);
}

function keyOf(services: Pick<Services, 'config'>, name: string, who: string): Buffer {
  return keyedHash(services.config.secretKey, 'guess', `${name} ${who}`);
}
