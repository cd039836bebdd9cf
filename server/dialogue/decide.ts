import {
  initialBotState,
  respond,
  withNothingUnderWay,
  type BotInput,
  type BotState,
  type BotTurn,
  type TrainedBot,
} from '../../bot/index.ts';
import type { LockedConversation } from '../conversations/index.ts';
import { AppError, toAppError } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { findSite, openingState } from '../sites/index.ts';
import { anybodyOnline } from '../staff/index.ts';
import { botOf, botOfVersion, type PublishedBot } from '../studio/index.ts';
import { attributesOf } from './attributes.ts';

/** What the bot hears: the shopper's words, her form, or what came back from the shop's server. */
export type Heard = { text: string | undefined; form?: Record<string, string> | undefined } | { call: Answered };
export type Answered = NonNullable<BotInput['call']>;

/** What the bot makes of it. */
export interface Decided {
  turn: BotTurn;
  /** Of the bot that spoke; undefined when it failed, and has nothing to remember. */
  spoke?: PublishedBot;
}

const ONLY_FILES = 'The shopper sent a file without words, which only a person can look at.';
const FAILED = 'The bot failed, so a person answers.';

/**
 * What the bot says: pure computing on the stored state. A bot that fails hands over, so that a message is never refused
 * because of it.
 */
export async function decide(
  house: House,
  conversation: LockedConversation,
  heard: Heard,
  now: Date,
): Promise<Decided> {
  const site = await findSite(house, conversation.siteId);
  if (site === undefined) throw new AppError('not_found');
  const state = stateOf(conversation);
  const online = await anybodyOnline(house);
  try {
    const spoke = await speaking(house, conversation, state);
    const attributes = attributesOf(conversation.visitor);
    const world = { now: now.toISOString(), open: openingState(site, now).open, online, attributes };
    const input = inputOf(heard);
    // A picture without a word is for human eyes.
    const turn = input === undefined ? forPeople(state, ONLY_FILES) : respond(spoke.bot, state, { ...input, ...world });
    return { turn, spoke };
  } catch (error) {
    const { code, retryable } = toAppError(error);
    // Without the database nothing can be handed over either.
    if (retryable && code !== 'internal') throw error;
    house.log.error({ event: 'bot.failed', conversation: conversation.id, code, cause: String(error) });
    return { turn: forPeople(state, FAILED) };
  }
}

/** Is this slot the shopper's address? It is kept beside her name, so that people can answer her. */
export function isAddress(bot: TrainedBot, slot: string): boolean {
  return bot.definition.slots.some(({ name, kind }) => name === slot && kind === 'email');
}

/** What the bot remembers; of an older version some of it may be missing. */
export function stateOf({ botState }: LockedConversation): BotState {
  return { ...initialBotState, ...(botState as Partial<BotState> | null) };
}

function inputOf(heard: Heard): Pick<BotInput, 'text' | 'form' | 'call'> | undefined {
  if ('call' in heard) return { text: '', call: heard.call };
  if (heard.form !== undefined) return { text: '', form: heard.form };
  return heard.text === undefined ? undefined : { text: heard.text };
}

/** A conversation keeps its version of the bot while a question or a flow is open; otherwise the live one speaks. */
async function speaking(house: House, conversation: LockedConversation, state: BotState): Promise<PublishedBot> {
  const version = conversation.botVersionId;
  if (version !== null && (state.pending !== null || state.flow !== null)) {
    return { version, bot: await botOfVersion(house, version) };
  }
  return botOf(house, conversation.siteId);
}

function forPeople(state: BotState, why: string): BotTurn {
  return {
    replies: [],
    effects: [{ type: 'hand_over', reason: 'rule' }],
    state: withNothingUnderWay(state),
    trace: { intent: null, confidence: 0, best: [], decision: 'hand_over', why },
  };
}
