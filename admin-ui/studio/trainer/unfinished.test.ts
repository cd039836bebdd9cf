import { expect, it } from 'vitest';
import { ImportError, type BotDefinition } from '../../../bot/index.ts';
import { BOT } from '../testing/fakes.ts';
import { importInto } from './unfinished.ts';

const CSV = new TextEncoder().encode('do you gift wrap,gift_wrap\nwhen do you close,hours\nwrap it,draft\n');
/** Like somebody's draft in the middle of the work. */
const DRAFT: BotDefinition = {
  ...BOT,
  intents: [{ name: 'draft', title: 'In the making', phrases: ['please wrap'], answer: { text: '' } }, ...BOT.intents],
  rules: [{ name: 'new rule', any: [], action: { intent: 'draft' } }, ...BOT.rules],
  endpoints: [{ name: 'orders', url: 'http://' }],
};

it('takes a file into a draft that is not finished, and leaves what is not finished as it was', () => {
  const { definition, added } = importInto('phrases.csv', CSV, DRAFT);
  expect(added).toMatchObject({ phrases: 3 });
  expect(definition.intents.map(({ name }) => name)).toEqual(['draft', 'returns', 'hours', 'gift_wrap']);
  expect(definition.intents[0]).toEqual({ ...DRAFT.intents[0], phrases: ['please wrap', 'wrap it'] });
  expect(definition.intents[2]?.phrases).toEqual([...(BOT.intents[1]?.phrases ?? []), 'when do you close']);
  expect(definition.rules).toEqual(DRAFT.rules);
  expect([definition.endpoints, definition.flows]).toEqual([DRAFT.endpoints, DRAFT.flows]);
});

it('says so when the draft is broken as a whole, or the file is', () => {
  const broken = { ...DRAFT, name: '' };
  expect(() => importInto('phrases.csv', CSV, broken)).toThrow(ImportError);
  expect(() => importInto('bot.json', new TextEncoder().encode('{'), DRAFT)).toThrow(ImportError);
});
