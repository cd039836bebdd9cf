import type { BotRun, CheckReport, DefinitionProblem, ReplayChange, ReplayReport } from '../../protocol/index.ts';
import { AppError, newId, type Database, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { draftText, outdated } from './drafts.ts';
import type { StoredCheck } from './tasks.ts';
import { counted } from './words.ts';

/** Travels on the bus when a run is to end; `run` is its id. */
export interface RunCancelledHint {
  kind: 'studio.cancel';
  run: string;
}

export type RunKind = BotRun['kind'];

interface RunRow {
  id: string;
  kind: RunKind;
  state: BotRun['state'];
  revision: number;
  progress: number;
  started_at: Date;
  ended_at: Date | null;
  started_by: string | null;
  failure: string | null;
  result: StoredCheck | Omit<ReplayReport, 'changes'> | null;
}

/** Runs of a kind that are kept per site, besides the newest report. */
const KEPT = 5;
/** A process that has not said so for this long does not live any more. */
const DEAD_AFTER = '10 seconds';

const RUNS = `
  select r.id, r.kind, r.state, r.revision, r.progress, r.started_at, r.ended_at, s.name as started_by, r.failure,
    r.result
  from bot_runs r left join staff s on s.id = r.started_by where r.site_id = $1`;

function present(row: RunRow): BotRun {
  const { id, kind, state, revision, progress, failure } = row;
  return {
    id,
    kind,
    state,
    revision,
    progress,
    startedAt: row.started_at.toISOString(),
    startedBy: row.started_by,
    endedAt: row.ended_at?.toISOString() ?? null,
    ...(failure !== null && { failure }),
  };
}

/** Whoever looks finds the runs whose process is gone. */
async function buryDead({ pool }: Database, site: string): Promise<void> {
  await pool.query(
    `update bot_runs set state = 'failed', ended_at = clock_timestamp(), failure = 'The server stopped while it ran.'
      where site_id = $1 and state in ('waiting', 'running')
        and heartbeat_at < clock_timestamp() - interval '${DEAD_AFTER}'`,
    [site],
  );
}

/** The newest of each kind, without reports. */
export async function newestRuns(database: Database, site: string): Promise<BotRun[]> {
  await buryDead(database, site);
  const { rows } = await database.pool.query<RunRow>(
    `select distinct on (kind) * from (${RUNS}) as runs order by kind, started_at desc`,
    [site],
  );
  return rows.map(present);
}

/**
 * One run with its report. What shoppers wrote is read from where it goes with their conversations.
 *
 * @throws AppError `not_found` when this site has no such run
 */
export async function readRun(database: Database, site: string, id: string): Promise<BotRun> {
  await buryDead(database, site);
  const { rows } = await database.pool.query<RunRow>(`${RUNS} and r.id = $2`, [site, id]);
  const [row] = rows;
  if (row === undefined) throw new AppError('not_found');
  const run = present(row);
  if (row.result === null) return run;
  if (row.kind === 'check') return { ...run, check: await withPins(database, row.result as StoredCheck) };
  return {
    ...run,
    replay: { ...(row.result as Omit<ReplayReport, 'changes'>), changes: await changesOf(database, id) },
  };
}

async function changesOf({ pool }: Database, run: string): Promise<ReplayChange[]> {
  const { rows } = await pool.query<{ change: ReplayChange }>(
    'select change from bot_replay_changes where run_id = $1 order by position',
    [run],
  );
  return rows.map(({ change }) => change);
}

async function withPins({ pool }: Database, report: StoredCheck): Promise<CheckReport> {
  const wanted = report.rows.flatMap(({ pin }) => (pin === undefined ? [] : [pin.id]));
  const { rows } = await pool.query<{ id: string; turns: { text: string }[] }>(
    'select id, turns from bot_pins where id = any($1::uuid[])',
    [wanted],
  );
  const pins = new Map(rows.map(({ id, turns }) => [id, turns]));
  return {
    ...report,
    rows: report.rows.map(({ pin, ...row }) => {
      const said = pin && pins.get(pin.id)?.[pin.turn]?.text;
      return said === undefined ? row : { ...row, said };
    }),
  };
}

/** A run that is to begin, with the draft it is of. */
export interface NewRun {
  id: string;
  kind: RunKind;
  site: string;
  revision: number;
  definition: string;
}

/**
 * Notes that a run is to begin. One of a kind at a time: asked again for the same revision, the one under way is it.
 *
 * @returns the new run, or the id of the one under way
 * @throws AppError `conflict` when the draft is at another revision or another one is being looked at; `invalid` when
 *   the draft cannot be used
 */
export async function beginRun(
  { database }: House,
  actor: StaffActor,
  site: string,
  kind: RunKind,
  revision: number,
): Promise<NewRun | { underWay: string }> {
  await buryDead(database, site);
  const { state, definition } = await draftText(database, site);
  if (state.revision !== revision) throw outdated(state);
  if (state.problems.length > 0) {
    const fields = Object.fromEntries(state.problems.map(({ path, message }) => [path || '(draft)', message]));
    throw new AppError('invalid', { detail: `The draft cannot be used as it is. ${inWords(state.problems)}`, fields });
  }
  const id = newId();
  const { rowCount } = await database.pool.query(
    `insert into bot_runs (id, site_id, kind, revision, started_by) values ($1, $2, $3, $4, $5)
      on conflict (site_id, kind) where state in ('waiting', 'running') do nothing`,
    [id, site, kind, revision, actor.staffId],
  );
  if (rowCount === 0) {
    const [other] = (await newestRuns(database, site)).filter((run) => run.kind === kind);
    if (other?.revision === revision) return { underWay: other.id };
    throw new AppError('conflict', { detail: `Another ${kind} is under way. Wait for it or cancel it.` });
  }
  await forgetOld(database, site, kind);
  return { id, kind, site, revision, definition };
}

/** The first thing to mend as a sentence; the others stand in the fields. */
function inWords([first, ...others]: readonly DefinitionProblem[]): string {
  if (first === undefined) return '';
  const place = first.path === '' || first.message.startsWith('The ') ? '' : `${first.path}: `;
  const more = others.length === 0 ? '' : ` (${counted(others.length, 'more problem')} below)`;
  return `${place}${first.message}${more}`;
}

/** The newest report stays, with its model; of the others some, and no models. */
async function forgetOld({ pool }: Database, site: string, kind: RunKind): Promise<void> {
  await pool.query(
    `with all_of_it as (select id, state, started_at from bot_runs where site_id = $1 and kind = $2),
      newest as (select id from all_of_it where state = 'done' order by started_at desc limit 1),
      old as (select id from all_of_it where id not in (select id from newest) order by started_at desc offset ${KEPT}),
      gone as (delete from bot_runs where id in (select id from old))
      update bot_runs set model = null
        where site_id = $1 and kind = $2 and model is not null
          and id not in (select id from newest union all select id from old)`,
    [site, kind],
  );
}

/**
 * Asks for the end of a run, which comes within a second, also in another process.
 *
 * @throws AppError `not_found` when this site has no such run
 */
export async function cancelRun(house: House, site: string, id: string): Promise<BotRun> {
  await readRun(house.database, site, id);
  await house.database.pool.query(
    `update bot_runs set cancel_wanted = true where site_id = $1 and id = $2 and state in ('waiting', 'running')`,
    [site, id],
  );
  const hint: RunCancelledHint = { kind: 'studio.cancel', run: id };
  house.realtime.bus.publish(hint);
  return readRun(house.database, site, id);
}
