// What shoppers and agents do all day, at random: talk with the bot, ask for a person, take chats, answer, mark, leave.

import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Refused } from '../contracts/plainClient.ts';
import type { Random } from './random.ts';
import type { RecordingClient } from './recordingClient.ts';

export interface Pace {
  /** Milliseconds between two things that a person does, from and to. */
  think: [from: number, to: number];
  /** Lose the acknowledgement of the first message of the first conversation. */
  loseFirstAck?: boolean;
}

const QUESTIONS = [
  'Where is my order?',
  'How much is shipping to Norway?',
  'I want to return the grinder',
  'Can I pay by invoice?',
  'Do you have it in size M?',
  'My parcel arrived damaged',
  'qwxz blorp?',
];

/** Refusals that random people run into: somebody else was first, or the chat has moved on. */
const EXPECTED = new Set(['conflict', 'already_taken', 'conversation_closed', 'not_found']);

/**
 * One shopper, conversation after conversation, until she is told to go home.
 *
 * @param isOver asked between two things that she does
 */
export async function shop(client: RecordingClient, random: Random, pace: Pace, isOver: () => boolean): Promise<void> {
  let previous: string | undefined;
  for (let isFirst = true; !isOver(); isFirst = false) {
    const conversation = randomUUID();
    const say = async (text: string): Promise<void> => {
      await expected(client.do('message.send', { conversation, text: `${text} ${randomUUID().slice(0, 8)}` }));
      await think(random, pace);
    };
    if (isFirst && pace.loseFirstAck === true) {
      await client.connected();
      client.settings.proxy.loseNextAnswer();
    }
    const text = `${random.pick(QUESTIONS)} ${randomUUID().slice(0, 8)}`;
    await expected(client.do('message.send', { conversation, text, ...(previous !== undefined && { previous }) }));
    for (let left = random.between(0, 3); left > 0 && !isOver(); left -= 1) await say(random.pick(QUESTIONS));
    if (isOver()) return;
    await expected(client.do('conversation.handOver', { conversation }));
    if (random.chance(15)) {
      await expected(client.do('conversation.leaveQueue', { conversation }));
      await expected(client.do('conversation.handOver', { conversation }));
    }
    for (let left = random.between(8, 30); left > 0 && !isOver(); left -= 1) {
      await say('Lena says');
      if (random.chance(30)) await mark(client, conversation);
      if (random.chance(10)) await client.ping();
    }
    if (random.chance(50) && !isOver()) await expected(client.do('conversation.close', { conversation }));
    previous = conversation;
  }
}

/** One agent: takes what waits, answers, sometimes gives a chat back. */
export async function serve(client: RecordingClient, random: Random, pace: Pace, isOver: () => boolean): Promise<void> {
  const { plain } = client;
  const own = new Map<string, string>();
  while (!isOver()) {
    await think(random, pace);
    const waiting = [...plain.inbox.values()].filter((row) => row['speaker'] === 'queued');
    if (waiting.length > 0 && own.size < 6) {
      const row = random.pick(waiting);
      const [ticket, conversation] = [String(row['ticket']), String(row['conversation'])];
      if (await expected(client.do('ticket.take', { ticket }))) {
        own.set(conversation, ticket);
        plain.thread(conversation);
        plain.resume(conversation);
      } else plain.inbox.delete(ticket);
    }
    if (own.size === 0) continue;
    const [conversation, ticket] = random.pick([...own]);
    const isDone = plain.thread(conversation).state?.speaker === 'closed';
    if (isDone || random.chance(3)) {
      if (!isDone) await expected(client.do('ticket.assign', { ticket, assignee: null }));
      own.delete(conversation);
    } else if (random.chance(10)) {
      const priority = random.pick(['low', 'medium', 'high', 'urgent']);
      await expected(client.do('ticket.setPriority', { ticket, priority }));
    } else {
      const text = `Anna says ${randomUUID().slice(0, 8)}`;
      const isSaid = await expected(client.do('message.send', { conversation, text }));
      if (!isSaid) own.delete(conversation);
    }
    if (random.chance(20)) await mark(client, conversation);
    if (random.chance(10)) await client.ping();
  }
}

async function mark(client: RecordingClient, conversation: string): Promise<void> {
  const read = client.plain.thread(conversation).through;
  if (read > 0) await expected(client.do('conversation.mark', { conversation, delivered: read, read }));
}

/** @returns false when it was refused in a way that people run into */
async function expected(command: Promise<unknown>): Promise<boolean> {
  try {
    await command;
    return true;
  } catch (error) {
    if (error instanceof Refused && EXPECTED.has(error.code)) return false;
    throw error;
  }
}

/** People take their time; this is load, not waiting for anything. */
async function think(random: Random, { think: [from, to] }: Pace): Promise<void> {
  await delay(random.between(from, to));
}
