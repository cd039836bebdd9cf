// Tables of phrases and intents: Watson's (no header, the example first), and any with a header.
import { type Findings, quoted } from '../findings.ts';
import { readTable } from '../readTable.ts';
import { ImportError } from '../types.ts';

const TEXT = new Set(['text', 'phrase', 'phrases', 'example', 'utterance', 'question', 'query', 'message', 'sentence']);
const INTENT = new Set(['intent', 'intents', 'label', 'category', 'class', 'name']);

/** Reads phrases; one without an intent is an example of what is out of scope. */
export function readPhrases(text: string, findings: Findings): void {
  const rows = readTable(text);
  const [head] = rows;
  if (head === undefined) throw new ImportError('The file is empty.');
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  const header = {
    text: names.findIndex((name) => TEXT.has(name)),
    intent: names.findIndex((name) => INTENT.has(name)),
  };
  const hasHeader = header.text >= 0 && header.intent >= 0;
  const width = head.cells.length;
  if (width < 2) {
    throw new ImportError(
      'Two columns are needed, the text and its intent, parted by comma, semicolon or tab.',
      head.line,
    );
  }
  if (!hasHeader && width > 2) {
    throw new ImportError(`There are ${width} columns and no header that names "text" and "intent".`, head.line);
  }
  const at = hasHeader ? header : { text: 0, intent: 1 };
  for (const { cells, line } of hasHeader ? rows.slice(1) : rows) {
    if (cells.length !== width) {
      const why = `Columns in this row: ${cells.length} instead of ${width}; put quotes around a text with commas.`;
      throw new ImportError(why, line);
    }
    const phrase = cells[at.text]?.trim() ?? '';
    const intent = cells[at.intent]?.trim() ?? '';
    if (phrase === '') throw new ImportError(`This row has an intent, ${quoted(intent)}, but no text.`, line);
    if (intent === '') findings.outOfScope.push(phrase);
    else findings.intent(intent).phrases.push(phrase);
  }
  names.forEach((name, index) => {
    if (hasHeader && index !== at.text && index !== at.intent) {
      findings.note(`The column ${quoted(name)}`, 'Only the text and its intent are read.');
    }
  });
}
