import { expect, it } from 'vitest';
import type { BotDefinition } from '../../../bot/index.ts';
import { BOT } from '../testing/fakes.ts';
import { isFair, isTooLittle, phrasesOf } from './trust.ts';

const botOf = (intents: number, phrases: number, mark = ''): BotDefinition => ({
  ...BOT,
  intents: Array.from({ length: intents }, (_, intent) => ({
    name: `intent_${intent}`,
    title: 'Title',
    phrases: Array.from({ length: phrases }, (_phrase, at) => `phrase${mark} ${intent} ${at}`),
    answer: { text: 'Yes.' },
  })),
});
const fair = (one: BotDefinition, other: BotDefinition): boolean => isFair(phrasesOf(one), phrasesOf(other));

it.each<[string, BotDefinition, BotDefinition, boolean]>([
  ['the same bot', botOf(5, 10), botOf(5, 10), true],
  ['a bot that learnt two intents more', botOf(7, 10), botOf(5, 10), true],
  ['a bot with nothing in common', botOf(5, 10, ' new'), botOf(5, 10), false],
  ['a small part of a large bot', botOf(2, 10), botOf(29, 10), false],
  ['too few phrases to say', botOf(3, 3), botOf(3, 3), false],
])('compares %s only where both have learnt much the same', (_, one, other, expected) => {
  expect([fair(one, other), fair(other, one)]).toEqual([expected, expected]);
});

it('leaves out what is switched off, and what stands in another intent', () => {
  const live = botOf(5, 10);
  const off = { ...live, intents: live.intents.map((intent) => ({ ...intent, off: true })) };
  const renamed = { ...live, intents: live.intents.map((intent) => ({ ...intent, name: `${intent.name}_2` })) };
  expect([fair(off, live), fair(renamed, live)]).toEqual([false, false]);
});

it.each<[string, BotDefinition, boolean]>([
  ['four intents', botOf(4, 30), true],
  ['nine phrases an intent', botOf(6, 9), true],
  ['five intents with ten phrases', botOf(5, 10), false],
])('trusts the figure of %s or not', (_, definition, expected) => {
  expect(isTooLittle(definition)).toBe(expected);
});
