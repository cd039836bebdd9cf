import type { Placed } from '../../protocol/index.ts';
import { appendTurns, lockConversations, mayWrite, type AppendedTurn } from '../conversations/index.ts';
import { AppError, inTransaction, Lanes, type VisitorActor, type Waiting } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { shadowObserve } from '../studio/index.ts';
import { wordsOnly } from './botTurn.ts';

/**
 * Turns of the bot that cause nothing but words. Those that arrive together share one transaction: lock the conversations
 * in id order, judge on the locked rows, compute, append. Whatever is more than words (a hand-over, an address to keep, a
 * repetition, a refusal, a first message) is left to the caller's own transaction, which finds out for itself.
 */
export interface PlainTurn {
  actor: VisitorActor;
  conversation: string;
  clientId: string;
  /** Fingerprint of the command. */
  hash: Buffer;
  text: string;
  replyTo?: number | undefined;
}

interface WaitingTurn extends PlainTurn, Waiting<Placed> {}

/** Turns of one transaction: the computing of so many keeps nobody waiting for more than a few milliseconds. */
const MOST_IN_BATCH = 64;
/** Batches side by side: while one waits for the disk the other computes. */
const LANES = 2;

async function flush(house: House, batch: readonly WaitingTurn[]): Promise<void> {
  const placed = await inTransaction(house.database, async (transaction) => {
    const locked = await lockConversations(transaction, batch);
    const turns = new Map<string, AppendedTurn>();
    for (const { actor, conversation: id, clientId, hash, text, replyTo } of batch) {
      const conversation = locked.get(id);
      if (conversation === undefined || conversation.repeated !== undefined || conversation.speaker !== 'bot') continue;
      if (refuses(() => mayWrite(actor, conversation, replyTo))) continue;
      const sender = { kind: 'visitor', id: actor.visitorId } as const;
      const message = {
        kind: 'message',
        sender,
        clientId,
        hash,
        text,
        ...(replyTo !== undefined && { replyTo }),
      } as const;
      const words = await wordsOnly(house, conversation, message);
      if (words === undefined) continue;
      const { outcome, ...turn } = words;
      turns.set(id, { conversation, ...turn });
      transaction.afterCommit(() => shadowObserve(house, conversation.siteId, id, text, outcome));
    }
    const appended = turns.size === 0 ? [] : appendTurns(house, transaction, [...turns.values()]);
    return new Map([...turns.keys()].map((id, index) => [id, appended[index]?.[0]]));
  });
  for (const turn of batch) {
    const entry = placed.get(turn.conversation);
    turn.resolve(entry === undefined ? 'not_plain' : { id: entry.id, seq: entry.seq, at: entry.at });
  }
}

function refuses(judge: () => void): boolean {
  try {
    judge();
    return false;
  } catch (error) {
    if (error instanceof AppError) return true;
    throw error;
  }
}

const lanes = new WeakMap<House, Lanes<WaitingTurn>>();

/**
 * A shopper's words and the bot's, together with other turns that arrive at the moment.
 *
 * @returns the place of her message, or `not_plain` when nothing was done because the turn asks for more than words
 * @throws AppError `database_unavailable`, `storage_full`
 */
export function plainTurn(house: House, turn: PlainTurn): Promise<Placed | 'not_plain'> {
  let own = lanes.get(house);
  if (own === undefined) {
    const work = {
      name: 'turns',
      most: MOST_IN_BATCH,
      distinct: true,
      flush: (batch: readonly WaitingTurn[]) => flush(house, batch),
    };
    lanes.set(
      house,
      (own = new Lanes(
        house,
        Array.from({ length: LANES }, () => work),
      )),
    );
  }
  const known = own;
  return new Promise((resolve, reject) => {
    known.add({ ...turn, key: turn.conversation, resolve, reject });
  });
}
