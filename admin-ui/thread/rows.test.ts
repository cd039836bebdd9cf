import { expect, it } from 'vitest';
import type { ThreadItem, ViewRow } from '../../client/index.ts';
import type { Trace } from '../../protocol/entries.ts';
import { dropIdleDivider, foldBot, intentWords, traceOf, understand } from './rows.ts';

const item = (key: string, kind: 'visitor' | 'bot' | 'staff', extra: Partial<ThreadItem> = {}): ThreadItem => ({
  key,
  own: kind !== 'visitor',
  at: '2026-06-15T10:00:00.000Z',
  kind: 'message',
  sender: { kind },
  text: key,
  ...extra,
});
const refund: Trace = {
  intent: 'refund',
  confidence: 0.82,
  decision: 'answer',
  why: 'closest to what customers ask about refunds',
  best: [
    { intent: 'refund', confidence: 0.82 },
    { intent: 'returns', confidence: 0.11 },
  ],
};
const nothing: Trace = { intent: null, confidence: 0.2, decision: 'ask', why: 'nothing fits', best: [] };
const row = (one: ThreadItem): ViewRow => ({ type: 'item', key: one.key, item: one, first: true, last: true });

it('gathers answers of the bot that follow each other', () => {
  const rows = [
    { type: 'day', key: 'day', at: '2026-06-15' },
    row(item('hello', 'visitor')),
    row(item('first', 'bot')),
    row(item('second', 'bot')),
    row(item('and?', 'visitor')),
    row(item('third', 'bot')),
    row(item('I am here', 'staff')),
  ] satisfies ViewRow[];
  const folded = foldBot(rows);
  expect(folded.map((one) => one.type)).toEqual(['day', 'item', 'bot', 'item', 'bot', 'item']);
  expect(folded[2]).toMatchObject({ key: 'bot first', items: [{ key: 'first' }, { key: 'second' }] });
});

it('divides read from unread, and nothing from everything', () => {
  const divider: ViewRow = { type: 'unread', key: 'unread' };
  const day: ViewRow = { type: 'day', key: 'day', at: '2026-06-15' };
  const hello = row(item('hello', 'visitor'));
  expect(dropIdleDivider([day, divider, hello])).toEqual([day, hello]);
  expect(dropIdleDivider([day, hello, divider, hello])).toEqual([day, hello, divider, hello]);
  expect(dropIdleDivider([day, hello])).toEqual([day, hello]);
});

it('does not fold what the bot did, only what it said', () => {
  const event = item('handed over', 'bot', { kind: 'event' });
  expect(foldBot([row(event)])).toEqual([row(event)]);
});

it('tells what the bot understood and how sure it was', () => {
  expect(understand(refund)).toEqual({
    intent: 'refund',
    confidence: 0.82,
    why: refund.why,
    decision: 'answer',
    corrections: [],
    others: [{ intent: 'returns', confidence: 0.11 }],
  });
});

it('tells no confidence where there was none: a rule decided, or nothing fitted', () => {
  expect(understand({ ...refund, rule: 'person' })).toMatchObject({ rule: 'person' });
  expect(understand({ ...refund, rule: 'person' })).not.toHaveProperty('confidence');
  expect(understand(nothing)).toMatchObject({ intent: null, others: [] });
  expect(understand(nothing)).not.toHaveProperty('confidence');
});

it('prefers a trace with an intent', () => {
  expect(traceOf([item('a', 'bot', { trace: refund }), item('b', 'bot', { trace: nothing })])).toBe(refund);
  expect(traceOf([item('a', 'bot')])).toBeUndefined();
});

it('writes intents as words', () => {
  expect(intentWords('order_status')).toBe('order status');
  expect(intentWords('talk-to.person')).toBe('talk to person');
});
