import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallBot } from '../testing/smallBot.ts';
import { emptyBot, starterBots, type BotDefinition } from '../index.ts';
import { exportBot } from './exportBot.ts';
import { importBot } from './importBot.ts';
import { patternOf, shapesOf } from './shapes.ts';
import type { ExchangeFormat } from './types.ts';

const FOREIGN = ['rasa', 'watson', 'csv', 'dialogflow'] as const;

const phrasesOf = ({ intents }: BotDefinition): Record<string, string[]> =>
  Object.fromEntries(intents.filter(({ phrases }) => phrases.length > 0).map(({ name, phrases }) => [name, phrases]));

function roundTrip(definition: BotDefinition, format: ExchangeFormat): BotDefinition {
  const { fileName, bytes } = exportBot(definition, format);
  return importBot(fileName, bytes, emptyBot(definition.language, 'Empty')).definition;
}

/** Any phrase that a definition may hold, without blanks at its ends: those no format keeps. */
const phrase = fc
  .oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '- dash',
      '"quoted"',
      'a,b;c',
      'two\nlines',
      'a\ttab',
      '# no comment',
      '[order',
      "it's: fine",
      '=1+1',
      'null',
      'ünïcödé 👋',
      '__proto__',
      '{"a": 1}',
      '\u2028',
    ),
  )
  .map((text) =>
    text
      .replace(/[^\P{Cc}\t\n]/gu, '')
      .replace(/\]\s*(?=[({])/g, '')
      .trim(),
  )
  .filter((text) => text !== '' && text.isWellFormed());
const name = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/),
  fc.constantFrom('constructor', 'tostring', 'null', 'true', 'no'),
);
const bots = fc
  .uniqueArray(fc.record({ name, phrases: fc.uniqueArray(phrase, { maxLength: 6 }) }), {
    selector: (intent) => intent.name,
    maxLength: 6,
  })
  .chain((intents) => fc.uniqueArray(phrase, { maxLength: 4 }).map((outOfScope) => ({ intents, outOfScope })))
  .map(({ intents, outOfScope }): BotDefinition => {
    return {
      ...smallBot,
      intents: intents.map((one, index) => ({ ...one, title: `Title ${index}`, answer: { text: 'Yes.' } })),
      outOfScope,
      rules: [],
    };
  })
  .filter(({ intents }) => intents.some(({ phrases }) => phrases.length > 0));

describe('our own JSON', () => {
  test.each([['small', smallBot], ...Object.entries(starterBots)])('gives the %s bot back as it was', (_, bot) => {
    expect(roundTrip(bot, 'json')).toEqual(bot);
    expect(exportBot(bot, 'json').notCarried).toEqual([]);
  });

  test('gives any bot back as it was, whatever it is imported into', () => {
    fc.assert(
      fc.property(bots, bots, (bot, into) => {
        const { bytes } = exportBot(bot, 'json');
        const imported = importBot('bot.json', bytes, into);
        expect(imported.definition).toEqual(bot);
        expect(imported.replaces).toBe(true);
      }),
    );
  });

  test('is the same text however the fields were ordered, with one phrase a line', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, turned(inner)]),
      );
    };
    const text = new TextDecoder().decode(exportBot(smallBot, 'json').bytes);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same bot, turned
    const other = turned(smallBot) as BotDefinition;
    expect(new TextDecoder().decode(exportBot(other, 'json').bytes)).toBe(text);
    expect(text.split('\n')).toContain('        "track my parcel",');
    expect(text.startsWith('{\n  "format": 1,\n  "name": "Small",')).toBe(true);
  });

  test('counts what is new', () => {
    const { bytes } = exportBot(smallBot, 'json');
    expect(importBot('a.json', bytes, emptyBot('en', 'Empty')).added).toMatchObject({
      intents: 3,
      phrases: 12,
      slots: 2,
    });
    expect(importBot('a.json', bytes, smallBot).added).toMatchObject({ intents: 0, phrases: 0, slots: 0 });
  });
});

