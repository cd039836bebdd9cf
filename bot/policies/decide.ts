// The order of decisions: a person when asked, rules, a pressed title, what is pending, the model, asking back.
import { stepOf } from '../definition/flowGraph.ts';
import { patternText } from '../definition/patternText.ts';
import type { BotDefinition, IntentDefinition } from '../definition/types.ts';
import { answerByKey, askAgain, giveAnswer, resumePending } from './answer.ts';
import { takeAsked } from './asked.ts';
import { takeCorrection } from './correction.ts';
import { missInFlow, resumeFlow, startFlow } from './flow.ts';
import { BARE_WORDS, holdsAskedValue, takeMessage, takePressed } from './flowInputs.ts';
import { askedField } from './flowForm.ts';
import { firstRule } from './rules.ts';
import { handOver, isHandedOver, personReply, repeat, say, takeFound, type Turn, withAway } from './turn.ts';
import type { BotState } from './types.ts';

/** A third choice is offered in "did you mean" only when it is at least this likely. */
const THIRD_CHOICE = 0.05;

/** The slot whose value the bot waits for. */
export function askedSlot({ flows = [] }: BotDefinition, state: BotState): string | undefined {
  const { pending, flow } = state;
  if (pending !== null) return pending.slot;
  const definition = flows.find(({ name }) => name === flow?.name);
  const step = definition === undefined || flow === null ? undefined : stepOf(definition, flow.step);
  if (step?.kind === 'collect') return step.slot;
  return step?.kind === 'form' ? askedField(step, state)?.slot : undefined;
}

/** Decides what a message causes. */
export function decide(turn: Turn): void {
  const waiting = turn.state.pending;
  choose(turn);
  comeBack(turn, waiting);
}

/**
 * Asks again what stood open, after whatever came between: one question, the newest first.
 * @param waiting The question that was pending before the turn.
 */
export function comeBack(turn: Turn, waiting: BotState['pending']): void {
  if (isHandedOver(turn)) return;
  const { decision } = turn.trace;
  const isOpen = waiting !== null && turn.state.pending === waiting;
  if (turn.flowSpoke) {
    // What a form or the shop's server caused asks something itself now, or it asks nothing.
    const isAsking = turn.state.flow !== null && turn.state.flow.waitsFor !== 'call';
    if (isOpen && isAsking) turn.state.pending = null;
    else if (isOpen) resumePending(turn);
    return;
  }
  if (isOpen && (decision === 'answer' || decision === 'small_talk')) resumePending(turn);
  if (isHandedOver(turn) || turn.flowSpoke || turn.state.pending !== null || turn.state.flow === null) return;
  if (['answer', 'small_talk', 'repeated'].includes(decision)) resumeFlow(turn, turn.trace.why);
}

function choose(turn: Turn): void {
  const { bot, message } = turn;
  const whole = message.typed.join(' ');
  if (whole === bot.personTitle) {
    return handOver(turn, 'asked', 'The shopper pressed the button that leads to a person.');
  }
  if (turn.state.pending === null && takePressed(turn, whole)) return;
  if (decideByRule(turn)) return;
  const pressed = bot.definition.intents[bot.titles.get(whole) ?? -1];
  if (pressed !== undefined) {
    turn.trace.confidence = 1;
    return actOn(turn, pressed, `The message is the title "${pressed.title}".`);
  }
  if (decideByNo(turn, whole) || continuePending(turn)) return;
  if (turn.state.pending === null && takeMessage(turn)) return;
  if (takeCorrection(turn)) return;
  const [top] = turn.trace.best;
  const intent = bot.definition.intents.find(({ name }) => name === top?.intent);
  const { threshold } = bot.definition.settings;
  const confidence = confidenceIn(turn, intent);
  if (intent !== undefined && confidence >= threshold) {
    const why = `Understood as "${intent.title}" with ${percent(confidence)} (needed: ${percent(threshold)}).`;
    return actOn(turn, intent, why);
  }
  if (takeBareValue(turn)) return;
  miss(turn, bestGuess(turn));
}

/** How sure the model is of the best intent; "thanks, bye" is small talk for certain, whichever of the two it is. */
function confidenceIn({ bot, trace }: Turn, intent: IntentDefinition | undefined): number {
  const [top, second] = trace.best;
  const other = bot.definition.intents.find(({ name }) => name === second?.intent);
  const isBoth = intent?.smallTalk === true && other?.smallTalk === true;
  return (top?.confidence ?? 0) + (isBoth ? (second?.confidence ?? 0) : 0);
}

function decideByRule(turn: Turn): boolean {
  const { bot, message } = turn;
  const text = patternText(turn.input.text);
  const match = firstRule(bot.rules, message.typed, text) ?? firstRule(bot.rules, message.words, text);
  if (match === null) return false;
  const { name, action } = match.rule;
  const intent = 'intent' in action ? bot.definition.intents.find((one) => one.name === action.intent) : undefined;
  // One that is off takes its rules along.
  if ('intent' in action && (intent === undefined || intent.off === true)) return false;
  // "Order 10482" is the number that was asked for, whatever a rule makes of the word.
  if (!('handOver' in action) && holdsAskedValue(turn)) return false;
  const why = `The rule "${name}" saw "${match.seen}".`;
  turn.trace.rule = name;
  turn.trace.confidence = 1;
  if ('handOver' in action) {
    handOver(turn, action.handOver, why);
  } else if ('answer' in action) {
    giveAnswer(turn, { key: `rule:${name}`, answer: action.answer, title: name, isSmallTalk: false }, why);
  } else if ('flow' in action) {
    if (turn.state.flow?.name === action.flow) resumeFlow(turn, why);
    else startFlow(turn, action.flow, why);
  } else if (intent !== undefined) {
    actOn(turn, intent, why);
  }
  return true;
}

