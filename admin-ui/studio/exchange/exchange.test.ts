import { expect, it } from 'vitest';
import { BOT } from '../testing/fakes.ts';
import { createTasks } from '../trainer/tasks.ts';

const importOf = (fileName: string, text: string) =>
  createTasks()({
    kind: 'ask',
    id: 1,
    name: 'import',
    body: { fileName, bytes: new TextEncoder().encode(text), into: BOT },
  });

it('says what a file would bring, or the line at which it is broken', () => {
  expect(importOf('phrases.csv', 'do you gift wrap,gift_wrap\ngift wrapping please,gift_wrap\n')).toMatchObject({
    kind: 'answer',
    answer: { replaces: false, added: { intents: 1, phrases: 2 } },
  });
  expect(importOf('bot.json', '{\n"format": \n}')).toMatchObject({ kind: 'answer', answer: { line: 3 } });
});

it('writes the draft as a file', () => {
  const answer = createTasks()({ kind: 'ask', id: 1, name: 'export', body: { definition: BOT, format: 'json' } });
  expect(answer).toMatchObject({ kind: 'answer', answer: { fileName: 'bell.json', notCarried: [] } });
});
