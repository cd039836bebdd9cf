import { describe, expect, it } from 'vitest';
import { BOT } from '../testing/fakes.ts';
import { renameSlot, usesOf } from './rename.ts';
import { MOST_VALUES, readValues, writeValues } from './values.ts';

describe('values of a list', () => {
  it('are read from lines, with synonyms and numbers', () => {
    expect(readValues('Tarn 45,tarn backpack| 45 litre tarn,NL-4500\n\nFjord 30').values).toEqual([
      { value: 'Tarn 45', synonyms: ['tarn backpack', '45 litre tarn'], sku: 'NL-4500' },
      { value: 'Fjord 30' },
    ]);
  });

  it('are read as spreadsheets write them: heading, quotes, semicolons, tabs, a mark at the start', () => {
    expect(readValues('\uFEFFvalue;synonyms;sku\r\n"Tarn; 45";"the ""big"" one";7\r\n').values).toEqual([
      { value: 'Tarn; 45', synonyms: ['the "big" one'], sku: '7' },
    ]);
    expect(readValues('Tarn\ttarn pack\t7').values).toEqual([{ value: 'Tarn', synonyms: ['tarn pack'], sku: '7' }]);
  });

  it('are written so that they are read the same', () => {
    const values = [{ value: 'a, b', synonyms: ['c;d', '"e"'] }, { value: 'f', sku: '1' }, { value: 'g' }];
    expect(readValues(writeValues(values)).values).toEqual(values);
  });

  it('that cannot be taken are named with their line', () => {
    const many = Array.from({ length: MOST_VALUES + 1 }, (_, index) => `v${index}`).join('\n');
    expect(readValues('one\nOne\n"two').problems).toEqual([
      { line: 2, kind: 'twice' },
      { line: 3, kind: 'quote' },
    ]);
    expect(readValues('x'.repeat(121)).problems).toEqual([{ line: 1, kind: 'long' }]);
    expect(readValues(many).problems).toEqual([{ line: MOST_VALUES + 1, kind: 'many' }]);
  });
});

describe('a new name for an entity', () => {
  it('is taken over wherever the old one stood', () => {
    const next = renameSlot(BOT, 'order_number', 'order');
    expect(JSON.stringify(next)).not.toMatch(/"order_number"(?!,"ask")|\{order_number\}/);
    expect(next.slots[0]).toMatchObject({ name: 'order', kind: 'order_number' });
    expect(usesOf(next, 'order')).toEqual(usesOf(BOT, 'order_number'));
    expect(usesOf(BOT, 'order_number')).toEqual([
      { part: 'intents', name: 'returns' },
      { part: 'flows', name: 'broken' },
    ]);
  });
});
