// Transcripts: what is read, what is said where the bot does something else, and where one cannot be read.
import { expect, test } from 'vitest';
import { runDialogue, trainBot } from '../index.ts';
import { smallBot } from '../testing/smallBot.ts';

const bot = trainBot(smallBot);
const TALK = ['shopper> hello', 'bot> H...!', '# a remark', 'shopper> where is my order', 'bot> Which order?'];

test('a transcript that fits passes, whatever of a reply it leaves out', () => {
  expect(runDialogue(bot, TALK.join('\r\n'))).toEqual({ passed: true, turns: 2 });
  const more = [
    ...TALK,
    "buttons> I don't have it | Talk to a person",
    'world> closed',
    'shopper> human',
    'ticket> asked',
  ];
  expect(runDialogue(bot, more.join('\n'))).toEqual({ passed: true, turns: 3 });
});

test.each([
  ['another text', ['shopper> hello', 'bot> Bye!'], 2, 'bot> Bye!', 'bot> Hello!'],
  ['a reply that is not named', ['shopper> hello'], 1, 'nothing more', 'bot> Hello!'],
  ['a reply that does not come', ['shopper> human', 'ticket> asked', 'bot> Hi'], 3, 'bot> Hi', 'nothing more'],
  ['another reason', ['shopper> human', 'ticket> anger'], 2, 'ticket> anger', 'ticket> asked'],
  ['a value that is not named', ['shopper> SB-1042', 'bot> ...'], 2, 'bot> ...', 'noted> order_number = SB-1042'],
  [
    'other buttons',
    ['shopper> where is my order', 'bot> ...', 'buttons> No'],
    3,
    'buttons> No',
    "buttons> I don't have it | Talk to a person",
  ],
])('%s fails at its line', (_, lines, line, wanted, got) => {
  const { passed, failure } = runDialogue(bot, lines.join('\n'));
  expect(passed).toBe(false);
  expect(failure).toEqual({ line, said: lines[0], wanted, got });
});

test.each([
  ['', 1],
  ['bot> hello', 1],
  ['shopper> hello\nrobot> hello', 2],
  ['shopper> hello\n\nanswer> {', 3],
  ['form> no equals sign', 1],
  ['world> upside down', 1],
  ['hello', 1],
])('%j cannot be read, and the line is named', (transcript, line) => {
  expect(runDialogue(bot, transcript)).toMatchObject({ passed: false, turns: 0, failure: { line } });
});
