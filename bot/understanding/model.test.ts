// The trained model behind its narrow door: learns, is modest, is deterministic, and survives being stored.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBot, serializeModel, trainBot } from '../index.ts';
import { smallBot } from '../testing/smallBot.ts';
import { NO_CLASS, prepare, train } from './model.ts';

const COLOURS = ['red', 'green', 'blue', 'black', 'white', 'yellow', 'purple', 'brown'];
const THINGS = ['apple', 'house', 'river', 'window', 'garden', 'shirt', 'mountain'];

/** Seven classes, one for each thing, eight phrases each; the last two colours are kept for testing. */
function phrasesOf(colours: readonly string[]): { phrases: string[][]; labels: Int32Array } {
  const phrases = THINGS.flatMap((thing) => colours.map((colour) => ['my', colour, thing, 'please']));
  return { phrases, labels: Int32Array.from(phrases, (_, index) => Math.floor(index / colours.length)) };
}

describe('model', () => {
  const { phrases, labels } = phrasesOf(COLOURS.slice(0, 6));
  const model = prepare(train(phrases, labels, THINGS.length, 'en'));

  test('knows unseen phrases, best first, with confidences that are odds', () => {
    const unseen = phrasesOf(COLOURS.slice(6));
    unseen.phrases.forEach((words, index) => {
      const { best } = model.understand(words);
      expect(best[0]?.label).toBe(unseen.labels[index]);
      expect(best).toHaveLength(3);
      const confidences = best.map(({ confidence }) => confidence);
      expect(confidences).toEqual(confidences.toSorted((left, right) => right - left));
      expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true);
    });
  });

  test('is less sure of what it has never seen', () => {
    const known = model.understand(['my', 'white', 'river']).best[0]?.confidence ?? 0;
    const foreign = model.understand(['quantum', 'electrodynamics', 'lecture']).best[0]?.confidence ?? 1;
    expect(foreign).toBeLessThan(known / 2);
  });

  test('gives nothing for nothing', () => {
    expect(model.understand([]).best).toEqual([]);
  });

  test('an example of no class lowers the confidence in its like', () => {
    const stranger = ['my', 'orange', 'shirt', 'lyrics'];
    const taught = train([...phrases, stranger], Int32Array.from([...labels, NO_CLASS]), THINGS.length, 'en');
    const before = model.understand(stranger).best[0]?.confidence ?? 0;
    expect(prepare(taught).understand(stranger).best[0]?.confidence).toBeLessThan(before / 2);
  });

  test.each([
    ['one class', [['a', 'b']], [0], 1],
    ['one phrase a class', [['a'], ['b']], [0, 1], 2],
    ['a class without phrases', [['a'], ['b']], [0, 2], 3],
  ])('trains on %s', (_, few, fewLabels, classes) => {
    const { best } = prepare(train(few, Int32Array.from(fewLabels), classes, 'xx')).understand(['a']);
    expect(best[0]?.label).toBe(0);
  });
});

describe('artefact', () => {
  const bot = trainBot(smallBot);
  const bytes = serializeModel(bot);

  test('is the same for the same definition, and loads', () => {
    expect(serializeModel(trainBot(structuredClone(smallBot)))).toEqual(bytes);
    expect(serializeModel(loadBot(smallBot, bytes))).toEqual(bytes);
  });

  test('loads from the middle of a larger buffer, as a database driver gives it', () => {
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    expect(serializeModel(loadBot(smallBot, larger.subarray(3, 3 + bytes.length)))).toEqual(bytes);
  });

  test('stays good when only answers change, not when phrases do', () => {
    const [first, ...others] = smallBot.intents;
    if (first === undefined) throw new Error('the small bot has intents');
    const reworded = { ...smallBot, intents: [{ ...first, answer: { text: 'Other.' } }, ...others] };
    const retaught = { ...smallBot, intents: [{ ...first, phrases: ['other'] }, ...others] };
    expect(() => loadBot(reworded, bytes)).not.toThrow();
    expect(() => loadBot(retaught, bytes)).toThrow('trained on other intents or phrases');
  });

  test('one changed byte anywhere is refused', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const damaged = bytes.slice();
        damaged[place] = (damaged[place] ?? 0) ^ change;
        expect(() => loadBot(smallBot, damaged)).toThrow(/not a bot model|version|damaged|other intents/);
      }),
    );
  });

  test('a cut, an empty and a foreign file are refused', () => {
    expect(() => loadBot(smallBot, bytes.slice(0, -1))).toThrow('damaged');
    expect(() => loadBot(smallBot, new Uint8Array())).toThrow('not a bot model');
    expect(() => loadBot(smallBot, new TextEncoder().encode('PK\u0003\u0004'.repeat(40)))).toThrow('not a bot model');
  });
});
