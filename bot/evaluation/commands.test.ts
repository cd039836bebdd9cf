// The commands of the bot at their interface: files in, lines out, one clear line when something is wrong.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { exportBot } from '../index.ts';
import { smallBot } from '../testing/smallBot.ts';

const folder = mkdtempSync(join(tmpdir(), 'bot-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starting node takes its time on a busy machine. */
const PATIENCE = 60_000;

function run(command: 'evaluate' | 'classify', options: string[], input = '') {
  const script = fileURLToPath(new URL(`../../scripts/bot/${command}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], { input, encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, lines, stderr: stderr.trim() };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const COLOURS = ['red', 'green', 'blue', 'black', 'white', 'yellow', 'purple', 'brown', 'golden', 'silver'];
const THINGS = ['apple', 'house', 'river', 'window', 'garden', 'shirt'];
const toLines = (examples: { text: string; intent: string | null }[]): string =>
  examples.map((example) => JSON.stringify(example)).join('\n');
const examplesOf = (colours: readonly string[]) =>
  THINGS.flatMap((thing) =>
    colours.map((colour) => ({ text: `where is my ${colour} ${thing}`, intent: `get_${thing}` })),
  );
const strangers = (texts: readonly string[]) => texts.map((text) => ({ text, intent: null }));

const train = file(
  'train.jsonl',
  toLines([...examplesOf(COLOURS.slice(0, 6)), ...strangers(['tell me a joke', 'what is love', 'sing me a song'])]),
);
const validation = file(
  'validation.jsonl',
  toLines([...examplesOf(COLOURS.slice(6, 8)), ...strangers(['tell a good joke', 'sing it again'])]),
);
const tests = file(
  'test.jsonl',
  `${toLines([...examplesOf(COLOURS.slice(8)), ...strangers(['is there a joke', 'love songs'])])}\n\n`,
);

describe('bot:evaluate', () => {
  const NUMBERS = ['trainSeconds', 'p50Micros', 'p99Micros', 'modelBytes', 'peakMemoryBytes'];
  const figuresOf = (options: string[]): Record<string, unknown> => {
    const { status, lines, stderr } = run('evaluate', options);
    expect(stderr).not.toMatch(/Error/);
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    return JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
  };

  test(
    'prints its figures as one object in the last line, and a table beside it',
    () => {
      const options = ['--train', train, '--validation', validation, '--test', tests];
      const { lines, stderr } = run('evaluate', options);
      const figures = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
      expect(Object.keys(figures)).toEqual(
        ['accuracy', 'thresholded', 'atThreePoints', 'withoutExamples', 'auroc'].concat(NUMBERS),
      );
      const point = { accuracy: 100, outOfScopeRecall: 100, threshold: expect.any(Number) as number };
      expect(figures).toMatchObject({ accuracy: 100, thresholded: point, auroc: 100 });
      for (const name of NUMBERS) expect(figures[name]).toBeGreaterThan(0);
      expect(stderr).toContain('accuracy in scope, %');
    },
    PATIENCE,
  );

  test(
    'goes without validation, and learns names when told so',
    () => {
      const named = file('named.jsonl', toLines([{ text: 'window', intent: 'get_window' }]));
      const taught = file(
        'taught.jsonl',
        toLines(examplesOf(['red']).map((example, index) => ({ ...example, text: `phrase ${index}` }))),
      );
      expect(figuresOf(['--json', '--train', train, '--test', tests])).toMatchObject({ accuracy: 100 });
      expect(figuresOf(['--json', '--train', taught, '--test', named, '--names'])).toMatchObject({
        accuracy: 100,
        auroc: null,
        thresholded: { outOfScopeRecall: null },
      });
    },
    PATIENCE,
  );

  test.each(['typo1', 'typo8', 'chat'])(
    'makes the same %s each time',
    (noise) => {
      const options = ['--json', '--train', train, '--validation', validation, '--test', tests, '--noise', noise];
      const [first, second] = [figuresOf(options), figuresOf(options)];
      for (const name of ['accuracy', 'thresholded', 'atThreePoints', 'withoutExamples', 'auroc']) {
        expect(second[name]).toEqual(first[name]);
      }
    },
    PATIENCE,
  );

  const good = toLines([{ text: 'a', intent: 'b' }]);
  test.each([
    ['no files', [], 'Usage: npm run --silent bot:evaluate'],
    ['an unknown option', ['--trian', 'x'], "Unknown option '--trian'"],
    [
      'a missing file',
      ['--train', join(folder, 'none.jsonl'), '--test', tests],
      'none.jsonl: cannot be read (ENOENT).',
    ],
    ['a folder', ['--train', folder, '--test', tests], 'cannot be read (EISDIR).'],
    ['no JSON', ['--train', file('1.jsonl', `${good}\n{"text": `), '--test', tests], '1.jsonl:2: is not JSON.'],
    ['no object', ['--train', train, '--test', file('2.jsonl', '[1]')], '2.jsonl:1: must be an object'],
    [
      'no text',
      ['--train', train, '--test', file('3.jsonl', `${good}\n\n{"intent":"b"}`)],
      '3.jsonl:3: "text" must be',
    ],
    [
      'no intent',
      ['--train', file('4.jsonl', '{"text":"a"}'), '--test', tests],
      '4.jsonl:1: "intent" must be a name, or null',
    ],
    ['an empty file', ['--train', train, '--test', file('5.jsonl', '\n')], '5.jsonl: holds no examples.'],
    [
      'nothing in scope',
      ['--train', file('6.jsonl', '{"text":"a","intent":null}'), '--test', tests],
      'names no intent.',
    ],
    [
      'another noise',
      ['--train', train, '--test', tests, '--noise', 'loud'],
      '--noise loud: must be one of typo1, typo8, chat.',
    ],
  ])(
    'given %s it says so in one line',
    (_, options, message) => {
      const { status, lines, stderr } = run('evaluate', options);
      expect(stderr).toContain(message);
      expect(stderr.split('\n')).toHaveLength(1);
      expect({ status, lines }).toEqual({ status: 1, lines: [] });
    },
    PATIENCE,
  );
});

describe('bot:classify', () => {
  const bot = file('bot.json', JSON.stringify(smallBot));

  test(
    'writes one line of JSON for each line of text',
    () => {
      const { status, lines } = run(
        'classify',
        ['--bot', bot],
        'hello\nwhere is my parcel\r\nxyzzy plugh\n\ntalk to someone\n',
      );
      const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(status).toBe(0);
      expect(answers).toMatchObject([
        { text: 'hello', intent: 'greeting', rule: null, trace: { decision: 'small_talk' } },
        { text: 'where is my parcel', intent: 'order_status', rule: 'parcel' },
        { text: 'xyzzy plugh', intent: null },
        { text: '', intent: null },
        { text: 'talk to someone', intent: null, rule: 'person', trace: { decision: 'hand_over' } },
      ]);
      expect(answers[0]).toMatchObject({
        confidence: expect.any(Number) as number,
        best: [{ intent: 'greeting' }, {}, {}],
      });
    },
    PATIENCE,
  );

  test.each([
    ['starter', 'where is my order'],
    ['starter:en', 'where is my order'],
    ['starter:de', 'wo ist meine bestellung'],
    ['starter:fr', 'où est ma commande'],
  ])(
    'knows %s by name',
    (name, text) => {
      const { lines } = run('classify', ['--bot', name], `${text}\n`);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ intent: 'order_status' });
    },
    PATIENCE,
  );

  test(
    'reads a bot as the studio exports it',
    () => {
      const { fileName, bytes } = exportBot(smallBot, 'json');
      const exported = file(fileName, new TextDecoder().decode(bytes));
      const { status, lines } = run('classify', ['--bot', exported], 'hello\n');
      expect(status).toBe(0);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ intent: 'greeting' });
    },
    PATIENCE,
  );

  test.each([
    ['no bot', [], 'Usage: npm run --silent bot:classify'],
    ['a starter bot there is not', ['--bot', 'starter:xx'], 'must be one of starter:en, starter:de, starter:fr.'],
    ['a missing file', ['--bot', join(folder, 'none.json')], 'none.json: cannot be read (ENOENT).'],
    ['no JSON', ['--bot', file('1.json', '{')], '1.json: is not JSON ('],
    ['no bot in it', ['--bot', file('2.json', '{"format": 1}')], '2.json: '],
  ])(
    'given %s it says so in one line',
    (_, options, message) => {
      const { status, lines, stderr } = run('classify', options);
      expect(stderr).toContain(message);
      expect(stderr.split('\n')).toHaveLength(1);
      expect({ status, lines }).toEqual({ status: 1, lines: [] });
    },
    PATIENCE,
  );
});
