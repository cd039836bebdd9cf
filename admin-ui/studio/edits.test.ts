import { describe, expect, it } from 'vitest';
import { addPhrases, freeKey, isKey, keyFrom, moveItem, movePhrase, optional, renameIntent } from './edits.ts';
import { BOT } from './testing/fakes.ts';

describe('keys', () => {
  it('are made out of what people write', () => {
    expect(keyFrom('Where is my order?')).toBe('where_is_my_order');
    expect(keyFrom('  Rückgabe für Größe 42 ')).toBe('ruckgabe_fur_gro_e_42');
    expect(keyFrom('42 things')).toBe('things');
    expect(keyFrom('何')).toBe('');
    expect(keyFrom('a'.repeat(80))).toHaveLength(60);
  });

  it('are never taken twice', () => {
    expect(freeKey('returns', ['returns', 'returns_2'])).toBe('returns_3');
    expect(isKey(freeKey('', ['new']))).toBe(true);
    expect(isKey(freeKey('a'.repeat(60), ['a'.repeat(60)]))).toBe(true);
  });
});

describe('edits', () => {
  it('move a phrase to the end of another intent, once', () => {
    const next = movePhrase(BOT, 'return policy', 'returns', 'hours');
    expect(next.intents.map(({ phrases }) => phrases.includes('return policy'))).toEqual([false, true]);
    expect(movePhrase(BOT, 'return policy', 'returns', 'returns')).toBe(BOT);
    expect(movePhrase(BOT, 'gone', 'returns', 'hours')).toBe(BOT);
    expect(movePhrase(BOT, 'return policy', 'returns', 'nowhere')).toBe(BOT);
    expect(BOT.intents[0]?.phrases).toContain('return policy');
  });

  it('add the phrases that are not there yet', () => {
    const next = addPhrases(BOT, 'hours', [' opening hours ', 'late', 'late', '']);
    expect(next.intents[1]?.phrases.slice(4)).toEqual(['late']);
  });

  it('rename an intent also where rules lead to it, and leave the rest the same object', () => {
    const next = renameIntent(BOT, 'returns', 'send_back');
    expect(next.rules[1]?.action).toEqual({ intent: 'send_back' });
    expect(next.intents[1]).toBe(BOT.intents[1]);
  });

  it('leave out what says nothing', () => {
    expect(optional<{ a?: string }, 'a'>({ a: 'x' }, 'a', '')).toEqual({});
    expect(optional<{ a?: number }, 'a'>({}, 'a', 0)).toEqual({ a: 0 });
    expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moveItem(['a', 'b'], 0, 5)).toEqual(['a', 'b']);
  });
});
