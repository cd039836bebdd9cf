import { describe, expect, it } from 'vitest';
import { LONGEST_PHRASE } from './lines.ts';
import { readPasted } from './paste.ts';

const phrases = (text: string): string[] => readPasted(text, []).phrases;

describe('pasted text', () => {
  it('loses empty lines, bullets, numbers of lists and quotation marks', () => {
    expect(phrases('- one\n\n* two\r\n• three\n  \n12. four\n5) five\n-30 degrees')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      '-30 degrees',
    ]);
    expect(phrases('"one"\n“two”\n„drei“\n« quatre »\nthe "tarn" bag\n"" ')).toEqual([
      'one',
      'two',
      'drei',
      'quatre',
      'the "tarn" bag',
    ]);
  });

  it('is a table where the columns can be told, and brings the first one', () => {
    const wanted = { phrases: ['where is it', 'track, please'], isTable: true };
    expect(readPasted('text\tintent\nwhere is it\torder\ntrack, please\torder', [])).toMatchObject(wanted);
    expect(readPasted('"where is it",order_status\n"track, please",order_status', [])).toMatchObject(wanted);
    expect(readPasted('phrase;intent\nwhere is it;order_status\ntrack, please;order', [])).toMatchObject(wanted);
    expect(readPasted('text,intent\nwhere is it,order\n"track, please",order', [])).toMatchObject(wanted);
    expect(readPasted('where is it,order,en\n"track, please",order,en', []).phrases).toEqual([
      'where is it,order,en',
      'track, please',
    ]);
    expect(phrases('"track it" she said, "please"')).toEqual(['"track it" she said, "please"']);
    expect(phrases('a ""good"" day\tx')).toEqual(['a ""good"" day']);
    expect(phrases('"a ""good"" day",x')).toEqual(['a "good" day']);
  });

  it('keeps commas of sentences', () => {
    expect(readPasted('hello, where is it\nhi,there\nwell, it is late, please', [])).toMatchObject({
      phrases: ['hello, where is it', 'hi,there', 'well, it is late, please'],
      isTable: false,
    });
    expect(readPasted('hi,there\nhello,you', []).isTable).toBe(false);
    expect(readPasted('where is it,order\ntrack it,order', []).isTable).toBe(true);
  });

  it('leaves out what stands there already, and counts it', () => {
    expect(readPasted('Where is  it\ntrack it\nTRACK it', ['where is it'])).toMatchObject({
      phrases: ['track it'],
      repeated: 2,
    });
  });

  it('cuts what is too long, and counts it', () => {
    const pasted = readPasted(`${'x'.repeat(600)}\nshort`, []);
    expect([pasted.phrases[0]?.length, pasted.cut]).toEqual([LONGEST_PHRASE, 1]);
  });
});
