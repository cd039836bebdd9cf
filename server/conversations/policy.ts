import { AppError, type Actor, type Database } from '../platform/index.ts';
import type { Speaker } from '../../protocol/index.ts';
import { mayEnter, type LockedConversation } from './lockConversation.ts';

/**
 * May this actor add anything to the talk now: words, files, a name, a wish, or that she is typing? Leaving the queue
 * and ending the chat ask nobody: there is always an exit.
 *
 * @throws AppError `blocked`, `conversation_closed`
 */
export function mayAct(actor: Actor, { blocked, speaker }: { blocked: boolean; speaker: Speaker }): void {
  if (actor.kind === 'visitor' && blocked) throw new AppError('blocked');
  if (speaker === 'closed') throw new AppError('conversation_closed');
}

/**
 * The same, judged without a lock for what leaves no entry. A shopper is judged herself, so that a conversation that is
 * not there yet lets nobody in.
 *
 * @returns `new` when a shopper's conversation is not there yet
 * @throws AppError `blocked`, `conversation_closed`; `not_found` when it is somebody else's, and for staff when there is none
 */
export async function mayActIn(database: Database, actor: Actor, conversation: string): Promise<'there' | 'new'> {
  const { rows } = await database.byKey.query<{ visitor_id: string | null; speaker: Speaker | null; blocked: boolean }>(
    {
      name: 'conversation.mayAct',
      text: `select c.visitor_id, c.speaker,
        exists (select 1 from visitors v where v.id = $2 and v.blocked_at is not null) as blocked
      from (select 1) as one left join conversations c on c.id = $1`,
      values: [conversation, actor.kind === 'visitor' ? actor.visitorId : null],
    },
  );
  const { visitor_id: visitorId = null, speaker = null, blocked = false } = rows[0] ?? {};
  if (visitorId !== null && !mayEnter(actor, visitorId)) throw new AppError('not_found');
  if (visitorId === null && actor.kind === 'staff') throw new AppError('not_found');
  mayAct(actor, { blocked, speaker: speaker ?? 'bot' });
  return visitorId === null ? 'new' : 'there';
}

/**
 * May this actor write into the conversation now? Judged on the locked row.
 *
 * @throws AppError `blocked`, `conversation_closed`, `conflict`, `invalid`
 */
export function mayWrite(actor: Actor, conversation: LockedConversation, replyTo: number | undefined): void {
  mayAct(actor, { blocked: conversation.visitor.blocked, speaker: conversation.speaker });
  if (actor.kind === 'staff' && conversation.speaker === 'bot') {
    throw new AppError('conflict', {
      detail: 'The bot is talking with this shopper. Take the chat when it is handed over.',
    });
  }
  if (replyTo !== undefined && replyTo > conversation.lastSeq) {
    throw new AppError('invalid', { fields: { replyTo: 'must be the seq of an entry of this conversation' } });
  }
}
