// Broken and hostile files: one clear error each, in bounded time, and nothing imported.
import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate/browser';
import { describe, expect, test } from 'vitest';
import { smallBot } from '../testing/smallBot.ts';
import { emptyBot, parseBotDefinition } from '../index.ts';
import { exportBot } from './exportBot.ts';
import { importBot } from './importBot.ts';
import { ImportError } from './types.ts';

const utf8 = new TextEncoder();
const into = emptyBot('en', 'Shop');
const own = new TextDecoder().decode(exportBot(smallBot, 'json').bytes);

function refusal(name: string, content: string | Uint8Array): { line: number | undefined; reason: string } {
  const before = JSON.stringify(into);
  try {
    importBot(name, typeof content === 'string' ? utf8.encode(content) : content, into);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (JSON.stringify(into) !== before) throw new Error('The bot was changed.', { cause: error });
    return { line: error.line, reason: error.reason };
  }
  throw new Error('The file was imported.');
}

describe('a broken file names line and reason', () => {
  test.each([
    ['JSON that ends early', 'a.json', '{\n "intents": [\n', 3, 'ends too early'],
    ['a missing comma', 'a.json', '{\n "a": 1\n "b": 2\n}', 3, '"," or "}" is missing'],
    ['a text over the end of its line', 'a.json', '{\n "a": "b\n"}', 2, 'not closed'],
    ['a field twice', 'a.json', '{\n "a": 1,\n "a": 2}', 3, 'twice'],
    ['two values', 'a.json', '{}\n{}', 2, 'behind the end'],
    [
      'our JSON with a bad value',
      'a.json',
      own.replace('"track my parcel"', '7'),
      11,
      'intents[0].phrases[1] must be a text',
    ],
    ['our JSON of another version', 'a.json', own.replace('"format": 1', '"format": 9'), 2, 'format must be one of 1'],
    ['Watson with intents that are no list', 'a.json', '{\n"dialog_nodes": [],\n"intents": {}}', 3, 'must be a list'],
    [
      'Watson with an example without text',
      'a.json',
      '{"intents": [\n{"intent": "a", "examples": [\n{}]}]}',
      3,
      'must be a text',
    ],
    ['YAML with wrong layout', 'nlu.yml', 'nlu:\n- intent: a\n   examples: b: c\n', 2, 'not valid YAML'],
    ['YAML with a field twice', 'nlu.yml', 'nlu: []\nversion: "3.1"\nnlu: []\n', 3, 'twice'],
    ['Rasa of another version', 'nlu.yml', 'nlu: []\nversion: "1.0"\n', 2, '2.x and 3.x are'],
    ['Rasa with an entry of no kind', 'nlu.yml', 'nlu:\n- intent: a\n- thing: b\n', 3, 'must be an intent'],
    ['Rasa with examples in one line', 'nlu.yml', 'nlu:\n- intent: a\n  examples: - one - two\n', 3, 'block'],
    [
      'Rasa with a broken mark',
      'nlu.yml',
      'nlu:\n- intent: a\n  examples: |\n    - b\n    - to [x]{"entity" "c"}\n',
      5,
      'not valid JSON',
    ],
    ['a row too wide', 'a.csv', 'text,intent\na,b\nhello, you,c\n', 3, '3 instead of 2'],
    ['a row too narrow', 'a.csv', 'a,b\nc\n', 2, '1 instead of 2'],
    ['a row without text', 'a.csv', '"a\nb",c\n,d\n', 3, 'no text'],
    ['a quote that stays open', 'a.csv', 'a,b\nc,d\n"e,f\ng,h\n', 3, 'never closed'],
    ['one column', 'a.csv', 'hello\n', 1, 'Two columns'],
    ['many columns and no header', 'a.csv', 'a,b,c\n', 1, 'no header'],
  ])('%s', (_, name, content, line, reason) => {
    const found = refusal(name, content);
    expect(found.reason).toContain(reason);
    expect(found.line).toBe(line);
  });

  test.each([
    ['nothing', 'a.csv', '', 'empty'],
    ['blanks', 'a.json', ' \n ', 'empty'],
    ['a picture', 'a.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'a picture'],
    ['a PDF document', 'a.json', '%PDF-1.7', 'PDF'],
    ['bytes', 'a.csv', Uint8Array.of(1, 0, 2, 3, 0, 0, 7, 9), 'not text'],
    ['JSON in Latin-1', 'a.json', Uint8Array.of(0x7b, 0x22, 0xfc, 0x22, 0x7d), 'save it as UTF-8'],
    ['other JSON', 'a.json', '{"a": 1}', 'neither'],
    ['a part of an agent', 'a.json', '{"auto": true, "responses": []}', 'whole ZIP'],
    ['other YAML', 'compose.yml', 'services: {}\n', 'no file of Rasa'],
    ['old JSON of Rasa', 'a.json', '{"rasa_nlu_data": {}}', 'Rasa 1.x'],
    ['old Markdown of Rasa', 'nlu.md', '## intent:a\n- b\n', 'Rasa 1.x'],
    ['an empty list of intents', 'nlu.yml', 'nlu: []\n', 'neither intents nor entities'],
    ['a workbook', 'a.csv', zipSync({ 'xl/workbook.xml': utf8.encode('<a/>') }), 'Excel'],
    ['no ZIP file under its name', 'a.zip', 'text,intent\nhello,greeting', 'This is no ZIP file, or it is damaged.'],
    ['an empty ZIP file', 'A.ZIP', '', 'This is no ZIP file, or it is damaged.'],
    [
      'a broken ZIP file',
      'a.zip',
      Uint8Array.of(0x50, 0x4b, 0x03, 0xff, 0xfe),
      'This is no ZIP file, or it is damaged.',
    ],
    [
      'one under another name',
      'a.csv',
      Uint8Array.of(0x50, 0x4b, 0x07, 0x08, 0xff),
      'This is no ZIP file, or it is damaged.',
    ],
    ['another ZIP file', 'a.zip', zipSync({ 'a.txt': utf8.encode('a') }), 'neither a Dialogflow agent'],
  ])('%s', (_, name, content, reason) => {
    expect(refusal(name, content).reason).toContain(reason);
  });

  test('inside of a ZIP file its name is said as well', () => {
    const files = { 'agent.json': utf8.encode('{}'), 'intents/a.json': utf8.encode('{\n"name": 1,\n}') };
    expect(refusal('a.zip', zipSync(files))).toMatchObject({
      line: 3,
      reason: expect.stringContaining('intents/a.json'),
    });
  });
});

describe('a hostile file', () => {
  const deep = (open: string, close: string): string => open.repeat(50_000) + close.repeat(50_000);
  const laughs = ['a: &a [x,x]', 'b: &b [*a,*a]', 'c: &c [*b,*b]', 'nlu: *c'].join('\n');

  test.each([
    ['50 MB', 'a.json', new Uint8Array(50_000_000), 'at most 20 MB'],
    ['deep JSON', 'a.json', deep('[', ']'), '100 deep'],
    ['deep objects', 'a.json', deep('{"a":', '}'), '100 deep'],
    ['deep YAML', 'a.yml', `nlu: ${deep('[', ']')}`, 'not valid YAML'],
    [
      'deep blocks',
      'a.yml',
      `nlu:\n${Array.from({ length: 500 }, (_, level) => `${' '.repeat(level + 1)}a:\n`).join('')}`,
      '100 deep',
    ],
    ['aliases of aliases', 'a.yml', laughs, 'Aliases'],
    ['many anchors', 'a.yml', `nlu: ${'&a '.repeat(100_000)}`, 'not valid YAML'],
    ['many commas', 'a.yml', `nlu: [${','.repeat(300_000)}]`, 'not valid YAML'],
    ['many values', 'a.json', `[${'[],'.repeat(1_100_000)}[]]`, 'a million values'],
    ['many rows', 'a.csv', 'a,b\n'.repeat(300_000), 'At most 200000 rows'],
    ['much YAML', 'a.yml', `nlu:\n${'- a\n'.repeat(1_000_000)}`, 'at most 2 million'],
    ['a quote and 5 MB behind it', 'a.csv', `a,b\n"${'""\n'.repeat(1_500_000)}`, 'never closed'],
  ])('%s', { timeout: 30_000 }, (_, name, content, reason) => {
    expect(refusal(name, content).reason).toContain(reason);
  });

  test('a bomb of 10 GB is not unpacked, whatever sizes it claims', { timeout: 30_000 }, () => {
    const zeros = deflateRawSync(new Uint8Array(10_000_000), { finishFlush: constants.Z_SYNC_FLUSH });
    const packed = zipSync({ 'agent.json': Buffer.concat(Array.from({ length: 1000 }, () => zeros)) }, { level: 0 });
    const view = new DataView(packed.buffer, packed.byteOffset);
    const directory = view.getUint32(packed.length - 6, true);
    view.setUint16(directory + 10, 8, true);
    for (const size of [4e9, 10]) {
      view.setUint32(directory + 24, size, true);
      expect(refusal('a.zip', packed).reason).toContain('more than 60 MB');
    }
  });

  test('too many files, and files that are cut, changed or encrypted', () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, number) => [`${number}.json`, new Uint8Array(0)]));
    expect(refusal('a.zip', zipSync(many)).reason).toContain('5001 files');
    const good = exportBot(smallBot, 'dialogflow').bytes;
    expect(refusal('a.zip', good.subarray(0, good.length - 100)).reason).toContain('damaged');
    const changed = good.slice();
    changed[60] = (changed[60] ?? 0) ^ 0xff;
    expect(refusal('a.zip', changed).reason).toContain('damaged');
    const locked = good.slice();
    const view = new DataView(locked.buffer);
    view.setUint16(view.getUint32(locked.length - 6, true) + 8, 1, true);
    expect(refusal('a.zip', locked).reason).toContain('encrypted');
  });

  test('names that mean something to the language are names like others', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const yaml = names.map((name) => `- intent: ${name}\n  examples: |\n    - say ${name} [x](${name})\n`).join('');
    const { definition } = importBot('nlu.yml', utf8.encode(`nlu:\n${yaml}`), into);
    expect(definition.intents.map(({ title }) => title.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()));
    expect(Object.hasOwn(Object.prototype, 'intent')).toBe(false);
    expect(refusal('a.json', own.replace('"language"', '"__proto__"')).reason).toContain('__proto__');
  });

  test(
    'whatever is in it, it is imported as a bot that can be read, or refused with a sentence',
    { timeout: 60_000 },
    () => {
      const files = (['json', 'rasa', 'watson', 'csv', 'dialogflow'] as const).map((format) =>
        exportBot(smallBot, format),
      );
      const change = fc.record({ at: fc.nat(), bytes: fc.uint8Array({ maxLength: 5 }), drop: fc.nat({ max: 5 }) });
      fc.assert(
        fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 3 }), (file, changes) => {
          let bytes: number[] = [...file.bytes];
          for (const { at, bytes: added, drop } of changes) {
            const place = at % bytes.length;
            bytes = [...bytes.slice(0, place), ...added, ...bytes.slice(place + drop)];
          }
          let definition = into;
          try {
            ({ definition } = importBot(file.fileName, Uint8Array.from(bytes), into));
          } catch (error) {
            if (!(error instanceof ImportError)) throw error;
          }
          expect(parseBotDefinition(definition)).toEqual(definition);
        }),
        { numRuns: 400 },
      );
    },
  );
});
