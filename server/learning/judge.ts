import { setImmediate as breath } from 'node:timers/promises';
import { initialBotState, respond, type TrainedBot } from '../../bot/index.ts';
import type { LearningCluster } from '../../protocol/index.ts';
import type { House } from '../realtime/index.ts';
import { botOf } from '../studio/index.ts';

/** Questions between two breaths of the event loop; a message takes some ten microseconds. */
export const AT_ONCE = 50;

interface Row {
  conversation_id: string;
  seq: number;
  text: string;
}

interface Judgement {
  understood: boolean;
  nearest: LearningCluster['nearest'];
}

const UNJUDGED = `
  select q.conversation_id, q.seq, m.text from learning_questions q
  join messages m on m.conversation_id = q.conversation_id and m.seq = q.seq
  where q.site_id = $1 and q.judged_by is distinct from $2`;

const JUDGE = `
  update learning_questions q set judged_by = $1, understood = j.understood, nearest = j.nearest
  from unnest($2::uuid[], $3::int[], $4::boolean[], $5::jsonb[]) as j (conversation_id, seq, understood, nearest)
  where q.conversation_id = j.conversation_id and q.seq = j.seq`;

/** Asks the live bot about every question that this version of it has not been asked: what it understands now is learnt. */
export async function judgeQuestions(house: House, site: string): Promise<void> {
  const { version, bot } = await botOf(house, site);
  const { rows } = await house.database.pool.query<Row>({
    name: 'learning.unjudged',
    text: UNJUDGED,
    values: [site, version],
  });
  const judgements: Judgement[] = [];
  for (const [index, { text }] of rows.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await breath();
    judgements.push(judge(bot, text, house.clock.now()));
  }
  if (rows.length === 0) return;
  await house.database.pool.query({
    name: 'learning.judge',
    text: JUDGE,
    values: [
      version,
      rows.map((row) => row.conversation_id),
      rows.map((row) => row.seq),
      judgements.map(({ understood }) => understood),
      judgements.map(({ nearest }) => (nearest === null ? null : JSON.stringify(nearest))),
    ],
  });
}

/** What the bot would make of it as the first words of a talk. */
export function judge(bot: TrainedBot, text: string, now: Date): Judgement {
  const input = { text, now: now.toISOString(), open: true, online: true };
  const { trace, effects } = respond(bot, initialBotState, input);
  const isLost = effects.some((effect) => effect.type === 'hand_over' && effect.reason === 'misses');
  const isPlainNo = bot.definition.texts.no.includes(
    text
      .trim()
      .toLowerCase()
      .replace(/[.!]+$/, ''),
  );
  const [best] = trace.best;
  return {
    understood: isPlainNo || (!isLost && !MISSES.has(trace.decision)),
    nearest: best === undefined ? null : { intent: best.intent, confidence: best.confidence },
  };
}

const MISSES = new Set(['fallback', 'ask_back']);
