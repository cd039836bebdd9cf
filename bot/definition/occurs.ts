// Looks for a pattern as a set of states (Thompson 1968). Sets that were met are numbered and what leads from one to the
// next is remembered, so that a sign mostly costs one look-up; nothing is ever gone back to. What is counted are steps,
// not time: a message has a number of them for all patterns together (`patternText.ts`).
import { BLANK, DIGIT, LETTER, OTHER, type PatternText, kindOf } from './patternText.ts';
import { ACCEPT, type Pattern, type Step, enter } from './patterns.ts';

/** Sets remembered for a pattern; most patterns never meet as many. */
const MOST_SETS = 64;
const UNKNOWN = -1;
/** Steps that a state of a set takes to be worked out: it costs as much as so many look-ups. */
const WORK = 16;

/** What was met of a pattern so far. */
interface Memory {
  /** Signs that the pattern names, with their place among the symbols; after them come the four kinds. */
  named: ReadonlyMap<string, number>;
  /** Sign of each symbol, '' for a kind. */
  signs: readonly string[];
  kinds: readonly number[];
  /** States of each set, and whether it is one to stop at. */
  sets: (readonly number[])[];
  isEnd: boolean[];
  numbers: Map<string, number>;
  /** Number of the set after set s, symbol y, and an edge before it or not: at `(s * symbols + y) * 2 + edge`. */
  following: Int32Array;
}

const memories = new WeakMap<Pattern, Memory>();

/** Whether a pattern occurs in a message, beginning and ending where a word does. */
export function occurs(pattern: Pattern, text: PatternText): boolean {
  if (!text.text.includes(pattern.needed)) return false;
  const before = text.found.get(pattern);
  if (before !== undefined) return before;
  const found = run(pattern, text);
  text.found.set(pattern, found);
  return found;
}

function run(pattern: Pattern, text: PatternText): boolean {
  let memory = memories.get(pattern);
  if (memory === undefined) memories.set(pattern, (memory = toMemory(pattern)));
  const { different, kinds, places, edges } = text.signs();
  const symbols = memory.signs.length;
  const { named } = memory;
  const symbolOf = different.map((sign, place) => named.get(sign) ?? symbols - 4 + (kinds[place] ?? OTHER));
  text.steps -= different.length;
  let set = 0;
  for (let place = 0; place <= places.length; place += 1) {
    const edge = edges[place] ?? 1;
    if (edge === 1 && memory.isEnd[set] === true) return true;
    if (text.steps <= 0 || place === places.length) return false;
    text.steps -= 1;
    const symbol = symbolOf[places[place] ?? 0] ?? 0;
    const next = memory.following[(set * symbols + symbol) * 2 + edge] ?? UNKNOWN;
    set = next === UNKNOWN ? findNext(pattern, memory, set, symbol, edge, text) : next;
  }
  return false;
}

function toMemory(pattern: Pattern): Memory {
  const signs = [...new Set(pattern.steps.flatMap((step) => (step.kind === 'sign' ? [step.sign] : [])))];
  const symbols = signs.length + 4;
  const memory: Memory = {
    named: new Map(signs.map((sign, place) => [sign, place])),
    signs: [...signs, '', '', '', ''],
    kinds: [...signs.map(kindOf), DIGIT, LETTER, BLANK, OTHER],
    sets: [],
    isEnd: [],
    numbers: new Map(),
    following: new Int32Array(MOST_SETS * symbols * 2),
  };
  forget(memory);
  return memory;
}

/** Leaves the empty set only, which has the number 0. */
function forget(memory: Memory): void {
  memory.sets = [[]];
  memory.isEnd = [false];
  memory.numbers = new Map([['', 0]]);
  memory.following.fill(UNKNOWN);
}

/** Works out what comes after a set, and remembers it. */
function findNext(
  pattern: Pattern,
  memory: Memory,
  set: number,
  symbol: number,
  edge: number,
  text: PatternText,
): number {
  const states = new Set(memory.sets[set]);
  if (edge === 1) enter(pattern, pattern.start, states);
  const following = new Set<number>();
  for (const state of states) {
    const step = state === ACCEPT ? undefined : pattern.steps[state];
    if (step === undefined || !takes(step, memory.signs[symbol] ?? '', memory.kinds[symbol] ?? OTHER)) continue;
    enter(pattern, pattern.next[state] ?? ACCEPT, following);
  }
  text.steps -= WORK * (states.size + following.size);
  const members = [...following].toSorted((left, right) => left - right);
  const key = members.join(' ');
  const known = memory.numbers.get(key);
  const isFull = known === undefined && memory.sets.length === MOST_SETS;
  if (isFull) forget(memory);
  const number = known ?? memory.sets.push(members) - 1;
  memory.isEnd[number] = following.has(ACCEPT);
  memory.numbers.set(key, number);
  if (!isFull) memory.following[(set * memory.signs.length + symbol) * 2 + edge] = number;
  return number;
}

function takes(step: Step, sign: string, kind: number): boolean {
  if (step.kind === 'sign') return step.sign === sign;
  if (step.kind === 'digit') return kind === DIGIT;
  if (step.kind === 'letter') return kind === LETTER;
  if (step.kind === 'blank') return kind === BLANK;
  return step.kind === 'any' && kind !== BLANK;
}
