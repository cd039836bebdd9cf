// Values in messages: each kind, what it is not, and that any text can be read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SlotDefinition, SlotKind } from '../definition/types.ts';
import { anyText } from '../testing/anyText.ts';
import { buildEntityReader, withoutAddresses } from './index.ts';

/** A Friday. */
const NOW = '2025-11-21T09:30:00+01:00';

function slot(kind: SlotKind, fields: Partial<SlotDefinition> = {}): SlotDefinition {
  return { name: kind, kind, ask: ['A?', 'B?'], skip: ['skip'], skipTitle: 'skip', ...fields };
}

/** Values with a mark of certainty: `!` certain, `?` only when asked for. */
function read(text: string, slots: SlotDefinition[], options: { language?: string; asked?: string } = {}): string[] {
  const { language = 'en', asked } = options;
  return buildEntityReader(slots)
    .read(text, { now: NOW, language, asked })
    .map((found) => `${slots.length > 1 ? `${found.slot} ` : ''}${found.value}${found.isCertain ? '!' : '?'}`);
}

describe('order numbers', () => {
  test.each([
    ['where is order 10482', '10482!'],
    ['order number is 10482.', '10482!'],
    ['#4711', '4711!'],
    ['SB-1042 is late', 'SB-1042!'],
    ['my order sb1042', 'SB1042!'],
    ['110045 delivery?', '110045?'],
    ['meine Bestellung 10482', '10482!'],
    ['ma commande n° 10482', '10482!'],
    ['10482 and 10483', '10482? 10483?'],
  ])('%j: %s', (text, values) => {
    expect(read(text, [slot('order_number')]).join(' ')).toBe(values);
  });

  test.each([
    'i ordered in 2024',
    'size 42',
    'call +4917612345678901',
    'since 3 weeks',
    'order 1000 €',
    '1'.repeat(5000),
  ])('none in %j', (text) => {
    expect(read(text, [slot('order_number')])).toEqual([]);
  });

  test('shapes of the shop leave other numbers alone', () => {
    const shaped = slot('order_number', { shapes: ['SB-####', '### ####'] });
    expect(read('order 10482', [shaped])).toEqual([]);
    expect(read('it is sb-1042!', [shaped])).toEqual(['SB-1042!']);
    expect(read('it is 123 4567', [shaped])).toEqual(['123 4567!']);
  });
});

describe('e-mail addresses', () => {
  test('are taken out of the text', () => {
    expect(read('mail <anna.b@example.co.uk>, thanks', [slot('email')])).toEqual(['anna.b@example.co.uk!']);
    expect(withoutAddresses('mail <anna.b@example.co.uk> https://a.example/b thanks').split(/\s+/)).toEqual([
      'mail',
      'thanks',
    ]);
  });

  test.each(['a@b', '@example.com', 'a@b..de', 'a b@ c', '@'.repeat(9000), 'a@'.repeat(5000)])('none in %j', (text) => {
    expect(read(text, [slot('email')])).toEqual([]);
  });
});

