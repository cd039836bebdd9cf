/** Lines of text as an editor changes them, and where the caret stands after it. */
export interface Edited {
  lines: string[];
  line: number;
  caret: number;
}

/** Longest phrase a bot takes. */
export const LONGEST_PHRASE = 500;

const splice = (lines: readonly string[], at: number, gone: number, ...fresh: string[]): string[] => [
  ...lines.slice(0, at),
  ...fresh,
  ...lines.slice(at + gone),
];

/** Enter: the rest of the line goes to a new one. */
export function breakLine(lines: readonly string[], line: number, from: number, to = from): Edited {
  const text = lines[line] ?? '';
  return { lines: splice(lines, line, 1, text.slice(0, from), text.slice(to)), line: line + 1, caret: 0 };
}

/** Backspace at the start of a line: it goes on the one before. */
export function joinLine(lines: readonly string[], line: number): Edited {
  if (line <= 0 || line >= lines.length) return { lines: [...lines], line: Math.max(0, line - 1), caret: Infinity };
  const before = lines[line - 1] ?? '';
  return { lines: splice(lines, line - 1, 2, before + (lines[line] ?? '')), line: line - 1, caret: before.length };
}

/** Many lines at once: the first goes on where the caret stands, the last has what stood behind it. */
export function pasteLines(
  lines: readonly string[],
  line: number,
  from: number,
  to: number,
  fresh: readonly string[],
): Edited {
  const text = lines[line] ?? '';
  if (fresh.length === 0) return { lines: [...lines], line, caret: from };
  const first = text.slice(0, from) + (fresh[0] ?? '');
  const rest = fresh.slice(1);
  const end = text.slice(to);
  if (rest.length === 0) return { lines: splice(lines, line, 1, first + end), line, caret: first.length };
  const last = rest.at(-1) ?? '';
  return {
    lines: splice(lines, line, 1, first, ...rest.slice(0, -1), last + end),
    line: line + rest.length,
    caret: last.length,
  };
}

/** Takes a line away; the caret goes to what comes after it, at last the empty line at the end. */
export const removeLine = (lines: readonly string[], line: number): Edited => ({
  lines: splice(lines, line, 1),
  line: Math.min(line, Math.max(0, lines.length - 1)),
  caret: Infinity,
});

/** The lines that say something, as a bot keeps them. */
export const phrasesOf = (lines: readonly string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');

/** Do the lines say the same as the phrases? Then what is on the screen stays as it is typed. */
export function sayTheSame(lines: readonly string[], phrases: readonly string[]): boolean {
  const said = phrasesOf(lines);
  return said.length === phrases.length && said.every((line, index) => line === phrases[index]);
}
