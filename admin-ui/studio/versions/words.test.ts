import { expect, test } from 'vitest';
import { decisionWords, didWords, saidBy } from './words.ts';

test.each([
  ['shopper> where is my parcel', 'shopper', 'where is my parcel'],
  ['form> email = a@b.example', 'form', 'email = a@b.example'],
  ['answer> failed', 'server of the shop', 'failed'],
  ['where is my parcel', 'shopper', 'where is my parcel'],
  ['robot> hi', 'shopper', 'robot> hi'],
])('%s is said by the %s', (line, who, text) => {
  expect(saidBy(line)).toEqual({ who, text });
});

test.each([
  ['bot> We do not know.', 'We do not know.'],
  ['ticket> asked | Returns', 'hands over: asked | Returns'],
  ['noted> order_number = 10482', 'noted: order_number = 10482'],
  ['nothing more', 'nothing more'],
  ['answer order_status', 'answers order_status'],
  ['ask_back', 'asks back'],
  ['does not match', 'does not match'],
])('%s reads as “%s”', (line, words) => {
  expect(didWords(line)).toBe(words);
});

test('a decision that came later than this page stands as it is', () => {
  expect([decisionWords({ decision: 'flow' }), decisionWords({ decision: 'sing' })]).toEqual([
    'goes on in a flow',
    'sing',
  ]);
});
