import type { Writable } from 'node:stream';

const gathered: Writable[] = [];

/**
 * Hands everything that is written to the stream until this turn of the event loop ends to the kernel in one call.
 * A call into the kernel costs more than most of what leads to one message.
 */
export function gatherWrites(stream: Writable): void {
  stream.cork();
  // After the microtasks of this turn: what they still write goes along, and nothing waits for a timer.
  if (gathered.push(stream) === 1) process.nextTick(release);
}

function release(): void {
  for (const stream of gathered.splice(0)) stream.uncork();
}
