// I9 and I10: of many who take a chat one gets it, two hand-overs are one ticket, and whoever waits is in a queue.

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlainClient, Refused } from '../contracts/plainClient.ts';
import { createTestDatabase } from '../setup/database.ts';
import { FaultRun } from './harness.ts';
import type { RecordingClient } from './recordingClient.ts';

let run: FaultRun;
let agents: RecordingClient[];
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  drop = database.drop;
  run = await FaultRun.start({ databaseUrl: database.url, agents: 5, duplicates: 0 });
  agents = await Promise.all(run.team.members.map((member) => run.agent(member)));
});

afterAll(async () => {
  await run?.end();
  await drop?.();
});

let shoppers = 0;

async function newShopper(): Promise<{ lena: RecordingClient; conversation: string }> {
  shoppers += 1;
  const lena = await run.shopper(`shopper ${shoppers}`);
  const conversation = randomUUID();
  await lena.do('message.send', { conversation, text: 'Hello' });
  return { lena, conversation };
}

/** The ticket of a waiting chat, once an agent sees it. */
async function waitingTicket(agent: RecordingClient | undefined, conversation: string): Promise<string> {
  if (agent === undefined) throw new Error('There is no agent');
  const row = await agent.plain.until('the waiting chat', () =>
    [...agent.plain.inbox.values()].find((one) => one['conversation'] === conversation && one['speaker'] === 'queued'),
  );
  return String(row['ticket']);
}

const outcomeOf = (command: Promise<unknown>): Promise<string> =>
  command.then(
    () => 'ok',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

describe('A chat that waits', () => {
  it('goes to one of fifty who take it at once', async () => {
    const { lena, conversation } = await newShopper();
    await lena.do('conversation.handOver', { conversation });
    const ticket = await waitingTicket(agents[0], conversation);
    const outcomes = await Promise.all(
      agents.map((agent) =>
        Promise.all(Array.from({ length: 10 }, () => outcomeOf(agent.do('ticket.take', { ticket })))),
      ),
    );
    // Whoever has it is told so each time.
    const byAgent = outcomes.map((own) => [...new Set(own)]);
    expect(byAgent.toSorted()).toEqual([...agents.slice(1).map(() => ['already_taken']), ['ok']]);
  });

  it('has one ticket, however often and in whatever way a person is asked for', async () => {
    const { lena, conversation } = await newShopper();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => outcomeOf(lena.do('conversation.handOver', { conversation }))),
    );
    expect(outcomes.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'conflict'), 'ok']);
    const first = await waitingTicket(agents[0], conversation);
    await lena.do('conversation.leaveQueue', { conversation });
    const clientId = randomUUID();
    const again = await lena.do('conversation.handOver', { conversation }, clientId);
    expect(await lena.do('conversation.handOver', { conversation }, clientId)).toEqual(again);
    await agents[0]?.plain.until('the chat again', () => {
      const rows = [...(agents[0]?.plain.inbox.values() ?? [])].filter((row) => row['conversation'] === conversation);
      return rows.length === 1 && rows[0]?.['ticket'] === first && rows[0]['speaker'] === 'queued';
    });
  });

  it('is back in every queue when its agent vanished', async () => {
    const [gone, other] = agents;
    const { lena, conversation } = await newShopper();
    await lena.do('conversation.handOver', { conversation });
    const ticket = await waitingTicket(gone, conversation);
    await gone?.do('ticket.take', { ticket });
    await lena.plain.until('an agent', () => lena.plain.thread(conversation).state?.speaker === 'agent');
    await gone?.stop();
    // A minute later, without waiting for it: her last sign of life and the newest entry are that old.
    await query(
      `update staff_sessions set connected_at = connected_at - interval '2 minutes' where staff_id = $1`,
      run.team.members[0]?.id,
    );
    await query(
      `update messages set created_at = created_at - interval '2 minutes' where conversation_id = $1`,
      conversation,
    );
    await lena.plain.until('the queue', () => lena.plain.thread(conversation).state?.speaker === 'queued');
    expect(await waitingTicket(other, conversation)).toBe(ticket);
  });

  it('is back in every queue when its agent no longer works here', async () => {
    const [, leaving, other] = agents;
    const { lena, conversation } = await newShopper();
    await lena.do('conversation.handOver', { conversation });
    const ticket = await waitingTicket(leaving, conversation);
    await leaving?.do('ticket.take', { ticket });
    await lena.plain.until('an agent', () => lena.plain.thread(conversation).state?.speaker === 'agent');
    const { owner, members } = run.team;
    const desk = new PlainClient({ url: run.main.url, origin: run.main.origin, cookie: owner.cookie });
    const ended = leaving?.plain.until('the close', () => leaving.plain.closeCode);
    await desk.request('PATCH', `/api/staff/${members[1]?.id}`, { active: false });
    expect(await ended).toBe(4401);
    await lena.plain.until('the queue', () => lena.plain.thread(conversation).state?.speaker === 'queued');
    expect(await waitingTicket(other, conversation)).toBe(ticket);
  });
});

async function query(text: string, value: string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString: run.main.databaseUrl });
  await client.connect();
  await client.query(text, [value]);
  await client.end();
}
