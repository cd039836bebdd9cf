// Giving an answer: collect what it needs, never the same text twice running, hand over when it does not help.
import { alternatesOf, placeholdersOf } from '../definition/templates.ts';
import type { Answer, SlotDefinition } from '../definition/types.ts';
import { resumeFlow, startFlow } from './flow.ts';
import { handOver, isHandedOver, isUsable, personReply, repeat, say, slotValue, takeFound, type Turn } from './turn.ts';

/** How often a value is asked for before the bot goes on without it. */
const MAX_ASKED = 3;

/** An answer under its key in the state (`intent:name` or `rule:name`). */
export interface KeyedAnswer {
  key: string;
  answer: Answer;
  /** Name for the trace. */
  title: string;
  isSmallTalk: boolean;
}

/** Finds the answer a pending question belongs to; null when a later version of the bot no longer has it. */
export function answerByKey({ bot }: Turn, key: string): KeyedAnswer | null {
  const intent = bot.definition.intents.find(({ name }) => `intent:${name}` === key);
  if (intent !== undefined) {
    return { key, answer: intent.answer, title: intent.title, isSmallTalk: intent.smallTalk === true };
  }
  const rule = bot.definition.rules.find(({ name }) => `rule:${name}` === key);
  if (rule === undefined || !('answer' in rule.action)) return null;
  return { key, answer: rule.action.answer, title: rule.name, isSmallTalk: false };
}

/**
 * Answers, or asks for what the answer needs, or hands over when the answer says so or was given too often.
 * @param why How the bot came to this answer; becomes the trace's sentence.
 */
export function giveAnswer(turn: Turn, keyed: KeyedAnswer, why: string): void {
  const { answer, key } = keyed;
  // Of two answers in one turn the first is what the message was taken for.
  if (key.startsWith('intent:')) turn.trace.intent ??= key.slice('intent:'.length);
  if (answer.flow !== undefined && turn.state.flow?.name === answer.flow) {
    turn.state.misses = 0;
    return resumeFlow(turn, `${why} That is under way already, so the bot asks on.`);
  }
  if (askForMissing(turn, keyed, why)) return;
  if (answer.handOver === true) {
    const isAsked = keyed.title === turn.bot.definition.texts.person;
    const ticket = { team: answer.team };
    return handOver(turn, isAsked ? 'asked' : 'rule', `${why} This one goes to a person.`, ticket);
  }
  if (keyed.isSmallTalk) return giveSmallTalk(turn, keyed, why);

  const times = turn.state.last?.answer === key ? turn.state.last.times : 0;
  const alternates = usable(turn, answer);
  if (times > alternates.length) {
    return handOver(turn, 'misses', `${why} The same answer was asked for again and again, so a person takes over.`);
  }
  turn.state.misses = 0;
  turn.state.last = { answer: key, times: times + 1 };
  turn.trace.decision = 'answer';
  turn.trace.why = why;
  if (say(turn, alternates.slice(times), 0, answer)) {
    if (answer.flow !== undefined) return startFlow(turn, answer.flow, why);
    const reply = turn.replies.at(-1);
    if (reply !== undefined && key.startsWith('intent:')) reply.feedback = true;
    return;
  }
  turn.state.last = { answer: key, times: alternates.length + 1 };
  repeat(turn, `${why} The answer was just given, so the bot asks whether it helped.`);
}

/** Asks again for what is pending, after something else was said; answers when it is known by now, drops what was asked too often. */
export function resumePending(turn: Turn): void {
  const { pending } = turn.state;
  const slot = turn.bot.definition.slots.find(({ name }) => name === pending?.slot);
  if (pending === null || slot === undefined || pending.asked >= MAX_ASKED) {
    turn.state.pending = null;
    return;
  }
  const keyed = slotValue(turn.state, slot.name) === undefined ? null : answerByKey(turn, pending.answer);
  if (keyed === null) ask(turn, slot, pending.answer, pending.asked);
  else giveAnswer(turn, keyed, `${turn.trace.why} The value "${slot.name}" that was asked for is known now.`);
}

/** Asks again after a reply that was not understood, or goes on without after the third time; false when nothing is pending. */
export function askAgain(turn: Turn, why: string): boolean {
  const { pending } = turn.state;
  const slot = turn.bot.definition.slots.find(({ name }) => name === pending?.slot);
  const keyed = pending === null || pending.asked < MAX_ASKED ? null : answerByKey(turn, pending.answer);
  if (pending !== null && keyed !== null) {
    const { misses } = turn.state;
    turn.state.declined.push(pending.slot);
    giveAnswer(turn, keyed, `${why} It was asked for ${MAX_ASKED} times, so the bot goes on without.`);
    // It is a miss all the same, and the next one may be one too many.
    if (!isHandedOver(turn)) turn.state.misses = misses;
    return true;
  }
  if (pending === null || slot === undefined || !ask(turn, slot, pending.answer, pending.asked)) return false;
  turn.trace.decision = 'collect';
  turn.trace.why = why;
  return true;
}

function askForMissing(turn: Turn, { answer, key }: KeyedAnswer, why: string): boolean {
  for (const name of answer.collect ?? []) {
    const slot = turn.bot.definition.slots.find((candidate) => candidate.name === name);
    if (slot === undefined || slotValue(turn.state, name) !== undefined || turn.state.declined.includes(name)) continue;
    if (takeFound(turn, name)) continue;
    const { pending } = turn.state;
    const asked = pending !== null && pending.answer === key && pending.slot === name ? pending.asked : 0;
    if (asked >= MAX_ASKED) {
      turn.state.declined.push(name);
      continue;
    }
    turn.state.misses = 0;
    const needs = `${why} The answer needs the value "${name}", so the bot asks for it.`;
    turn.trace.decision = 'collect';
    turn.trace.why = needs;
    if (!ask(turn, slot, key, asked)) repeat(turn, needs);
    return true;
  }
  turn.state.pending = turn.state.pending?.answer === key ? null : turn.state.pending;
  return false;
}

/** @returns False when every way to ask was used in the previous turn. */
function ask(turn: Turn, slot: SlotDefinition, key: string, asked: number): boolean {
  turn.state.pending = { answer: key, slot: slot.name, asked: asked + 1 };
  return say(turn, slot.ask, asked, { quickReplies: [{ title: slot.skipTitle }, personReply(turn)] });
}

/** Small talk goes round its alternates for ever; it is no reason to call a person. */
function giveSmallTalk(turn: Turn, { answer, key }: KeyedAnswer, why: string): void {
  const times = turn.state.last?.answer === key ? turn.state.last.times : 0;
  turn.trace.decision = 'small_talk';
  turn.trace.why = why;
  turn.state.last = { answer: key, times: times + 1 };
  if (!say(turn, alternatesOf(answer), times, answer)) return repeat(turn, why);
  if (answer.flow !== undefined && turn.state.flow === null) startFlow(turn, answer.flow, why);
}

/** Alternates whose values are all known, those that use values first. */
function usable(turn: Turn, answer: Answer): string[] {
  const known = alternatesOf(answer).filter((text) => isUsable(turn, text));
  return [
    ...known.filter((text) => placeholdersOf(text).length > 0),
    ...known.filter((text) => placeholdersOf(text).length === 0),
  ];
}
