// What the studio shows of a draft: how well it understands, what it confuses, what stands twice, and why.
import { describe, expect, test } from 'vitest';
import {
  type BotDefinition,
  crossValidate,
  explain,
  initialBotState,
  nearDuplicates,
  respond,
  serializeModel,
  trainAndValidate,
  trainBot,
  understand,
} from '../index.ts';
import { smallBot } from '../testing/smallBot.ts';
import { toWords } from '../understanding/normalise.ts';

const COLOURS = ['red', 'green', 'blue', 'black', 'white', 'yellow', 'purple', 'brown', 'golden', 'silver', 'pink'];
const THINGS = ['apple', 'house', 'river', 'window', 'garden', 'shirt', 'mountain'];

/** A bot whose intents are given as lists of phrases. */
function botOf(phrases: Record<string, string[]>, change: Partial<BotDefinition> = {}): BotDefinition {
  const intents = Object.entries(phrases).map(([name, texts]) => ({
    name,
    title: `${name} title`,
    phrases: texts,
    answer: { text: `About ${name}.` },
  }));
  return { ...smallBot, intents, rules: [], outOfScope: [], ...change };
}

const clear = Object.fromEntries(
  THINGS.map((thing) => [thing, COLOURS.map((colour) => `where is my ${colour} ${thing}`)]),
);
const decoy = COLOURS.map((colour) => `where is my ${colour} river`);

describe('cross-validation', () => {
  const quality = crossValidate(botOf(clear));

  test('sums up what adds up', () => {
    expect(quality).toMatchObject({ phrases: 77, right: 77, accuracy: 1, confusions: [] });
    expect(quality?.intents.map(({ intent }) => intent)).toEqual(THINGS);
    expect(
      quality?.intents.every(({ recall, precision, advice }) => recall === 1 && precision === 1 && !advice.length),
    ).toBe(true);
  });

  test('names what is taken for what, with the phrases at fault', () => {
    const mixed = crossValidate(botOf({ ...clear, stream: decoy, apple: [...(clear['apple'] ?? []), 'what a house'] }));
    const wrong = mixed?.confusions.reduce((sum, { times }) => sum + times, 0);
    expect(wrong).toBe((mixed?.phrases ?? 0) - (mixed?.right ?? 0));
    expect(mixed?.confusions.every(({ times, phrases }) => times === phrases.length)).toBe(true);
    const pairs = mixed?.confusions.map(({ expected, predicted }) => `${expected} as ${predicted}`);
    expect(pairs).toContain('apple as house');
    expect(pairs?.some((pair) => pair === 'river as stream' || pair === 'stream as river')).toBe(true);
    const times = mixed?.confusions.map((confusion) => confusion.times) ?? [];
    expect(times).toEqual(times.toSorted((left, right) => right - left));
    const apple = mixed?.confusions.find(({ expected }) => expected === 'apple');
    expect(apple?.phrases.map(({ text }) => text)).toEqual(['what a house']);
  });

  test('judges a phrase as a model that never saw its fold', () => {
    const unlike = 'qu xy zw jk vb gh pd fm lr tn'.split(' ');
    const intents = THINGS.map((thing, intent) => [
      thing,
      unlike.slice(0, 5).map((sound, place) => sound.repeat(2 + intent) + (unlike[5 + place] ?? '').repeat(7 - intent)),
    ]);
    const phrases = Object.fromEntries(intents) as Record<string, string[]>;
    const bot = trainBot(botOf(phrases));
    const known = Object.entries(phrases).flatMap(([intent, texts]) =>
      texts.map((text) => understand(bot, text).best[0]?.intent === intent),
    );
    // What has been seen is known by heart; what has not been seen has nothing in common with its intent.
    expect(known.every((isKnown) => isKnown)).toBe(true);
    expect(crossValidate(botOf(phrases))?.accuracy).toBeLessThan(0.5);
  });

  test('the curve falls from all that is answered to what is certain', () => {
    const strangers = [
      'what is the weather',
      'tell me a joke',
      'who won the match',
      'sing a song',
      'where is my river',
    ];
    const curve = crossValidate(botOf({ ...clear, stream: decoy }, { outOfScope: strangers }))?.curve ?? [];
    expect(curve).toHaveLength(101);
    expect(curve.map(({ threshold }) => threshold)).toEqual(Array.from({ length: 101 }, (_, index) => index / 100));
    const coverage = curve.map((point) => point.coverage);
    expect(coverage).toEqual(coverage.toSorted((left, right) => right - left));
    expect(coverage[0]).toBe(1);
    expect(curve.every(({ precision }) => precision >= 0 && precision <= 1)).toBe(true);
    // Out-of-scope examples are answered at threshold 0, so not even a faultless model is always right there.
    expect(curve[0]?.precision).toBeLessThan(1);
  });

  test('is deterministic', () => {
    expect(crossValidate(botOf(clear))).toEqual(quality);
  });

  test('tells how far it is, and stops when told so', () => {
    const shares: number[] = [];
    expect(crossValidate(botOf(clear), { folds: 4, onProgress: (share) => void shares.push(share) })).not.toBeNull();
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    expect([shares[0], shares.at(-1), shares.length]).toEqual([0, 1, 6]);
    expect(crossValidate(botOf(clear), { onProgress: (share) => share < 0.5 })).toBeNull();
  });

  test('brings the same bot as training alone', () => {
    const both = trainAndValidate(botOf(clear));
    if (both === null) throw new Error('nobody cancelled it');
    expect(serializeModel(both.bot)).toEqual(serializeModel(trainBot(botOf(clear))));
    expect(both.quality).toEqual(quality);
  });

  test.each([
    ['no intents', {}],
    ['one intent', { only: ['a b c', 'a b d'] }],
    ['an intent without phrases', { ...clear, empty: [] }],
    ['phrases without words', { one: ['?!', '...'], two: ['so', 'it is'] }],
  ])('goes through with %s', (_, phrases) => {
    expect(crossValidate(botOf(phrases))?.intents).toHaveLength(Object.keys(phrases).length);
  });
});

