import type { BotDefinition, FlowDefinition, FlowStep } from '../../../bot/index.ts';
import { freeKey, without } from '../edits.ts';

export type StepKind = FlowStep['kind'];

/** The kinds of steps, as they are offered. */
export const STEP_KINDS: readonly StepKind[] = [
  'say',
  'choice',
  'collect',
  'form',
  'article',
  'condition',
  'call',
  'ticket',
  'hand_over',
];

/** A way out of a step. `to` undefined: the default, which `kind` names; null ends the flow. */
export interface Way {
  /** `next`, `otherwise`, `options.0`, … */
  field: string;
  to: string | null | undefined;
  kind: 'next' | 'option' | 'otherwise' | 'declined' | 'then' | 'else' | 'failed';
  /** Words of an option. */
  title?: string;
}

/** All ways out of a step, the one that people read on first. */
export function waysOf(step: FlowStep): Way[] {
  switch (step.kind) {
    case 'say':
    case 'form':
    case 'article':
      return [{ field: 'next', to: step.next, kind: 'next' }];
    case 'choice':
      return [
        ...step.options.map(({ title, next }, index): Way => ({
          field: `options.${index}`,
          to: next,
          kind: 'option',
          title,
        })),
        { field: 'otherwise', to: step.otherwise, kind: 'otherwise' },
      ];
    case 'collect':
      return [
        { field: 'next', to: step.next, kind: 'next' },
        { field: 'declined', to: step.declined, kind: 'declined' },
      ];
    case 'condition':
      return [
        { field: 'then', to: step.then, kind: 'then' },
        { field: 'else', to: step.else, kind: 'else' },
      ];
    case 'call':
      return [
        { field: 'next', to: step.next, kind: 'next' },
        { field: 'failed', to: step.failed, kind: 'failed' },
      ];
    default:
      return [];
  }
}

/** The step with one way led elsewhere; undefined takes the default where the way has one. */
export function setWay(step: FlowStep, field: string, to: string | null | undefined): FlowStep {
  if (step.kind === 'choice' && field.startsWith('options.')) {
    const at = Number(field.slice('options.'.length));
    const options = step.options.map((option, index) => (index === at ? { ...option, next: to ?? null } : option));
    return { ...step, options };
  }
  // The field is one that `waysOf` named for this kind of step.
  if (to === undefined) return without(step as FlowStep & Record<string, unknown>, field) as FlowStep;
  return { ...step, [field]: to } as FlowStep;
}

const mapSteps = (flow: FlowDefinition, change: (step: FlowStep, key: string) => FlowStep): FlowDefinition => ({
  ...flow,
  steps: Object.fromEntries(Object.entries(flow.steps).map(([key, step]) => [key, change(step, key)])),
});

export const withStep = (flow: FlowDefinition, key: string, change: (step: FlowStep) => FlowStep): FlowDefinition =>
  mapSteps(flow, (step, one) => (one === key ? change(step) : step));

/** A step as it is when it is new; what stood there before comes after it. */
export function newStep(kind: StepKind, next: string | null, definition: BotDefinition): FlowStep {
  const slot = definition.slots[0]?.name ?? '';
  switch (kind) {
    case 'say':
      return { kind, text: '', next };
    case 'choice':
      return {
        kind,
        ask: [],
        options: [
          { title: '', next },
          { title: '', next },
        ],
      };
    case 'collect':
      return { kind, slot, next };
    case 'form':
      return { kind, title: '', fields: [{ slot, label: '' }], submit: '', next };
    case 'article':
      return { kind, title: '', text: '', next };
    case 'condition':
      // oxlint-disable-next-line unicorn/no-thenable -- the shape of a bot's condition; nobody awaits a step
      return { kind, if: { open: true }, then: next, else: next };
    case 'call':
      return { kind, endpoint: definition.endpoints?.[0]?.name ?? '', send: [], save: {}, next, failed: null };
    case 'ticket':
      return { kind, subject: '' };
    case 'hand_over':
      return { kind };
  }
}

/** Where a step is put: before all others, or into a way out of one. */
export type Place = { from: string; field: string } | 'start';

/** Puts a new step into a way. @returns the flow and the new step's key */
export function insertStep(
  flow: FlowDefinition,
  place: Place,
  kind: StepKind,
  definition: BotDefinition,
): { flow: FlowDefinition; key: string } {
  const key = freeKey(kind, Object.keys(flow.steps));
  const from = place === 'start' ? undefined : flow.steps[place.from];
  const way = place === 'start' ? undefined : from && waysOf(from).find(({ field }) => field === place.field);
  const before = place === 'start' ? (flow.steps[flow.start] ? flow.start : null) : (way?.to ?? null);
  const step = newStep(kind, before, definition);
  const led: FlowDefinition =
    place === 'start' ? { ...flow, start: key } : withStep(flow, place.from, (one) => setWay(one, place.field, key));
  return { flow: { ...led, steps: { ...led.steps, [key]: step } }, key };
}

/** Takes a step out: what led to it leads to what came first after it. */
export function removeStep(flow: FlowDefinition, key: string): FlowDefinition {
  const gone = flow.steps[key];
  if (!gone) return flow;
  const after = waysOf(gone)[0]?.to ?? null;
  const next = after === key ? null : after;
  const led = mapSteps(flow, (step) =>
    waysOf(step).reduce((one, { field, to }) => (to === key ? setWay(one, field, next) : one), step),
  );
  return { ...led, start: flow.start === key ? (next ?? '') : flow.start, steps: without(led.steps, key) };
}

/** A new key for a step, wherever it is led to. */
export function renameStep(flow: FlowDefinition, from: string, to: string): FlowDefinition {
  const led = mapSteps(flow, (step) =>
    waysOf(step).reduce((one, way) => (way.to === from ? setWay(one, way.field, to) : one), step),
  );
  const steps = Object.fromEntries(Object.entries(led.steps).map(([key, step]) => [key === from ? to : key, step]));
  return { ...led, start: flow.start === from ? to : flow.start, steps };
}
