// What is written of a talk holds for the bot that it was held with, whatever it said.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BotDefinition, recordDialogue, type RecordedCue, runDialogue, trainBot } from '../index.ts';
import { flowBot } from '../testing/flowBot.ts';

const gift = flowBot.rules.find(({ name }) => name === 'gift');
const definition: BotDefinition = {
  ...flowBot,
  rules: [
    ...flowBot.rules.filter((rule) => rule !== gift),
    {
      name: 'gift',
      any: ['gift wrap'],
      action: {
        answer: {
          text: ['We wrap:\n- paper\n- linen ...\n\nAsk  us.', 'Yes | we do.'],
          cards: [{ title: 'Grey paper', text: 'plain' }, { title: 'Linen | ribbon' }],
          links: [{ title: 'All papers', url: 'https://shop.example/paper' }],
        },
      },
    },
  ],
};
const bot = trainBot(definition);

const says = (text: string, world: Partial<RecordedCue> = {}): RecordedCue => ({
  cue: { kind: 'shopper', text },
  open: true,
  online: true,
  ...world,
});

test.each<[string, RecordedCue[], string[]]>([
  ['a text of several lines', [says('gift wrap')], ['bot> We wrap: - paper - linen ... Ask us.']],
  ['cards and links', [says('gift wrap')], ['cards> Grey paper | Linen | ribbon', 'links> All papers']],
  [
    'a value that was asked for',
    [says('where is my order'), says('SB-1042')],
    ['bot> Which order?', "buttons> I don't have it | Talk to a person", 'noted> order_number = SB-1042'],
  ],
  ['a text with its value', [says('where is my order SB-1042')], ['bot> Order SB-1042 is on its way.']],
  ['a hand-over', [says('a human')], ['ticket> asked']],
  ['nobody there', [says('what is  the\nmeaning', { online: false })], ['world> away', 'shopper> what is the meaning']],
  ['a closed shop', [says('hi', { open: false, online: false }), says('hello')], ['world> closed', 'world> open']],
  ['a closed shop with somebody in it', [says('hi', { open: false })], ['world> closed', 'world> online']],
  [
    'a form',
    [
      says('exchange my item'),
      says('Repair'),
      {
        ...says(''),
        cue: { kind: 'form', values: { email: 'a@b.example', day: 'today', problem: 'it is | broken\n' } },
      },
    ],
    [
      'fields> Your address | Bought on | What is wrong',
      'form> email = a@b.example | day = today | problem = it is / broken',
    ],
  ],
  [
    'a call that is answered, and a ticket after one that fails',
    [
      says('exchange my item'),
      says('Exchange'),
      says('aurora'),
      says('two'),
      { ...says(''), cue: { kind: 'failed', reason: 'timeout' } },
    ],
    [
      'call> stock',
      'answer> failed timeout',
      'bot> I cannot see the stock.',
      'ticket> rule | Returns | high | Exchange Aurora Lamp of –',
    ],
  ],
])('%s is written so that it holds', (_, cues, lines) => {
  const transcript = recordDialogue(bot, cues);
  expect(transcript.split('\n')).toEqual(expect.arrayContaining(lines));
  expect(runDialogue(bot, transcript)).toEqual({ passed: true, turns: cues.length });
});

test('the guesses of a question back stay open', () => {
  const unsure = trainBot({ ...definition, settings: { ...definition.settings, threshold: 0.999, askBack: 0.001 } });
  const transcript = recordDialogue(unsure, [says('order return arrive')]);
  expect(transcript).toContain('bot> Do you mean:');
  expect(transcript).not.toContain('buttons>');
});

test('any talk holds', () => {
  const words = fc.constantFrom(
    'where is my order',
    'SB-1042',
    'exchange my item',
    'Exchange',
    'Repair',
    'aurora',
    'two',
  );
  const more = fc.constantFrom(
    'gift wrap',
    'a human',
    'menu',
    'More',
    'skip',
    'a@b.example',
    'yesterday',
    '...',
    '# no',
  );
  const cue = fc.oneof<fc.Arbitrary<RecordedCue['cue']>[]>(
    fc.record({ kind: fc.constant('shopper' as const), text: fc.oneof(words, more, fc.string()) }),
    fc.record({ kind: fc.constant('form' as const), values: fc.record({ email: fc.string(), day: fc.string() }) }),
    fc.record({ kind: fc.constant('answer' as const), answer: fc.jsonValue() }),
    fc.record({ kind: fc.constant('failed' as const), reason: fc.string() }),
  );
  const talk = fc.array(fc.record({ cue, open: fc.boolean(), online: fc.boolean() }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(talk, (cues) => {
      expect(runDialogue(bot, recordDialogue(bot, cues))).toEqual({ passed: true, turns: cues.length });
    }),
    { numRuns: 300 },
  );
});
