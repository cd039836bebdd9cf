import type { FlowDefinition, FlowStep } from '../../../bot/index.ts';
import type { Way } from './ways.ts';
import { waysOf } from './ways.ts';

/** What stands in a place of the tree. */
export type Row =
  | { kind: 'step'; key: string; step: FlowStep; branches: Branch[]; way: Way | null }
  /** The step is drawn elsewhere already, or is none: the way leads there. */
  | { kind: 'jump'; to: string; known: boolean; way: Way; from: string }
  /** Nothing comes here: the flow ends, or does what the way's default is. */
  | { kind: 'end'; way: Way; from: string };

/** A way that leaves the line, with what comes on it. */
export interface Branch {
  way: Way;
  from: string;
  rows: Row[];
}

/**
 * A flow as people read it: steps one below the other, what leaves the line nested in the order of the step. Each step is
 * drawn once, where it is first met; from elsewhere a jump leads to it.
 */
export function treeOf(flow: FlowDefinition): { rows: Row[]; unreached: { key: string; step: FlowStep }[] } {
  const drawn = new Set<string>();
  const follow = (way: Way, from: string): Row[] => {
    const { to } = way;
    if (to === undefined || to === null) return [{ kind: 'end', way, from }];
    const step = Object.hasOwn(flow.steps, to) ? flow.steps[to] : undefined;
    if (!step || drawn.has(to)) return [{ kind: 'jump', to, known: step !== undefined, way, from }];
    return line(to, step);
  };
  const line = (key: string, step: FlowStep): Row[] => {
    drawn.add(key);
    const ways = waysOf(step);
    const straight = ways.find(({ kind }) => kind === 'next') ?? null;
    const branches = ways
      .filter((way) => way !== straight)
      .map((way): Branch => ({ way, from: key, rows: follow(way, key) }));
    const row: Row = { kind: 'step', key, step, branches, way: straight };
    return straight ? [row, ...follow(straight, key)] : [row];
  };
  const first = Object.hasOwn(flow.steps, flow.start) ? flow.steps[flow.start] : undefined;
  const rows = first ? line(flow.start, first) : [];
  const unreached = Object.entries(flow.steps)
    .filter(([key]) => !drawn.has(key))
    .map(([key, step]) => ({ key, step }));
  return { rows, unreached };
}

/** The step that a problem stands at: `ask` for `flows[0].steps.ask.next`; null when it is the flow's own. */
export const stepOfPath = (path: string): string | null => /\.steps\.([a-z0-9_]+)/.exec(path)?.[1] ?? null;
