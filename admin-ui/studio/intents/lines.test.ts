import { describe, expect, it } from 'vitest';
import { breakLine, joinLine, pasteLines, phrasesOf, removeLine, sayTheSame } from './lines.ts';

const LINES = ['where is it', 'track it'];

describe('a key', () => {
  it('breaks a line where the caret stands, without what is selected', () => {
    expect(breakLine(LINES, 0, 5)).toEqual({ lines: ['where', ' is it', 'track it'], line: 1, caret: 0 });
    expect(breakLine(LINES, 0, 5, 9)).toEqual({ lines: ['where', 'it', 'track it'], line: 1, caret: 0 });
  });

  it('joins a line with the one before, the caret at the seam', () => {
    expect(joinLine(LINES, 1)).toEqual({ lines: ['where is ittrack it'], line: 0, caret: 11 });
    expect(joinLine(['where', ''], 1)).toEqual({ lines: ['where'], line: 0, caret: 5 });
    expect(joinLine(LINES, 0).lines).toEqual(LINES);
    expect(joinLine(LINES, 2)).toMatchObject({ lines: LINES, line: 1 });
  });

  it('removes a line, and stays within what is left', () => {
    expect(removeLine(LINES, 1)).toMatchObject({ lines: ['where is it'], line: 1 });
    expect(removeLine(LINES, 0)).toMatchObject({ lines: ['track it'], line: 0 });
    expect(removeLine(['one'], 0)).toMatchObject({ lines: [], line: 0 });
  });
});

describe('pasting', () => {
  it('makes every line its own, from the caret on', () => {
    expect(pasteLines(LINES, 0, 5, 8, ['the', 'second', 'third'])).toEqual({
      lines: ['wherethe', 'second', 'third it', 'track it'],
      line: 2,
      caret: 5,
    });
  });

  it('of nothing changes nothing', () => {
    expect(pasteLines(LINES, 0, 2, 2, [])).toEqual({ lines: LINES, line: 0, caret: 2 });
  });
});

it('keeps what is typed as long as it says the same', () => {
  expect(phrasesOf([' a ', '', 'b'])).toEqual(['a', 'b']);
  expect(sayTheSame(['a ', '', 'b'], ['a', 'b'])).toBe(true);
  expect(sayTheSame(['b', 'a'], ['a', 'b'])).toBe(false);
});
