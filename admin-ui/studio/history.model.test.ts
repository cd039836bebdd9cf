import { beforeEach, expect, it } from 'vitest';
import type { History } from './history.model.ts';
import { createHistory } from './history.model.ts';

let now: number;
let history: History<string>;
beforeEach(() => {
  now = 0;
  history = createHistory<string>(() => now);
});

it('goes back and forth, and says over what', () => {
  history.note('typed', '');
  history.note('removed', 'a');
  expect([history.undoable.value, history.redoable.value]).toEqual(['removed', null]);
  expect(history.undo('b')).toBe('a');
  expect([history.undoable.value, history.redoable.value]).toEqual(['typed', 'removed']);
  expect(history.redo('a')).toBe('b');
  expect(history.undo('b')).toBe('a');
  expect(history.undo('a')).toBe('');
  expect(history.undo('')).toBeNull();
});

it('takes the letters of a word as one step, but not those after a pause or elsewhere', () => {
  history.note('typed', '', 'line 1');
  now = 500;
  history.note('typed', 'a', 'line 1');
  expect(history.undo('ab')).toBe('');
  history.note('typed', '', 'line 1');
  history.note('typed', 'a', 'line 2');
  now = 5_000;
  history.note('typed', 'ab', 'line 2');
  expect(history.undo('abc')).toBe('ab');
  expect(history.undo('ab')).toBe('a');
});

it('forgets what was undone as soon as something else is done', () => {
  history.note('typed', '');
  history.undo('a');
  history.note('other', '');
  expect(history.redoable.value).toBeNull();
});
