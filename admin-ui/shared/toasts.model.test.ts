import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createToasts } from './toasts.model.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const texts = (toasts: ReturnType<typeof createToasts>) => toasts.toasts.value.map((toast) => toast.text);

it('goes by itself, later when something can be done in it', () => {
  const toasts = createToasts();
  toasts.show('plain');
  toasts.show('with undo', { label: 'Undo', run: () => undefined });
  vi.advanceTimersByTime(7_000);
  expect(texts(toasts)).toEqual(['with undo']);
  vi.advanceTimersByTime(6_000);
  expect(texts(toasts)).toEqual([]);
});

it('stays while somebody points at it', () => {
  const toasts = createToasts();
  toasts.show('read me');
  toasts.hold();
  vi.advanceTimersByTime(60_000);
  expect(texts(toasts)).toEqual(['read me']);
  toasts.release();
  vi.advanceTimersByTime(7_000);
  expect(texts(toasts)).toEqual([]);
});

it('makes room: three at most, the oldest goes', () => {
  const toasts = createToasts();
  const away = toasts.show('1');
  for (const text of ['2', '3', '4']) toasts.show(text);
  expect(texts(toasts)).toEqual(['2', '3', '4']);
  away();
  expect(texts(toasts)).toEqual(['2', '3', '4']);
});
