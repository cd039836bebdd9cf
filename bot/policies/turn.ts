// The working record of one turn and what every decision does with it: say something unsaid, keep a value, hand over.
import { fill, fillUrl, placeholdersOf } from '../definition/templates.ts';
import type { Card, HandOverReason, Link, QuickReply } from '../definition/types.ts';
import type { Found, ReadingOptions } from '../entities/index.ts';
import { hashText } from '../understanding/hashTable.ts';
import { withNothingUnderWay } from './state.ts';
import type { TrainedBot } from './trainedBot.ts';
import type { BotEffect, BotForm, BotInput, BotReply, BotState, BotTrace } from './types.ts';

/** The message as the bot reads it. */
export interface Message {
  /** Words as typed. */
  typed: string[];
  /** Words after spelling correction. */
  words: string[];
  found: Found[];
}

/** One turn while it is being decided; `state`, `replies`, `effects` and `trace` are filled in. */
export interface Turn {
  readonly bot: TrainedBot;
  readonly input: BotInput;
  readonly message: Message;
  /** BCP 47 tag that the message is read in. */
  readonly language: string;
  /** Values that were known before this turn. */
  readonly known: ReadonlyMap<string, string>;
  /** Fingerprints of what was said in the previous turn. */
  readonly before: readonly number[];
  /** What the bot asked in the previous turn. */
  readonly question: BotState['question'];
  state: BotState;
  replies: BotReply[];
  effects: BotEffect[];
  trace: BotTrace;
  /** Whether the flow under way has spoken in this turn. */
  flowSpoke: boolean;
}

/** What may stand under a text. */
export interface Extras {
  quickReplies?: readonly QuickReply[] | undefined;
  cards?: readonly Card[] | undefined;
  links?: readonly Link[] | undefined;
  form?: BotForm | undefined;
}

/** How texts of this turn are read. */
export function readingOf({ input, language }: Turn): ReadingOptions {
  return { now: input.now, language };
}

/** Keeps a value and tells the caller when it is new. */
export function setSlot(turn: Turn, name: string, value: string): void {
  if (slotValue(turn.state, name) === value) return;
  turn.state.slots[name] = value;
  turn.state.declined = turn.state.declined.filter((other) => other !== name);
  turn.effects.push({ type: 'set_slot', name, value });
}

/** Takes the value that the message has for a slot, which then is no value for another one; false when it has none. */
export function takeFound(turn: Turn, name: string): boolean {
  const known = slotValue(turn.state, name);
  const all = turn.message.found.filter(({ slot }) => slot === name);
  // Who names the old and the new one means the new one.
  const taken = all.find(({ value }) => value !== known) ?? all[0];
  if (taken === undefined) return false;
  setSlot(turn, name, taken.value);
  turn.message.found = turn.message.found.filter(({ from, through }) => from >= taken.through || through <= taken.from);
  return true;
}

/** A collected value; undefined when there is none, also for names such as `constructor`. */
export function slotValue(state: BotState, name: string): string | undefined {
  return Object.hasOwn(state.slots, name) ? state.slots[name] : undefined;
}

/** Whether every value that a text speaks of is known. */
export function isUsable({ state }: Turn, text: string): boolean {
  return placeholdersOf(text).every((name) => slotValue(state, name) !== undefined);
}

/**
 * Says the first of the alternates, beginning with number `from`, whose values are known and that was not said in the
 * previous turn or in this one.
 * @returns False when there is none; nothing is said then.
 */
export function say(turn: Turn, alternates: readonly string[], from: number, extras: Extras = {}): boolean {
  const values = new Map(Object.entries(turn.state.slots));
  for (let step = 0; step < alternates.length; step += 1) {
    const alternate = alternates[(from + step) % alternates.length] ?? '';
    const text = fill(alternate, values);
    const mark = hashText(text, 0);
    if (!isUsable(turn, alternate) || turn.before.includes(mark) || turn.state.said.includes(mark)) continue;
    turn.state.said.push(mark);
    turn.replies.push({ text, ...usableExtras(extras, values) });
    return true;
  }
  return false;
}

function usableExtras(extras: Extras, values: ReadonlyMap<string, string>): Omit<BotReply, 'text'> {
  const links = (extras.links ?? []).flatMap((link) => usableLink(link, values));
  const cards = (extras.cards ?? []).map(({ link, ...card }) => {
    const [usable] = link === undefined ? [] : usableLink(link, values);
    return usable === undefined ? card : { ...card, link: usable };
  });
  const { quickReplies = [], form } = extras;
  return {
    ...(quickReplies.length > 0 && { quickReplies: [...quickReplies] }),
    ...(cards.length > 0 && { cards }),
    ...(links.length > 0 && { links }),
    ...(form !== undefined && { form }),
  };
}

/** A link with its values; none when one of them is not known. */
function usableLink({ title, url }: Link, values: ReadonlyMap<string, string>): Link[] {
  return placeholdersOf(url).every((name) => values.has(name)) ? [{ title, url: fillUrl(url, values) }] : [];
}

/** The button that always leads to a person. */
export function personReply({ bot }: Turn): QuickReply {
  return { title: bot.definition.texts.person };
}

/** Alternates with the sentence that nobody is there, when so: as in the hand-over, hours do not matter where somebody is. */
export function withAway({ bot, input }: Turn, alternates: readonly string[]): string[] {
  const { away } = bot.definition.texts;
  if (input.online || away.trim() === '') return [...alternates];
  return alternates.map((text) => `${text} ${away}`);
}

/** For whom a hand-over is meant and what it is about. */
export interface Ticket {
  team?: string | undefined;
  subject?: string;
  priority?: 'low' | 'normal' | 'high' | 'urgent' | undefined;
}

/** Hands over, with nothing left under way. Nothing is said after it. */
export function handOver(turn: Turn, reason: HandOverReason, why: string, ticket: Ticket = {}): void {
  const { team, subject, priority } = ticket;
  turn.effects.push({
    type: 'hand_over',
    reason,
    ...(team !== undefined && { team }),
    ...(subject !== undefined && { subject }),
    ...(priority !== undefined && { priority }),
  });
  turn.state = withNothingUnderWay(turn.state);
  turn.trace.decision = 'hand_over';
  turn.trace.why = why;
}

/** Whether the conversation has gone to people in this turn. */
export function isHandedOver({ effects }: Turn): boolean {
  return effects.some(({ type }) => type === 'hand_over');
}

/** Asks whether it helped, since there is nothing new to say; hands over when that was just asked. */
export function repeat(turn: Turn, why: string): void {
  turn.trace.decision = 'repeated';
  turn.state.question = 'helped';
  turn.trace.why = why;
  const extras = { quickReplies: [personReply(turn)] };
  if (!say(turn, withAway(turn, turn.bot.definition.texts.repeated), 0, extras)) {
    handOver(turn, 'misses', `${why} There is nothing new to say, so a person takes over.`);
  }
}
