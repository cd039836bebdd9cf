import { Worker } from 'node:worker_threads';
import type { LearningReport } from '../../protocol/index.ts';
import { inTransaction, newId } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { botOf } from '../studio/index.ts';
import type { Placement, Question } from './cluster.ts';
import { gatherQuestions, type Asked } from './gather.ts';
import { judgeQuestions } from './judge.ts';
import { findLost } from './lost.ts';
import { readFigures } from './talks.ts';

/** How far back is looked, milliseconds. */
export const LOOK_BACK = 30 * 24 * 60 * 60_000;
/** Questions of a site that are kept. */
const MOST_QUESTIONS = 5_000;
/** Characters of a question that are compared. */
const MOST_CHARACTERS = 600;
/** Of a cluster that was taught or dismissed so many are kept past that time, so that its like is known. */
const MOST_SETTLED = 50;
/** Phrases of the live bot that show which words are frequent in the shop anyway. */
const MOST_BACKGROUND = 3_000;
/**
 * Brings what is stored of a site's questions up to date. One at a time per site, see `looks.ts`.
 *
 * @returns the figures of the talks
 */
export async function updateLearning(house: House, site: string): Promise<LearningReport['figures']> {
  const since = new Date(house.clock.now().getTime() - LOOK_BACK);
  const asked = await gatherQuestions(house, site, since, MOST_QUESTIONS);
  await forget(house, site, since, asked);
  await place(house, site, asked);
  await judgeQuestions(house, site);
  await findLost(house, site);
  return readFigures(house, site, since);
}

/** What is no longer found: too old, too many, or she thinks better of the answer. */
const FORGET = `
  delete from learning_questions q using (
    select q.conversation_id, q.seq, k.outcome, q.asked_at, f.seq is null as is_gone,
      row_number() over (partition by q.cluster_id order by q.asked_at desc) as place_in_cluster
    from learning_questions q join learning_clusters k on k.id = q.cluster_id
    left join unnest($3::uuid[], $4::int[]) as f (conversation_id, seq)
      on f.conversation_id = q.conversation_id and f.seq = q.seq
    where q.site_id = $1
  ) old
  where q.conversation_id = old.conversation_id and q.seq = old.seq and case
    when old.outcome is null then old.is_gone
    else old.asked_at <= $2 and old.place_in_cluster > ${MOST_SETTLED} end`;

const FORGET_EMPTY = `
  delete from learning_clusters k where k.site_id = $1
    and not exists (select 1 from learning_questions q where q.cluster_id = k.id)`;

async function forget(house: House, site: string, since: Date, asked: readonly Asked[]): Promise<void> {
  const [conversations, places] = columns(asked);
  const values = [site, since, conversations, places];
  await house.database.pool.query({ name: 'learning.forget', text: FORGET, values });
  await house.database.pool.query({ name: 'learning.forgetEmpty', text: FORGET_EMPTY, values: [site] });
}

interface Known {
  conversation_id: string;
  seq: number;
  cluster_id: string | null;
  text: string;
}

// Those that stand in no cluster yet come last, in the order in which they were asked.
const KNOWN = `
  select m.conversation_id, m.seq, q.cluster_id, left(m.text, ${MOST_CHARACTERS}) as text
  from (
    select conversation_id, seq, cluster_id, asked_at from learning_questions where site_id = $1
    union all
    select conversation_id, seq, null, asked_at
    from unnest($2::uuid[], $3::int[], $4::timestamptz[]) as new (conversation_id, seq, asked_at)
  ) q join messages m on m.conversation_id = q.conversation_id and m.seq = q.seq
  order by q.cluster_id is null, q.asked_at, m.conversation_id, m.seq`;

const STORED = `
  select conversation_id, seq from learning_questions where site_id = $1`;

