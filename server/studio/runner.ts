import type { BotRun } from '../../protocol/index.ts';
import { causeOf, inTransaction, toAppError } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import type { NewRun, RunCancelledHint } from './runs.ts';
import { startTask, TaskStopped, type CheckTask, type ReplayTask, type Results, type RunningTask } from './tasks.ts';

/** Milliseconds between two signs of life, which carry the progress and ask whether to go on. */
const BEAT_EVERY = 500;

interface Waiting {
  run: NewRun;
  prepare: () => Promise<CheckTask | ReplayTask>;
  progress: number;
  running: RunningTask<Results['check' | 'replay']> | undefined;
  /** Why it is to end. */
  ending: 'cancelled' | 'stopped' | undefined;
}

/**
 * Does the checks and replays of this process, one after another: each takes a processor for seconds. Their state stands
 * in the database; a run is this process's as long as it says so twice a second.
 */
export class Runner {
  private readonly house: House;
  private readonly queue: Waiting[] = [];
  private working: Promise<void> | undefined;
  private beat: NodeJS.Timeout | undefined;

  constructor(house: House) {
    this.house = house;
    house.realtime.bus.on<RunCancelledHint>('studio.cancel', ({ run }) => this.end(run, 'cancelled'));
  }

  /**
   * Begins it when those before it are done.
   *
   * @param prepare what is to be done, as things stand then
   */
  add(run: NewRun, prepare: () => Promise<CheckTask | ReplayTask>): void {
    this.queue.push({ run, prepare, progress: 0, running: undefined, ending: undefined });
    this.beat ??= setInterval(() => void this.saySigns(), BEAT_EVERY);
    this.working ??= this.work();
  }

  /** Ends what is under way; it is marked as failed. */
  async stop(): Promise<void> {
    for (const { run } of this.queue) this.end(run.id, 'stopped');
    await this.working;
    clearInterval(this.beat);
  }

  private end(id: string, why: 'cancelled' | 'stopped'): void {
    const waiting = this.queue.find(({ run }) => run.id === id);
    if (waiting === undefined) return;
    waiting.ending ??= why;
    waiting.running?.stop();
  }

  private async work(): Promise<void> {
    for (let [next] = this.queue; next !== undefined; [next] = this.queue) {
      try {
        await this.perform(next);
      } catch (error) {
        // The database is away: the next look finds the run without signs of life.
        const { code } = toAppError(error);
        this.house.log.error({ event: 'studio.run_lost', run: next.run.id, code, cause: causeOf(error) });
      }
      this.queue.shift();
    }
    clearInterval(this.beat);
    this.beat = undefined;
    this.working = undefined;
  }

  private async perform(waiting: Waiting): Promise<void> {
    const { run } = waiting;
    try {
      await this.write(run, `state = 'running'`, []);
      const task = await waiting.prepare();
      if (waiting.ending !== undefined) throw new TaskStopped('Ended before it began');
      waiting.running = startTask<'check' | 'replay'>(task, (share) => {
        waiting.progress = share;
      });
      const result = await waiting.running.result;
      if ('model' in result) await this.finishCheck(run, task, result);
      else await this.finishReplay(run, result);
    } catch (error) {
      if (error instanceof TaskStopped) await this.finish(run, waiting.ending === 'cancelled' ? 'cancelled' : 'failed');
      else await this.fail(run, error);
    }
  }

  private async finishCheck(
    run: NewRun,
    task: CheckTask | ReplayTask,
    { report, model }: Results['check'],
  ): Promise<void> {
    const bytes = model === null ? null : Buffer.from(model.buffer, model.byteOffset, model.byteLength);
    await this.write(run, `state = 'done', progress = 1, ended_at = clock_timestamp(), result = $2, model = $3`, [
      JSON.stringify(report),
      bytes,
    ]);
    if (task.kind !== 'check' || task.live === null || task.live.accuracy !== null) return;
    if (report.liveAccuracy === null) return;
    await this.house.database.pool.query('update bot_versions set accuracy = $2 where id = $1 and accuracy is null', [
      task.live.version,
      report.liveAccuracy,
    ]);
  }

  private async finishReplay(run: NewRun, { report, changes }: Results['replay']): Promise<void> {
    await inTransaction(this.house.database, async ({ query }) => {
      // A conversation may have been erased meanwhile.
      await query(
        'replay.changes',
        `insert into bot_replay_changes (run_id, position, conversation_id, change)
          select $1, place, c.id, change from jsonb_array_elements($2::jsonb) with ordinality as found (change, place)
          join conversations c on c.id = (change ->> 'conversation')::uuid`,
        [run.id, JSON.stringify(changes)],
      );
      await query(
        'replay.done',
        `update bot_runs set state = 'done', progress = 1, ended_at = clock_timestamp(), result = $2
          where id = $1 and state = 'running'`,
        [run.id, JSON.stringify(report)],
      );
    });
  }

  private async finish(run: NewRun, state: BotRun['state']): Promise<void> {
    const failure = state === 'failed' ? 'The server stopped while it ran.' : null;
    await this.write(run, `state = $2, failure = $3, ended_at = clock_timestamp()`, [state, failure]);
  }

  private async fail(run: NewRun, error: unknown): Promise<void> {
    this.house.log.error({ event: 'studio.run_failed', run: run.id, run_kind: run.kind, cause: causeOf(error) });
    const memory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    const failure = memory ? 'The bot is too large for the memory of this server.' : 'It failed; the log says why.';
    await this.write(run, `state = 'failed', failure = $2, ended_at = clock_timestamp()`, [failure]);
  }

  /** Only while it is ours: another process may have given it up. */
  private async write(run: NewRun, changes: string, values: readonly unknown[]): Promise<void> {
    await this.house.database.pool.query(
      `update bot_runs set ${changes}, heartbeat_at = clock_timestamp()
        where id = $1 and state in ('waiting', 'running')`,
      [run.id, ...values],
    );
  }

  private async saySigns(): Promise<void> {
    const asked = this.queue.map(({ run }) => run.id);
    try {
      const { rows } = await this.house.database.pool.query<{ id: string; cancel_wanted: boolean }>({
        name: 'runs.signs',
        text: `update bot_runs r set heartbeat_at = clock_timestamp(), progress = sign.progress
          from unnest($1::uuid[], $2::real[]) as sign (id, progress)
          where r.id = sign.id and r.state in ('waiting', 'running') returning r.id, r.cancel_wanted`,
        values: [asked, this.queue.map(({ progress }) => progress)],
      });
      const goesOn = new Map(rows.map(({ id, cancel_wanted: isCancelled }) => [id, !isCancelled]));
      for (const id of asked) if (goesOn.get(id) !== true) this.end(id, goesOn.has(id) ? 'cancelled' : 'stopped');
    } catch (error) {
      this.house.log.warn({ event: 'studio.signs_failed', code: toAppError(error).code });
    }
  }
}
