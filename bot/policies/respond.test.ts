// One turn at a time on a small bot: what each step of the decision promises.
import { describe, expect, test } from 'vitest';
import { type BotState, initialBotState, respond, trainBot } from '../index.ts';
import { smallBot } from '../testing/smallBot.ts';

const bot = trainBot(smallBot);
const NOON = '2025-03-04T12:00:00Z';

/** Says the messages one after the other; the last turn comes back. */
function talk(messages: string[], options: { state?: BotState; now?: string; online?: boolean; open?: boolean } = {}) {
  const { state = initialBotState, now = NOON, online = true, open = true } = options;
  return messages.reduce(
    (turn, text) => respond(bot, turn.state, { text, now, open, online }),
    respond(bot, state, { text: messages.shift() ?? '', now, open, online }),
  );
}
const textsOf = (turn: ReturnType<typeof talk>): string[] => turn.replies.map(({ text }) => text);

describe('a person', () => {
  test.each(['Talk to a person', 'talk to a PERSON!!', 'i want a humann', 'can i talk to someone please'])(
    '%j hands over without a reply',
    (text) => {
      const { replies, effects, trace } = talk([text]);
      expect(replies).toEqual([]);
      expect(effects).toEqual([{ type: 'hand_over', reason: 'asked' }]);
      expect(trace.decision).toBe('hand_over');
    },
  );

  test('a "not" word of the rule keeps the bot talking', () => {
    expect(talk(['are you human']).effects).toEqual([]);
  });

  test('comes after two misses running, however they looked', () => {
    const { effects, state } = talk(['zzz qqq', 'www vvv']);
    expect(effects).toEqual([{ type: 'hand_over', reason: 'misses' }]);
    expect(state).toMatchObject({ misses: 0, pending: null });
  });

  test('does not come when an answer stands between the misses', () => {
    expect(talk(['zzz qqq', 'return policy', 'zzz qqq']).effects).toEqual([]);
  });

  test('is announced as away when nobody is there', () => {
    expect(textsOf(talk(['zzz qqq']))).toEqual(['I did not understand.']);
    expect(textsOf(talk(['zzz qqq'], { online: false }))).toEqual(['I did not understand. Nobody is here.']);
    expect(textsOf(talk(['zzz qqq'], { open: false }))).toEqual(['I did not understand.']);
  });
});

describe('rules', () => {
  test('come before the model, and are named in the trace', () => {
    expect(talk(['return policy for a gift wrap']).trace.rule).toBeUndefined();
    const { replies, trace } = talk(['return gift wrap']);
    expect(replies).toEqual([{ text: 'We wrap gifts.' }]);
    expect(trace).toMatchObject({ rule: 'gift', decision: 'answer', why: 'The rule "gift" saw "gift wrap".' });
  });

  test('may name an intent; both lists of words must be there', () => {
    expect(talk(['where on earth is that parcel thing']).trace).toMatchObject({
      rule: 'parcel',
      intent: 'order_status',
    });
    expect(talk(['parcel']).trace.rule).toBeUndefined();
  });
});

