// The process dies, or loses its answer, at the worst moments there are: with everything written and nothing committed, with
// everything committed and nothing acknowledged. Whoever tries again gets each thing once.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../setup/database.ts';
import { FaultRun } from './harness.ts';
import type { RecordingClient } from './recordingClient.ts';

let run: FaultRun;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  run = await FaultRun.start({ databaseUrl: database.url, agents: 1, duplicates: 0 });
});

afterAll(async () => {
  await run?.end();
  await drop?.();
});

let shoppers = 0;

/** A shopper who waits for a person, and so sends plain messages. */
async function waiting(): Promise<{ client: RecordingClient; conversation: string }> {
  shoppers += 1;
  const client = await run.shopper(`shopper ${shoppers}`);
  const conversation = randomUUID();
  await client.do('message.send', { conversation, text: 'Hello' });
  await client.do('conversation.handOver', { conversation });
  return { client, conversation };
}

/** What may be under way at the fault; each does one command. */
const SITUATIONS: [what: string, prepare: () => Promise<() => Promise<unknown>>][] = [
  [
    'the first message of all',
    async () => {
      shoppers += 1;
      const client = await run.shopper(`shopper ${shoppers}`);
      return () => client.do('message.send', { conversation: randomUUID(), text: `Where is my order? ${shoppers}` });
    },
  ],
  [
    'a message between people',
    async () => {
      const { client, conversation } = await waiting();
      return () => client.do('message.send', { conversation, text: `Are you there? ${shoppers}` });
    },
  ],
  [
    'a hand-over',
    async () => {
      const { client, conversation } = await waiting();
      await client.do('conversation.leaveQueue', { conversation });
      return () => client.do('conversation.handOver', { conversation });
    },
  ],
];

describe.each(['before_commit', 'after_commit'])('A process that dies at %s', (fault) => {
  it.each(SITUATIONS)('with %s', async (_what, prepare) => {
    const act = await prepare();
    await run.main.kill();
    await run.main.start({ fault });
    const done = act();
    await run.main.died();
    delete run.main.settings.fault;
    await run.main.start();
    expect(await done).toMatchObject({ seq: expect.any(Number) });
  });
});

describe('Acknowledgements that are lost', () => {
  it('are given again to whoever asks again', async () => {
    const acts = await Promise.all(SITUATIONS.map(([, prepare]) => prepare()));
    await run.main.kill();
    await run.main.start({ fault: 'lose_ack' });
    for (const act of acts) expect(await act()).toMatchObject({ seq: expect.any(Number) });
    delete run.main.settings.fault;
    await run.main.kill();
    await run.main.start();
  });
});

describe('After all of them', () => {
  it('nothing is lost and nothing is there twice', async () => {
    expect(await run.judge()).toEqual([]);
  });
});
