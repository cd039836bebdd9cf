import { errorCode, toAppError, type AppError } from './errors.ts';
import type { Services } from './services.ts';

/** What is done for one who waits, or that it has to be done alone. */
export interface Waiting<Done> {
  /** Those with the same key are kept in their order. A UUID. */
  key: string;
  resolve(done: Done | 'not_plain'): void;
  reject(error: AppError): void;
}

/** How a batch is made. */
export interface LaneWork<Item> {
  /** Name in the log. */
  name: string;
  /** Most in one batch; more gain nothing and make everybody wait. */
  most: number;
  /** No key twice in a batch: what comes later waits for the next one. */
  distinct: boolean;
  /** Does the work for all and answers each. What it throws leaves all to their own transactions. */
  flush(batch: readonly Item[]): Promise<void>;
}

/** SQLSTATE of trouble that one of a batch may have made: a lock not got in time, a deadlock, a time-out. */
const ONE_OF_THEM = new Set(['55P03', '40P01', '40001', '57014']);

/** Work that arrives together is done together: at once when nothing is under way, else when the batch before is done. */
class Lane<Item extends Waiting<unknown>> {
  private readonly services: Services;
  private readonly work: LaneWork<Item>;
  private waiting: Item[] = [];
  private busy = false;

  constructor(services: Services, work: LaneWork<Item>) {
    this.services = services;
    this.work = work;
  }

  add(item: Item): void {
    this.waiting.push(item);
    if (this.busy) return;
    this.busy = true;
    setImmediate(() => void this.drain());
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.take();
      try {
        await this.work.flush(batch);
      } catch (error) {
        this.leaveAlone(batch, error);
      }
    }
    this.busy = false;
  }

  private take(): Item[] {
    if (!this.work.distinct) return this.waiting.splice(0, this.work.most);
    const batch = new Map<string, Item>();
    const later: Item[] = [];
    for (const item of this.waiting) {
      if (batch.size < this.work.most && !batch.has(item.key)) batch.set(item.key, item);
      else later.push(item);
    }
    this.waiting = later;
    return [...batch.values()];
  }

  /** One by one through the caller's own transaction: only what is really at fault fails then. */
  private leaveAlone(batch: readonly Item[], error: unknown): void {
    const refused = toAppError(error);
    const { name } = this.work;
    this.services.log.warn({
      event: 'batch.failed',
      name,
      size: batch.length,
      code: refused.code,
      cause: String(error),
    });
    const isWorthATry = refused.code === 'internal' || ONE_OF_THEM.has(errorCode(error) ?? '');
    for (const item of batch) {
      if (isWorthATry) item.resolve('not_plain');
      else item.reject(refused);
    }
  }
}

/** Lanes side by side: while one waits for the disk the other fills. */
export class Lanes<Item extends Waiting<unknown>> {
  private readonly lanes: Lane<Item>[];

  /** @param works one for each lane */
  constructor(services: Services, works: readonly LaneWork<Item>[]) {
    this.lanes = works.map((work) => new Lane(services, work));
  }

  add(item: Item): void {
    // The last figure of a UUID is random in every version.
    const lane = this.lanes[Number.parseInt(item.key.slice(-1), 16) % this.lanes.length];
    if (lane === undefined) throw new Error('No lane for this key');
    lane.add(item);
  }
}
