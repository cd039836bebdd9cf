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

/** A line of a table: its first column, and what stands behind the sign that ends it; null where nothing does. */
interface Row {
  text: string;
  rest: string | null;
}

/** A line whose first column stands in quotation marks, doubled within; null for others. */
function quotedRow(line: string, signs: string): Row | null {
  const found = new RegExp(`^\\s*"((?:[^"]|"")*)"\\s*(?:[${signs}](.*))?$`).exec(line);
  return found && { text: (found[1] ?? '').replaceAll('""', '"'), rest: found[2] ?? null };
}

/** @param signs that part columns */
function rowOf(line: string, signs: string): Row {
  const quoted = quotedRow(line, signs);
  if (quoted) return quoted;
  const found = new RegExp(`^([^${signs}]*)[${signs}](.*)$`).exec(line);
  return found ? { text: found[1] ?? '', rest: found[2] ?? '' } : { text: line, rest: null };
}

/**
 * Whether lines parted by a sign are a table of phrases and intents: on every line one name of an intent, right behind the
 * sign. A comma in a sentence is followed by words, and seldom by the same.
 */
function isTwoColumns(rows: readonly Row[]): boolean {
  const labels = new Set<string>();
  for (const { text, rest } of rows) {
    if (text.trim() === '' || rest === null || !LABEL.test(rest.trimEnd())) return false;
    labels.add(rest.trim());
  }
  return HEADER.test(rows[0]?.text.trim() ?? '') || 2 * labels.size <= rows.length;
}

/** Lines as rows: of a table, or each a phrase whatever signs stand in it. */
function rowsOf(lines: readonly string[]): Row[] {
  if (lines.some((line) => line.includes('\t'))) return lines.map((line) => rowOf(line, '\t'));
  for (const sign of [';', ',']) {
    const rows = lines.map((line) => rowOf(line, sign));
    if (isTwoColumns(rows)) return rows;
  }
  return lines.map((line) => quotedRow(line, ',;') ?? { text: line, rest: null });
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
  const rows = rowsOf(lines);
  const isTable = rows.some(({ rest }) => rest !== null);
  const seen = new Set(known.map(markOf));
  const pasted: Pasted = { phrases: [], repeated: 0, cut: 0, isTable };
  rows.forEach(({ text: cell }, index) => {
    const whole = unquoted(cell.replace(BULLET, '').trim());
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
