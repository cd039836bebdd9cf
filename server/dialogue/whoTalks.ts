import type { Speaker } from '../../protocol/index.ts';

/** Who can talk in batches: people with each other, or the bot with a shopper. */
export type Talk = 'people' | 'bot';

/**
 * Who talked in a conversation when this process last looked: a guess that saves a transaction of its own. The batch
 * judges again on the locked row, so a wrong guess costs time and nothing else.
 */
const talks = new Map<string, Talk>();

const MOST_KNOWN = 100_000;

/** Undefined when this process has not seen the conversation, or it has ended. */
export function whoTalks(conversation: string): Talk | undefined {
  return talks.get(conversation);
}

export function noteTalk(conversation: string, speaker: Speaker): void {
  if (speaker === 'closed') return forgetTalk(conversation);
  if (talks.size >= MOST_KNOWN) talks.clear();
  talks.set(conversation, speaker === 'bot' ? 'bot' : 'people');
  return undefined;
}

export function forgetTalk(conversation: string): void {
  talks.delete(conversation);
}
