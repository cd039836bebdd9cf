import type { BotOutcome, ShadowDifference, ShadowReport } from '../../protocol/index.ts';
import { inTransaction, type Database } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import type { ShadowChangedHint } from './shadow.ts';
import type { AnsweredTurn } from './turns.ts';

/** Differences that are kept of a site, and that are shown. */
const MOST_KEPT = 1_000;
const MOST_SHOWN = 100;
const MOST_CHARACTERS = 300;

export interface ShadowStatus {
  on: boolean;
  /** Of the draft, and when it was reached. */
  revision: number;
  changedAt: Date;
}

/** A message at which the draft was asked. */
export interface Seen {
  site: string;
  conversation: string;
  text: string;
  at: Date;
  /** Null beside agents. */
  live: BotOutcome | null;
  draft: AnsweredTurn;
  same: boolean;
}

export async function shadowStatus({ pool }: Database, site: string): Promise<ShadowStatus> {
  const { rows } = await pool.query<{ on: boolean; revision: number; changed_at: Date }>({
    name: 'shadow.status',
    text: `select exists (select 1 from bot_shadows where site_id = $1 and since is not null) as "on",
      coalesce(d.revision, 0) as revision, coalesce(d.changed_at, to_timestamp(0)) as changed_at
      from (select 1) as one left join bot_drafts d on d.site_id = $1`,
    values: [site],
  });
  const [row] = rows;
  return { on: row?.on === true, revision: row?.revision ?? 0, changedAt: row?.changed_at ?? new Date(0) };
}

/** Counts of the shadow, without the differences. */
export async function shadowCounts({ pool }: Database, site: string): Promise<Omit<ShadowReport, 'differences'>> {
  const { rows } = await pool.query<{ since: Date | null; messages: number; same: number }>(
    'select since, messages, same from bot_shadows where site_id = $1',
    [site],
  );
  const { since = null, messages = 0, same = 0 } = rows[0] ?? {};
  return { on: since !== null, since: since?.toISOString() ?? null, messages, same };
}

interface DifferenceRow {
  conversation_id: string;
  at: Date;
  text: string;
  live: BotOutcome | null;
  draft: BotOutcome;
  beside: ShadowDifference['beside'];
  draft_text: string;
  draft_confidence: number | null;
  live_text: string | null;
  live_confidence: number | null;
}

// What was really said stands in the conversation: up to her next message the bot's words, or the first of an agent.
const DIFFERENCES = `
  select d.conversation_id, d.at, d.text, d.live, d.draft, d.beside, d.draft_text, d.draft_confidence,
    left(coalesce(bot.text, agent.text), ${MOST_CHARACTERS}) as live_text, bot.confidence as live_confidence
  from (select * from bot_shadow_differences where site_id = $1 order by id desc limit ${MOST_SHOWN}) d
  left join lateral (
    select m.seq, (select min(n.seq) from messages n where n.conversation_id = m.conversation_id and n.seq > m.seq
      and n.kind = 'message' and n.sender_kind = 'visitor') as next
    from messages m
    where m.conversation_id = d.conversation_id and m.kind = 'message' and m.sender_kind = 'visitor'
      and starts_with(m.text, d.text) and m.created_at < d.at + interval '1 second'
    order by m.seq desc limit 1
  ) asked on true
  left join lateral (
    select string_agg(m.text, E'\\n' order by m.seq) filter (where m.kind = 'message') as text,
      max((m.data #>> '{trace,best,0,confidence}')::real) as confidence
    from messages m
    where d.beside = 'bot' and m.conversation_id = d.conversation_id and m.seq > asked.seq
      and (asked.next is null or m.seq < asked.next) and m.sender_kind = 'bot'
  ) bot on true
  left join lateral (
    select m.text from messages m
    where d.beside = 'agent' and m.conversation_id = d.conversation_id and m.seq > asked.seq and m.kind = 'message'
      and m.sender_kind = 'staff'
    order by m.seq limit 1
  ) agent on true
  order by d.id desc`;

/** The counts, and the newest differences with what was said and what the draft would have said. */
export async function shadowReport(database: Database, site: string): Promise<ShadowReport> {
  const { rows } = await database.pool.query<DifferenceRow>(DIFFERENCES, [site]);
  return { ...(await shadowCounts(database, site)), differences: rows.map(presentDifference) };
}

function presentDifference(row: DifferenceRow): ShadowDifference {
  return {
    conversation: row.conversation_id,
    at: row.at.toISOString(),
    text: row.text,
    live: row.live,
    draft: row.draft,
    beside: row.beside,
    ...(row.live_text !== null && { liveAnswer: row.live_text }),
    ...(row.live_confidence !== null && { liveConfidence: row.live_confidence }),
    ...(row.draft_text !== '' && { draftAnswer: row.draft_text }),
    ...(row.draft_confidence !== null && { draftConfidence: row.draft_confidence }),
  };
}

/** Switches it on, counting from nothing, or off, keeping what was counted. What it is already it stays. */
export async function setShadow(house: House, site: string, on: boolean): Promise<ShadowReport> {
  await inTransaction(house.database, async ({ query, afterCommit }) => {
    if (on) {
      const begun = await query(
        'shadow.on',
        `insert into bot_shadows (site_id, since) values ($1, $2)
          on conflict (site_id) do update set since = $2, messages = 0, same = 0 where bot_shadows.since is null
          returning 1`,
        [site, house.clock.now()],
      );
      if (begun.length > 0)
        await query('shadow.forget', 'delete from bot_shadow_differences where site_id = $1', [site]);
    } else await query('shadow.off', 'update bot_shadows set since = null where site_id = $1', [site]);
    const hint: ShadowChangedHint = { kind: 'studio.shadow', site };
    afterCommit(() => house.realtime.bus.publish(hint));
  });
  return shadowReport(house.database, site);
}

/** Notes what the draft said; conversations that were erased meanwhile leave nothing behind. */
export async function writeShadow(database: Database, seen: readonly Seen[]): Promise<void> {
  const bySite = Map.groupBy(seen, ({ site }) => site);
  await inTransaction(database, async ({ query }) => {
    for (const [site, all] of [...bySite].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const other = all.filter(({ same }) => !same);
      const rows = other.map(({ conversation, at, text, live, draft }) => ({
        conversation,
        at,
        text: text.slice(0, MOST_CHARACTERS).toWellFormed(),
        live,
        draft: draft.outcome,
        words: draft.words.slice(0, MOST_CHARACTERS).toWellFormed(),
        confidence: draft.confidence,
        beside: live === null ? 'agent' : 'bot',
      }));
      await query(
        'shadow.count',
        'update bot_shadows set messages = messages + $2, same = same + $3 where site_id = $1 and since is not null',
        [site, all.length, all.length - other.length],
      );
      if (rows.length === 0) continue;
      await query(
        'shadow.note',
        `insert into bot_shadow_differences
            (site_id, conversation_id, at, text, live, draft, draft_text, draft_confidence, beside)
          select $1, c.id, d.at, d.text, nullif(d.live, 'null'), d.draft, d.words, d.confidence, d.beside
          from jsonb_to_recordset($2::jsonb) as d (conversation uuid, at timestamptz, text text, live jsonb,
            draft jsonb, words text, confidence real, beside text)
          join conversations c on c.id = d.conversation`,
        [site, JSON.stringify(rows)],
      );
      await query(
        'shadow.trim',
        `delete from bot_shadow_differences where site_id = $1 and id <= (
          select id from bot_shadow_differences where site_id = $1 order by id desc offset ${MOST_KEPT} limit 1)`,
        [site],
      );
    }
  });
}
