/** Time that passes only when a test says so. */
export interface TestClock {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
  /** Lets time pass, running what falls due in its order, and waits for what follows from it. */
  pass(milliseconds: number): Promise<void>;
  /** How many timers wait. */
  waiting(): number;
}

/** Until no promise callback is left to run, dynamic imports that were loaded before included. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** @param start milliseconds since 1970 */
export function createClock(start = Date.UTC(2025, 0, 6, 9)): TestClock {
  let now = start;
  const timers = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    waiting: () => timers.size,
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const due = [...timers].filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at)[0];
        if (!due) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.run();
        await settle();
      }
      now = end;
    },
  };
}
