// Nothing lost, nothing twice: people talk with people and with the bot, chats are handed over, taken and given back, while
// the server is killed five times and its database twice. What everybody saw is then held against the invariants.

import { afterEach, describe, expect, it } from 'vitest';
import { FaultRun } from './harness.ts';

let run: FaultRun | undefined;

afterEach(async () => {
  await run?.end();
  run = undefined;
});

describe('Under traffic', () => {
  it('survives five kills of the server and two of the database', async () => {
    run = await FaultRun.start({ agents: 2 });
    await run.traffic(5, { think: [5, 60], loseFirstAck: true });
    await run.acknowledged(100);
    for (const victim of ['server', 'database', 'server', 'server', 'database', 'server', 'server']) {
      if (victim === 'server') await run.killServer();
      else await run.killDatabase();
      run.breakWire();
      await run.acknowledged(80);
    }
    expect(await run.judge()).toEqual([]);
    expect(run.history.acknowledged).toBeGreaterThan(600);
  });
});
