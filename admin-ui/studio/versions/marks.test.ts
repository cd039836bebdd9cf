import { expect, test } from 'vitest';
import type { DiffLine } from '../../../bot/index.ts';
import { compareWords, marksOf } from './marks.ts';

const shown = (marks: { text: string; isOther: boolean }[]): string =>
  marks.map(({ text, isOther }) => (isOther ? `[${text.trim()}]` : text.trim())).join(' ');

test('a sentence that changed shows the words that are different, on both sides', () => {
  const pair = compareWords('A refund takes 7 working days.', 'A refund takes up to 5 working days after your parcel.');
  expect(pair?.map(shown)).toEqual([
    'A refund takes [7] working days.',
    'A refund takes [up to 5] working days [after your parcel] .',
  ]);
  expect(pair?.[1].map(({ text }) => text).join('')).toBe('A refund takes up to 5 working days after your parcel.');
});

test('what has little in common is not told as one sentence', () => {
  expect(compareWords('See the tracking link.', 'Write to us before you buy.')).toBeNull();
  expect(compareWords('It is late.', `It has ${'nothing of that, '.repeat(9)} is late.`)).toBeNull();
  expect(compareWords('', 'Gone.')).toBeNull();
  expect(compareWords('word '.repeat(400), 'word '.repeat(399))).toBeNull();
});

test('lines that went and came are compared in their order; moved phrases and neighbours are not', () => {
  const lines: DiffLine[] = [
    { sign: ' ', text: 'Was called "x"' },
    { sign: '-', text: 'Answers by itself from a confidence of 0.52' },
    { sign: '-', text: 'Asks back from a confidence of 0.2' },
    { sign: '+', text: 'Answers by itself from a confidence of 0.46' },
    { sign: '+', text: 'Asks back from a confidence of 0.3' },
    { sign: '-', text: 'where is my parcel', note: 'moved to y' },
    { sign: '+', text: 'where is my order' },
  ];
  expect(marksOf(lines).map(shown)).toEqual([
    'Was called "x"',
    'Answers by itself from a confidence of [0.52]',
    'Asks back from a confidence of [0.2]',
    'Answers by itself from a confidence of [0.46]',
    'Asks back from a confidence of [0.3]',
    'where is my parcel',
    'where is my order',
  ]);
});
