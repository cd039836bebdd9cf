import { expect, it } from 'vitest';
import { placeOf, problemWords } from './problems.ts';
import { BOT } from './testing/fakes.ts';

const problem = (path: string) => ({ path, message: 'Must not be empty.' });

it('says which field is meant, unless the message names its place', () => {
  expect(problemWords(problem('intents[0].answer.text[1]'))).toBe('Answer: Must not be empty.');
  expect(problemWords(problem('rules[1].patterns[0]'))).toBe('Patterns: Must not be empty.');
  expect(problemWords(problem('rules[0].action.answer.text'))).toBe('Answer: Must not be empty.');
  expect(problemWords(problem('flows[0].steps.ask.text'))).toBe('Text: Must not be empty.');
  const named = { path: 'flows[0].steps.ask.text', message: 'The step "ask" of "x" is a dead end.' };
  expect(problemWords(named)).toBe(named.message);
  expect(problemWords(problem(''))).toBe('Must not be empty.');
});

it('knows where each can be mended', () => {
  const names = (path: string): unknown[] => {
    const place = placeOf(problem(path), BOT);
    return place ? [place.part, place.item] : [];
  };
  expect(names('intents[1].title')).toEqual(['intents', 'hours']);
  expect(names('rules[0].any')).toEqual(['rules', 'person']);
  expect(names('slots[0].ask')).toEqual(['entities', 'order_number']);
  expect(names('flows[0].steps.ask')).toEqual(['flows', 'broken']);
  expect(names('settings.askBack')).toEqual(['settings', null]);
  expect(names('intents[9].title')).toEqual([]);
  expect(names('')).toEqual([]);
});
