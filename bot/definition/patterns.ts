// Patterns of keyword rules: a small language without recursion or back references, so that it can be run without ever
// going back (`occurs.ts`).

/** What one step of a pattern takes. */
export type Step =
  | { kind: 'sign'; sign: string }
  | { kind: 'digit' }
  | { kind: 'letter' }
  | { kind: 'any' }
  | { kind: 'blank' }
  | { kind: 'fork'; to: number[] };

/** A pattern ready to be run. */
export interface Pattern {
  /** As it was written. */
  source: string;
  steps: readonly Step[];
  /** State that comes after the step of the same number. */
  next: readonly number[];
  start: number;
  /** The longest run of signs that every message it occurs in must hold; may be empty. */
  needed: string;
}

/** State after the last step. */
export const ACCEPT = -1;
const DEPTH = 8;

/** Why a pattern cannot be used, as the rest of a sentence; null when it can. */
export function patternProblem(source: string): string | null {
  try {
    compilePattern(source);
    return null;
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

class PatternError extends Error {}

/**
 * Compiles a pattern: `#` a digit, `@` a letter, `?` any one sign but a blank, `*` any of them or none, a blank one
 * blank or more, `(a|b)` alternatives, `\` before a sign that sign itself, anything else itself.
 * @throws Error when a bracket is left open or nothing would have to be there.
 */
export function compilePattern(source: string): Pattern {
  const signs = [...source.toLowerCase().normalize('NFKC').trim().replace(/\s+/g, ' ').replace(/\*+/g, '*')];
  const steps: Step[] = [];
  const next: number[] = [];
  let at = 0;
  const add = (step: Step, to: number): number => next.push(to) && steps.push(step) - 1;

  /** Tokens of one branch, first to last; compiled backwards, since every step must know what comes after it. */
  type Token = Exclude<Step, { kind: 'fork' }> | { kind: 'star' } | { kind: 'choice'; branches: Token[][] };
  const readBranches = (depth: number): Token[][] => {
    const branches: Token[][] = [[]];
    for (; at < signs.length && signs[at] !== ')'; at += 1) {
      const sign = signs[at] ?? '';
      const branch = branches.at(-1) ?? [];
      if (sign === '|' && depth === 0) throw new PatternError('has a | outside of brackets');
      if (sign === '|') branches.push([]);
      else if (sign === '(') {
        if (depth === DEPTH) throw new PatternError(`has brackets more than ${DEPTH} deep`);
        at += 1;
        branch.push({ kind: 'choice', branches: readBranches(depth + 1) });
        if (signs[at] !== ')') throw new PatternError('has a bracket that is not closed');
      } else if (sign === '\\') {
        at += 1;
        const literal = signs[at];
        if (literal === undefined) throw new PatternError('ends with a \\ that nothing follows');
        branch.push({ kind: 'sign', sign: literal });
      } else branch.push(tokenOf(sign));
    }
    return branches;
  };
  const tokenOf = (sign: string): Token => {
    if (sign === '#') return { kind: 'digit' };
    if (sign === '@') return { kind: 'letter' };
    if (sign === '?') return { kind: 'any' };
    if (sign === '*') return { kind: 'star' };
    return sign === ' ' ? { kind: 'blank' } : { kind: 'sign', sign };
  };
  const compile = (branch: readonly Token[], to: number): number => {
    let after = to;
    for (const token of branch.toReversed()) {
      if (token.kind === 'choice') {
        const starts = token.branches.map((tokens) => compile(tokens, after));
        after = add({ kind: 'fork', to: starts }, ACCEPT);
      } else if (token.kind === 'star' || token.kind === 'blank') {
        // A loop: the step leads back to the fork before it.
        const fork = add({ kind: 'fork', to: [] }, ACCEPT);
        const step = add(token.kind === 'star' ? { kind: 'any' } : { kind: 'blank' }, fork);
        steps[fork] = { kind: 'fork', to: [step, after] };
        after = token.kind === 'star' ? fork : step;
      } else after = add(token, after);
    }
    return after;
  };

  const [branch = []] = readBranches(0);
  if (at < signs.length) throw new PatternError('closes a bracket that was not opened');
  const pattern = { source, steps, next, start: compile(branch, ACCEPT), needed: longestRun(branch) };
  if (isEmptyEnough(pattern)) throw new PatternError('would speak for every message');
  return pattern;
}

/** Adds a state and what forks lead on to from it. */
export function enter(pattern: Pattern, state: number, states: Set<number>): void {
  if (states.has(state)) return;
  states.add(state);
  const step = state === ACCEPT ? undefined : pattern.steps[state];
  if (step?.kind === 'fork') for (const branch of step.to) enter(pattern, branch, states);
}

/** The longest of the runs of plain signs outside of brackets. */
function longestRun(branch: readonly { kind: string; sign?: string }[]): string {
  let longest = '';
  let run = '';
  for (const { kind, sign = '' } of branch) {
    run = kind === 'sign' ? run + sign : '';
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** Whether nothing, or any signs at all, would satisfy it. */
function isEmptyEnough(pattern: Pattern): boolean {
  const states = new Set<number>();
  enter(pattern, pattern.start, states);
  if (states.has(ACCEPT)) return true;
  return pattern.steps.every(({ kind }) => kind === 'fork' || kind === 'any' || kind === 'blank');
}
