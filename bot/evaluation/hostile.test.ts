// Whatever is sent: an answer comes, and what is too long is cut and says so.
import { describe, expect, test } from 'vitest';
import { explain, initialBotState, loadBot, respond, serializeModel, trainBot } from '../index.ts';
import { smallBot } from '../testing/smallBot.ts';
import { MAX_CHARACTERS, MAX_WORDS } from '../understanding/normalise.ts';

const bot = loadBot(smallBot, serializeModel(trainBot(smallBot)));
const WORLD = { now: '2025-03-04T10:00:00Z', open: true, online: true };
const LARGE = 65_536;

const UNICODE =
  '\0|\n\r\t|\u200b\u200d\ufeff|\u202e\u2066|\ud800|e\u0301e\u0301|z\u0335\u0321\u0353|👍|👩‍👩‍👧‍👦|🏳️‍🌈|🇩🇪|#️⃣|مرحبا|שלום|我的订单|พัสดุ|Ⅷ①ﬁ|İıſß|ὰὲ';
const CODE =
  "<script>alert(1)</script>|<img src=x onerror=alert(1)>|&lt;&#0;|'; DROP TABLE bots; --|1' OR '1'='1|{{7*7}}|${x}|%s%n|\\|null|NaN|1e999";
const NAMES = '__proto__|constructor|toString|hasOwnProperty|prototype|valueOf|{order_number}';
const WORDS = "SB-1042|a@b.de|@@@@|-----|''''|/(a+)+$/|where is my order|human| ";
const FRAGMENTS = [UNICODE, CODE, NAMES, WORDS].flatMap((list) => list.split('|'));

/** Small numbers without chance: a hash of the number of the message and the place in it. */
function dice(message: number, place: number, sides: number): number {
  let h = Math.imul(message + 1, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return ((h ^ (h >>> 13)) >>> 0) % sides;
}

function message(number: number): string {
  const parts = Array.from({ length: 1 + dice(number, 0, 8) }, (_, place) => {
    const fragment = FRAGMENTS[dice(number, place + 1, FRAGMENTS.length)] ?? '';
    return dice(number, place + 20, 12) === 0 ? fragment.repeat(1 + dice(number, place + 40, 200)) : fragment;
  });
  return parts.join([' ', '', '\n', '\u00a0'][dice(number, 99, 4)]);
}

describe('hostile messages', () => {
  test('10,000 of them are all answered, with plain JSON', () => {
    let state = initialBotState;
    for (let number = 0; number < 10_000; number += 1) {
      const text = message(number);
      const turn = respond(bot, state, { ...WORLD, text });
      expect(turn.replies.length + turn.effects.length, JSON.stringify(text)).toBeGreaterThan(0);
      state = turn.state;
    }
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  }, 60_000);

  test('and can all be explained', () => {
    for (let number = 0; number < 500; number += 1) {
      expect(explain(bot, message(number)).best.length).toBeLessThanOrEqual(3);
    }
  });

  test.each(FRAGMENTS.map((fragment) => [fragment]))(
    '64 kB of %j is answered, and cut when it is read as more than it may be',
    (fragment) => {
      const text = fragment.repeat(Math.ceil(LARGE / fragment.length)).slice(0, LARGE);
      const { trace, replies, effects } = respond(bot, initialBotState, { ...WORLD, text });
      expect(replies.length + effects.length).toBeGreaterThan(0);
      expect(trace.cut).toBe(true);
    },
  );

  test('nothing is cut that is short enough', () => {
    const words = 'word '.repeat(MAX_WORDS).trim();
    expect(words.length).toBeLessThan(MAX_CHARACTERS);
    expect(respond(bot, initialBotState, { ...WORLD, text: words }).trace.cut).toBeUndefined();
    expect(respond(bot, initialBotState, { ...WORLD, text: `${words} more` }).trace.cut).toBe(true);
  });
});
