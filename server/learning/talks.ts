import type { LearningReport } from '../../protocol/index.ts';
import type { House } from '../realtime/index.ts';

/** Conversations of a site, the newest, and words in them, the newest: a look takes no longer however much is stored. */
const MOST_CONVERSATIONS = 20_000;
const MOST_SAID = 50_000;

/** The conversations that are looked at, as `recent`. `$1` is the site. */
export const RECENT = `
  recent as materialized (
    select id, visitor_id from conversations where site_id = $1 order by created_at desc, id limit ${MOST_CONVERSATIONS}
  )`;

/** Silence that ends a talk, and how soon after it a shopper has come back. */
const SILENCE = `interval '2 hours'`;
const BACK_WITHIN = `interval '72 hours'`;

/**
 * Talks: what a shopper wrote without a long silence, in whatever conversation. One that nobody of the staff was asked
 * for is contained; when she comes back soon, it was not. `$1` is the site, `$2` the beginning, `$3` the present.
 */
export const TALKS = `
  with ${RECENT}, newest as (
    select c.visitor_id, m.*
    from recent c cross join lateral (
      select conversation_id, seq, created_at, text <> '' as has_words from messages
      where conversation_id = c.id and created_at > $2 and kind = 'message' and sender_kind = 'visitor'
      -- By its key: what other sites have stored must not be read.
      offset 0
    ) m
    order by m.created_at desc limit ${MOST_SAID}
  ), said as (
    select *, lag(created_at) over (partition by visitor_id order by created_at, conversation_id, seq) as before
    from newest
  ), numbered as (
    select *, count(*) filter (where before is null or created_at - before > ${SILENCE})
      over (partition by visitor_id order by created_at, conversation_id, seq) as talk
    from said
  ), spans as (
    select n.visitor_id, n.talk, min(n.created_at) as began, max(n.created_at) as ended,
      bool_or(k.created_at < n.created_at + ${SILENCE}) as with_people
    from numbered n left join tickets k on k.conversation_id = n.conversation_id
    group by n.visitor_id, n.talk
  ), ended as (
    select *, with_people is not true and ended < $3::timestamptz - ${SILENCE} as contained,
      lead(began) over (partition by visitor_id order by talk) as next
    from spans
  ), talks as (
    select *, contained and next - ended <= ${BACK_WITHIN} as came_back from ended
  )`;

const FIGURES = `
  ${TALKS}
  select count(*)::int as conversations, (count(*) filter (where contained))::int as contained,
    (count(*) filter (where came_back))::int as falsely_contained,
    (select count(*)::int from message_ratings r join recent c on c.id = r.conversation_id
      where r.rated_at > $2 and r.helpful) as helpful,
    (select count(*)::int from message_ratings r join recent c on c.id = r.conversation_id
      where r.rated_at > $2 and not r.helpful) as not_helpful
  from talks`;

interface Row {
  conversations: number;
  contained: number;
  falsely_contained: number;
  helpful: number;
  not_helpful: number;
}

/** How many talks the bot held alone, and how many of these were not over. */
export async function readFigures(house: House, site: string, since: Date): Promise<LearningReport['figures']> {
  const { rows } = await house.database.pool.query<Row>({
    name: 'learning.figures',
    text: FIGURES,
    values: [site, since, house.clock.now()],
  });
  const [row] = rows;
  return {
    conversations: row?.conversations ?? 0,
    contained: row?.contained ?? 0,
    falselyContained: row?.falsely_contained ?? 0,
    helpful: row?.helpful ?? 0,
    notHelpful: row?.not_helpful ?? 0,
  };
}
