/** Runs what holds a lock, then passes the lock on. */
async function hold(run: (lock: Lock | null) => Promise<unknown>, next: () => void): Promise<never> {
  const value = await run(null);
  next();
  return value as never;
}

/** Locks and channels of one browser, in memory; a note arrives when a test says so. */
export class TestBrowser {
  readonly #holders = new Map<string, { reject: (reason: unknown) => void }>();
  readonly #queues = new Map<string, { grant: () => void }[]>();
  readonly #channels = new Set<TestChannel>();
  /** Messages to tabs that have lost their lock; told at once while null. */
  late: (() => void)[] | null = null;
  /** Notes on their way. */
  readonly mail: (() => void)[] = [];

  /** Hands over everything that was said, and what is said in answer. */
  deliver(): boolean {
    const some = this.mail.length > 0;
    for (let next = this.mail.shift(); next; next = this.mail.shift()) next();
    return some;
  }

  readonly locks: Pick<LockManager, 'request'> = {
    request: (name: string, options: LockOptions, run: (lock: Lock | null) => Promise<unknown>): Promise<never> =>
      new Promise((resolve, reject) => {
        const queue = this.#queues.get(name) ?? [];
        this.#queues.set(name, queue);
        const holder = { reject };
        const next = (): void => {
          if (this.#holders.get(name) !== holder) return;
          this.#holders.delete(name);
          queue.shift()?.grant();
        };
        const grant = (): void => {
          this.#holders.set(name, holder);
          void hold(run, next).then(resolve);
        };
        if (options.steal) {
          const { reject: tellHolder } = this.#holders.get(name) ?? {};
          const tell = (): void => tellHolder?.(new DOMException('stolen', 'AbortError'));
          if (this.late) this.late.push(tell);
          else tell();
          return grant();
        }
        if (!this.#holders.has(name)) return grant();
        const waiting = { grant };
        queue.push(waiting);
        options.signal?.addEventListener('abort', () => {
          queue.splice(queue.indexOf(waiting) >>> 0, 1);
          reject(options.signal?.reason);
        });
      }),
  } as unknown as Pick<LockManager, 'request'>;

  readonly channel = (name: string): BroadcastChannel => {
    const channel: TestChannel = {
      name,
      handlers: new Set(),
      addEventListener: (_, handler) => channel.handlers.add(handler),
      postMessage: (note) => {
        const copy = structuredClone(note);
        for (const other of this.#channels) {
          if (other === channel || other.name !== name) continue;
          this.mail.push(() => {
            // A closed channel hears nothing, also not what was on its way.
            if (this.#channels.has(other))
              for (const handler of other.handlers) handler({ data: copy } as MessageEvent);
          });
        }
      },
      close: () => this.#channels.delete(channel),
    };
    this.#channels.add(channel);
    return channel as unknown as BroadcastChannel;
  };
}

interface TestChannel {
  name: string;
  handlers: Set<(event: MessageEvent) => void>;
  addEventListener: (type: string, handler: (event: MessageEvent) => void) => void;
  postMessage: (note: unknown) => void;
  close: () => void;
}
