// Regular expressions to the shapes of a slot (`#` a digit, `@` a letter) and back; only what says exactly the same.

const MOST_SHAPES = 20;
const MOST_LENGTH = 40;
const LITERAL = /^[A-Za-z0-9/_. -]$/;
const CLASSES = new Map([
  ['\\d', '#'],
  ['[0-9]', '#'],
  ['[a-z]', '@'],
  ['[A-Z]', '@'],
  ['[a-zA-Z]', '@'],
  ['[A-Za-z]', '@'],
]);
const CLASS = /\\d|\[[^\]]{1,8}\]/y;
const REPEAT = /\{(\d{1,2})(?:,(\d{1,2}))?\}|\?/y;

/**
 * Shapes that match what a regular expression matches, upper and lower case alike.
 * @returns null when it says more than shapes can: repetition without end, other classes, look-around, too many forms
 */
export function shapesOf(pattern: string): string[] | null {
  if (pattern.length > 200) return null;
  const source = pattern.replace(/^(?:\\b|\^)+/, '').replace(/(?:\\b|\$)+$/, '');
  const reader = { source, at: 0 };
  const shapes = readBranches(reader, 0);
  if (shapes === null || reader.at < source.length) return null;
  const isUsable = shapes.every(
    (shape) => shape.length >= 3 && shape.length <= MOST_LENGTH && shape.includes('#') && shape.trim() === shape,
  );
  return isUsable && shapes.length > 0 ? [...new Set(shapes)] : null;
}

/** The regular expression of a shape. */
export function patternOf(shape: string): string {
  const runs = shape.match(/#+|@+|[^#@]/g) ?? [];
  const inside = runs.map((run) => {
    const count = run.length > 1 ? `{${run.length}}` : '';
    if (run.startsWith('#')) return `[0-9]${count}`;
    if (run.startsWith('@')) return `[A-Za-z]${count}`;
    return run === '.' ? '\\.' : run;
  });
  return `\\b${inside.join('')}\\b`;
}

interface Reader {
  source: string;
  at: number;
}

function readBranches(reader: Reader, depth: number): string[] | null {
  const all: string[] = [];
  for (;;) {
    const branch = readBranch(reader, depth);
    if (branch === null) return null;
    all.push(...branch);
    if (all.length > MOST_SHAPES) return null;
    if (reader.source.charAt(reader.at) !== '|') return all;
    reader.at += 1;
  }
}

function readBranch(reader: Reader, depth: number): string[] | null {
  let shapes = [''];
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source.charAt(reader.at))) {
    const part = readPart(reader, depth);
    const repeated = part === null ? null : repeat(part, take(reader, REPEAT));
    if (repeated === null) return null;
    shapes = shapes.flatMap((shape) => repeated.map((end) => shape + end));
    if (shapes.length > MOST_SHAPES || shapes.some(({ length }) => length > MOST_LENGTH)) return null;
  }
  return shapes;
}

function readPart(reader: Reader, depth: number): string[] | null {
  const found = take(reader, CLASS);
  if (found !== null) {
    const sign = CLASSES.get(found);
    return sign === undefined ? null : [sign];
  }
  const sign = reader.source.charAt(reader.at);
  if (sign === '(') {
    reader.at += reader.source.startsWith('(?:', reader.at) ? 3 : 1;
    const inside = depth === 5 ? null : readBranches(reader, depth + 1);
    if (inside === null || reader.source.charAt(reader.at) !== ')') return null;
    reader.at += 1;
    return inside;
  }
  if (sign === '\\') {
    const literal = reader.source.charAt(reader.at + 1);
    reader.at += 2;
    return /^[/_. -]$/.test(literal) ? [literal] : null;
  }
  reader.at += 1;
  return LITERAL.test(sign) && sign !== '.' ? [sign] : null;
}

function repeat(part: string[], times: string | null): string[] | null {
  if (times === null) return part;
  const [, least = '0', most] = /^\{(\d+)(?:,(\d+))?\}$/.exec(times) ?? ['', '0', '1'];
  const from = Number(least);
  const through = Number(most ?? least);
  if (through < from || through > MOST_LENGTH) return null;
  let forms = [''];
  const all: string[] = from === 0 ? [''] : [];
  for (let count = 1; count <= through; count += 1) {
    forms = forms.flatMap((form) => part.map((one) => form + one));
    if (forms.length > MOST_SHAPES) return null;
    if (count >= from) all.push(...forms);
  }
  return all.length > MOST_SHAPES ? null : all;
}

function take(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.source)?.[0] ?? null;
  reader.at += match?.length ?? 0;
  return match;
}
