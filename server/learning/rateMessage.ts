import type { CommandBody } from '../../protocol/index.ts';
import { AppError, type VisitorActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';

const RATE = `
  with rated as (
    insert into message_ratings (conversation_id, seq, helpful, rated_at)
    select m.conversation_id, m.seq, $4, $5
    from messages m join conversations c on c.id = m.conversation_id join visitors v on v.id = c.visitor_id
    where c.id = $1 and c.visitor_id = $2 and m.seq = $3 and m.sender_kind = 'bot' and m.data->'feedback' = 'true'
      and v.blocked_at is null
    on conflict (conversation_id, seq) do update set helpful = excluded.helpful, rated_at = excluded.rated_at
    returning 1
  )
  select v.blocked_at is not null as blocked, exists (select 1 from rated) as rated
  from conversations c join visitors v on v.id = c.visitor_id where c.id = $1 and c.visitor_id = $2`;

/**
 * A shopper says whether an answer of the bot helped; said again it replaces what she said. Also after the chat has ended.
 *
 * @throws AppError `invalid` unless the bot asked at that entry, `blocked`, `not_found`
 */
export async function rateMessage(house: House, actor: VisitorActor, body: CommandBody<'message.rate'>): Promise<void> {
  const { rows } = await house.database.byKey.query<{ blocked: boolean; rated: boolean }>({
    name: 'message.rate',
    text: RATE,
    values: [body.conversation, actor.visitorId, body.seq, body.helpful, house.clock.now()],
  });
  const row = rows[0];
  if (row === undefined) throw new AppError('not_found');
  if (row.blocked) throw new AppError('blocked');
  if (!row.rated) throw new AppError('invalid', { fields: { seq: 'must be an answer of the bot that asks for it' } });
}
