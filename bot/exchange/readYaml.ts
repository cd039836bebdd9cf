// YAML to located values. Every scalar stays the text it is ("no" is no boolean here), tags and merge keys mean nothing.
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { type Located, MOST_DEPTH } from './located.ts';
import { ImportError } from './types.ts';

/** Beyond it the parser takes longer than anybody waits; a bot of 15,000 phrases has about 1 MB. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Reads one YAML document.
 * @throws ImportError with the line of the first mistake, of an alias (what it stands for may grow without bounds), of a
 *   field that stands twice, or of what lies more than 100 deep.
 */
export function readYaml(text: string): Located {
  refuseLength(text.length);
  refuseFlood(text);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  if (error !== undefined) {
    const problem = /call stack/i.test(error.message)
      ? `Lists and objects lie more than ${MOST_DEPTH} deep in each other.`
      : `This is not valid YAML: ${error.message.split('\n')[0] ?? ''}`;
    throw new ImportError(problem, lineOf(error.pos[0]));
  }
  return locate(document.contents, lineOf, 1, 0);
}

/** @throws ImportError when YAML, all of one archive together, is longer than can be read in time */
export function refuseLength(length: number): void {
  if (length <= MOST_CHARACTERS) return;
  throw new ImportError(
    `There are ${(length / 1e6).toFixed(1)} million characters of YAML; at most 2 million are read.`,
  );
}

/** Such runs are nothing a product writes, and cost the parser the square of their length. */
function refuseFlood(text: string): void {
  const flood = /(?:[[\]{},&*?!-](?:\w\s{0,2}|\s{0,2})){200}/.exec(text);
  if (flood === null) return;
  const line = text.slice(0, flood.index).split('\n').length;
  throw new ImportError('This is not valid YAML of a bot: a long run of brackets, commas or dashes.', line);
}

function locate(node: Node | null, lineOf: (offset: number) => number, around: number, depth: number): Located {
  const line = node?.range ? lineOf(node.range[0]) : around;
  if (depth > MOST_DEPTH)
    throw new ImportError(`Lists and objects lie more than ${MOST_DEPTH} deep in each other.`, line);
  if (isAlias(node)) throw new ImportError('Aliases (*name) are not read: write out what it stands for.', line);
  if (isSeq<Node | null>(node)) {
    return { kind: 'list', items: node.items.map((item) => locate(item, lineOf, line, depth + 1)), line };
  }
  if (isMap<Node | null, Node | null>(node)) {
    const fields = new Map<string, Located>();
    for (const pair of node.items) {
      const name = nameOf(pair, line, lineOf);
      if (fields.has(name.text)) throw new ImportError(`"${name.text.slice(0, 60)}" stands twice here.`, name.line);
      fields.set(name.text, locate(pair.value, lineOf, name.line, depth + 1));
    }
    return { kind: 'object', fields, line };
  }
  if (!isScalar(node) || (node.source === '' && node.type === 'PLAIN')) return { kind: 'plain', value: null, line };
  return { kind: 'text', text: String(node.value), line, ...(node.type === 'BLOCK_LITERAL' && { isBlock: true }) };
}

function nameOf(
  { key }: Pair<Node | null, Node | null>,
  around: number,
  lineOf: (offset: number) => number,
): { text: string; line: number } {
  const line = key?.range ? lineOf(key.range[0]) : around;
  if (!isScalar(key)) throw new ImportError('A field name must be a text.', line);
  return { text: String(key.value), line };
}
