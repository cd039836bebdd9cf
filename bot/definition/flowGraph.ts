// Where the steps of a flow lead.
import type { FlowDefinition, FlowStep } from './flows.ts';

/** A way from one step to the next; `to` null ends the flow. */
export interface Way {
  /** Field of the step that names it, for instance `options[0].next`. */
  field: string;
  to: string | null;
  /** False for what is only taken when something fails, and so is no way out of a circle. */
  isRegular: boolean;
}

/** A step by its name; undefined also for names such as `constructor`. */
export function stepOf(flow: FlowDefinition, name: string): FlowStep | undefined {
  return Object.hasOwn(flow.steps, name) ? flow.steps[name] : undefined;
}

/** All ways out of a step. */
export function waysOf(step: FlowStep): Way[] {
  const way = (field: string, to: string | null, isRegular = true): Way => ({ field, to, isRegular });
  switch (step.kind) {
    case 'say':
    case 'form':
    case 'article':
      return [way('next', step.next)];
    case 'choice':
      return [
        ...step.options.map((option, index) => way(`options[${index}].next`, option.next)),
        ...(step.otherwise === undefined ? [] : [way('otherwise', step.otherwise, false)]),
      ];
    case 'collect':
      return [way('next', step.next), ...(step.declined === undefined ? [] : [way('declined', step.declined)])];
    case 'condition':
      return [way('then', step.then), way('else', step.else)];
    case 'call':
      // Without a step for failures a person takes over, so nothing ends there.
      return [way('next', step.next), ...(step.failed === null ? [] : [way('failed', step.failed, false)])];
    case 'hand_over':
    case 'ticket':
      return [];
  }
}

/** Names of the steps that can be reached from the start. */
export function reachable(flow: FlowDefinition): Set<string> {
  const seen = new Set<string>();
  const open = [flow.start];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const step = stepOf(flow, name);
    if (step === undefined || seen.has(name)) continue;
    seen.add(name);
    for (const { to } of waysOf(step)) if (to !== null) open.push(to);
  }
  return seen;
}

/** Names of the steps from which the flow can end in a regular way. */
export function canEnd(flow: FlowDefinition): Set<string> {
  const ending = new Set<string>();
  for (let before = -1; before < ending.size;) {
    before = ending.size;
    for (const [name, step] of Object.entries(flow.steps)) {
      const ways = waysOf(step);
      const ends = ways.length === 0 || ways.some(({ to, isRegular }) => isRegular && (to === null || ending.has(to)));
      if (ends) ending.add(name);
    }
  }
  return ending;
}

/** A circle of steps that all satisfy a condition, in order, the first one once more at its end; null when there is none. */
export function circle(flow: FlowDefinition, isPart: (step: FlowStep, name: string) => boolean): string[] | null {
  const done = new Set<string>();
  for (const start of Object.keys(flow.steps)) {
    const trail: string[] = [];
    const open: { name: string; depth: number }[] = [{ name: start, depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { name, depth } = next;
      for (const left of trail.splice(depth)) done.add(left);
      if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
      const step = stepOf(flow, name);
      if (step === undefined || done.has(name) || !isPart(step, name)) continue;
      trail.push(name);
      for (const { to } of waysOf(step)) if (to !== null) open.push({ name: to, depth: depth + 1 });
    }
    for (const left of trail) done.add(left);
  }
  return null;
}
