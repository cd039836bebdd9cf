// Examples of Rasa: a block of lines with dashes, or a list; entities are marked in the text.
import { type Findings, quoted } from '../findings.ts';
import { isFilled, itemsOf, type Located, optionalText, plainOf, textOf } from '../located.ts';
import { readJson } from '../readJson.ts';
import { ImportError } from '../types.ts';

export interface Example {
  text: string;
  line: number;
}

/** `[text](entity)`, `[text](entity:value)` or `[text]{"entity": ...}`. */
const MARKUP = /\[([^[\]]+)\](?:\(([^()]*)\)|(\{[^{}]*\}))/g;

/** The examples of one intent, synonym, lookup table or regex. */
export function examplesOf(node: Located | undefined, what: string, findings: Findings): Example[] {
  if (node === undefined || (node.kind === 'plain' && node.value === null)) return [];
  if (node.kind === 'text') return linesOf(node.text, node, what, findings);
  return itemsOf(node, `The examples of ${what}`).flatMap((item) => {
    if (item.kind !== 'object') {
      return [{ text: textOf(item, `An example of ${what}`, item.line).trim(), line: item.line }];
    }
    for (const [field, value] of item.fields) {
      if (field === 'text' || !isFilled(value)) continue;
      findings.note(`The field ${quoted(field)} of examples of ${what}`, 'Phrases have no such thing.');
    }
    return [{ text: textOf(item.fields.get('text'), `An example of ${what}`, item.line).trim(), line: item.line }];
  });
}

function linesOf(text: string, { line, ...node }: Located, what: string, findings: Findings): Example[] {
  if (!('isBlock' in node)) {
    if (text.trim() === '') return [];
    throw new ImportError(`The examples of ${what} must be a block of lines (examples: |) or a list.`, line);
  }
  return text.split('\n').flatMap((raw, index) => {
    const trimmed = raw.trim();
    // The first line is the one behind the "|".
    const at = line + 1 + index;
    if (trimmed === '' || trimmed === '-') return [];
    if (trimmed.startsWith('-')) return [{ text: trimmed.slice(1).trim(), line: at }];
    findings.note(`Line ${at}, ${quoted(trimmed)}`, 'It does not begin with a dash, so it is no example.');
    return [];
  });
}

/** The phrase without its marks; what is marked becomes a value of its entity. */
export function withoutMarkup({ text, line }: Example, findings: Findings): string {
  return text.replace(MARKUP, (_whole, words: string, short: string | undefined, long: string | undefined) => {
    const { entity, value, parts } = long === undefined ? shortMark(short ?? '') : longMark(long, line);
    if (entity === '') throw new ImportError(`The mark at ${quoted(words)} names no entity.`, line);
    findings.value(entity, value ?? words, value === undefined ? undefined : words);
    for (const part of parts) {
      findings.note(
        `The ${part} of ${quoted(entity)}`,
        'A slot has neither roles nor groups; the value itself is taken.',
      );
    }
    return words;
  });
}

interface Mark {
  entity: string;
  value?: string;
  parts: string[];
}

function shortMark(mark: string): Mark {
  const colon = mark.indexOf(':');
  if (colon < 0) return { entity: mark.trim(), parts: [] };
  return { entity: mark.slice(0, colon).trim(), value: mark.slice(colon + 1).trim(), parts: [] };
}

function longMark(mark: string, line: number): Mark {
  const fields = parseMark(mark, line);
  const value = optionalText(fields.get('value'), 'A value');
  const parts = ['role', 'group'].flatMap((part) => {
    const field = fields.get(part);
    return field === undefined ? [] : [`${part} ${quoted(String(plainOf(field)))}`];
  });
  return {
    entity: optionalText(fields.get('entity'), 'An entity')?.trim() ?? '',
    ...(value !== undefined && { value }),
    parts,
  };
}

function parseMark(mark: string, line: number): ReadonlyMap<string, Located> {
  try {
    const node = readJson(mark);
    return node.kind === 'object' ? node.fields : new Map();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new ImportError(`The mark ${quoted(mark)} is not valid JSON.`, line);
  }
}
