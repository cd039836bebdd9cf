import { expect, it } from 'vitest';
import { createChooser, matchScore } from './chooser.model.ts';

const names = ['Maya', 'Jonas', 'Marta'];
const open = () => createChooser((query) => names.filter((name) => matchScore(name, query) > 0));

it('ranks starts of words above middles, and asks for every word', () => {
  expect(matchScore('Take the next one', 'take')).toBeGreaterThan(matchScore('Take the next one', 'next'));
  expect(matchScore('Take the next one', 'next')).toBeGreaterThan(matchScore('Take the next one', 'ext'));
  expect(matchScore('Take the next one', 'take one')).toBeGreaterThan(0);
  expect(matchScore('Take the next one', 'take two')).toBe(0);
  expect(matchScore('anything', '')).toBeGreaterThan(0);
});

it('moves the mark around the ends and chooses with Enter', () => {
  const chooser = open();
  expect(chooser.press('Enter')).toEqual({ handled: true, chosen: 'Maya' });
  chooser.press('ArrowUp');
  expect(chooser.press('Enter').chosen).toBe('Marta');
  chooser.press('ArrowDown');
  chooser.press('ArrowDown');
  expect(chooser.press('Enter').chosen).toBe('Jonas');
  expect(chooser.press('x')).toEqual({ handled: false });
});

it('starts at the best one again when something else is typed', () => {
  const chooser = open();
  chooser.press('ArrowDown');
  chooser.type('mar');
  expect(chooser.found.value).toEqual(['Marta']);
  expect(chooser.press('Enter').chosen).toBe('Marta');
  chooser.type('nobody');
  expect(chooser.marked.value).toBe(-1);
  expect(chooser.press('Enter')).toEqual({ handled: true });
});
