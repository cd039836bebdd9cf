// Where a flow stands.
import { stepOf } from '../definition/flowGraph.ts';
import type { FlowDefinition, FlowStep } from '../definition/types.ts';
import type { Turn } from './turn.ts';
import type { FlowPlace } from './types.ts';

/** A step with its name and its flow. */
export interface FlowHere {
  flow: FlowDefinition;
  name: string;
  step: FlowStep;
}

/** The step that the flow under way waits at; null when none is. */
export function currentStep({ bot, state }: Turn): FlowHere | null {
  const flow = bot.definition.flows?.find(({ name }) => name === state.flow?.name);
  const name = state.flow?.step ?? '';
  const step = flow === undefined ? undefined : stepOf(flow, name);
  return flow === undefined || step === undefined ? null : { flow, name, step };
}

/** Remembers what the flow waits for. */
export function waitAt(
  turn: Turn,
  { flow, name }: FlowHere,
  waitsFor: FlowPlace['waitsFor'],
  asked: number,
  call: Pick<FlowPlace, 'call' | 'since'> = {},
): void {
  turn.state.flow = { name: flow.name, step: name, asked, waitsFor, ...call };
}
