import type { LearningCluster } from '../../protocol/index.ts';
import type { House } from '../realtime/index.ts';
import { TALKS } from './talks.ts';

/** A question of a shopper, by its place. */
export interface Asked {
  conversation_id: string;
  seq: number;
  asked_at: Date;
  source: LearningCluster['source'];
}

/** Her newest words below a place. */
const BEFORE = (conversation: string, seq: string): string => `
  cross join lateral (
    select m.seq, m.created_at from messages m
    where m.conversation_id = ${conversation} and m.seq < ${seq} and m.kind = 'message' and m.sender_kind = 'visitor'
      and m.text <> ''
    order by m.seq desc limit 1
  ) q`;

/** What the bot did not understand. A hand-over by the menu has no trace: nothing was asked there. */
const MISSED = `
  select b.conversation_id, q.seq, q.created_at as asked_at, 'missed' as source
  from (
    select b.conversation_id, b.seq
    from recent c join messages b on b.conversation_id = c.id
    where b.created_at > $2
      and (b.data->'event'->>'type' = 'handed_over' or b.data->'trace'->>'decision' in ('fallback', 'ask_back'))
      and (b.data->'event' is null or (b.data->'event'->>'reason' = 'misses' and b.data->'trace'->>'intent' is null
        and b.data->'trace' is not null))
    order by b.created_at desc limit $4
  ) b
  ${BEFORE('b.conversation_id', 'b.seq')}`;

/** What people answered: the first she said to them, or else what she was handed over with. */
const BY_PEOPLE = `
  select h.conversation_id, q.seq, q.created_at as asked_at, 'answered_by_people' as source
  from (
    select h.conversation_id, h.seq
    from recent c join messages h on h.conversation_id = c.id
    where h.created_at > $2 and h.data->'event'->>'type' = 'handed_over'
    order by h.created_at desc limit $4
  ) h
  cross join lateral (
    select m.seq from messages m
    where m.conversation_id = h.conversation_id and m.seq > h.seq and m.kind = 'message' and m.sender_kind = 'staff'
      and m.text <> ''
    order by m.seq limit 1
  ) r
  cross join lateral (
    select m.seq, m.created_at from messages m
    where m.conversation_id = h.conversation_id and m.seq < r.seq and m.kind = 'message' and m.sender_kind = 'visitor'
      and m.text <> ''
    order by m.seq > h.seq desc, abs(m.seq - h.seq) limit 1
  ) q`;

const NOT_HELPFUL = `
  select r.conversation_id, q.seq, q.created_at as asked_at, 'not_helpful' as source
  from (
    select r.conversation_id, r.seq from recent c join message_ratings r on r.conversation_id = c.id
    where r.rated_at > $2 and not r.helpful
    order by r.rated_at desc limit $4
  ) r
  ${BEFORE('r.conversation_id', 'r.seq')}`;

/** What the bot answered last in a talk after which she came back. */
const CAME_BACK = `
  select conversation_id, seq, asked_at, 'came_back' as source from (
    select distinct on (n.visitor_id, n.talk) n.conversation_id, n.seq, n.created_at as asked_at
    from talks t
    join numbered n on n.visitor_id = t.visitor_id and n.talk = t.talk
    join messages b on b.conversation_id = n.conversation_id and b.seq = n.seq + 1
    where t.came_back and n.has_words and b.sender_kind = 'bot'
      and b.data->'trace'->>'decision' in ('answer', 'flow', 'repeated')
    order by n.visitor_id, n.talk, n.created_at desc, n.seq desc
  ) q`;

// A question that was found in several ways is kept in the first.
const GATHER = `
  ${TALKS}
  select distinct on (conversation_id, seq) conversation_id, seq, asked_at, source from (
    select *, 1 as rank from (${MISSED}) a
    union all select *, 2 from (${NOT_HELPFUL}) b
    union all select *, 3 from (${BY_PEOPLE}) c
    union all select *, 4 from (${CAME_BACK}) d
  ) found
  where asked_at > $2
  order by conversation_id, seq, rank`;

/**
 * Questions of a site that something can be learnt from: missed, answered by people, not helpful, asked again.
 *
 * @param since older ones are left out
 * @param most the newest so many
 * @returns oldest first
 */
export async function gatherQuestions(house: House, site: string, since: Date, most: number): Promise<Asked[]> {
  const { rows } = await house.database.pool.query<Asked>({
    name: 'learning.gather',
    text: `select * from (${GATHER}) all_of_them order by asked_at desc, conversation_id, seq limit $4`,
    values: [site, since, house.clock.now(), most],
  });
  return rows.toReversed();
}