describe('telephone numbers', () => {
  test.each([
    ['+49 (0)176 1234567', '+491761234567!'],
    ['0049 176 1234567', '+491761234567!'],
    ['0176-123 45 67', '01761234567!'],
    ['(555) 123-4567', '5551234567!'],
    ['call me at 5551234', '5551234!'],
    ['my phone is 98765 43210', '9876543210!'],
    ['9876543210', '9876543210?'],
    ['06 12 34 56 78', '0612345678!'],
  ])('%j: %s', (text, values) => {
    expect(read(text, [slot('phone')]).join(' ')).toBe(values);
  });

  test.each(['order 10482', '12.11.2025', '2025-11-12', 'SB-1042', 'size 42', '1'.repeat(40)])('none in %j', (text) => {
    expect(read(text, [slot('phone')])).toEqual([]);
  });

  test('are no order numbers, nor the other way round; the one that was asked for wins', () => {
    const both = [slot('order_number'), slot('phone')];
    expect(read('+49 176 1234567', both)).toEqual(['phone +491761234567!']);
    expect(read('order 12345678', both)).toEqual(['order_number 12345678!']);
    expect(read('12345678', both, { asked: 'phone' })).toEqual(['order_number 12345678?', 'phone 12345678?']);
    expect(read('01761234567 is my phone, the order is 4711', both)).toEqual([
      'phone 01761234567!',
      'order_number 4711!',
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['en', 'on 2025-11-12', '2025-11-12!'],
    ['en', 'Nov 12th', '2025-11-12!'],
    ['en', 'the 3rd of January', '2026-01-03!'],
    ['en', 'january 3, 2024', '2024-01-03!'],
    ['en', '3 days ago', '2025-11-18!'],
    ['en', 'a week ago', '2025-11-14!'],
    ['en', 'in two weeks', '2025-12-05!'],
    ['en', 'last Tuesday', '2025-11-18!'],
    ['en', 'last friday', '2025-11-14!'],
    ['en', 'next friday', '2025-11-28!'],
    ['en', 'tuesday', '2025-11-18?'],
    ['en', 'yesterday', '2025-11-20?'],
    ['en', 'the day before yesterday', '2025-11-19?'],
    ['en', '1/2/2025', '2025-02-01!'],
    ['en-US', '1/2/2025', '2025-01-02!'],
    ['en', '1/25/2025', '2025-01-25!'],
    ['de', '12.11.', '2025-11-12!'],
    ['de', 'am 12.11.2025', '2025-11-12!'],
    ['de', '3. Februar', '2026-02-03!'],
    ['de', 'gestern', '2025-11-20?'],
    ['de', 'vor zwei Wochen', '2025-11-07!'],
    ['de', 'vor einem Monat', '2025-10-21!'],
    ['de', 'letzten Dienstag', '2025-11-18!'],
    ['de', 'nächsten Montag', '2025-11-24!'],
    ['de', 'ich bin hier', ''],
    ['fr', 'hier', '2025-11-20?'],
    ['fr', 'avant-hier', '2025-11-19?'],
    ['fr', 'aujourd\u2019hui', '2025-11-21?'],
    ['fr', 'il y a 3 jours', '2025-11-18!'],
    ['fr', 'dans 3 jours', '2025-11-24!'],
    ['fr', 'mardi dernier', '2025-11-18!'],
    ['fr', 'le 1er mars', '2026-03-01!'],
    ['fr', '12 novembre 2024', '2024-11-12!'],
    ['en', '12.50', ''],
    ['en', '31.02.2025', ''],
    ['en', 'may i ask', ''],
    ['en', '1.2.3.4', ''],
  ])('%s %j: %s', (language, text, values) => {
    expect(read(text, [slot('date')], { language }).join(' ')).toBe(values);
  });

  test('today is the date as the caller writes it, not as it is in Greenwich', () => {
    const reader = buildEntityReader([slot('date')]);
    expect(reader.readField('date', 'today', { now: '2025-11-22T00:30:00+01:00', language: 'en' })).toBe('2025-11-22');
  });
});

describe('money and quantities', () => {
  test.each([
    ['12,50 €', '12.50 EUR!'],
    ['$12.50', '12.50 USD!'],
    ['12 euros', '12.00 EUR!'],
    ['EUR 1.234,50', '1234.50 EUR!'],
    ['1,234.50 usd', '1234.50 USD!'],
    ['Rs. 500', '500.00 INR!'],
    ['12,50', '12.50?'],
    ['under 20 bucks', '20.00 USD!'],
    ['constructor', ''],
  ])('%j: %s', (text, values) => {
    expect(read(text, [slot('money')]).join(' ')).toBe(values);
  });

  test.each([
    ['3 pieces', '3!'],
    ['2x', '2!'],
    ['x 4', '4!'],
    ['zwei Stück', '2!'],
    ['trois paires', '3!'],
    ['seven', '7?'],
    ['12.50', ''],
    ['10482', ''],
  ])('%j: %s', (text, values) => {
    expect(read(text, [slot('quantity')]).join(' ')).toBe(values);
  });
});

describe('post codes', () => {
  test.each([
    ['DE', 'liefert ihr nach 10115?', '10115?'],
    ['DE', 'PLZ 10115', '10115!'],
    ['DE', '1011', ''],
    ['AT', '1010 Wien', '1010?'],
    ['IN', '110 045', '110045?'],
    ['GB', 'sw1a1aa', 'SW1A 1AA!'],
    ['CA', 'k1a 0b1', 'K1A 0B1!'],
    ['NL', '1234ab', '1234 AB?'],
    ['PT', '1000-205', '1000-205!'],
    ['US', 'zip 94103-1234', '94103-1234!'],
    ['ES', '53000', ''],
  ])('%s %j: %s', (country, text, values) => {
    expect(read(text, [slot('post_code', { countries: [country] })]).join(' ')).toBe(values);
  });

  test('of the own shapes', () => {
    expect(read('in lv-1010?', [slot('post_code', { shapes: ['LV-####'] })])).toEqual(['LV-1010!']);
  });
});

describe('lists', () => {
  const shoes = slot('product', {
    values: [
      { value: 'Aurora Desk Lamp', synonyms: ['aurora', 'desk light'], sku: 'AU-100' },
      { value: 'Aurora Floor Lamp', sku: 'AU-200' },
      { value: 'constructor' },
    ],
  });

  test.each([
    ['is the aurora desk lamp in stock', 'Aurora Desk Lamp!'],
    ['the aurora please', 'Aurora Desk Lamp!'],
    ['aurora floor lamp', 'Aurora Floor Lamp!'],
    ['au-200', 'Aurora Floor Lamp!'],
    ['the aurroa', 'Aurora Desk Lamp!'],
    ['DESK LIGHT', 'Aurora Desk Lamp!'],
    ['aurora desk lamp and aurora floor lamp', 'Aurora Desk Lamp! Aurora Floor Lamp!'],
    ['a lamp', ''],
    ['constructor', 'constructor!'],
    ['__proto__ toString', ''],
  ])('%j: %s', (text, values) => {
    expect(read(text, [shoes]).join(' ')).toBe(values);
  });

  test('any of 20,000 values is found, also with one letter wrong', () => {
    const values = Array.from({ length: 20_000 }, (_, number) => ({
      value: `gadget${toLetters(number)} mark ${number % 7}`,
    }));
    const reader = buildEntityReader([slot('list', { values })]);
    fc.assert(
      fc.property(fc.nat(19_999), fc.nat(6), (number, place) => {
        const value = values[number]?.value ?? '';
        const wrong = `${value.slice(0, place)}${value.slice(place + 1)}`;
        const options = { now: NOW, language: 'en' };
        expect(reader.read(`do you have ${value}?`, options).map((found) => found.value)).toEqual([value]);
        expect(reader.read(`do you have ${wrong}?`, options)).toHaveLength(1);
      }),
    );
  });

  test('that share a value leave it open, unless one of them was asked for', () => {
    const both = ['first', 'second'].map((name) => slot('list', { name, values: [{ value: 'red' }] }));
    expect(read('red', both)).toEqual(['first red?', 'second red?']);
    expect(read('red', both, { asked: 'second' })).toEqual(['second red!', 'first red?']);
  });
});

/** Five letters for a number, far apart for numbers that are near. */
function toLetters(number: number): string {
  const spread = (number * 7919) % 20_011;
  return [...String(spread).padStart(5, '0')].map((digit) => 'bcdfghjklm'[Number(digit)]?.repeat(2)).join('');
}

describe('a field', () => {
  const slots = [slot('email'), slot('text'), slot('date'), slot('order_number')];
  const field = (name: string, text: string): string | null =>
    buildEntityReader(slots).readField(name, text, { now: NOW, language: 'en' });

  test.each([
    ['email', ' anna@example.com ', 'anna@example.com'],
    ['email', 'anna', null],
    ['text', '  it hums\u0000 ', 'it hums'],
    ['text', '   ', null],
    // What is kept is stored as JSON in a database that knows neither U+0000 nor half of an emoji.
    ['text', `${'x'.repeat(499)}😀`, 'x'.repeat(499)],
    ['text', `${'x'.repeat(498)}😀 and more`, `${'x'.repeat(498)}😀`],
    ['text', 'it \ud800hums\udc00', 'it hums'],
    ['date', 'yesterday', '2025-11-20'],
    ['order_number', '10482', '10482'],
    ['order_number', 'what', null],
    ['gone', '10482', null],
  ])('%s takes %j as %j', (name, text, value) => {
    expect(field(name, text)).toBe(value);
  });
});

const KINDS: SlotKind[] = ['order_number', 'email', 'phone', 'date', 'money', 'quantity', 'post_code', 'text'];
const everything = [
  ...KINDS.map((kind) =>
    slot(kind, kind === 'post_code' ? { countries: ['DE', 'NL', 'GB', 'US', 'CA', 'IN', 'PT'] } : {}),
  ),
  slot('list', { values: [{ value: 'constructor' }, { value: 'red', synonyms: ['rouge'] }] }),
];

test('any text can be read; values stand where they are said to stand, and are read again as the same', () => {
  const reader = buildEntityReader(everything);
  const number = fc.stringMatching(/^[0-9+(). /€$-]{1,24}$/);
  const words = fc.constantFrom('order', 'last', 'tuesday', 'in', 'days', 'ago', 'zip', 'nov', 'call', 'red', 'a@b.de');
  const message = fc.oneof(
    anyText(200),
    fc.array(fc.oneof(number, words), { maxLength: 12 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(message, fc.constantFrom('en', 'de', 'fr', 'en-US'), (text, language) => {
      for (const found of reader.read(text, { now: NOW, language })) {
        expect(found.from).toBeLessThan(found.through);
        expect(found.value.trim()).not.toBe('');
        // A number of a message may need its message to be one; a date says the same by itself.
        if (found.slot !== 'date') continue;
        expect(reader.readField('date', found.value, { now: NOW, language })).toBe(found.value);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  '1 '.repeat(6000),
  '1.'.repeat(6000),
  '0-'.repeat(6000),
  'in 3 days '.repeat(1200),
  '€1'.repeat(6000),
  'jan '.repeat(3000),
])('a long message of %j is read', (text) => {
  expect(buildEntityReader(everything).read(text, { now: NOW, language: 'en' }).length).toBeLessThanOrEqual(200);
});
