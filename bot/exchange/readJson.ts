// JSON to located values: the browser's own parser names no lines.
import { type Located, MOST_DEPTH } from './located.ts';
import { ImportError } from './types.ts';

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Signs of a text up to its end or an escape. */
const RUN = /[^"\\\n\r\t]*/y;
const ESCAPES = new Map(
  Object.entries({ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }),
);
const WORDS = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const;

/** Values that are kept of one import: more is no bot, and would fill the memory. */
const MOST_VALUES = 1_000_000;

/** Values that may still be read; the files of one archive share it. */
export interface Room {
  left: number;
}

/** Room for one import. */
export const newRoom = (): Room => ({ left: MOST_VALUES });

/**
 * Reads a JSON text.
 * @throws ImportError with the line of the first thing that is no JSON, of a field that stands twice, or of lists that
 *   lie more than 100 deep in each other.
 */
export function readJson(text: string, room: Room = newRoom()): Located {
  return new JsonReader(text, room).read();
}

class JsonReader {
  private readonly text: string;
  private readonly room: Room;
  private at = 0;
  private line = 1;

  constructor(text: string, room: Room) {
    this.text = text;
    this.room = room;
  }

  read(): Located {
    const value = this.value(0);
    this.skip();
    if (this.at < this.text.length) this.fail('something stands behind the end of the JSON');
    return value;
  }

  private value(depth: number): Located {
    if (depth > MOST_DEPTH) this.fail(`lists and objects lie more than ${MOST_DEPTH} deep in each other`);
    this.room.left -= 1;
    if (this.room.left < 0) throw new ImportError('The file holds more than a million values.', this.line);
    this.skip();
    const { line } = this;
    const sign = this.text.charAt(this.at);
    if (sign === '{') return { kind: 'object', fields: this.fields(depth), line };
    if (sign === '[') return { kind: 'list', items: this.items(depth), line };
    if (sign === '"') return { kind: 'text', text: this.string(), line };
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return { kind: 'plain', value, line };
      }
    }
    return { kind: 'plain', value: this.number(), line };
  }

  private fields(depth: number): Map<string, Located> {
    const fields = new Map<string, Located>();
    this.several('}', () => {
      if (this.text.charAt(this.at) !== '"') this.fail('a field name in double quotes is missing');
      const name = this.string();
      if (fields.has(name)) this.fail(`"${name.slice(0, 60)}" stands twice in the same object`);
      this.skip();
      if (this.text.charAt(this.at) !== ':') this.fail('a ":" is missing behind a field name');
      this.at += 1;
      fields.set(name, this.value(depth + 1));
    });
    return fields;
  }

  private items(depth: number): Located[] {
    const items: Located[] = [];
    this.several(']', () => items.push(this.value(depth + 1)));
    return items;
  }

  /** What stands between brackets, parted by commas. */
  private several(end: string, one: () => void): void {
    this.at += 1;
    this.skip();
    if (this.text.charAt(this.at) !== end) {
      one();
      this.skip();
      while (this.text.charAt(this.at) === ',') {
        this.at += 1;
        this.skip();
        one();
        this.skip();
      }
    }
    if (this.text.charAt(this.at) !== end) this.fail(`a "," or "${end}" is missing`);
    this.at += 1;
  }

  private string(): string {
    const parts: string[] = [];
    this.at += 1;
    for (;;) {
      parts.push(this.match(RUN) ?? '');
      const sign = this.text.charAt(this.at);
      if (sign === '"') break;
      if (sign !== '\\') this.fail('a text is not closed with a double quote on its line');
      parts.push(this.escape());
    }
    this.at += 1;
    return parts.join('');
  }

  private escape(): string {
    const sign = this.text.charAt(this.at + 1);
    const code = this.text.slice(this.at + 2, this.at + 6);
    if (sign === 'u' && /^[0-9A-Fa-f]{4}$/.test(code)) {
      this.at += 6;
      return String.fromCharCode(Number.parseInt(code, 16));
    }
    const plain = ESCAPES.get(sign);
    if (plain === undefined) this.fail(`"\\${sign}" means nothing in a text`);
    this.at += 2;
    return plain;
  }

  private number(): number {
    const match = this.match(NUMBER);
    if (match === undefined)
      this.fail(this.at < this.text.length ? 'this is no JSON value' : 'the file ends too early');
    return Number(match);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text)?.[0];
    this.at += match?.length ?? 0;
    return match;
  }

  private skip(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const sign = this.text.charCodeAt(this.at);
      if (sign === 10) this.line += 1;
      else if (sign !== 32 && sign !== 9 && sign !== 13) return;
    }
  }

  private fail(problem: string): never {
    throw new ImportError(`This is not valid JSON: ${problem}.`, this.line);
  }
}