describe.each(FOREIGN)('%s', (format) => {
  test('keeps the phrases of every intent', () => {
    for (const bot of [smallBot, ...Object.values(starterBots)]) {
      const back = roundTrip(bot, format);
      expect(phrasesOf(back)).toEqual(phrasesOf(bot));
      expect(back.outOfScope ?? []).toEqual(bot.outOfScope ?? []);
    }
  }, 30_000);

  test('keeps the phrases of any bot', () => {
    fc.assert(
      fc.property(bots, (bot) => {
        const back = roundTrip(bot, format);
        expect(phrasesOf(back)).toEqual(phrasesOf(bot));
        expect(back.outOfScope ?? []).toEqual(bot.outOfScope);
      }),
    );
  }, 30_000);

  test('is the same file every time, and says what it leaves out', () => {
    const first = exportBot(smallBot, format);
    expect(exportBot(structuredClone(smallBot), format).bytes).toEqual(first.bytes);
    expect(first.notCarried.map(({ what }) => what)).toContain('Rules (3)');
  });

  test('imported again adds nothing', () => {
    const { fileName, bytes } = exportBot(smallBot, format);
    const { definition, added } = importBot(fileName, bytes, smallBot);
    expect(added).toMatchObject({ intents: 0, phrases: 0, answers: 0, outOfScope: 0, duplicates: 14 });
    expect(definition.intents).toEqual(smallBot.intents);
  });
});

test.each(['watson', 'dialogflow'] as const)('%s keeps answers, lists and shapes', (format) => {
  const bot: BotDefinition = {
    ...smallBot,
    slots: [
      ...smallBot.slots,
      {
        name: 'size',
        kind: 'list',
        ask: ['Which size?', 'Size, please?'],
        skip: ['no'],
        skipTitle: 'no',
        values: [{ value: 'small', synonyms: ['S', 'tiny'] }, { value: 'large' }],
      },
    ],
  };
  const back = roundTrip(bot, format);
  expect(back.intents[1]?.answer).toEqual({ text: 'Use the return form.' });
  expect(back.intents[2]?.answer).toEqual({ text: ['Hello!', 'Hi there!'] });
  const slotOf = (wanted: string) => back.slots.find((slot) => slot.name === wanted);
  expect(slotOf('size')?.values).toEqual([{ value: 'small', synonyms: ['S', 'tiny'] }, { value: 'large' }]);
  expect(slotOf('order_number')).toMatchObject({ kind: 'order_number', shapes: ['SB-####'] });
});

describe('shapes', () => {
  test.each([
    [String.raw`\bSB-\d{4}\b`, ['SB-####']],
    ['[A-Z]{2}[0-9]{3}', ['@@###']],
    [String.raw`^\d{5}(-\d{4})?$`, ['#####', '#####-####']],
    [String.raw`(?:AB|CD)\d{3,4}`, ['AB###', 'AB####', 'CD###', 'CD####']],
    [String.raw`\d+`, null],
    [String.raw`(a+)+$`, null],
    [String.raw`\w{4}`, null],
    ['[a-z]{3}', null],
    [String.raw`(\d{4}`, null],
    ['(((((((((1)))))))))', null],
    [String.raw`(\d?){40}`, null],
  ])('%s', (pattern, shapes) => {
    expect(shapesOf(pattern)?.toSorted() ?? null).toEqual(shapes);
  });

  test('come back from their pattern, and any text is read or refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z#@-]{1,6}##[A-Z#@.]{0,6}$/), fc.string(), (shape, text) => {
        expect(shapesOf(patternOf(shape))).toEqual([shape]);
        expect(() => shapesOf(text)).not.toThrow();
      }),
    );
  });
});

test('the file is named after the bot', () => {
  expect(exportBot({ ...smallBot, name: '../Élan Shop' }, 'csv').fileName).toBe('elan-shop.csv');
});
