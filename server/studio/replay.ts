import pg from 'pg';
import { parseBotDefinition, trainBot } from '../../bot/index.ts';
import type { Hours, ReplayChange, ReplayKind } from '../../protocol/index.ts';
import { openingState } from '../sites/index.ts';
import type { ReplayTask, Results } from './tasks.ts';
import { answerAgain, isSame, kindOfChange, STORED_COLUMNS, turnsOf, type StoredEntry } from './turns.ts';

/** Conversations read in one statement. */
const PAGE = 250;
const MOST_CHANGES = 200;
const MOST_CHARACTERS = 300;
/** Share of the work until the draft is trained. */
const TRAINED = 0.1;

interface Row extends StoredEntry {
  conversation: string;
}

/**
 * Asks the draft what the shoppers of the newest conversations asked, in order and with their own times, and compares
 * with what was decided then. Runs in a worker thread, on a connection of its own.
 */
export async function replay(task: ReplayTask, onProgress: (share: number) => void): Promise<Results['replay']> {
  const begin = performance.now();
  const definition = parseBotDefinition(JSON.parse(task.definition));
  const bot = trainBot(definition);
  onProgress(TRAINED);
  const isOpen = wasOpen(task);
  const kinds: Record<ReplayKind, number> = {
    answeredNow: 0,
    otherAnswer: 0,
    handedOverNow: 0,
    askedBackNow: 0,
    missedNow: 0,
  };
  const report = { conversations: 0, messages: 0, changed: 0, kinds, seconds: 0 };
  const changes: ReplayChange[] = [];

  const client = new pg.Client({ connectionString: task.databaseUrl, statement_timeout: 60_000 });
  await client.connect();
  try {
    const ids = await newest(client, task);
    for (let start = 0; start < ids.length; start += PAGE) {
      for (const [conversation, entries] of await read(client, ids.slice(start, start + PAGE))) {
        const turns = turnsOf(entries).map((turn) => ({ ...turn, open: isOpen(turn.at) }));
        let compared = 0;
        for (const { outcome: after } of answerAgain(bot, turns)) {
          const turn = turns[compared];
          compared += 1;
          if (turn === undefined || isSame(turn.outcome, after)) continue;
          const kind = kindOfChange(turn.outcome, after);
          report.changed += 1;
          kinds[kind] += 1;
          if (changes.length < MOST_CHANGES) {
            const text = turn.text.slice(0, MOST_CHARACTERS).toWellFormed();
            changes.push({ conversation, text, before: turn.outcome, after, kind });
          }
          // From here on the talk would have gone another way.
          break;
        }
        report.messages += compared;
        if (compared > 0) report.conversations += 1;
      }
      onProgress(TRAINED + (1 - TRAINED) * Math.min(1, (start + PAGE) / ids.length));
    }
  } finally {
    await client.end();
  }
  report.seconds = (performance.now() - begin) / 1000;
  return { report, changes };
}

const HOUR = 60 * 60 * 1000;

/** Spans are computed for an hour at a time, and the conversations lie in any order. */
function wasOpen({ hours, timeZone }: ReplayTask): (at: string) => boolean {
  const byHour = new Map<number, { hours: Hours; timeZone: string }>();
  return (at) => {
    const instant = new Date(at);
    const hour = Math.floor(instant.getTime() / HOUR);
    let site = byHour.get(hour);
    if (site === undefined) {
      byHour.set(hour, (site = { hours, timeZone }));
      openingState(site, new Date(hour * HOUR));
    }
    return openingState(site, instant).open;
  };
}

async function newest(client: pg.Client, { site, conversations }: ReplayTask): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from conversations where site_id = $1 order by created_at desc, id limit $2',
    [site, conversations],
  );
  return rows.map(({ id }) => id);
}

/** Entries of each conversation, in the order of the ids. */
async function read(client: pg.Client, ids: readonly string[]): Promise<Map<string, StoredEntry[]>> {
  const { rows } = await client.query<Row>({
    name: 'replay.read',
    text: `select m.conversation_id as conversation, ${STORED_COLUMNS} from messages m
      where m.conversation_id = any($1::uuid[]) and m.sender_kind in ('visitor', 'bot')
      order by m.conversation_id, m.seq`,
    values: [ids],
  });
  const found = new Map<string, StoredEntry[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(row.conversation)?.push(row);
  return found;
}
