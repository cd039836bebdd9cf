import type { EntryEvent, Placed } from '../../protocol/index.ts';
import { append, lockConversation, senderOf, type LockedConversation } from '../conversations/index.ts';
import { hashBody, inTransaction, type Actor, type Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { touchInbox } from './touchInbox.ts';

/** What a command has decided: its entry and the ticket whose row in the inbox it changes, or that it was so already. */
export type Decision = { event: EntryEvent; ticket?: string | undefined } | { already: Placed };

/** Finds the conversation of a command, locks it and looks for a repetition, as `lockConversation` does. */
export type Lock = (transaction: Transaction, clientId: string, hash: Buffer) => Promise<LockedConversation>;

/**
 * The frame of every command that leaves one event in a conversation: lock it, find a repetition, judge on the locked
 * row, write the change and its entry, move the inbox; one transaction.
 *
 * @param name of the command, part of the fingerprint of its client id
 * @param lock see `lockFor` for the usual one
 * @param decide judges, writes what changes beside the entry and says what it was; throws to refuse
 * @returns the place of the entry, and the conversation as it was left
 * @throws AppError `not_found`, `client_id_reused` and what `decide` throws
 */
export async function eventCommand(
  house: House,
  actor: Actor,
  name: string,
  body: { clientId: string },
  lock: Lock,
  decide: (conversation: LockedConversation, transaction: Transaction) => Decision | Promise<Decision>,
): Promise<{ placed: Placed; conversation: LockedConversation }> {
  const { clientId } = body;
  const hash = hashBody(name, body);
  return inTransaction(house.database, async (transaction) => {
    const conversation = await lock(transaction, clientId, hash);
    if (conversation.repeated !== undefined) return { placed: conversation.repeated, conversation };
    const decision = await decide(conversation, transaction);
    if ('already' in decision) return { placed: decision.already, conversation };
    const { event, ticket } = decision;
    const [entry] = append(house, transaction, conversation, [
      { kind: 'event', sender: senderOf(actor), clientId, hash, event },
    ]);
    if (entry === undefined) throw new Error('An entry without a place');
    if (ticket !== undefined) await touchInbox(house, transaction, conversation.siteId, [ticket]);
    return { placed: { id: entry.id, seq: entry.seq, at: entry.at }, conversation };
  });
}

/** Locks the conversation that a command names. */
export function lockFor(actor: Actor, conversation: string): Lock {
  return (transaction, clientId, hash) => lockConversation(transaction, { actor, conversation, clientId, hash });
}
