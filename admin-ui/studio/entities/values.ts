import type { SlotValue } from '../../../bot/index.ts';

/** Most values of one list. */
export const MOST_VALUES = 20_000;
const MOST_SYNONYMS = 50;
const LONGEST = 120;

export interface ReadValues {
  values: SlotValue[];
  /** What could not be taken: the line (from 1) and why. */
  problems: { line: number; kind: 'long' | 'twice' | 'synonyms' | 'quote' | 'many' }[];
}

/**
 * Reads lines `value,synonym|synonym,sku`. A field with commas in it stands in double quotes; semicolons and tabs
 * separate as well, as spreadsheets of other countries write them.
 */
export function readValues(text: string): ReadValues {
  const values: SlotValue[] = [];
  const problems: ReadValues['problems'] = [];
  const seen = new Set<string>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const separator = separatorOf(lines);
  lines.forEach((raw, index) => {
    const line = index + 1;
    if (raw.trim() === '' || (index === 0 && /^"?(value|wert|valeur)"?\s*[,;\t]/i.test(raw))) return;
    const fields = fieldsOf(raw, separator);
    if (!fields) {
      problems.push({ line, kind: 'quote' });
      return;
    }
    const [value = '', synonyms = '', sku = ''] = fields.map((field) => field.trim());
    const key = value.toLowerCase();
    const others = [...new Set(synonyms.split('|').map((one) => one.trim()))].filter((one) => one !== '');
    if (value === '' || seen.has(key)) {
      if (value !== '') problems.push({ line, kind: 'twice' });
      return;
    }
    if (value.length > LONGEST) problems.push({ line, kind: 'long' });
    else if (others.length > MOST_SYNONYMS) problems.push({ line, kind: 'synonyms' });
    else if (values.length >= MOST_VALUES) problems.push({ line, kind: 'many' });
    else {
      seen.add(key);
      values.push({ value, ...(others.length > 0 && { synonyms: others }), ...(sku !== '' && { sku }) });
    }
  });
  return { values, problems };
}

/** The values as the lines they are read from. */
export const writeValues = (values: readonly SlotValue[]): string =>
  values
    .map(({ value, synonyms = [], sku = '' }) => {
      const fields = [value, synonyms.join('|'), sku].map(quoted);
      while (fields.length > 1 && fields.at(-1) === '') fields.pop();
      return fields.join(',');
    })
    .join('\n');

const quoted = (field: string): string => (/[",;\t]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** What separates the fields: whichever of the three stands most in the first lines, outside of quotes. */
function separatorOf(lines: readonly string[]): string {
  const sample = lines
    .slice(0, 50)
    .join('\n')
    .replaceAll(/"[^"]*"/g, '');
  const count = (sign: string): number => sample.split(sign).length;
  const [best = ','] = [',', ';', '\t'].toSorted((one, other) => count(other) - count(one));
  return best;
}

/** Fields of a line; null when a quote is never closed. */
function fieldsOf(line: string, separator: string): string[] | null {
  const fields: string[] = [];
  let field = '';
  let inQuotes = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (inQuotes) {
      if (sign !== '"') field += sign;
      else if (line[at + 1] === '"') {
        field += '"';
        at += 1;
      } else inQuotes = false;
    } else if (sign === '"' && field.trim() === '') {
      field = '';
      inQuotes = true;
    } else if (sign === separator) {
      fields.push(field);
      field = '';
    } else field += sign;
  }
  fields.push(field);
  return inQuotes ? null : fields;
}
