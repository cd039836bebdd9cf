// Flows: one step after the other until one has to wait. docs/bot.md explains it.
import { stepOf } from '../definition/flowGraph.ts';
import { alternatesOf } from '../definition/templates.ts';
import type { ChoiceStep, FlowDefinition, FlowStep } from '../definition/types.ts';
import { askServer, sayWaiting } from './flowCall.ts';
import { isTrue, ticketOf } from './flowData.ts';
import { showForm, takeFoundFields } from './flowForm.ts';
import { type FlowHere, currentStep, waitAt } from './flowPlace.ts';
import { handOver, isHandedOver, personReply, repeat, say, slotValue, takeFound, type Turn } from './turn.ts';

/** Steps of one turn; more is a circle that no check foresaw. */
const MOST_STEPS = 100;
/** How often a value is asked for before the flow goes on without it. */
const MAX_ASKED = 3;
/** How often a flow comes back with its question before it is left for good. */
const MAX_RESUMED = 6;

/** What a step leaves: nothing more to do in this turn, or where to go on (null ends the flow). */
type Outcome = 'waits' | { to: string | null };

/** Begins a flow in place of the one under way. */
export function startFlow(turn: Turn, name: string, why: string): void {
  const flow = turn.bot.definition.flows?.find((candidate) => candidate.name === name);
  if (flow === undefined) return handOver(turn, 'rule', `${why} The flow "${name}" is gone, so a person takes over.`);
  turn.state.flow = null;
  turn.state.pending = null;
  turn.state.misses = 0;
  runFlow(turn, flow, flow.start, why);
}

/** Goes through the steps of a flow until one waits, hands over, or the end is reached. */
export function runFlow(turn: Turn, flow: FlowDefinition, from: string | null, why: string): void {
  if (turn.trace.decision !== 'answer') turn.trace.decision = 'flow';
  turn.trace.why = why;
  turn.flowSpoke = true;
  let isRepetition = false;
  let name = from;
  for (let count = 0; name !== null; count += 1) {
    const step = stepOf(flow, name);
    if (step === undefined) return handOver(turn, 'rule', `${why} The step "${name}" is gone, so a person takes over.`);
    if (count === MOST_STEPS) {
      return handOver(turn, 'rule', `${why} After ${MOST_STEPS} steps without a question a person takes over.`);
    }
    turn.trace.flow = `${flow.name}/${name}`;
    const said = turn.replies.length;
    const outcome = perform(turn, { flow, name }, step, why);
    if (outcome === 'waits' || isHandedOver(turn)) return;
    if ((step.kind === 'say' || step.kind === 'article') && turn.replies.length === said) isRepetition = true;
    name = outcome.to;
  }
  turn.state.flow = null;
  if (turn.replies.length > 0) return;
  const { noted } = turn.bot.definition.texts;
  const ended = `${why} The flow has ended.`;
  if (isRepetition || !say(turn, noted, 0, { quickReplies: [personReply(turn)] })) repeat(turn, ended);
}

/** Asks again for what the flow waits for, as after an answer to another question. */
export function resumeFlow(turn: Turn, why: string): void {
  const here = currentStep(turn);
  const place = turn.state.flow;
  if (here === null || place === null) return;
  if (turn.trace.decision === 'fallback') {
    turn.trace.decision = 'flow';
    turn.trace.why = why;
  }
  turn.trace.flow = `${here.flow.name}/${here.name}`;
  // Something else has asked for it meanwhile.
  if (here.step.kind === 'collect' && slotValue(turn.state, here.step.slot) !== undefined) {
    turn.state.flow = null;
    return runFlow(turn, here.flow, here.step.next, why);
  }
  if (place.waitsFor === 'call') return resumeCall(turn, place.asked, why);
  if (place.asked < MAX_RESUMED && ask(turn, here, place.asked)) return;
  turn.state.flow = null;
  if (turn.replies.length === 0) repeat(turn, why);
}

/** Says that the shop's server has not answered: once beside an answer, else as long as there are words for it. */
function resumeCall(turn: Turn, asked: number, why: string): void {
  const isAnswered = turn.replies.length > 0;
  if ((isAnswered && asked > 0) || sayWaiting(turn, asked) || isAnswered) return;
  handOver(turn, 'misses', `${why} The shop's server has not answered yet, so a person takes over.`);
}

/** Goes on from a step that got what it waited for. */
export function goOn(turn: Turn, flow: FlowDefinition, to: string | null, why: string): void {
  turn.state.flow = null;
  turn.state.misses = 0;
  turn.trace.confidence = 1;
  runFlow(turn, flow, to, why);
}

