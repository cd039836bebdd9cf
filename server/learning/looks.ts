import type { LearningReport } from '../../protocol/index.ts';
import { causeOf, toAppError } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { updateLearning } from './refresh.ts';

type Figures = LearningReport['figures'];

/** A look is good for so long, and for so many times what it took: looking never becomes the work. Milliseconds. */
const FRESH_FOR = 500;
const FRESH_FACTOR = 10;
/** After a look that failed; twice as long after each further one, at most an hour. Seconds. */
const AGAIN_AFTER = 30;
const AGAIN_AT_MOST = 3_600;
/** Seconds after which a process that is looking counts as gone: several times what all its statements may take. */
const GONE_AFTER = 120;
/** Milliseconds that somebody who asks for the report waits for a look that is under way. */
const WAIT_FOR = 3_000;

/** What is known of a site's talks. */
export interface Known {
  /** Null until the first look has succeeded. */
  figures: Figures | null;
  lookedAt: Date | null;
  isLooking: boolean;
  failure: string | null;
}

/** Looks of this process, one after another: each reads tens of thousands of entries. */
class Looks {
  private readonly underWay = new Map<string, Promise<void>>();
  private last: Promise<void> = Promise.resolve();
  private isEnding = false;

  /** Begins a look unless one is under way here; done when that one has ended, well or not. */
  begin(house: House, site: string): Promise<void> {
    const known = this.underWay.get(site);
    if (known !== undefined) return known;
    const look = this.last
      .then(() => (this.isEnding ? undefined : lookIfDue(house, site)))
      .finally(() => this.underWay.delete(site));
    this.underWay.set(site, look);
    this.last = look;
    return look;
  }

  /** Ends with the look that is under way; those that wait behind it are not begun. */
  async end(): Promise<void> {
    this.isEnding = true;
    await Promise.all(this.underWay.values());
  }
}

const looks = new WeakMap<House['database'], Looks>();

function looksOf({ database }: House): Looks {
  let found = looks.get(database);
  if (found === undefined) looks.set(database, (found = new Looks()));
  return found;
}

/** Begins a look that is due; nobody waits for it. */
export function lookAgain(house: House, site: string): void {
  void looksOf(house).begin(house, site);
}

/** Waits for the look that is under way, before the process ends. */
export async function endLooks(house: House): Promise<void> {
  await looksOf(house).end();
}

/** What the newest look found. One that is due is begun, and waited for, but not long: what was found before is shown then. */
export async function knownOf(house: House, site: string): Promise<Known> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WAIT_FOR);
  });
  await Promise.race([looksOf(house).begin(house, site), patience]);
  clearTimeout(timer);
  const { rows } = await house.database.byKey.query<{
    figures: Figures | null;
    looked_at: Date | null;
    is_looking: boolean;
    failure: string | null;
  }>({
    name: 'learning.known',
    text: `select figures, looked_at, coalesce(looking_until > clock_timestamp(), false) as is_looking, failure
      from learning_looks where site_id = $1`,
    values: [site],
  });
  const [row] = rows;
  return {
    figures: row?.figures ?? null,
    lookedAt: row?.looked_at ?? null,
    isLooking: row?.is_looking === true,
    failure: row?.failure ?? null,
  };
}

/** Whoever gets the row looks; the other processes show what it finds. */
const CLAIM = `
  insert into learning_looks as l (site_id, looking_until)
  values ($1, clock_timestamp() + interval '${GONE_AFTER} seconds')
  on conflict (site_id) do update set looking_until = excluded.looking_until
    where (l.looking_until is null or l.looking_until < clock_timestamp()) and l.next_at <= clock_timestamp()
  returning site_id`;

const SUCCEEDED = `
  update learning_looks set looking_until = null, figures = $2, looked_at = $3, failures = 0, failure = null,
    next_at = clock_timestamp() + $4 * interval '1 millisecond'
  where site_id = $1`;

const FAILED = `
  update learning_looks set looking_until = null, failures = failures + 1, failure = $2,
    next_at = clock_timestamp() + least(${AGAIN_AFTER} * 2 ^ least(failures, 10), ${AGAIN_AT_MOST}) * interval '1 second'
  where site_id = $1`;

/** Never throws: a look that fails is noted for those who ask, and in the log. */
async function lookIfDue(house: House, site: string): Promise<void> {
  const { byKey } = house.database;
  const began = performance.now();
  try {
    const { rowCount } = await byKey.query({ name: 'learning.claim', text: CLAIM, values: [site] });
    if (rowCount === 0) return;
    const figures = await updateLearning(house, site);
    const freshFor = Math.max(FRESH_FOR, FRESH_FACTOR * (performance.now() - began));
    const values = [site, JSON.stringify(figures), house.clock.now(), freshFor];
    await byKey.query({ name: 'learning.succeeded', text: SUCCEEDED, values });
  } catch (error) {
    const { code } = toAppError(error);
    const seconds = Number(((performance.now() - began) / 1000).toFixed(1));
    house.log.warn({ event: 'learning.failed', site, code, seconds, cause: causeOf(error) });
    await noteFailure(house, site, seconds);
  }
}

async function noteFailure(house: House, site: string, seconds: number): Promise<void> {
  const failure = `The newest talks could not be looked at (given up after ${seconds} s); it is tried again later, and the log says why.`;
  try {
    await house.database.byKey.query({ name: 'learning.notSeen', text: FAILED, values: [site, failure] });
  } catch (error) {
    // The database is away: the claim ends by itself.
    house.log.warn({ event: 'learning.failure_not_noted', site, code: toAppError(error).code });
  }
}
