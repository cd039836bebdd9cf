import { describe, expect, it } from 'vitest';
import { BOT } from '../testing/fakes.ts';
import type { JudgedDraft } from '../trainer/trainer.model.ts';
import { groupRows, intentRows } from './intents.model.ts';
import { lineOf, notesOf } from './notes.ts';

const judged = {
  of: BOT,
  quality: {
    intents: [
      { intent: 'returns', recall: 0.5 },
      { intent: 'hours', recall: 1 },
    ],
    confusions: [
      { expected: 'returns', predicted: 'hours', times: 1, phrases: [{ text: 'return policy', confidence: 0.58 }] },
    ],
  },
  duplicates: [
    { intent: 'returns', index: 0, otherIntent: 'returns', otherIndex: 3, same: true },
    { intent: 'hours', index: 0, otherIntent: 'returns', otherIndex: 1, same: false },
  ],
} as unknown as JudgedDraft;

describe('notes beside phrases', () => {
  it('name the other line on the later of two, and both sides across intents', () => {
    const returns = notesOf(judged, 'returns');
    expect(returns.get('i want to return my shoes')).toEqual({
      kind: 'same',
      intent: 'returns',
      text: 'how do i return this',
    });
    expect(returns.has('how do i return this')).toBe(false);
    expect(returns.get('send it back')).toEqual({ kind: 'near', intent: 'hours', text: 'when are you open' });
    expect(notesOf(judged, 'hours').get('when are you open')).toMatchObject({ kind: 'near', intent: 'returns' });
    expect(lineOf(BOT, 'hours', 'opening hours')).toBe(2);
    expect(lineOf(BOT, 'hours', 'gone')).toBeNull();
  });

  it('say what a phrase was taken for', () => {
    expect(notesOf(judged, 'returns').get('return policy')).toEqual({
      kind: 'reads',
      intent: 'hours',
      confidence: 0.58,
    });
    const strict = { ...judged, of: { ...BOT, settings: { ...BOT.settings, askBack: 0.6 } } };
    expect(notesOf(strict, 'returns').has('return policy')).toBe(false);
    expect(notesOf(null, 'returns').size).toBe(0);
  });
});

describe('the list of intents', () => {
  const many = Array.from({ length: 8 }, (_, index) => `phrase ${index}`);
  const bot = {
    ...BOT,
    intents: [...BOT.intents.map((intent) => ({ ...intent, phrases: many })), ...BOT.intents].map((intent, index) => ({
      ...intent,
      name: ['returns', 'hours', 'young', 'sleeping'][index] ?? '',
      ...(index === 3 && { off: true }),
    })),
  };

  it('has what needs a look first, then the rest, then what is off', () => {
    const groups = groupRows(intentRows(bot, judged, ''));
    expect(groups.map(({ key, rows }) => [key, rows.map(({ name }) => name)])).toEqual([
      ['look', ['returns', 'young']],
      ['healthy', ['hours']],
      ['off', ['sleeping']],
    ]);
    expect(groupRows(intentRows(bot, null, '')).map(({ key }) => key)).toEqual(['look', 'unknown', 'off']);
  });

  it('is searched by name, title and phrase', () => {
    expect(intentRows(bot, judged, 'slee').map(({ name }) => name)).toEqual(['sleeping']);
    expect(intentRows(bot, judged, 'PHRASE 7').map(({ name, found }) => [name, found])).toEqual([
      ['returns', 'phrase 7'],
      ['hours', 'phrase 7'],
    ]);
    expect(intentRows(bot, judged, 'nowhere')).toEqual([]);
  });
});