/** Goes on without a value that the shopper cannot give. */
export function declineStep(turn: Turn, here: FlowHere, why: string): void {
  const { step, flow } = here;
  if (step.kind !== 'collect') return goOn(turn, flow, 'next' in step ? step.next : null, why);
  if (!turn.state.declined.includes(step.slot)) turn.state.declined.push(step.slot);
  return goOn(turn, flow, step.declined === undefined ? step.next : step.declined, why);
}

/** What becomes of a message that the flow cannot use; false when the flow has nothing to ask. */
export function missInFlow(turn: Turn, why: string): boolean {
  const here = currentStep(turn);
  const place = turn.state.flow;
  if (here === null || place === null) return false;
  const { step, flow } = here;
  const isTooOften = turn.state.misses >= turn.bot.definition.settings.missesBeforeHandOver;
  if (step.kind === 'choice' && place.asked >= 2) {
    if (step.otherwise === undefined) handOver(turn, 'misses', `${why} No option was chosen, so a person takes over.`);
    else goOn(turn, flow, step.otherwise, `${why} No option was chosen.`);
    return true;
  }
  if (step.kind !== 'choice' && isTooOften) return false;
  if (step.kind === 'collect' && place.asked >= MAX_ASKED) {
    declineStep(turn, here, `${why} The value was asked for ${MAX_ASKED} times, so the flow goes on without.`);
    return true;
  }
  turn.trace.decision = 'flow';
  turn.trace.why =
    step.kind === 'call'
      ? `${why} The shop's server has not answered yet, and the bot says so.`
      : `${why} The flow asks once more.`;
  turn.trace.flow = `${flow.name}/${here.name}`;
  turn.flowSpoke = true;
  return ask(turn, here, place.asked);
}

function perform(turn: Turn, here: { flow: FlowDefinition; name: string }, step: FlowStep, why: string): Outcome {
  const full: FlowHere = { ...here, step };
  switch (step.kind) {
    case 'say':
      say(turn, alternatesOf(step), 0, step);
      return { to: step.next };
    case 'article': {
      const links = step.url === undefined ? [] : [{ title: step.title, url: step.url }];
      say(turn, [links.length > 0 ? step.text : `${step.title}\n\n${step.text}`], 0, { links });
      return { to: step.next };
    }
    case 'condition':
      return { to: isTrue(turn, step.if) ? step.then : step.else };
    case 'collect':
      if (slotValue(turn.state, step.slot) !== undefined || takeFound(turn, step.slot)) return { to: step.next };
      if (turn.state.declined.includes(step.slot)) {
        return { to: step.declined === undefined ? step.next : step.declined };
      }
      return askOrGiveUp(turn, full, why);
    case 'form':
      takeFoundFields(turn, step);
      return askOrGiveUp(turn, full, why);
    case 'choice':
      return askOrGiveUp(turn, full, why);
    case 'call':
      askServer(turn, { ...here, step });
      return 'waits';
    case 'hand_over':
    case 'ticket':
      handOver(turn, 'rule', `${why} The step "${here.name}" hands over.`, ticketOf(turn, step));
      return 'waits';
  }
}

function askOrGiveUp(turn: Turn, here: FlowHere, why: string): Outcome {
  if (!ask(turn, here, 0)) handOver(turn, 'misses', `${why} There is nothing new to ask, so a person takes over.`);
  return 'waits';
}

/**
 * Asks what a step asks, and waits there.
 * @returns False when every way to ask was used just now, or there is nothing to ask.
 */
export function ask(turn: Turn, here: FlowHere, asked: number): boolean {
  const { step } = here;
  if (step.kind === 'choice') {
    waitAt(turn, here, 'choice', asked + 1);
    return say(turn, step.ask, asked, { quickReplies: buttonsOf(turn, step) });
  }
  if (step.kind === 'collect') {
    const slot = turn.bot.definition.slots.find(({ name }) => name === step.slot);
    if (slot === undefined) return false;
    waitAt(turn, here, 'slot', asked + 1);
    return say(turn, slot.ask, asked, { quickReplies: [{ title: slot.skipTitle }, personReply(turn)] });
  }
  if (step.kind === 'call') return sayWaiting(turn, asked);
  if (step.kind !== 'form') return false;
  waitAt(turn, here, 'form', asked + 1);
  return showForm(turn, step, asked);
}

function buttonsOf(turn: Turn, step: ChoiceStep): { title: string }[] {
  const options = step.options.map(({ title }) => ({ title }));
  const person = personReply(turn);
  return options.some(({ title }) => title === person.title) ? options : [...options, person];
}