describe('collecting', () => {
  test('asks, takes the value, answers with it', () => {
    const asked = talk(['where is my order']);
    expect(asked.replies).toEqual([
      { text: 'Which order?', quickReplies: [{ title: "I don't have it" }, { title: 'Talk to a person' }] },
    ]);
    const answered = talk(['sb-1042'], { state: asked.state });
    expect(textsOf(answered)).toEqual(['Order SB-1042 is on its way.']);
    expect(answered.effects).toEqual([{ type: 'set_slot', name: 'order_number', value: 'SB-1042' }]);
    expect(talk(['has my order shipped'], { state: answered.state }).trace.decision).toBe('answer');
  });

  test('a value given early is not asked for', () => {
    expect(textsOf(talk(['where is my order SB-1042']))).toEqual(['Order SB-1042 is on its way.']);
  });

  test('the value alone is enough to know the question', () => {
    expect(textsOf(talk(['SB-1042']))).toEqual(['Order SB-1042 is on its way.']);
  });

  test('goes on without it when it cannot be given', () => {
    expect(textsOf(talk(['where is my order', "I don't have it"]))).toEqual(['See the tracking link.']);
  });

  test('goes on without it when it was asked for three times, and does not begin again', () => {
    const question = 'where is my order';
    const answered = talk([question, question, question, question]);
    expect(textsOf(answered)).toEqual(['See the tracking link.']);
    const later = talk(['return policy', question], { state: answered.state });
    expect(textsOf(later)).toEqual(['See the tracking link.']);
  });

  test('a question in between is answered, then it asks again in other words', () => {
    expect(textsOf(talk(['where is my order', 'return policy']))).toEqual([
      'Use the return form.',
      'Which order number, please?',
    ]);
  });

  test('small talk leaves the question open', () => {
    const { state } = talk(['where is my order', 'hello']);
    expect(state.pending).toMatchObject({ slot: 'order_number' });
  });

  test('something else asks once more, then hands over', () => {
    const again = talk(['where is my order', 'zzz qqq']);
    expect(textsOf(again)).toEqual(['Which order number, please?']);
    expect(talk(['www vvv'], { state: again.state }).effects).toEqual([{ type: 'hand_over', reason: 'misses' }]);
  });

  test('a value is put into the text as it is', () => {
    const state = { ...initialBotState, slots: { order_number: '{email} $& {order_number}' } };
    expect(textsOf(talk(['where is my order'], { state }))).toEqual(['Order {email} $& {order_number} is on its way.']);
  });
});

describe('the same question again', () => {
  test('gets the next alternate, then "did it help", then a person', () => {
    const state = { ...initialBotState, slots: { order_number: 'SB-1042' } };
    const question = 'where is my order';
    expect(textsOf(talk([question, question], { state }))).toEqual(['See the tracking link.']);
    const third = talk([question, question, question], { state });
    expect(third.replies).toEqual([{ text: 'Did that help?', quickReplies: [{ title: 'Talk to a person' }] }]);
    for (const last of [question, 'nope']) {
      expect(talk([last], { state: third.state }).effects).toEqual([{ type: 'hand_over', reason: 'misses' }]);
    }
  });
});

describe('what is under way', () => {
  test('is forgotten after 12 hours; values are kept', () => {
    const { state } = talk(['where is my order', 'mail me at a@example.com', 'zzz qqq']);
    expect(state).toMatchObject({ misses: 1, pending: { slot: 'order_number' }, slots: { email: 'a@example.com' } });
    const { state: later } = talk(['hello'], { state, now: '2025-03-05T01:00:00Z' });
    expect(later).toMatchObject({ misses: 0, pending: null, slots: { email: 'a@example.com' } });
  });

  test('survives a version of the bot that no longer has it', () => {
    const state = { ...initialBotState, pending: { answer: 'intent:gone', slot: 'gone', asked: 1 } };
    expect(talk(['return policy'], { state }).state.pending).toBeNull();
  });
});

describe('trace', () => {
  test('says why in one sentence, with the three best', () => {
    const { trace } = talk(['can i send this back']);
    expect(trace).toMatchObject({ intent: 'returns', decision: 'answer' });
    expect(trace.why).toMatch(/^Understood as "Return something" with \d+ % \(needed: 50 %\)\.$/);
    expect(trace.best.map(({ intent }) => intent)).toHaveLength(3);
  });

  test('names corrections, and a cut message', () => {
    expect(talk(['retrun polciy']).trace.corrections).toEqual([
      { from: 'retrun', to: 'return' },
      { from: 'polciy', to: 'policy' },
    ]);
    expect(talk(['hello '.repeat(301)]).trace.cut).toBe(true);
    expect(talk(['hello']).trace.cut).toBeUndefined();
  });
});
