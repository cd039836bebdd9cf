import type { FromWorker, ToWorker } from './messages.ts';
import { createTasks } from './tasks.ts';

/** What of a worker's own scope is used; the types of the page know it as a window. */
interface Scope {
  onmessage: ((event: { data: ToWorker }) => void) | null;
  postMessage(message: FromWorker): void;
}

const scope = globalThis as unknown as Scope;
const work = createTasks();
scope.onmessage = ({ data }) => scope.postMessage(work(data));
