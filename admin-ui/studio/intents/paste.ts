import { LONGEST_PHRASE } from './lines.ts';

/** What a pasted text brings to the phrases of an intent. */
export interface Pasted {
  phrases: string[];
  /** Left out: they stood there already, or twice in the text. */
  repeated: number;
  /** Longer than a phrase may be. */
  cut: number;
  /** It was a table, and only its first column was taken. */
  isTable: boolean;
}

const BULLET = /^\s*(?:[-*•–·]|\d{1,4}[.)])\s+/;
/** What people and programs call the column of phrases. */
const HEADER = /^(text|texts|phrase|phrases|utterance|utterances|example|examples|question|message|query)$/i;
/** As intents are called in files; words of a sentence seldom look so. */
const LABEL = /^\p{L}[\p{L}\p{N}]*(?:[_./:-][\p{L}\p{N}_./:-]+)?$/u;
const QUOTES = /^(?:"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«\s*([^»]*?)\s*»)$/;

/** A line's first column where it is quoted or parted by tabs; null when it has none. */
function firstCell(line: string): string | null {
  const quoted = /^\s*"((?:[^"]|"")*)"\s*(?:[,;\t].*)?$/.exec(line)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  const tab = line.indexOf('\t');
  return tab < 0 ? null : line.slice(0, tab);
}

/**
 * The sign that parts a table's two columns without quotes: once on every line, with an intent's name right behind it. A
 * comma in a sentence is followed by words, and seldom by the same.
 */
function separatorOf(lines: readonly string[]): string | null {
  const parts = (sign: string): boolean => {
    const labels = new Set<string>();
    for (const line of lines) {
      const [text = '', label = '', ...more] = line.split(sign);
      if (more.length > 0 || text.trim() === '' || !LABEL.test(label.trimEnd())) return false;
      labels.add(label.trim());
    }
    const hasHeader = HEADER.test(lines[0]?.split(sign)[0]?.trim() ?? '');
    return hasHeader || 2 * labels.size <= lines.length;
  };
  return [';', ','].find(parts) ?? null;
}

const unquoted = (text: string): string => {
  const inside = QUOTES.exec(text)
    ?.slice(1)
    .find((part) => part !== undefined);
  return inside === undefined ? text : inside.trim();
};

const markOf = (phrase: string): string => phrase.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/**
 * Text from elsewhere as phrases: a line each; bullets, numbers of lists, quotation marks and further columns left off.
 * @param known phrases that stand there already
 */
export function readPasted(text: string, known: readonly string[]): Pasted {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
  const cells = lines.map(firstCell);
  const separator = cells.some((cell) => cell !== null) ? null : separatorOf(lines);
  const columns = lines.map((line, index) => {
    const cell = cells[index] ?? null;
    if (cell !== null) return { text: cell, isTable: line.trim().length > cell.length + 2 };
    return separator === null
      ? { text: line, isTable: false }
      : { text: line.slice(0, line.indexOf(separator)), isTable: true };
  });
  const isTable = columns.some((column) => column.isTable);
  const seen = new Set(known.map(markOf));
  const pasted: Pasted = { phrases: [], repeated: 0, cut: 0, isTable };
  columns.forEach((column, index) => {
    const whole = unquoted(column.text.replace(BULLET, '').trim());
    if (whole === '' || (isTable && index === 0 && HEADER.test(whole))) return;
    const phrase = whole.slice(0, LONGEST_PHRASE);
    if (seen.has(markOf(phrase))) {
      pasted.repeated += 1;
      return;
    }
    seen.add(markOf(phrase));
    if (phrase.length < whole.length) pasted.cut += 1;
    pasted.phrases.push(phrase);
  });
  return pasted;
}