describe('advice', () => {
  const adviceFor = (intent: string, phrases: Record<string, string[]>, change?: Partial<BotDefinition>) =>
    crossValidate(botOf(phrases, change))?.intents.find((quality) => quality.intent === intent)?.advice;

  test('asks for phrases where there are few', () => {
    const few = (clear['apple'] ?? []).slice(0, 4);
    expect(adviceFor('apple', { ...clear, apple: few })).toContainEqual({ kind: 'few_phrases', wanted: 6 });
  });

  test('names intents that are confused, and alike', () => {
    const advice = adviceFor('stream', { ...clear, stream: decoy }) ?? [];
    expect(advice).toContainEqual({ kind: 'alike', intent: 'river' });
    expect(advice).toContainEqual(expect.objectContaining({ kind: 'confused_with', intent: 'river' }));
  });

  test('says what stays below the threshold', () => {
    const settings = { ...smallBot.settings, threshold: 1 };
    expect(adviceFor('apple', clear, { settings })).toContainEqual({ kind: 'unsure', share: 1 });
  });

  test('says when everything is one or two words, small talk aside', () => {
    const phrases = { ...clear, apple: COLOURS.map((colour) => `${colour} apple`) };
    expect(adviceFor('apple', phrases)).toContainEqual({ kind: 'short_only' });
  });
});

describe('near duplicates', () => {
  test('the same words anywhere, nearly the same across intents', () => {
    const found = nearDuplicates(
      botOf({
        status: ['Where is my order?', 'track my parcel', 'track my parcels please', 'TRACK my parcel!'],
        returns: ['how do i return shoes', 'where is my order'],
        refund: ['where are my orders', 'shoes: how do I return?'],
      }),
    );
    expect(found).toEqual([
      { intent: 'status', index: 1, otherIntent: 'status', otherIndex: 3, same: true },
      { intent: 'status', index: 0, otherIntent: 'returns', otherIndex: 1, same: true },
      { intent: 'returns', index: 0, otherIntent: 'refund', otherIndex: 1, same: false },
    ]);
  });

  test('finds what comparing every pair finds', () => {
    const lists = {
      one: COLOURS.flatMap((colour) => [`a ${colour} house by the lake`, `${colour} house`]),
      two: decoy,
    };
    const found = nearDuplicates(botOf({ ...lists, three: decoy.map((text) => `${text} please`) }));
    expect(found.filter(({ intent, otherIntent }) => intent === 'two' && otherIntent === 'three')).toHaveLength(11);
    expect(found.filter(({ intent }) => intent === 'one')).toEqual([]);
  });

  test('intents that are off do not count', () => {
    const definition = botOf({ one: ['where is it'], two: ['where is it'] });
    const [one, two] = definition.intents;
    if (one === undefined || two === undefined) throw new Error('there are two');
    expect(nearDuplicates({ ...definition, intents: [one, { ...two, off: true }] })).toEqual([]);
    expect(crossValidate({ ...definition, intents: [one, { ...two, off: true }] })?.intents).toHaveLength(1);
  });
});

describe('explanation', () => {
  const bot = trainBot(smallBot);

  test('agrees with what the bot does', () => {
    for (const text of ['whre is my parcle', 'talk to someone', 'how do i return this', '', 'quantum theory']) {
      const input = { text, now: '2025-03-04T10:00:00Z', open: true, online: true };
      const { trace } = respond(bot, initialBotState, input);
      const explanation = explain(bot, text);
      expect(explanation.best.map(({ intent, confidence }) => ({ intent, confidence }))).toEqual(trace.best);
      expect(explanation.decision).toBe(trace.decision);
      expect(explanation.rule).toBe(trace.rule);
      expect(explanation.corrections).toEqual(trace.corrections ?? []);
      expect(understand(bot, text).best).toEqual(trace.best);
    }
  });

  test('shows words and pairs that spoke for and against', () => {
    const { features, words, corrections } = explain(bot, 'how do i retrun this');
    expect(words).toEqual(toWords('how do i return this').words);
    expect(corrections).toEqual([{ from: 'retrun', to: 'return' }]);
    const [first] = features;
    expect(first?.weight).toBeGreaterThan(0);
    expect(features).toContainEqual(expect.objectContaining({ text: 'return', kind: 'word' }));
    expect(features).toContainEqual(expect.objectContaining({ text: 'return this', kind: 'pair' }));
    const weights = features.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((left, right) => right - left));
  });

  test('the parts of a message add up to the margin', () => {
    const { understander } = bot;
    const reading = understander.read('where is my order, where is my parcel');
    const { best, parts } = understander.explain(reading);
    const sum = parts.reduce((total, { weight }) => total + weight, understander.knowledge.model.bias);
    expect(sum).toBeCloseTo(best[0]?.margin ?? 0, 4);
  });
});
