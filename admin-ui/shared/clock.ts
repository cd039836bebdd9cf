import { signal } from '@preact/signals';

/** Time of the device in milliseconds, moved on every 15 s: what waiting times and "ago" are counted from. */
export const now = signal(Date.now());

const STEP = 15_000;

/** Starts the clock. @returns a function that stops it */
export function startClock(): () => void {
  const timer = setInterval(() => {
    now.value = Date.now();
  }, STEP);
  return () => clearInterval(timer);
}
