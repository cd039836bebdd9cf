import type { BotEffect } from '../../bot/index.ts';
import type { LockedConversation } from '../conversations/index.ts';
import { newId, type JobKind, type Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';

/**
 * A question of the bot to the shop's own server, to be asked outside of the transaction. Each takes ten seconds at most,
 * and the calls of one site a part of the places only: a server that hangs keeps no other shop waiting.
 */
export const callJob: JobKind<{ call: string; site: string }> = {
  name: 'bot.call',
  expireInSeconds: 30,
  atOnce: 12,
  ofGroup: { atOnce: 4, of: ({ site }) => site },
};

const ASK = `
  insert into bot_calls (id, conversation_id, version_id, bot_call, endpoint, sent, created_at)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** Writes the question and its job into the transaction of the turn that asks it. */
export async function askShop(
  house: House,
  transaction: Transaction,
  conversation: LockedConversation,
  version: string,
  { id: botCall, endpoint, values }: Extract<BotEffect, { type: 'call' }>,
): Promise<void> {
  const now = house.clock.now();
  const id = newId(now.getTime());
  void transaction.query('call.ask', ASK, [
    id,
    conversation.id,
    version,
    botCall,
    endpoint,
    JSON.stringify(values),
    now,
  ]);
  await house.jobs.add(transaction, callJob, id, { call: id, site: conversation.siteId });
}
