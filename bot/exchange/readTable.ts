// Separated values (RFC 4180, and what office programs make of it) to rows that know their line.
import { ImportError } from './types.ts';

export interface Row {
  cells: string[];
  line: number;
}

const SEPARATORS = [',', ';', '\t'];
/** Rows looked at to find out what parts the cells. */
const SAMPLE = 20;
const MOST_ROWS = 200_000;

/**
 * Reads a table parted by commas, semicolons or tabs, whichever parts its first rows most evenly. Blank rows are left out.
 * @throws ImportError with the line on which an open quote began.
 */
export function readTable(text: string): Row[] {
  const scores = SEPARATORS.map((separator) => {
    const rows = readRows(text, separator, SAMPLE);
    const width = rows[0]?.cells.length ?? 0;
    return width < 2 ? 0 : rows.filter(({ cells }) => cells.length === width).length * 10 - width;
  });
  const separator = SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ',';
  const rows = readRows(text, separator, MOST_ROWS + 1);
  const excess = rows[MOST_ROWS];
  if (excess !== undefined) throw new ImportError(`At most ${MOST_ROWS} rows are read.`, excess.line);
  return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function readRows(text: string, separator: string, most: number): Row[] {
  const rows: Row[] = [];
  const stop = new RegExp(`[${separator}\\n]|$`, 'g');
  let at = 0;
  let line = 1;
  while (at < text.length && rows.length < most) {
    const row: Row = { cells: [], line };
    for (;;) {
      let cell = '';
      if (text.charAt(at) === '"') {
        const end = closingQuote(text, at);
        if (end < 0) {
          if (most === SAMPLE) return rows;
          throw new ImportError('A cell begins with a double quote that is never closed.', line);
        }
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
        line += cell.split('\n').length - 1;
      }
      stop.lastIndex = at;
      const end = stop.exec(text)?.index ?? text.length;
      row.cells.push(cell + text.slice(at, end));
      at = end;
      if (text.charAt(at) !== separator) break;
      at += 1;
    }
    at += 1;
    line += 1;
    rows.push(row);
  }
  return rows;
}

/** The place of the quote that ends a cell, -1 when there is none; two quotes stand for one. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** One cell as it is written. */
export function writeCell(cell: string): string {
  return /[",;\t\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
