import { parentPort, workerData } from 'node:worker_threads';
import { parseBotDefinition, serializeModel, trainBot } from '../../bot/index.ts';
import type { Results, Task, TaskMessage } from './tasks.ts';

const tell = (message: TaskMessage): void => parentPort?.postMessage(message);
const onProgress = (progress: number): void => tell({ progress });

async function perform(task: Task): Promise<Results[Task['kind']]> {
  if (task.kind === 'train') return serializeModel(trainBot(parseBotDefinition(JSON.parse(task.definition))));
  // Each loads what it needs: a thread that only trains knows no database.
  if (task.kind === 'check') return (await import('./check.ts')).check(task, onProgress);
  return (await import('./replay.ts')).replay(task, onProgress);
}

tell({ done: await perform(workerData as Task) });
