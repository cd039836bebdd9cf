// A value from a file that knows its line, so that whatever is wrong with it can be found.
import { ImportError } from './types.ts';

/** Parsed JSON or YAML; fields are a map, so no name in a file means anything to the language. */
export type Located = { line: number } & (
  | { kind: 'text'; text: string; isBlock?: boolean }
  | { kind: 'plain'; value: number | boolean | null }
  | { kind: 'list'; items: Located[] }
  | { kind: 'object'; fields: Map<string, Located> }
);

export type LocatedFields = ReadonlyMap<string, Located>;

/** How deep lists and objects may lie in each other. */
export const MOST_DEPTH = 100;

/** The fields of an object. */
export function fieldsOf(node: Located, what: string): LocatedFields {
  if (node.kind !== 'object') throw new ImportError(`${what} must be an object.`, node.line);
  return node.fields;
}

/** The entries of a list; none when it is missing or null. */
export function itemsOf(node: Located | undefined, what: string): readonly Located[] {
  if (isMissing(node)) return [];
  if (node.kind !== 'list') throw new ImportError(`${what} must be a list.`, node.line);
  return node.items;
}

/** A text that must be there and not be blank. */
export function textOf(node: Located | undefined, what: string, line: number): string {
  const text = optionalText(node, what);
  if (text === undefined || text.trim() === '') throw new ImportError(`${what} must be a text.`, node?.line ?? line);
  return text;
}

/** A text, or undefined when it is missing or null; numbers are taken as they are written. */
export function optionalText(node: Located | undefined, what: string): string | undefined {
  if (isMissing(node)) return undefined;
  if (node.kind === 'text') return node.text;
  if (node.kind === 'plain') return String(node.value);
  throw new ImportError(`${what} must be a text.`, node.line);
}

/** Whether a field is there and neither null nor empty. */
export function isFilled(node: Located | undefined): boolean {
  if (isMissing(node)) return false;
  if (node.kind === 'list') return node.items.length > 0;
  if (node.kind === 'object') return node.fields.size > 0;
  return node.kind === 'text' ? node.text.trim() !== '' : node.value !== false;
}

/** The value as JSON has it. */
export function plainOf(node: Located): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'plain') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  return Object.fromEntries([...node.fields].map(([name, value]) => [name, plainOf(value)]));
}

/** The line of a place such as `intents[3].answer.text`, or of the nearest thing around it that is there. */
export function lineAt(root: Located, path: string): number {
  let node = root;
  for (const step of path.split(/[.[\]]+/).filter((one) => one !== '')) {
    const next =
      node.kind === 'object' ? node.fields.get(step) : node.kind === 'list' ? node.items[Number(step)] : undefined;
    if (next === undefined) break;
    node = next;
  }
  return node.line;
}

function isMissing(node: Located | undefined): node is undefined {
  return node === undefined || (node.kind === 'plain' && node.value === null);
}
