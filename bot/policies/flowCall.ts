// The shop's own server: asked, waited for, asked anew when what it was asked about has changed.
import type { CallStep } from '../definition/types.ts';
import { valuesToSend } from './flowData.ts';
import { type FlowHere, currentStep, waitAt } from './flowPlace.ts';
import { isHandedOver, personReply, say, slotValue, type Turn } from './turn.ts';

/** A call step and where it stands. */
type CallHere = FlowHere & { step: CallStep };

/** Asks the shop's server, under an id of its own in the conversation, and waits. */
export function askServer(turn: Turn, here: CallHere, asked = 0): void {
  const { flow, name, step } = here;
  turn.state.calls += 1;
  const id = `${flow.name}.${name}.${turn.state.calls}`;
  waitAt(turn, here, 'call', asked, { call: id, since: turn.input.now });
  turn.effects.push({ type: 'call', id, endpoint: step.endpoint, values: valuesToSend(turn, step.send) });
}

/**
 * Says that the answer is not there yet, each time in other words.
 * @returns False when there are no more of them, or the last turn said it.
 */
export function sayWaiting(turn: Turn, asked: number): boolean {
  const { waiting } = turn.bot;
  const { flow } = turn.state;
  if (flow === null || asked >= waiting.length) return false;
  turn.state.flow = { ...flow, asked: asked + 1 };
  return say(turn, waiting, asked, { quickReplies: [personReply(turn)] });
}

/** Asks anew when a value that was sent has changed since: the answer would be about another order. */
export function renewCall(turn: Turn): void {
  const here = currentStep(turn);
  const place = turn.state.flow;
  if (isHandedOver(turn) || here === null || here.step.kind !== 'call' || place?.waitsFor !== 'call') return;
  // One that was asked in this turn was asked with what is known now.
  if (turn.effects.some((effect) => effect.type === 'call')) return;
  if (here.step.send.every((name) => slotValue(turn.state, name) === turn.known.get(name))) return;
  askServer(turn, { ...here, step: here.step }, place.asked);
}
