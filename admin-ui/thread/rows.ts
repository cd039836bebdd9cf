import type { ThreadItem, ViewRow } from '../../client/index.ts';
import type { Trace } from '../../protocol/entries.ts';

/** What the desk shows of a thread: the shared rows, with answers of the bot gathered so that they can be folded. */
export type DeskRow =
  | Exclude<ViewRow, { type: 'item' }>
  | Extract<ViewRow, { type: 'item' }>
  /** Answers of the bot that follow each other. */
  | { type: 'bot'; key: string; items: readonly ThreadItem[] };

const isBotMessage = (item: ThreadItem): boolean => item.kind === 'message' && item.sender.kind === 'bot';

/** Takes the divider away where nothing older stands above it: in a talk that nobody has looked at all of it is new. */
export function dropIdleDivider(rows: readonly ViewRow[]): readonly ViewRow[] {
  const place = rows.findIndex((row) => row.type === 'unread');
  const isIdle = place >= 0 && rows.slice(0, place).every((row) => row.type === 'day');
  return isIdle ? rows.toSpliced(place, 1) : rows;
}

/** Gathers neighbouring answers of the bot; everything else stays as it is. */
export function foldBot(rows: readonly ViewRow[]): DeskRow[] {
  const folded: DeskRow[] = [];
  for (const row of rows) {
    const last = folded.at(-1);
    if (row.type !== 'item' || !isBotMessage(row.item)) folded.push(row);
    else if (last?.type === 'bot') folded[folded.length - 1] = { ...last, items: [...last.items, row.item] };
    else folded.push({ type: 'bot', key: `bot ${row.key}`, items: [row.item] });
  }
  return folded;
}

export interface Understanding {
  /** What the bot took the words for; null when it was none of what it knows. */
  intent: string | null;
  /** 0 to 1; absent where a rule decided. */
  confidence?: number;
  rule?: string;
  /** Words that were read as others: "recieve" as "receive". */
  corrections: readonly { from: string; to: string }[];
  why: string;
  decision: string;
  /** What else it could have been, best first. */
  others: { intent: string; confidence: number }[];
}

/** What a trace says, for people. */
export function understand(trace: Trace): Understanding {
  const { intent, confidence, best, rule, decision, why, corrections = [] } = trace;
  return {
    intent,
    why,
    decision,
    corrections,
    ...(rule === undefined ? intent !== null && { confidence } : { rule }),
    others: best.filter((one) => one.intent !== intent).slice(0, 3),
  };
}

/** The newest trace among some items that names an intent, else the newest at all. */
export function traceOf(items: readonly ThreadItem[]): Trace | undefined {
  const traces = items.map((item) => item.trace).filter((trace) => trace !== undefined);
  return traces.findLast((trace) => trace.intent !== null) ?? traces.at(-1);
}

/** Names of intents as people read them: `refund_not_received` is "refund not received". */
export const intentWords = (intent: string): string => intent.replaceAll(/[._-]+/g, ' ');
