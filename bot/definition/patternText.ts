// A message as patterns see it: prepared once, for all of them.

/** Characters of a message that patterns are looked for in. */
const LONGEST = 4000;
/**
 * Steps that all patterns together may take on one message: a thousand patterns on the longest, or all five thousand on
 * an ordinary one. When they are used up, by patterns made to be slow, the patterns after them are not looked for.
 */
export const STEPS = 4_000_000;

/** What kind of sign it is, for steps that take any of a kind. */
export const DIGIT = 0;
export const LETTER = 1;
export const BLANK = 2;
export const OTHER = 3;
const DIGITS = /^\p{Nd}$/u;
const LETTERS = /^\p{L}$/u;
const BLANKS = /^\s$/u;
const IN_WORDS = /^[\p{L}\p{M}\p{N}]$/u;

/** The signs of a message. */
export interface Signs {
  /** Each different sign once, and its kind. */
  different: readonly string[];
  kinds: readonly number[];
  /** The message: places in `different`. */
  places: Uint16Array;
  /** 1 where a word may begin or end; one more than there are signs. */
  edges: Uint8Array;
}

/** A message, what was already found out about it, and how much may still be done. */
export interface PatternText {
  /** Lower case, at most 4,000 characters. */
  text: string;
  /** Made when the first pattern is looked for: most messages meet none. */
  signs(): Signs;
  /** Whether patterns occur in it, by pattern. */
  found: Map<object, boolean>;
  /** Steps left. */
  steps: number;
}

/** Prepares a message. */
export function patternText(message: string): PatternText {
  // Cut before as well: folding makes some signs eighteen times as long.
  const text = message.slice(0, LONGEST).normalize('NFKC').toLowerCase().slice(0, LONGEST);
  let made: Signs | null = null;
  return { text, signs: () => (made ??= toSigns(text)), found: new Map(), steps: STEPS };
}

/** Kind of a sign. */
export function kindOf(sign: string): number {
  if (LETTERS.test(sign)) return LETTER;
  if (DIGITS.test(sign)) return DIGIT;
  return BLANKS.test(sign) ? BLANK : OTHER;
}

function toSigns(text: string): Signs {
  const numbers = new Map<string, number>();
  const different: string[] = [];
  const places: number[] = [];
  for (const sign of text) {
    let number = numbers.get(sign);
    if (number === undefined) {
      number = different.push(sign) - 1;
      numbers.set(sign, number);
    }
    places.push(number);
  }
  const isInside = different.map((sign) => IN_WORDS.test(sign));
  const edges = new Uint8Array(places.length + 1).fill(1);
  for (let place = 1; place < places.length; place += 1) {
    if (isInside[places[place - 1] ?? 0] === true && isInside[places[place] ?? 0] === true) edges[place] = 0;
  }
  return { different, kinds: different.map(kindOf), places: Uint16Array.from(places), edges };
}
