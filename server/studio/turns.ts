// A stored conversation as turns, and what another bot makes of them. Used in worker threads: imports the bot and types.
import { initialBotState, respond, type BotTrace, type TrainedBot } from '../../bot/index.ts';
import type { BotOutcome, ReplayKind } from '../../protocol/index.ts';

/** What is read of an entry of a conversation, in the order of its places. */
export interface StoredEntry {
  sender: 'visitor' | 'bot' | 'staff' | 'system';
  text: string | null;
  at: Date;
  /** Of entries of the bot that say why. */
  trace: Pick<BotTrace, 'decision' | 'intent' | 'rule'> | null;
}

/** Something that the shopper wrote to the bot, and what it decided then. */
export interface StoredTurn {
  text: string;
  /** ISO instant. */
  at: string;
  outcome: BotOutcome;
}

/** Columns of a `StoredEntry` in a query over `messages m`. */
export const STORED_COLUMNS = `m.sender_kind as sender, m.text, m.created_at as at, m.data -> 'trace' as trace`;

/** The messages to the bot with its decisions; what was said to people is left out. */
export function turnsOf(entries: readonly StoredEntry[]): StoredTurn[] {
  const turns: StoredTurn[] = [];
  let asked: StoredEntry | undefined;
  for (const entry of entries) {
    if (entry.sender === 'visitor') asked = entry;
    else if (asked !== undefined && asked.text !== null && entry.sender === 'bot' && entry.trace !== null) {
      turns.push({ text: asked.text, at: asked.at.toISOString(), outcome: outcomeOf(entry.trace) });
      asked = undefined;
    }
  }
  return turns;
}

/** What a bot makes of a turn. */
export interface AnsweredTurn {
  outcome: BotOutcome;
  /** All that it says, bubble below bubble; empty when it says nothing. */
  words: string;
  /** Of the likeliest intent, 0 to 1; null when the model was not asked. */
  confidence: number | null;
}

/**
 * What a bot decides at each of these turns, one after another. It ends early at a call of the shop's server and at a
 * form: what was answered and filled in is not kept.
 */
export function* answerAgain(
  bot: TrainedBot,
  turns: readonly (Pick<StoredTurn, 'text' | 'at'> & { open: boolean })[],
): Generator<AnsweredTurn> {
  let state = initialBotState;
  for (const { text, at, open } of turns) {
    const turn = respond(bot, state, { text, now: at, open, online: open });
    state = turn.state;
    yield {
      outcome: outcomeOf(turn.trace),
      words: turn.replies.map((reply) => reply.text).join('\n'),
      confidence: turn.trace.best[0]?.confidence ?? null,
    };
    if (state.flow?.waitsFor === 'call' || state.flow?.waitsFor === 'form') return;
  }
}

export function outcomeOf({ decision, intent, rule }: Pick<BotTrace, 'decision' | 'intent' | 'rule'>): BotOutcome {
  return { decision, intent, ...(rule !== undefined && { rule }) };
}

/** By what reason the same was decided does not matter. */
export function isSame(a: BotOutcome, b: BotOutcome): boolean {
  return a.decision === b.decision && a.intent === b.intent;
}

/** For reports in words: `answer where_is_my_order`. */
export function wordsOf({ decision, intent }: BotOutcome): string {
  return intent === null ? decision : `${decision} ${intent}`;
}

const UNANSWERED: Record<string, ReplayKind> = {
  hand_over: 'handedOverNow',
  ask_back: 'askedBackNow',
  fallback: 'missedNow',
};

/** What kind of change it is. */
export function kindOfChange(before: BotOutcome, after: BotOutcome): ReplayKind {
  return UNANSWERED[after.decision] ?? (before.decision in UNANSWERED ? 'answeredNow' : 'otherAnswer');
}
