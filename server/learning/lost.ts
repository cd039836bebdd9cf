// Teaching that did not last: rolled back, or the draft that held it was replaced.
import { setImmediate as breath } from 'node:timers/promises';
import type { House } from '../realtime/index.ts';
import { draftBotOf } from '../studio/index.ts';
import { AT_ONCE, judge } from './judge.ts';

interface Row {
  cluster_id: string;
  understood: boolean;
  text: string;
}

// Only where something has changed since the teaching: the draft that is being saved beside it may hold it any moment.
// What was found lost before is asked about again, since a draft can be brought back.
const DOUBTFUL = `
  select q.cluster_id, q.understood, m.text
  from learning_clusters k join learning_questions q on q.cluster_id = k.id
    join messages m on m.conversation_id = q.conversation_id and m.seq = q.seq
  where k.site_id = $1 and k.settled_at is not null and k.outcome is distinct from 'dismissed'
    and (k.outcome is null
      or exists (select 1 from bot_publications p where p.site_id = $1 and p.at > k.settled_at)
      or exists (select 1 from bot_drafts d where d.site_id = $1 and d.changed_at > k.settled_at))`;

// The time stays: it says that the cluster was taught once. Whoever settles it meanwhile has the last word.
const SETTLE = `
  update learning_clusters set outcome = case when id = any($2::uuid[]) then null else 'taught' end
  where site_id = $1 and id = any($3::uuid[]) and settled_at is not null and outcome is distinct from 'dismissed'
    and (outcome is null) <> (id = any($2::uuid[]))`;

/**
 * Lets clusters that were taught wait again when neither the live bot nor the draft understands at least half of their
 * questions; and no longer when one of them does. The live one must have been asked, see `judgeQuestions`.
 */
export async function findLost(house: House, site: string): Promise<void> {
  const { pool } = house.database;
  const { rows } = await pool.query<Row>({ name: 'learning.doubtful', text: DOUBTFUL, values: [site] });
  const clusters = Map.groupBy(rows, (row) => row.cluster_id);
  const missed = [...clusters].filter(([, questions]) => !isMost(questions, ({ understood }) => understood));
  const lost: string[] = [];
  if (missed.length > 0) {
    const draft = await draftBotOf(house, site);
    // A draft that cannot be used for the moment says nothing of what it will understand.
    if (draft === null) return;
    const now = house.clock.now();
    let asked = 0;
    for (const [cluster, questions] of missed) {
      const understood = new Set<Row>();
      for (const question of questions) {
        if ((asked += 1) % AT_ONCE === 0) await breath();
        if (question.understood || judge(draft, question.text, now).understood) understood.add(question);
      }
      if (!isMost(questions, (question) => understood.has(question))) lost.push(cluster);
    }
  }
  await pool.query({ name: 'learning.lost', text: SETTLE, values: [site, lost, [...clusters.keys()]] });
}

function isMost(questions: readonly Row[], holds: (question: Row) => boolean): boolean {
  return questions.filter(holds).length * 2 >= questions.length;
}
