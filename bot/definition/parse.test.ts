import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyBot } from '../starter/emptyBot.ts';
import { smallBot } from '../testing/smallBot.ts';
import { parseBotDefinition, problemsOf } from './parse.ts';
import { BotDefinitionError } from './read.ts';

/** The small bot with one place changed; `path` as in the error. */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(smallBot);
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  let at = copy as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  const last = steps.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

function pathOf(value: unknown): string | null {
  try {
    parseBotDefinition(value);
    return null;
  } catch (error) {
    if (error instanceof BotDefinitionError) return error.path;
    throw error;
  }
}

test('a good definition is given back as it is', () => {
  expect(parseBotDefinition(structuredClone(smallBot))).toEqual(smallBot);
});

describe('a bad definition is refused with the place', () => {
  test.each([
    ['format', 2],
    ['name', ''],
    ['language', 'English!'],
    ['intents', 'none'],
    ['intents[0].name', 'Not A Name'],
    ['intents[0].phrases[1]', 7],
    ['intents[0].phrases', undefined],
    ['intents[0].answer.text', '   '],
    ['intents[1].name', 'order_status'],
    ['rules[0].action', { intent: 'order_status', handOver: 'asked' }],
    ['rules[1].action.intent', 'nowhere'],
    ['rules[0].typos', 3],
    ['slots[0].shapes[0]', '(a+)+$'],
    ['slots[0].ask', ['only one way to ask']],
    ['settings.threshold', 1.5],
    ['settings.threshold', Number.NaN],
    ['settings.askBack', 0.9],
    ['texts.fallback', ['same', 'same']],
    ['texts.person', undefined],
  ])('%s = %j', (path, value) => {
    const found = pathOf(changed(path, value));
    expect(found).not.toBeNull();
    expect(found?.startsWith(path)).toBe(true);
  });

  test.each([
    ['an unknown field', changed('intents[0].colour', 'red'), 'intents[0]'],
    ['an unknown slot to collect', changed('intents[0].answer.collect', ['shoe_size']), 'intents[0].answer.collect'],
    ['an unknown slot in a text', changed('intents[0].answer.text', ['{shoe_size}', 'x']), 'intents[0].answer.text'],
    ['no text without a value', changed('intents[0].answer.text', '{order_number}'), 'intents[0].answer.text'],
    ['small talk with one text', changed('intents[2].answer.text', 'Hi.'), 'intents[2].answer.text'],
    ['something else', 'a text', ''],
  ])('%s', (_, value, path) => {
    expect(pathOf(value)).toBe(path);
  });

  test('the sentence names place and problem', () => {
    expect(() => parseBotDefinition(changed('intents[0].phrases[1]', ''))).toThrow(
      'intents[0].phrases[1] must not be empty.',
    );
  });
});

describe('problems', () => {
  test('are all named at once, those of the whole when the parts are right', () => {
    const value = changed('intents[0].title', '') as { texts: { person: unknown }; slots: unknown[] };
    value.texts.person = 7;
    value.slots[0] = 'none';
    expect(problemsOf(value)).toEqual([
      { path: 'intents[0].title', message: 'Must not be empty.' },
      { path: 'slots[0]', message: 'Must be an object.' },
      { path: 'texts.person', message: 'Must be a text.' },
    ]);
    expect(problemsOf(smallBot)).toEqual([]);
  });

  test.each([
    ['no intents', { intents: [], rules: [] }, 'intents'],
    ['no phrases', { intents: smallBot.intents.map((intent) => ({ ...intent, phrases: [] })) }, 'intents[0].phrases'],
    ['no way to a person', { rules: [] }, ''],
    ['a transcript nobody can read', { dialogues: [{ name: 'a', transcript: 'bot> Hi' }] }, 'dialogues[0].transcript'],
  ])('a bot with %s is parsed, but cannot be published', (_, fields, path) => {
    const value = { ...smallBot, ...fields };
    expect(parseBotDefinition(structuredClone(value))).toEqual(value);
    expect(problemsOf(value).map((problem) => problem.path)).toContain(path);
  });
});

test('a bot made from nothing is told what must be there, and where it is added', () => {
  const messages = problemsOf(emptyBot('en', 'Robin')).map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringMatching(/^The bot knows nothing yet: add an intent .* under Intents.*\.$/),
    expect.stringMatching(/^The bot must lead to a person: add a rule under Rules .*"handOver": "asked".*\.$/),
  ]);
});

test('whatever comes in, it is parsed or refused with a BotDefinitionError', () => {
  const places = fc.constantFrom(
    'name',
    'intents',
    'intents[0].answer',
    'rules[0]',
    'slots[0]',
    'settings',
    'texts.no',
  );
  fc.assert(
    fc.property(places, fc.jsonValue(), (path, value) => {
      expect(() => pathOf(value)).not.toThrow();
      expect(() => pathOf(changed(path, value))).not.toThrow();
      const isRefused = pathOf(changed(path, value)) !== null;
      expect(problemsOf(changed(path, value)).length > 0 || !isRefused).toBe(true);
    }),
  );
});
