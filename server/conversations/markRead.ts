import type { CommandBody, Mark } from '../../protocol/index.ts';
import { AppError, participantId, type Actor } from '../platform/index.ts';
import type { Hint, House } from '../realtime/index.ts';

/** Somebody's mark moved; small enough for every bus, and lost without harm. */
export interface MarksHint extends Hint {
  kind: 'marks';
  conversation: string;
  side: 'visitor' | 'shop';
  /** Undefined when the bot answered. */
  participant?: string;
  mark: Mark;
}

// The mark never passes the newest entry and never moves back; both by the statement itself, so that no lock is needed.
const MARK = `
  insert into participants as p (conversation_id, participant_id, kind, delivered_seq, read_seq)
  select c.id, $2, $3, least(greatest($4::int, $5::int), c.last_seq), least($5::int, c.last_seq)
  from conversations c where c.id = $1 and ($3::text = 'staff' or c.visitor_id = $2::uuid)
  on conflict (conversation_id, participant_id) do update
    set delivered_seq = greatest(p.delivered_seq, excluded.delivered_seq),
      read_seq = greatest(p.read_seq, excluded.read_seq)
  returning delivered_seq, read_seq`;

/**
 * Moves the actor's marks forward: delivered is the device's word, read the person's. Nothing else ever marks read.
 *
 * @throws AppError `not_found`
 */
export async function markRead(house: House, actor: Actor, body: CommandBody<'conversation.mark'>): Promise<void> {
  const { rows } = await house.database.byKey.query<{ delivered_seq: number; read_seq: number }>({
    name: 'conversation.mark',
    text: MARK,
    values: [body.conversation, participantId(actor), actor.kind, body.delivered ?? 0, body.read ?? 0],
  });
  const row = rows[0];
  if (row === undefined) throw new AppError('not_found');
  const hint: MarksHint = {
    kind: 'marks',
    conversation: body.conversation,
    side: actor.kind === 'visitor' ? 'visitor' : 'shop',
    participant: participantId(actor),
    mark: { delivered: row.delivered_seq, read: row.read_seq },
  };
  house.realtime.bus.publish(hint);
}

/** Hands a moved mark to the followers on this process: the other side, and the reader's other devices. */
export function deliverMarks(house: House, hint: MarksHint): void {
  const { conversation, mark } = hint;
  for (const { session, reader } of house.realtime.hub.sessionsOf(conversation)) {
    const isOther = (reader === 'visitor') !== (hint.side === 'visitor');
    if (isOther) session.send({ type: 'marks', conversation, theirs: mark });
    else if (participantId(session.actor) === hint.participant)
      session.send({ type: 'marks', conversation, mine: mark });
  }
}
