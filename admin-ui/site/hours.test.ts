import { describe, expect, it } from 'vitest';
import type { Hours } from '../../protocol/administration.ts';
import { addSpan, closeDay, copyDay, DAYS, hoursAWeek, isOpen, mistakes, removeSpan, setEnd } from './hours.ts';

const closed = Object.fromEntries(DAYS.map((day) => [day, []])) as unknown as Hours;
const monday = (...spans: [string, string][]): Hours => ({
  ...closed,
  monday: spans.map(([from, to]) => ({ from, to })),
});

describe('editing', () => {
  it('opens a closed day with usual hours', () => {
    expect(addSpan(closed, 'monday').monday).toEqual([{ from: '09:00', to: '17:00' }]);
  });

  it('adds a span after a pause, up to the end of the day and to four', () => {
    expect(addSpan(monday(['09:00', '12:00']), 'monday').monday[1]).toEqual({ from: '13:00', to: '16:00' });
    expect(addSpan(monday(['09:00', '22:30']), 'monday').monday[1]).toEqual({ from: '23:00', to: '24:00' });
    const late = monday(['09:00', '23:30']);
    expect(addSpan(late, 'monday')).toBe(late);
    const full = monday(['01:00', '02:00'], ['03:00', '04:00'], ['05:00', '06:00'], ['07:00', '08:00']);
    expect(addSpan(full, 'monday')).toBe(full);
  });

  it('writes midnight at the end of a day as 24:00', () => {
    expect(setEnd(monday(['09:00', '17:00']), 'monday', 0, 'to', '00:00').monday).toEqual([
      { from: '09:00', to: '24:00' },
    ]);
    expect(setEnd(monday(['09:00', '17:00']), 'monday', 0, 'from', '00:00').monday).toEqual([
      { from: '00:00', to: '17:00' },
    ]);
  });

  it('takes spans away until the day is closed, and copies days', () => {
    const two = monday(['09:00', '12:00'], ['13:00', '17:00']);
    expect(removeSpan(two, 'monday', 0).monday).toEqual([{ from: '13:00', to: '17:00' }]);
    expect(closeDay(two, 'monday').monday).toEqual([]);
    const copied = copyDay(two, 'monday', ['tuesday', 'friday']);
    expect(copied.friday).toEqual(two.monday);
    expect(copied.wednesday).toEqual([]);
  });
});

it('names what cannot be saved', () => {
  expect(mistakes(monday(['09:00', '12:00'], ['13:00', '17:00']))).toEqual({});
  expect(mistakes(monday(['09:00', '']))).toEqual({ 'monday.0': 'incomplete' });
  expect(mistakes(monday(['17:00', '09:00']))).toEqual({ 'monday.0': 'backwards' });
  expect(mistakes(monday(['09:00', '13:00'], ['12:00', '17:00']))).toEqual({ 'monday.1': 'overlap' });
});

it('counts the hours of a week', () => {
  expect(hoursAWeek(monday(['09:00', '12:30'], ['13:00', '24:00']))).toBe(14.5);
});

it('tells whether it is open in the zone of the site', () => {
  const week = monday(['09:00', '17:00']);
  // Monday 15 June 2026, 07:30 UTC: 09:30 in Berlin (summer time), 03:30 in New York.
  const at = Date.UTC(2026, 5, 15, 7, 30);
  expect(isOpen(week, 'Europe/Berlin', at)).toBe(true);
  expect(isOpen(week, 'America/New_York', at)).toBe(false);
  expect(isOpen(week, 'UTC', at)).toBe(false);
});
