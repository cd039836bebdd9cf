import type { DiffLine } from '../../../bot/index.ts';

/** A part of a line; `isOther` where the line that it is compared with says something else. */
export interface Mark {
  text: string;
  isOther: boolean;
}

/** Words of a line that are compared one by one; longer ones are shown whole. */
const MOST_WORDS = 300;
/** Shares of the words of the shorter and of the longer line that both must have to be told as one that changed. */
const ALIKE = { shorter: 0.5, longer: 0.3 };

/** Words and signs at their ends, each with the blanks behind it; together they are the text. */
const wordsOf = (text: string): string[] =>
  text.match(/^\s+|(?:[.,;:!?]+(?=\s|$)|(?:(?![.,;:!?]+(?:\s|$))\S)+)\s*/g) ?? [];

/** For every word of both texts whether it stands in the other one, in the same order. */
function common(before: readonly string[], after: readonly string[]): [boolean[], boolean[]] {
  const same = (one: number, other: number): boolean => before[one]?.trim() === after[other]?.trim();
  // lengths[i][j]: of the longest run in common of what follows word i of the one and word j of the other.
  const lengths = Array.from({ length: before.length + 1 }, () => after.map(() => 0));
  const at = (one: number, other: number): number => lengths[one]?.[other] ?? 0;
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const length = same(one, other) ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1));
      const row = lengths[one];
      if (row) row[other] = length;
    }
  }
  const [inBefore, inAfter] = [before.map(() => false), after.map(() => false)];
  for (let one = 0, other = 0; one < before.length && other < after.length;) {
    if (same(one, other)) {
      inBefore[one] = true;
      inAfter[other] = true;
      one += 1;
      other += 1;
    } else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return [inBefore, inAfter];
}

function marked(words: readonly string[], stands: readonly boolean[]): Mark[] {
  const marks: Mark[] = [];
  for (const [index, text] of words.entries()) {
    const isOther = stands[index] !== true;
    const last = marks.at(-1);
    if (last?.isOther === isOther) last.text += text;
    else marks.push({ text, isOther });
  }
  return marks;
}

/** The parts of two lines that differ; null when they have too little in common to be one line that changed. */
export function compareWords(before: string, after: string): [Mark[], Mark[]] | null {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return null;
  const [inOld, inNow] = common(old, now);
  const shared = inOld.filter(Boolean).length;
  const [shorter, longer] = [Math.min(old.length, now.length), Math.max(old.length, now.length)];
  if (shared === 0 || shared < ALIKE.shorter * shorter || shared < ALIKE.longer * longer) return null;
  return [marked(old, inOld), marked(now, inNow)];
}

/** The parts of every line of a section; a line that went and the one that came for it show what is different. */
export function marksOf(lines: readonly DiffLine[]): Mark[][] {
  const marks = lines.map(({ text }): Mark[] => [{ text, isOther: false }]);
  for (let start = 0; start < lines.length;) {
    const gone = runOf(lines, start, '-');
    const come = runOf(lines, start + gone, '+');
    for (let index = 0; index < Math.min(gone, come); index += 1) {
      const [one, other] = [start + index, start + gone + index];
      const pair = compareWords(lines[one]?.text ?? '', lines[other]?.text ?? '');
      if (pair) [marks[one], marks[other]] = pair;
    }
    start += Math.max(1, gone + come);
  }
  return marks;
}

function runOf(lines: readonly DiffLine[], start: number, sign: DiffLine['sign']): number {
  let length = 0;
  // Moved phrases are whole lines of their own.
  while (lines[start + length]?.sign === sign && lines[start + length]?.note === undefined) length += 1;
  return length;
}
