import type { LearningCluster, LearningReport } from '../../protocol/index.ts';
import type { House } from '../realtime/index.ts';
import { knownOf, lookAgain } from './looks.ts';
import { LOOK_BACK } from './refresh.ts';

/** Clusters of a report, most asked first. */
const MOST_CLUSTERS = 200;
/** Wordings and replies of one cluster. */
const MOST_PHRASES = 50;
const MOST_REPLIES = 5;
/** Questions of a cluster whose talks are searched for replies, and how many of the first replies there. */
const SEARCHED = 20;
const FIRST_REPLIES = 3;

/**
 * What waits to be looked at, `$2` being how far back is looked. A dismissed cluster never does; one that was taught only
 * for what is asked, and still not answered well, since the first version that went live after it: however many follow,
 * it stays until the live one understands. One whose teaching did not last has no outcome any more, see `lost.ts`.
 */
const WAITING = `
  from learning_questions q join (
    select id, outcome, settled_at, case when outcome = 'taught' then (
      select min(at) from bot_publications p where p.site_id = $1 and p.at > settled_at) end as learnt_at
    from learning_clusters where site_id = $1 and outcome is distinct from 'dismissed'
    -- Once for each cluster, not for each of its questions.
    offset 0
  ) k on k.id = q.cluster_id
  where q.site_id = $1 and (not q.understood or (q.source in ('not_helpful', 'came_back') and q.asked_at > $2))
    and (k.outcome is null or (k.outcome = 'taught' and q.asked_at > k.learnt_at))`;

interface Row {
  cluster_id: string;
  conversation_id: string;
  seq: number;
  source: LearningCluster['source'];
  closeness: number;
  nearest: LearningCluster['nearest'];
  text: string;
  /** When the cluster was taught, also in vain; null where it was not. */
  taught_at: Date | null;
}

const windowOf = (house: House): Date => new Date(house.clock.now().getTime() - LOOK_BACK);

const NO_FIGURES: LearningReport['figures'] = {
  conversations: 0,
  contained: 0,
  falselyContained: 0,
  helpful: 0,
  notHelpful: 0,
};

/** What can be learnt from a site's talks, as the newest look at them found it; says since when, and if looking fails. */
export async function readLearning(house: House, site: string): Promise<LearningReport> {
  const { figures, lookedAt, isLooking, failure } = await knownOf(house, site);
  const { rows } = await house.database.pool.query<Row>({
    name: 'learning.waiting',
    text: `select w.*, m.text from (
        select q.cluster_id, q.conversation_id, q.seq, q.source, q.closeness, q.nearest, q.asked_at,
          k.settled_at as taught_at ${WAITING}
      ) w join messages m on m.conversation_id = w.conversation_id and m.seq = w.seq
      order by w.closeness desc, w.asked_at desc, w.conversation_id, w.seq`,
    values: [site, windowOf(house)],
  });
  const byCluster = Map.groupBy(rows, (row) => row.cluster_id);
  const most = [...byCluster].toSorted(([, a], [, b]) => b.length - a.length).slice(0, MOST_CLUSTERS);
  const replies = await readReplies(
    house,
    most.flatMap(([, questions]) => questions.slice(0, SEARCHED)),
  );
  const clusters = most.map(([id, questions]) => presentCluster(id, questions, replies.get(id) ?? []));
  return {
    clusters,
    figures: figures ?? NO_FIGURES,
    asOf: lookedAt?.toISOString() ?? null,
    isLooking,
    ...(failure !== null && { failed: failure }),
  };
}

/** How many clusters a report has, as far as is known; a look that is due is begun and not waited for. */
export async function countLearning(house: House, site: string): Promise<number> {
  lookAgain(house, site);
  const { rows } = await house.database.pool.query<{ count: number }>({
    name: 'learning.count',
    text: `select count(distinct q.cluster_id)::int as count ${WAITING}`,
    values: [site, windowOf(house)],
  });
  return Math.min(rows[0]?.count ?? 0, MOST_CLUSTERS);
}

/** @param questions nearest to the middle first */
function presentCluster(id: string, questions: readonly Row[], replies: LearningCluster['replies']): LearningCluster {
  const wordings = new Map<string, LearningCluster['phrases'][number]>();
  const sources = new Map<LearningCluster['source'], number>();
  for (const { text, conversation_id: conversation, source } of questions) {
    const key = text.trim().toLowerCase();
    const known = wordings.get(key);
    if (known === undefined) wordings.set(key, { text: text.trim(), count: 1, conversation });
    else known.count += 1;
    sources.set(source, (sources.get(source) ?? 0) + 1);
  }
  const taughtAt = questions[0]?.taught_at ?? null;
  const [source] = [...sources].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return {
    id,
    title: questions[0]?.text.trim() ?? '',
    count: questions.length,
    source: source ?? 'missed',
    phrases: [...wordings.values()].toSorted((a, b) => b.count - a.count).slice(0, MOST_PHRASES),
    replies: replies.slice(0, MOST_REPLIES),
    nearest: questions[0]?.nearest ?? null,
    ...(taughtAt !== null && { stillMissed: { taughtAt: taughtAt.toISOString() } }),
  };
}

interface ReplyRow {
  cluster_id: string;
  conversation_id: string;
  text: string;
  sender_name: string | null;
}

// Of the first things that people said the longest: "one moment, please" answers nothing.
const REPLIES = `
  select q.cluster_id, q.conversation_id, r.text, r.sender_name
  from unnest($1::uuid[], $2::uuid[], $3::int[]) with ordinality as q (cluster_id, conversation_id, seq, place)
  cross join lateral (
    select text, sender_name from (
      select m.text, m.sender_name, m.seq from messages m
      where m.conversation_id = q.conversation_id and m.seq > q.seq and m.kind = 'message' and m.sender_kind = 'staff'
        and m.text <> ''
      order by m.seq limit ${FIRST_REPLIES}
    ) first order by length(text) desc, seq limit 1
  ) r
  order by q.place`;

async function readReplies(house: House, questions: readonly Row[]): Promise<Map<string, LearningCluster['replies']>> {
  const { rows } = await house.database.pool.query<ReplyRow>({
    name: 'learning.replies',
    text: REPLIES,
    values: [
      questions.map((row) => row.cluster_id),
      questions.map((row) => row.conversation_id),
      questions.map((row) => row.seq),
    ],
  });
  const replies = new Map<string, LearningCluster['replies']>();
  for (const { cluster_id: cluster, conversation_id: conversation, text, sender_name: agent } of rows) {
    const known = replies.get(cluster) ?? [];
    if (!known.some((reply) => reply.text === text)) known.push({ text, agent: agent ?? '', conversation });
    replies.set(cluster, known);
  }
  return replies;
}
