// The suite must be able to fail: each bug that is planted in the server turns the checker red, at the invariant it breaks.

import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../setup/database.ts';
import { FaultRun, type RunSettings } from './harness.ts';

let clean: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const step of clean.toReversed()) await step();
  clean = [];
});

async function start(settings: RunSettings): Promise<FaultRun> {
  const database = await createTestDatabase();
  clean.push(database.drop);
  const run = await FaultRun.start({ databaseUrl: database.url, ...settings });
  clean.push(() => run.end());
  return run;
}

async function violated(run: FaultRun): Promise<string[]> {
  return [...new Set((await run.judge()).map(({ invariant }) => invariant))];
}

describe('The checker turns red', () => {
  it('when messages are acknowledged before they are committed', async () => {
    const run = await start({ fault: 'bug_ack_before_commit', agents: 2, duplicates: 0 });
    await run.traffic(5, { think: [1, 10] });
    for (let kills = 1; kills <= 3; kills += 1) {
      await run.acknowledged(100);
      await run.killServer();
    }
    expect(await violated(run)).toContain('I1');
  });

  it('when repeated client ids are not recognised', async () => {
    const run = await start({ fault: 'bug_no_unique_index', agents: 2, duplicates: 50 });
    await run.traffic(3, { think: [1, 10] });
    await run.acknowledged(200);
    expect(await violated(run)).toContain('I3');
  });

  it('when the history is read before the conversation is followed', async () => {
    const run = await start({ fault: 'bug_fetch_before_subscribe', agents: 1, duplicates: 0 });
    const [member] = run.team.members;
    if (member === undefined) throw new Error('There is no agent');
    const lena = await run.shopper('shopper 1');
    const conversation = randomUUID();
    await lena.do('message.send', { conversation, text: 'Hello' });
    await lena.do('conversation.handOver', { conversation });
    const anna = await run.agent(member);
    for (let round = 1; round <= 250; round += 1) {
      const thread = lena.plain.thread(conversation);
      lena.plain.resume(conversation);
      // The message is to be committed at any moment of the resume.
      await delay(run.random.between(0, 4));
      await anna.do('message.send', { conversation, text: `Line ${round}` });
      await lena.plain.until('live', () => thread.live);
      await lena.ping();
    }
    expect(await violated(run)).toContain('I6');
  });
});
