import { Worker } from 'node:worker_threads';
import type { CheckReport, CheckRow, Hours, ReplayChange, ReplayReport } from '../../protocol/index.ts';
import type { StoredTurn } from './turns.ts';

/** What is done in a worker thread. Definitions travel as JSON text: only the thread spends time on them. */
export type Task = TrainTask | CheckTask | ReplayTask;

export interface TrainTask {
  kind: 'train';
  definition: string;
}

export interface CheckTask {
  kind: 'check';
  definition: string;
  pins: readonly { id: string; name: string; turns: readonly PinnedTurn[] }[];
  /** The live version, and how well it understands all its phrases where that is known. */
  live: { version: string; definition: string; accuracy: number | null } | null;
}

/** A turn of a pinned conversation, with the world as it was then. */
export interface PinnedTurn extends StoredTurn {
  open: boolean;
}

export interface ReplayTask {
  kind: 'replay';
  definition: string;
  databaseUrl: string;
  site: string;
  hours: Hours;
  timeZone: string;
  conversations: number;
}

/** A row that names what a shopper wrote by its place only: with her conversation the words go. */
export interface StoredCheckRow extends CheckRow {
  pin?: { id: string; turn: number };
}

export interface StoredCheck extends CheckReport {
  rows: StoredCheckRow[];
}

export interface Results {
  train: Uint8Array;
  /** The model where all passed. */
  check: { report: StoredCheck; model: Uint8Array | null };
  replay: { report: Omit<ReplayReport, 'changes'>; changes: ReplayChange[] };
}

/** What the thread says. */
export type TaskMessage = { progress: number } | { done: Results[Task['kind']] };

/** Work under way. */
export interface RunningTask<Result> {
  result: Promise<Result>;
  /** Ends the thread; `result` then rejects with `TaskStopped`. */
  stop(): void;
}

/** The work was stopped by us. */
export class TaskStopped extends Error {}

/**
 * Begins work in a worker thread of its own: seconds for a large bot, during which messages go on.
 *
 * @param onProgress is told the share that is done, 0 to 1
 */
export function startTask<Kind extends Task['kind']>(
  task: Extract<Task, { kind: Kind }>,
  onProgress: (share: number) => void = () => {},
): RunningTask<Results[Kind]> {
  const worker = new Worker(new URL('./taskWorker.ts', import.meta.url), { workerData: task });
  let isStopped = false;
  const result = new Promise<Results[Kind]>((resolve, reject) => {
    worker.on('message', (message: TaskMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else resolve(message.done as Results[Kind]);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(isStopped ? new TaskStopped('Stopped') : new Error(`The work ended with code ${code}`));
    });
  });
  return {
    result,
    stop() {
      isStopped = true;
      void worker.terminate();
    },
  };
}
