import { append, lockConversation } from '../conversations/index.ts';
import { AppError, hashBody, inTransaction, type Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { touchInbox } from '../tickets/index.ts';
import { botTurn } from './botTurn.ts';
import type { Answered } from './decide.ts';
import { noteTalk } from './whoTalks.ts';

/** A question that is not answered yet. */
export interface OpenCall {
  /** Stays the same however often it is asked. */
  id: string;
  conversation: string;
  site: string;
  visitor: string;
  /** Version of the bot that asks. */
  version: string;
  endpoint: string;
  values: Record<string, string>;
}

interface Row {
  conversation_id: string;
  site_id: string;
  visitor_id: string;
  version_id: string;
  endpoint: string;
  sent: Record<string, string>;
}

/** @returns undefined when it was answered already, or erased */
export async function openCall(house: House, id: string): Promise<OpenCall | undefined> {
  const { rows } = await house.database.byKey.query<Row>({
    name: 'call.open',
    text: `select b.conversation_id, c.site_id, c.visitor_id, b.version_id, b.endpoint, b.sent
      from bot_calls b join conversations c on c.id = b.conversation_id where b.id = $1`,
    values: [id],
  });
  const row = rows[0];
  if (row === undefined) return undefined;
  return {
    id,
    conversation: row.conversation_id,
    site: row.site_id,
    visitor: row.visitor_id,
    version: row.version_id,
    endpoint: row.endpoint,
    values: row.sent,
  };
}

/**
 * Gives the bot what came back, as a turn of its own. Of several answers to one question only the first is heard, and
 * none when people have the conversation by now.
 *
 * @throws AppError `database_unavailable`, `storage_full`: the answer is still open then
 */
export async function answerCall(
  house: House,
  call: OpenCall,
  answer: { answer: unknown } | { failed: string },
): Promise<void> {
  try {
    await inTransaction(house.database, (transaction) => hear(house, transaction, call, answer));
  } catch (error) {
    // Erased meanwhile: nobody waits for it any more.
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
  }
}

async function hear(
  house: House,
  transaction: Transaction,
  call: OpenCall,
  answer: { answer: unknown } | { failed: string },
): Promise<void> {
  // The shop's server answers in the shopper's name: who may see the conversation is she.
  const conversation = await lockConversation(transaction, {
    actor: {
      kind: 'visitor',
      siteId: call.site,
      visitorId: call.visitor,
      secretHash: Buffer.alloc(0),
      userAgent: undefined,
    },
    conversation: call.conversation,
    clientId: call.id,
    hash: hashBody('bot.call', {}),
  });
  const closed = await transaction.query<{ bot_call: string }>(
    'call.close',
    'delete from bot_calls where id = $1 returning bot_call',
    [call.id],
  );
  const id = closed[0]?.bot_call;
  if (id === undefined || conversation.speaker !== 'bot') return;
  const heard: Answered = { id, ...answer };
  const turn = await botTurn(house, transaction, conversation, undefined, { call: heard });
  append(house, transaction, conversation, turn.drafts, turn.memory);
  if (turn.inbox.length > 0) await touchInbox(house, transaction, conversation.siteId, turn.inbox);
  const { speaker } = conversation;
  transaction.afterCommit(() => noteTalk(conversation.id, speaker));
}