/** A plain "no" to what the bot asked last. */
function decideByNo(turn: Turn, wholeText: string): boolean {
  if (turn.question === null || !turn.bot.no.has(wholeText)) return false;
  if (turn.question === 'helped') handOver(turn, 'misses', 'The shopper said that the answer did not help.');
  else miss(turn, 'The shopper said no to what was offered.');
  return true;
}

/** Acts on a recognised intent. */
function actOn(turn: Turn, intent: IntentDefinition, why: string): void {
  const key = `intent:${intent.name}`;
  giveAnswer(turn, { key, answer: intent.answer, title: intent.title, isSmallTalk: intent.smallTalk === true }, why);
}

/** Takes the message as the value that was asked for, or as a refusal to give it. */
function continuePending(turn: Turn): boolean {
  const { pending } = turn.state;
  const keyed = pending === null ? null : answerByKey(turn, pending.answer);
  if (pending === null || keyed === null) {
    turn.state.pending = null;
    return false;
  }
  const taken = takeAsked(turn, pending.slot);
  if (taken === null) return false;
  if (taken === 'declined') turn.state.declined.push(pending.slot);
  turn.trace.confidence = 1;
  const what = taken === 'declined' ? 'The shopper cannot give' : 'The shopper gave';
  giveAnswer(turn, keyed, `${what} the value "${pending.slot}" that was asked for.`);
  return true;
}

/** A message that is little more than a value: answered by the first intent that collects it, or noted. */
function takeBareValue(turn: Turn): boolean {
  const [value] = turn.message.found;
  if (value === undefined || turn.message.typed.length > BARE_WORDS) return false;
  const collects = ({ answer, off }: IntentDefinition): boolean =>
    off !== true && answer.collect?.includes(value.slot) === true;
  const { intents } = turn.bot.definition;
  const intent =
    intents.find((one) => `intent:${one.name}` === turn.state.last?.answer && collects(one)) ?? intents.find(collects);
  if (intent === undefined && !value.isCertain) return false;
  takeFound(turn, value.slot);
  const why = `The message is a value for "${value.slot}" and little else.`;
  if (turn.state.flow !== null && turn.state.flow.waitsFor !== 'call') {
    turn.state.misses = 0;
    resumeFlow(turn, why);
    return true;
  }
  if (intent !== undefined) {
    actOn(turn, intent, why);
    return true;
  }
  turn.trace.decision = 'answer';
  turn.trace.why = why;
  turn.state.misses = 0;
  if (!say(turn, turn.bot.definition.texts.noted, 0, { quickReplies: [personReply(turn)] })) repeat(turn, why);
  return true;
}

/** The best guess in words, for a trace. */
function bestGuess({ bot, trace }: Turn): string {
  const { intents, settings } = bot.definition;
  const [top] = trace.best;
  const guess = intents.find(({ name }) => name === top?.intent);
  if (top === undefined || guess === undefined) return 'There were no words to go by.';
  return `The best guess, "${guess.title}", has ${percent(top.confidence)} (needed: ${percent(settings.threshold)}).`;
}

/**
 * Not sure enough: asks back, says so, or hands over when that happened too often.
 * @param best Why, as the first sentence of the trace.
 */
function miss(turn: Turn, best: string): void {
  const { settings, texts } = turn.bot.definition;
  const [top] = turn.trace.best;
  turn.state.misses += 1;
  turn.state.last = null;
  if (turn.state.pending === null && missInFlow(turn, best)) return;
  if (turn.state.misses >= settings.missesBeforeHandOver) {
    return handOver(turn, 'misses', `${best} That is miss ${turn.state.misses} running, so a person takes over.`);
  }
  if (askAgain(turn, `${best} The bot asks once more for what it needs.`)) return;
  const choices = top !== undefined && top.confidence >= settings.askBack ? likelyTitles(turn) : [];
  if (choices.length > 0) {
    turn.trace.decision = 'ask_back';
    turn.trace.why = `${best} The bot asks what was meant.`;
    turn.state.question = 'which';
    const quickReplies = [...choices.map((title) => ({ title })), personReply(turn)];
    if (say(turn, texts.askBack, 0, { quickReplies })) return;
  }
  turn.trace.decision = 'fallback';
  turn.trace.why = `${best} The bot says that it did not understand.`;
  turn.state.question = 'which';
  if (!say(turn, withAway(turn, texts.fallback), 0, { quickReplies: [personReply(turn)] })) {
    handOver(turn, 'misses', `${best} There is nothing new to say, so a person takes over.`);
  }
}

function likelyTitles(turn: Turn): string[] {
  const { texts, intents } = turn.bot.definition;
  const titles: string[] = [];
  for (const { intent: name, confidence } of turn.trace.best) {
    const intent = intents.find((candidate) => candidate.name === name);
    if (intent === undefined || intent.smallTalk === true || intent.title === texts.person) continue;
    if (titles.length < 2 || confidence >= THIRD_CHOICE) titles.push(intent.title);
  }
  return titles;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
