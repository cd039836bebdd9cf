import type { BotEffect, BotTurn } from '../../bot/index.ts';
import type { BotOutcome, EntryEvent } from '../../protocol/index.ts';
import { noteUnread, type BotMemory, type EntryDraft, type LockedConversation } from '../conversations/index.ts';
import { setContact } from '../customers/index.ts';
import type { Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { askShop } from './askShop.ts';
import { decide, isAddress, type Decided, type Heard } from './decide.ts';
import { handOver } from './handOver.ts';

export interface Turn {
  /** What is to be appended, in order. */
  drafts: EntryDraft[];
  /** Tickets whose row in the inbox changed. */
  inbox: string[];
  /** What the bot remembers; undefined where it was not its turn. */
  memory?: BotMemory;
  /** What the bot made of it; null where it was not its turn. */
  outcome: BotOutcome | null;
}

/**
 * The bot's turn on a locked conversation: its answers as entries, and what they cause carried out in this transaction.
 *
 * @param message the shopper's own entry, which comes first; undefined when it was not she who spoke
 */
export async function botTurn(
  house: House,
  transaction: Transaction,
  conversation: LockedConversation,
  message: EntryDraft | undefined,
  heard: Heard,
): Promise<Turn> {
  const decided = await decide(house, conversation, heard, house.clock.now());
  const { turn, spoke } = decided;
  const result: Turn = {
    drafts: [...(message === undefined ? [] : [message]), ...repliesOf(turn)],
    inbox: [],
    outcome: outcomeOf(turn),
  };
  if (spoke !== undefined) result.memory = { state: turn.state, version: spoke.version };
  for (const effect of turn.effects) {
    const told = await carryOut(house, transaction, conversation, decided, effect, message?.text);
    if (told === undefined) continue;
    result.drafts.push({ kind: 'event', sender: { kind: 'bot' }, event: told.event, trace: turn.trace });
    result.inbox.push(told.ticket);
  }
  return result;
}

/**
 * The bot's turn where it causes nothing but words, for a batch.
 *
 * @returns undefined when it wants more: a hand-over, a call, an address to keep, or the bot failed
 */
export async function wordsOnly(
  house: House,
  conversation: LockedConversation,
  message: EntryDraft,
): Promise<{ drafts: EntryDraft[]; memory: BotMemory; outcome: BotOutcome } | undefined> {
  const { turn, spoke } = await decide(house, conversation, { text: message.text }, house.clock.now());
  if (spoke === undefined) return undefined;
  // A value that the bot remembers is in its state and nowhere else.
  const isOnlyKept = (effect: BotEffect): boolean => effect.type === 'set_slot' && !isAddress(spoke.bot, effect.name);
  if (!turn.effects.every(isOnlyKept)) return undefined;
  const memory = { state: turn.state, version: spoke.version };
  return { drafts: [message, ...repliesOf(turn)], memory, outcome: outcomeOf(turn) };
}

/** @returns the line that tells of it, where there is one, and its ticket */
async function carryOut(
  house: House,
  transaction: Transaction,
  conversation: LockedConversation,
  { spoke }: Decided,
  effect: BotEffect,
  words: string | undefined,
): Promise<{ ticket: string; event: EntryEvent } | undefined> {
  if (effect.type === 'hand_over') return handOver(house, transaction, conversation, effect, words);
  if (spoke === undefined) return undefined;
  if (effect.type === 'call') {
    await askShop(house, transaction, conversation, spoke.version, effect);
  } else if (isAddress(spoke.bot, effect.name)) {
    await setContact(transaction, conversation.visitorId, { email: effect.value });
    noteUnread(transaction, conversation.visitorId, house.clock.now());
  }
  return undefined;
}

function outcomeOf({ trace }: BotTurn): BotOutcome {
  return { decision: trace.decision, intent: trace.intent, ...(trace.rule !== undefined && { rule: trace.rule }) };
}

function repliesOf({ replies, trace }: BotTurn): EntryDraft[] {
  return replies.map((reply, index) => ({
    kind: 'message',
    sender: { kind: 'bot' },
    ...reply,
    ...(index === 0 && { trace }),
  }));
}
