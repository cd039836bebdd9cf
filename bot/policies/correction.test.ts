// A value put right after it was given.
import { expect, test } from 'vitest';
import { runDialogue, trainBot } from '../index.ts';
import { smallBot } from '../testing/smallBot.ts';

const general = smallBot.slots.map((slot) => {
  const { shapes: _, ...rest } = slot;
  return rest;
});
const bot = trainBot({ ...smallBot, slots: general });

test.each([
  'no, it is 10483',
  'sorry, 10483',
  'i meant 10483',
  'no wait it is 10483',
  'oh sorry, actually 10483 please',
  'nein moment, es ist 10483',
  'ah non attendez, 10483',
  'not 10482, 10483',
  'nein, es ist 10483',
  'non, pardon 10483',
])('%j answers again with the other number', (correction) => {
  const transcript = `
      shopper> where is my order 10482
      noted> order_number = 10482
      bot> Order 10482 is on its way.
      shopper> ${correction}
      noted> order_number = 10483
      bot> Order 10483 is on its way.
    `;
  expect(runDialogue(bot, transcript).failure).toBeUndefined();
});

test('another question with another number is another question', () => {
  const transcript = `
    shopper> where is my order 10482
    noted> order_number = 10482
    bot> Order 10482 is on its way.
    shopper> no, how do i return this, order 10483
    noted> order_number = 10483
    bot> Use the return form.
  `;
  expect(runDialogue(bot, transcript).failure).toBeUndefined();
});
