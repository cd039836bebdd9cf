import { describe, expect, it } from 'vitest';
import { createTimes } from './times.ts';
import { createTranslator } from './translator.ts';

const texts = {
  en: {
    hello: 'Hello',
    greet: 'Hello {name}, this is {shop}',
    unread: { one: '{count} message of {name}', other: '{count} messages of {name}' },
  },
  de: { hello: 'Hallo', unread: { one: '{count} Nachricht von {name}', other: '{count} Nachrichten von {name}' } },
  pl: { unread: { one: '{count} wiadomość', few: '{count} wiadomości', other: '{count} wiadomości!' } },
  'pt-BR': { hello: 'Oi' },
  ar: { hello: 'مرحبا' },
} as const;

const translator = (language: string) => createTranslator(texts, language);

describe('texts', () => {
  it.each([
    ['de', 'de', 'Hallo'],
    ['de-AT', 'de', 'Hallo'],
    ['DE', 'de', 'Hallo'],
    ['pt-br', 'pt-BR', 'Oi'],
    ['fr', 'en', 'Hello'],
    ['', 'en', 'Hello'],
    ['nonsense!', 'en', 'Hello'],
  ])('of %j are those of %s', (language, used, hello) => {
    const { t, language: tag } = translator(language);
    expect([tag, t('hello')]).toEqual([used, hello]);
  });

  it('fall back to English key by key, with its plural', () => {
    expect(translator('de').t('greet', { name: 'Ada', shop: 'Halden' })).toBe('Hello Ada, this is Halden');
    expect(translator('ar').t('unread', { count: 1, name: 'Ada' })).toBe('1 message of Ada');
  });

  it('take the form of the language for a number, and write the number its way', () => {
    expect(translator('en').t('unread', { count: 1, name: 'Ada' })).toBe('1 message of Ada');
    expect(translator('de').t('unread', { count: 12_345, name: 'Ada' })).toBe('12.345 Nachrichten von Ada');
    expect(translator('pl').t('unread', { count: 3, name: '' })).toBe('3 wiadomości');
    expect(translator('pl').t('unread', { count: 5, name: '' })).toBe('5 wiadomości!');
  });

  it('put values in as they are', () => {
    expect(translator('en').t('greet', { name: '{shop} $& <b>', shop: 'x' })).toBe('Hello {shop} $& <b>, this is x');
  });

  it('know their direction', () => {
    expect([translator('ar').direction, translator('de').direction]).toEqual(['rtl', 'ltr']);
  });

  it('are typed by their English', () => {
    const { t } = translator('en');
    // @ts-expect-error no such text
    expect(t('bye')).toBe('bye');
    // @ts-expect-error a value is missing
    expect(t('greet', { name: 'Ada' })).toContain('{shop}');
    // @ts-expect-error it takes none
    expect(t('hello', { name: 'Ada' })).toBe('Hello');
  });
});

describe('times', () => {
  const times = createTimes('en-GB', 'Europe/Berlin');
  // A Monday, half past midnight in Berlin, still Sunday in UTC.
  const now = Date.parse('2025-01-05T23:30:00Z');
  const hours = (count: number): number => now + count * 3_600_000;

  it('are told by the clock of the zone', () => {
    expect(times.clock(now)).toBe('00:30');
    expect(createTimes('en-US', 'Europe/Berlin').clock('2025-01-05T13:05:00.000Z')).toMatch(/^02:05\sPM$/);
  });

  it.each([
    [0, 'Today'],
    [-1, 'Yesterday'],
    [-24 * 3, 'Friday'],
    [-24 * 10, '27 December 2024'],
    [24 * 40, '15 February'],
  ])('%i hours on, the day is %s', (count, day) => {
    expect(times.day(hours(count), now)).toBe(day);
  });

  it.each([
    [9, 'today 09:30'],
    [33, 'tomorrow 09:30'],
    [24 * 4 + 9, 'Friday 09:30'],
    [24 * 20 + 9, '26 January 09:30'],
  ])('%i hours on, the moment is %s', (count, moment) => {
    expect(times.moment(hours(count), now)).toBe(moment);
  });

  it('are told as time passed', () => {
    expect(times.ago(now - 20_000, now)).toBe('now');
    expect(times.ago(now - 5 * 60_000, now)).toBe('5 minutes ago');
    expect(times.ago(hours(-3), now)).toBe('3 hours ago');
    expect(times.ago(hours(-30), now)).toBe('yesterday');
  });

  it('are English where the language is nonsense', () => {
    expect(createTimes('not a language').day(now, now)).toBe('Today');
  });
});
