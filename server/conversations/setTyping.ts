import type { CommandBody, TypingFrame } from '../../protocol/index.ts';
import { AppError, participantId, type Actor } from '../platform/index.ts';
import type { ConversationHint, Hint, House, StateHint } from '../realtime/index.ts';
import { mayActIn } from './policy.ts';

export interface TypingHint extends Hint {
  kind: 'typing';
  conversation: string;
  sender: { kind: 'visitor' | 'staff'; id: string; name?: string };
  on: boolean;
}

/**
 * Who may type where, looked up lately: typing comes often and is never worth a query each time. Whatever is more than
 * text forgets what is known of a conversation, and what a lost hint would have said is asked again soon.
 */
const known = new WeakMap<House, Map<string, Map<string, number>>>();
const MOST_KNOWN = 10_000;
const KNOWN_FOR = 10_000;

/**
 * Passes on that somebody writes. Never stored, lost without harm.
 *
 * @throws AppError `not_found`, `blocked`, `conversation_closed`
 */
export async function setTyping(house: House, actor: Actor, body: CommandBody<'conversation.typing'>): Promise<void> {
  const allowed = knownOf(house);
  const { conversation } = body;
  const id = participantId(actor);
  const until = allowed.get(conversation)?.get(id) ?? 0;
  if (until <= performance.now()) {
    if (allowed.size >= MOST_KNOWN) allowed.clear();
    // There before the question: a hint that comes meanwhile takes it away, and the answer with it.
    const typists = allowed.get(conversation) ?? new Map<string, number>();
    allowed.set(conversation, typists);
    if ((await mayActIn(house.database, actor, conversation)) === 'new') throw new AppError('not_found');
    typists.set(id, performance.now() + KNOWN_FOR);
  }
  const sender: TypingHint['sender'] = { kind: actor.kind, id };
  if (actor.kind === 'staff') sender.name = actor.name;
  const hint: TypingHint = { kind: 'typing', conversation, sender, on: body.on };
  house.realtime.bus.publish(hint);
}

function knownOf(house: House): Map<string, Map<string, number>> {
  let allowed = known.get(house);
  if (allowed === undefined) {
    const own = (allowed = new Map<string, Map<string, number>>());
    known.set(house, own);
    house.realtime.bus.on<StateHint>('state', (hint) => own.delete(hint.conversation));
    house.realtime.bus.on<ConversationHint>('conversation', (hint) => {
      if (hint.entries === undefined) own.delete(hint.conversation);
    });
  }
  return allowed;
}

/** Hands it to everybody else who follows: the other side, and for staff each other. */
export function deliverTyping(house: House, hint: TypingHint): void {
  const frame: TypingFrame = { type: 'typing', conversation: hint.conversation, sender: hint.sender, on: hint.on };
  for (const { session, reader } of house.realtime.hub.sessionsOf(hint.conversation)) {
    const isSelf = participantId(session.actor) === hint.sender.id;
    if (!isSelf && (reader === 'staff' || hint.sender.kind === 'staff')) session.send(frame);
  }
}