/** Puts the questions that are new into clusters. */
async function place(house: House, site: string, asked: readonly Asked[]): Promise<void> {
  const { rows: stored } = await house.database.pool.query<{ conversation_id: string; seq: number }>({
    name: 'learning.stored',
    text: STORED,
    values: [site],
  });
  const there = new Set(stored.map(keyOf));
  const fresh = asked.filter((one) => !there.has(keyOf(one)));
  if (fresh.length === 0) return;
  const { rows: known } = await house.database.pool.query<Known>({
    name: 'learning.placed',
    text: KNOWN,
    values: [site, ...columns(fresh)],
  });
  const { bot } = await botOf(house, site);
  const background = bot.definition.intents.flatMap(({ phrases }) => phrases).slice(0, MOST_BACKGROUND);
  const placements = await inWorker(
    known.map(({ text, cluster_id: cluster }) => ({ text, cluster })),
    background,
  );
  await store(house, site, { stored: stored.length, fresh, known, placements });
}

interface Found {
  /** How many were stored when the work began. */
  stored: number;
  fresh: readonly Asked[];
  known: readonly Known[];
  placements: readonly Placement[];
}

const INSERT = `
  insert into learning_questions (conversation_id, seq, site_id, cluster_id, source, asked_at, closeness)
  select n.conversation_id, n.seq, $1, n.cluster_id, n.source, n.asked_at, n.closeness
  from unnest($2::uuid[], $3::int[], $4::timestamptz[], $5::text[], $6::uuid[], $7::real[])
    as n (conversation_id, seq, asked_at, source, cluster_id, closeness)
  -- Erased meanwhile.
  where exists (select 1 from messages m where m.conversation_id = n.conversation_id and m.seq = n.seq)
    and exists (select 1 from learning_clusters k where k.id = n.cluster_id)
  on conflict do nothing`;

const MAKE_CLUSTERS = `
  insert into learning_clusters (id, site_id, created_at) select id, $1, $2 from unnest($3::uuid[]) as id`;

const MOVE = `
  update learning_questions q set closeness = n.closeness
  from unnest($1::uuid[], $2::int[], $3::real[]) as n (conversation_id, seq, closeness)
  where q.conversation_id = n.conversation_id and q.seq = n.seq and abs(q.closeness - n.closeness) > 0.01`;

async function store(house: House, site: string, { stored, fresh, known, placements }: Found): Promise<void> {
  const now = house.clock.now();
  const byKey = new Map(fresh.map((one) => [keyOf(one), one]));
  const ids = new Map<number, string>();
  const added = known.flatMap((row, index) => {
    const one = byKey.get(keyOf(row));
    const placed = placements[index];
    if (one === undefined || placed === undefined) return [];
    let { cluster } = placed;
    if (typeof cluster === 'number') {
      const id = ids.get(cluster) ?? newId(now.getTime());
      ids.set(cluster, id);
      cluster = id;
    }
    return [{ ...one, cluster, closeness: placed.closeness }];
  });
  const moved = known.flatMap((row, index) => (row.cluster_id === null ? [] : [{ row, placed: placements[index] }]));
  await inTransaction(house.database, async (transaction) => {
    await transaction.query('learning.lock', `select pg_advisory_xact_lock(hashtext('learning'), hashtext($1::text))`, [
      site,
    ]);
    const rows = await transaction.query('learning.again', STORED, [site]);
    // Another process has just placed some of them: the next look does the rest.
    if (rows.length !== stored) return;
    await transaction.query('learning.make', MAKE_CLUSTERS, [site, now, [...ids.values()]]);
    await transaction.query('learning.insert', INSERT, [
      site,
      ...columns(added),
      added.map(({ source }) => source),
      added.map(({ cluster }) => cluster),
      added.map(({ closeness }) => closeness),
    ]);
    await transaction.query('learning.move', MOVE, [
      moved.map(({ row }) => row.conversation_id),
      moved.map(({ row }) => row.seq),
      moved.map(({ placed }) => placed?.closeness ?? 0),
    ]);
  });
}

function keyOf({ conversation_id, seq }: { conversation_id: string; seq: number }): string {
  return `${conversation_id} ${seq}`;
}

function columns(asked: readonly Asked[]): unknown[] {
  return [
    asked.map(({ conversation_id }) => conversation_id),
    asked.map(({ seq }) => seq),
    asked.map(({ asked_at }) => asked_at),
  ];
}

/** Off the event loop: thousands of questions at a first look take seconds. */
function inWorker(questions: Question[], background: string[]): Promise<Placement[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./clusterWorker.ts', import.meta.url), {
      workerData: { questions, background },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The clustering ended with code ${code}`)));
  });
}
