import { stepOf } from '../definition/flowGraph.ts';
import type { BotDefinition } from '../definition/types.ts';
import type { BotInput, BotState, FlowPlace } from './types.ts';

/** The state of a conversation nobody has spoken in. */
export const initialBotState: BotState = {
  misses: 0,
  last: null,
  said: [],
  slots: {},
  declined: [],
  pending: null,
  flow: null,
  calls: 0,
  language: null,
  question: null,
  at: null,
};

const FORGET_AFTER_MS = 12 * 60 * 60 * 1000;
/** The caller says within minutes that a call has failed; who writes after this waits for nothing any more. */
const CALL_LOST_AFTER_MS = 10 * 60 * 1000;

/**
 * A copy of the state to work on, as far as this version of the bot knows what it speaks of. After 12 hours of silence
 * what was under way is forgotten; collected values stay, and so does what was said last. A call that brought nothing for
 * ten minutes is forgotten with its flow when the shopper writes.
 * @param input Its instant says how long ago that was; when it cannot be read nothing is forgotten.
 */
export function resume(state: BotState, input: BotInput, definition: BotDefinition): BotState {
  const now = Date.parse(input.now);
  const silence = now - Date.parse(state.at ?? '');
  const names = new Set(definition.slots.map(({ name }) => name));
  const copy: BotState = {
    // A state stored by an older release lacks what came later.
    ...initialBotState,
    ...state,
    said: [...state.said],
    slots: Object.fromEntries(Object.entries(state.slots).filter(([name]) => names.has(name))),
    declined: [...new Set(state.declined)].filter((name) => names.has(name)),
    flow: placeIn(definition, state.flow),
  };
  const isLost =
    input.call === undefined &&
    copy.flow?.waitsFor === 'call' &&
    now - Date.parse(copy.flow.since ?? state.at ?? '') > CALL_LOST_AFTER_MS;
  return silence > FORGET_AFTER_MS || isLost ? withNothingUnderWay(copy) : copy;
}

/**
 * What the bot remembers once people have the conversation, or nothing is left of what was under way: values, and what was
 * said last. An answer of the shop's server that comes after it is not waited for any more.
 */
export function withNothingUnderWay(state: BotState): BotState {
  return { ...state, misses: 0, last: null, pending: null, flow: null, question: null };
}

/** The place in a flow, when the definition still has it. */
function placeIn({ flows = [] }: BotDefinition, place: FlowPlace | null | undefined): FlowPlace | null {
  const flow = flows.find(({ name }) => name === place?.name);
  if (place === null || place === undefined || flow === undefined) return null;
  return stepOf(flow, place.step) === undefined ? null : { ...place };
}
