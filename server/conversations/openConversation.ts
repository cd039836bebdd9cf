import type { Page } from '../../protocol/index.ts';
import { ensureVisitor, noteVisit } from '../customers/index.ts';
import { AppError, type Actor, type Transaction, type VisitorActor } from '../platform/index.ts';
import { lockConversation, type LockedConversation } from './lockConversation.ts';

const OPEN = `
  insert into conversations (id, site_id, visitor_id, previous_id)
  select $1, $2, $3, (select id from conversations where id = $4 and visitor_id = $3)
  on conflict (id) do nothing`;

/**
 * Makes a shopper's conversation under the id that she chose, if it is not there yet. Whoever asks under an id that is
 * somebody else's finds nothing afterwards, as with any id that does not exist. Takes no lock on what is there already.
 *
 * @param page where she is, kept of somebody new
 * @param previous the conversation that this one follows
 */
export async function openConversation(
  transaction: Transaction,
  actor: VisitorActor,
  conversation: string,
  page?: Page,
  previous?: string,
): Promise<void> {
  ensureVisitor(transaction, actor, page);
  await transaction.query('conversation.open', OPEN, [conversation, actor.siteId, actor.visitorId, previous ?? null]);
}

/**
 * Locks a conversation; a shopper's first command there makes it, and herself, under the ids that she chose.
 *
 * @param start where she is and which conversation this one follows, when it begins
 * @throws AppError as `lockConversation`; `not_found` only to staff and for what is somebody else's
 */
export async function lockOrOpen(
  transaction: Transaction,
  actor: Actor,
  conversation: string,
  clientId: string,
  hash: Buffer,
  start: { page?: Page | undefined; previous?: string | undefined } = {},
): Promise<LockedConversation> {
  const lock = () => lockConversation(transaction, { actor, conversation, clientId, hash });
  if (actor.kind === 'staff') return lock();
  try {
    return await lock();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not_found') throw error;
    await openConversation(transaction, actor, conversation, start.page, start.previous);
    const locked = await lock();
    noteVisit(transaction, actor, start.page);
    return locked;
  }
}
