import { describe, expect, test } from 'vitest';
import { crossValidate, type BotDefinition, type Quality } from '../../bot/index.ts';
import { compareWithLive } from './compare.ts';
import { shopBot } from './testing/shopBot.ts';
import { counted } from './words.ts';

const qualityOf = (definition: BotDefinition): Quality => {
  const quality = crossValidate(definition);
  if (quality === null) throw new Error('Cancelled');
  return quality;
};
const compared = (draft: BotDefinition, live: BotDefinition) => compareWithLive(draft, qualityOf(draft), live).compared;

describe('a comparison with the live version', () => {
  test('finds nothing between bots that learn the same, in whatever order', () => {
    const { accuracy } = qualityOf(shopBot);
    expect(compared(shopBot, shopBot)).toEqual({ phrases: 18, left: 0, draft: accuracy, live: accuracy });
    const turned = shopBot.intents.toReversed().map((intent) => ({ ...intent, phrases: intent.phrases.toReversed() }));
    expect(compared({ ...shopBot, intents: turned }, shopBot)).toEqual(compared(shopBot, shopBot));
  });

  test('leaves out what is new, removed, moved, or in an intent that is off', () => {
    const [order, returns, gifts] = shopBot.intents;
    if (order === undefined || returns === undefined || gifts === undefined) throw new Error('Three intents');
    const moved = order.phrases[0] ?? '';
    const intents = [
      { ...order, phrases: [...order.phrases.slice(1), 'and what of my box'] },
      { ...returns, phrases: [...returns.phrases.slice(1), moved] },
      { ...gifts, off: true },
    ];
    // Left of the live version: one moved, one removed, six that are off; of the draft one new and the one that moved.
    expect(compared({ ...shopBot, intents }, shopBot)).toMatchObject({ phrases: 10, left: 10 });
  });

  test('is none where too few are the same', () => {
    const few = shopBot.intents.map((intent) => ({ ...intent, phrases: [...intent.phrases.slice(3), 'other words'] }));
    expect(compared({ ...shopBot, intents: few }, shopBot)).toBeNull();
    expect(compared({ ...shopBot, intents: [] }, shopBot)).toBeNull();
  });

  test('sees what is understood worse', () => {
    const [order, returns, gifts] = shopBot.intents;
    if (order === undefined || returns === undefined || gifts === undefined) throw new Error('Three intents');
    const taken = {
      ...gifts,
      phrases: [...gifts.phrases, ...returns.phrases, ...returns.phrases.map((text) => `${text} now`)],
    };
    const result = compared({ ...shopBot, intents: [order, returns, taken] }, shopBot);
    expect(result?.phrases).toBe(18);
    expect(result?.draft).toBeLessThan((result?.live ?? 0) - 0.1);
  });
});

test('a number is said with its noun', () => {
  expect([0, 1, 2].map((count) => counted(count, 'phrase'))).toEqual(['0 phrases', '1 phrase', '2 phrases']);
  expect([1, 2].map((count) => counted(count, 'entry', 'entries'))).toEqual(['1 entry', '2 entries']);
});
