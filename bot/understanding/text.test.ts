// Words, entities, spelling: what is read out of a text, and that any text can be read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../testing/anyText.ts';
import { isWithin } from './distance.ts';
import { MAX_WORDS, toShape, toWords } from './normalise.ts';
import { toSpeller } from './spelling.ts';
import { toVocabulary } from './vocabulary.ts';

describe('words', () => {
  test.each([
    ['Where’s my ORDER?!', ['wheres', 'my', 'order']],
    ['ｆｕｌｌ width', ['full', 'width']],
    ['zero\u200bwidth\u00ad', ['zerowidth']],
    ['£5 oder 5€', ['£', '5', 'oder', '5', '€']],
    ['wo ist meine Bestellung Nr. 7', ['wo', 'ist', 'meine', 'bestellung', 'nr', '7']],
    ['two\nlines\tand tabs', ['two', 'lines', 'and', 'tabs']],
    ['👍', ['👍']],
    ["l’article, j'ai", ['l', 'article', 'j', 'ai']],
    ['我的SB单 ok', ['我', '的', 'sb', '单', 'ok']],
    ['ที่ไหน', ['ที่', 'ไ', 'ห', 'น']],
    ['?!... --', []],
    ['', []],
  ])('%j', (text, words) => {
    expect(toWords(text)).toEqual({ words, cut: false });
  });

  test('beyond 300 words a message is cut, and says so', () => {
    expect(toWords('word '.repeat(MAX_WORDS))).toMatchObject({ cut: false, words: { length: MAX_WORDS } });
    expect(toWords('word '.repeat(MAX_WORDS + 1))).toMatchObject({ cut: true, words: { length: MAX_WORDS } });
    expect(toWords('x'.repeat(64_000)).cut).toBe(true);
  });

  test('long numbers keep only their length', () => {
    expect(['110045', 'sb1042', '42', '3rd'].map(toShape)).toEqual(['000000', 'sb0000', '42', '3rd']);
  });

  test('any text gives words without blanks', () => {
    fc.assert(
      fc.property(anyText(400), (text) => {
        expect(toWords(text).words.filter((word) => word === '' || /\s/.test(word))).toEqual([]);
      }),
    );
  });
});

describe('spelling', () => {
  const phrases = ['where is my order', 'refund not received', 'delivery address wrong', 'track my parcel'];
  const speller = toSpeller(
    toVocabulary(
      phrases.map((phrase) => phrase.split(' ')),
      phrases.map(() => 'en'),
    ),
  );
  const correct = (text: string): string => speller.correct(text.split(' '), 'en').words.join(' ');

  test.each([
    ['wher is my ordre', 'where is my order'],
    ['refudn not recieved', 'refund not received'],
    ['delievry adress', 'delivery address'],
    ['trcak my parcle pls', 'track my parcel please'],
  ])('%j is read as %j', (typed, meant) => {
    expect(correct(typed)).toBe(meant);
  });

  test.each(['there is weather', 'ordering parcels', 'traffic', 'bowl', 'xyzzy', '4711', 'ok'])(
    '%j stays as typed',
    (text) => {
      expect(correct(text)).toBe(text);
    },
  );

  test('names what it changed', () => {
    expect(speller.correct(['my', 'ordre'], 'en').corrections).toEqual([{ from: 'ordre', to: 'order' }]);
  });
});

describe('distance', () => {
  /** Textbook optimal string alignment, for comparison. */
  function distance(left: string, right: string): number {
    const rows = Array.from({ length: left.length + 1 }, (_, i) =>
      Array.from({ length: right.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
    );
    const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
    for (let i = 1; i <= left.length; i += 1) {
      for (let j = 1; j <= right.length; j += 1) {
        let cost = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (left[i - 1] === right[j - 1] ? 0 : 1),
        );
        const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
        if (isSwap) cost = Math.min(cost, at(i - 2, j - 2) + 1);
        const row = rows[i];
        if (row !== undefined) row[j] = cost;
      }
    }
    return at(left.length, right.length);
  }

  test('agrees with the textbook', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    const swapped = fc.tuple(word, fc.nat(8)).map(([left, place]) => {
      const swap = left.slice(place, place + 2);
      return [left, left.slice(0, place) + [...swap].toReversed().join('') + left.slice(place + 2)] as const;
    });
    const pair = fc.oneof(swapped, fc.tuple(word, word));
    fc.assert(
      fc.property(pair, fc.integer({ min: 0, max: 3 }), ([left, right], most) => {
        expect(isWithin(left, right, most)).toBe(distance(left, right) <= most);
      }),
      { numRuns: 500 },
    );
  });
});
