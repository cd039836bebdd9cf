import { PgBoss } from 'pg-boss';
import type { Database, Transaction } from './database.ts';
import type { Log } from './log.ts';

/** A kind of durable work: done at least once, also after a crash; its handler must bear a repetition. */
export interface JobKind<Data extends object> {
  name: string;
  /** Never read; carries the type of the data. */
  data?: Data;
  /** Seconds after which a job whose process died is given to another; 120 unless said. Longer than its work takes. */
  expireInSeconds?: number;
  /** Jobs of this kind that a process works on at once; 3 unless said. */
  atOnce?: number;
  /** Of those at most so many of one group, a site for instance: who is slow holds up nobody else. */
  ofGroup?: { atOnce: number; of(data: Data): string };
}

export interface Jobs {
  /**
   * Puts a job into the transaction: rolled back with it, delivered after its commit.
   *
   * @param key at most one job of this kind with this key is ever waiting
   */
  add<Data extends object>(transaction: Transaction, kind: JobKind<Data>, key: string, data: Data): Promise<void>;
  /** Registers the handler of a kind; called by rooms before the start. */
  handle<Data extends object>(kind: JobKind<Data>, handler: (data: Data) => Promise<void>): void;
  /** Creates the queues and begins to work. */
  start(): Promise<void>;
  /** Lets running jobs end, for at most some seconds. */
  stop(): Promise<void>;
}

/** Tries of a job: with doubling waits from 2 s to an hour this is a day and more of a mail server's absence. */
const RETRY = { retryLimit: 40, retryDelay: 2, retryBackoff: true, retryDelayMax: 3_600 };

/** Seconds after which a job whose process died is given to another, and how often that is looked for. */
const ABANDONED_AFTER = 120;
const LOOK_EVERY = 30;

/** One slow mail server must not hold up everything else; a backlog is worked off without pauses. */
const WORK = { pollingIntervalSeconds: 1, burstWhenReadyExceeds: 1 };
const AT_ONCE = 3;

/** How many jobs of a kind a process works on, as pg-boss calls it. */
interface Limits {
  localConcurrency: number;
  localGroupConcurrency?: number;
}

/** Durable jobs in PostgreSQL by pg-boss: the work item is written in the business transaction. */
export function createJobs(database: Database, log: Log): Jobs {
  const boss = new PgBoss({ connectionString: database.url, max: 3, superviseIntervalSeconds: LOOK_EVERY });
  boss.on('error', (error) => log.warn({ event: 'jobs.error', message: error.message }));
  const handlers = new Map<string, { limits: Limits; run: (data: object) => Promise<void> }>();
  return {
    async add(transaction, kind, key, data) {
      const executor = {
        executeSql: async (text: string, values: unknown[] = []) => ({
          rows: await transaction.query('', text, values),
        }),
      };
      await boss.send(kind.name, data, {
        ...RETRY,
        expireInSeconds: kind.expireInSeconds ?? ABANDONED_AFTER,
        singletonKey: key,
        ...(kind.ofGroup !== undefined && { group: { id: kind.ofGroup.of(data) } }),
        db: executor,
      });
    },
    handle(kind, handler) {
      const run = handler as (data: object) => Promise<void>;
      const limits: Limits = { localConcurrency: kind.atOnce ?? AT_ONCE };
      if (kind.ofGroup !== undefined) limits.localGroupConcurrency = kind.ofGroup.atOnce;
      handlers.set(kind.name, { limits, run });
    },
    async start() {
      await boss.start();
      for (const [name, { limits, run }] of handlers) {
        await boss.createQueue(name, { policy: 'short' });
        await boss.work<object>(name, { ...WORK, ...limits }, async (jobs) => {
          for (const job of jobs) await run(job.data);
        });
      }
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}
