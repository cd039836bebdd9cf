import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, signal } from '@preact/signals';
import type { BotDefinition } from '../../../bot/index.ts';
import type { DefinitionProblem } from '../../../protocol/studio.ts';
import type { FromWorker, Judged, TaskName, Tasks, ToWorker, Trained } from './messages.ts';

/** What of a Worker is used here. */
export interface Labourer {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

/** Figures, and the draft they are of. */
export interface JudgedDraft extends Judged {
  of: BotDefinition;
}

export interface Trainer {
  /** Of the newest model; null before the first. */
  readonly trained: ReadonlySignal<Trained | null>;
  /** Figures of the newest draft that was tried as a whole; they come a moment after `trained`. */
  readonly judged: ReadonlySignal<JudgedDraft | null>;
  /** A newer draft is being trained. */
  readonly training: ReadonlySignal<boolean>;
  /** Figures of a newer draft are under way: what `judged` says is of an older one. */
  readonly judging: ReadonlySignal<boolean>;
  /** Why the newest draft could not be trained; the model before it goes on answering. */
  readonly failure: ReadonlySignal<{ message: string; problems: readonly DefinitionProblem[] } | null>;
  /** Trains this draft, and only this one if others waited. */
  follow(definition: BotDefinition): void;
  /**
   * Asks the newest model, after what is being trained now; what needs no model waits for no training.
   * @throws Error when the worker could not do it, with the reason
   */
  ask<Name extends TaskName>(name: Name, body: Tasks[Name]['body']): Promise<Tasks[Name]['answer']>;
  /**
   * Tries every phrase of another definition than the draft's, in a worker that is there only for it.
   * @returns a function that gives it up
   */
  measure(definition: BotDefinition, done: (judged: Judged) => void): () => void;
  /** Ends the workers; `follow` and `ask` start them again. */
  rest(): void;
}

interface Options {
  /** Starts a worker. */
  hire: () => Labourer;
  /** Milliseconds without an edit after which training begins, where it takes no longer than twice that. */
  patience?: number;
}

/** What needs no trained bot: asked of a worker that never trains, so that it is not queued behind one that does. */
const CLERICAL: ReadonlySet<TaskName> = new Set<TaskName>(['starter', 'diff', 'import', 'export']);
/** A large bot waits for a longer rest of the keys: this share of what its training took, at most so many milliseconds. */
const PATIENCE_SHARE = 0.3;
const MOST_PATIENCE = 1_000;
/** A run of figures that took longer than this, in milliseconds, is given up when a newer draft comes. */
const SHORT_RUN = 1_500;

/**
 * Trains drafts away from the page. Three workers: one trains and answers, so that a try-out never waits for figures;
 * one tries every phrase while it is held back; one reads, writes and compares whole bots.
 */
export function createTrainer({ hire, patience = 150 }: Options): Trainer {
  const trained = signal<Trained | null>(null);
  const judged = signal<JudgedDraft | null>(null);
  const failure = signal<{ message: string; problems: readonly DefinitionProblem[] } | null>(null);
  /** Drafts that were handed over, and the last that came back from each worker. */
  const handed = signal(0);
  const trainedUpTo = signal(0);
  const judgedUpTo = signal(0);

  let newest: BotDefinition | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let teacher: Labourer | null = null;
  let judge: Labourer | null = null;
  let clerk: Labourer | null = null;
  let teaching = 0;
  let judgingNow = 0;
  let judgingOf: BotDefinition | null = null;
  let judgeStarted = 0;
  let lastId = 0;
  const measuring = new Set<Labourer>();
  const asked = new Map<number, { resolve(answer: never): void; reject(error: Error): void }>();

  const lose = (message: string): void => {
    for (const { reject } of asked.values()) reject(new Error(message));
    asked.clear();
  };

  const broken = (message = 'The worker stopped.'): void => {
    const serial = handed.peek();
    rest();
    batch(() => {
      trainedUpTo.value = serial;
      judgedUpTo.value = serial;
      failure.value = { message, problems: [] };
    });
  };

  const startJudge = (): void => {
    const serial = handed.peek();
    if (!newest || judgedUpTo.peek() === serial) return;
    if (judgingNow > 0) {
      // A short run ends by itself; a long one would only tell of what is no longer there.
      if (Date.now() - judgeStarted < SHORT_RUN) return;
      judge?.terminate();
      judge = null;
    }
    judge ??= engage();
    judgingNow = serial;
    judgingOf = newest;
    judgeStarted = Date.now();
    judge.postMessage({ kind: 'judge', serial, definition: newest });
  };

  const startTeacher = (): void => {
    const serial = handed.peek();
    if (!newest || teaching > 0 || trainedUpTo.peek() === serial) return;
    teacher ??= engage();
    teaching = serial;
    teacher.postMessage({ kind: 'train', serial, definition: newest });
  };

  const start = (): void => {
    startTeacher();
    startJudge();
  };

  const hear = (message: FromWorker): void => {
    if (message.kind === 'answer' || message.kind === 'refused') {
      const waiting = asked.get(message.id);
      asked.delete(message.id);
      if (message.kind === 'answer') waiting?.resolve(message.answer as never);
      else waiting?.reject(new Error(message.message));
      return;
    }
    const ofTeacher = message.kind === 'trained' || (message.kind === 'failed' && message.during === 'train');
    batch(() => {
      if (ofTeacher) trainedUpTo.value = message.serial;
      else judgedUpTo.value = message.serial;
      if (message.kind === 'trained') {
        trained.value = message.trained;
        failure.value = null;
      } else if (message.kind === 'judged') {
        if (judgingOf) judged.value = { ...message.judged, of: judgingOf };
      } else failure.value = { message: message.message, problems: message.problems };
    });
    if (ofTeacher) {
      teaching = 0;
      startTeacher();
    } else {
      judgingNow = 0;
      startJudge();
    }
  };

  const engage = (): Labourer => {
    const worker = hire();
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = ({ message }) => broken(message);
    return worker;
  };

  const rest = (): void => {
    clearTimeout(timer);
    teacher?.terminate();
    judge?.terminate();
    clerk?.terminate();
    for (const worker of measuring) worker.terminate();
    measuring.clear();
    teacher = null;
    judge = null;
    clerk = null;
    teaching = 0;
    judgingNow = 0;
    lose('The studio was closed.');
  };

  return {
    trained,
    judged,
    failure,
    training: computed(() => handed.value > trainedUpTo.value),
    judging: computed(() => handed.value > judgedUpTo.value),
    follow(definition) {
      const isFirst = newest === null || teacher === null;
      newest = definition;
      handed.value = handed.peek() + 1;
      clearTimeout(timer);
      const took = trained.peek()?.trainedMs ?? 0;
      const wait = Math.max(patience, Math.min(MOST_PATIENCE, PATIENCE_SHARE * took));
      timer = setTimeout(start, isFirst ? 0 : wait);
    },
    ask(name, body) {
      const isClerical = CLERICAL.has(name);
      // A worker that is hired for a question has nothing to answer it with yet.
      if (!isClerical && !teacher && newest) {
        handed.value = handed.peek() + 1;
        start();
      }
      if (isClerical) clerk ??= engage();
      else teacher ??= engage();
      const worker = isClerical ? clerk : teacher;
      lastId += 1;
      const id = lastId;
      const answer = new Promise<never>((resolve, reject) => asked.set(id, { resolve, reject }));
      worker?.postMessage({ kind: 'ask', id, name, body });
      return answer;
    },
    measure(definition, done) {
      const worker = hire();
      const end = (): void => {
        worker.terminate();
        measuring.delete(worker);
      };
      measuring.add(worker);
      worker.onmessage = ({ data }) => {
        end();
        if (data.kind === 'judged') done(data.judged);
      };
      worker.onerror = end;
      worker.postMessage({ kind: 'judge', serial: 0, definition });
      return end;
    },
    rest,
  };
}
