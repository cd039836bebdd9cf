import type { FromWorker, ToWorker } from '../trainer/messages.ts';
import { createTasks } from '../trainer/tasks.ts';
import type { Labourer } from '../trainer/trainer.model.ts';

/**
 * A worker in this process that does the real work, one message after the other, when it is told to go on.
 */
export function fakeWorkers() {
  const waiting: { worker: Labourer; message: ToWorker; work: (message: ToWorker) => FromWorker }[] = [];
  const hired: { kinds: ToWorker['kind'][]; ended: boolean }[] = [];
  const hire = (): Labourer => {
    const work = createTasks();
    const record = { kinds: [] as ToWorker['kind'][], ended: false };
    hired.push(record);
    const worker: Labourer = {
      onmessage: null,
      onerror: null,
      postMessage(message) {
        record.kinds.push(message.kind);
        waiting.push({ worker, message: structuredClone(message), work });
      },
      terminate() {
        record.ended = true;
        for (let at = waiting.length - 1; at >= 0; at--) if (waiting[at]?.worker === worker) waiting.splice(at, 1);
      },
    };
    return worker;
  };
  return {
    hire,
    hired,
    waiting,
    /** Does the oldest message. @returns its kind; undefined when nothing waits */
    step(): ToWorker['kind'] | undefined {
      const next = waiting.shift();
      if (next) next.worker.onmessage?.({ data: structuredClone(next.work(next.message)) });
      return next?.message.kind;
    },
  };
}
