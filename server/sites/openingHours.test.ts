import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours } from '../../protocol/index.ts';
import { openingState } from './openingHours.ts';

const closed: Hours = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const state = (hours: Partial<Hours>, timeZone: string, now: string) => {
  const { open, opensAt, closesAt } = openingState({ hours: { ...closed, ...hours }, timeZone }, new Date(now));
  return { open, opensAt: opensAt?.toISOString(), closesAt: closesAt?.toISOString() };
};

/** Making a formatter costs far more than asking it. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function format(options: Intl.DateTimeFormatOptions & { timeZone: string }): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let formatter = formatters.get(key);
  if (formatter === undefined) formatters.set(key, (formatter = new Intl.DateTimeFormat('en-GB', options)));
  return formatter;
}

/** Asked a second way: what weekday and time does the clock there show, and is that within a span? */
function shownOpen({ hours, timeZone }: { hours: Hours; timeZone: string }, at: Date): boolean {
  const weekday = format({ timeZone, weekday: 'long' }).format(at).toLowerCase();
  const shown = format({ timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  const ofDay = hours[DAYS.find((name) => name === weekday) ?? 'monday'];
  return ofDay.some(({ from, to }) => from <= shown && shown < to);
}

/** `+01:00` and the like. */
const offset = (timeZone: string, at: number) =>
  format({ timeZone, timeZoneName: 'longOffset' }).formatToParts(at).at(-1)?.value;

const time = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const oneSpan = fc
  .tuple(time, fc.integer({ min: 1, max: 96 }))
  .map(([from, quarters]) => ({ from: clock(from), to: clock(Math.min(24 * 60, from + quarters * 15)) }));
const spans = fc.array(oneSpan, { maxLength: 3 });
const site = fc.record({
  hours: fc.record({
    monday: spans,
    tuesday: spans,
    wednesday: spans,
    thursday: spans,
    friday: spans,
    saturday: spans,
    sunday: spans,
  }),
  timeZone: fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'America/Asuncion',
    'Pacific/Chatham',
    'Pacific/Kiritimati',
  ),
});
const now = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

describe('openingState', () => {
  const workday = { monday: [{ from: '09:00', to: '18:00' }] };

  it('knows when it closes and when it opens next', () => {
    // 2026-08-03 is a Monday; Berlin is two hours ahead of UTC then.
    expect(state(workday, 'Europe/Berlin', '2026-08-03T07:00:00Z')).toEqual({
      open: true,
      closesAt: '2026-08-03T16:00:00.000Z',
    });
    expect(state(workday, 'Europe/Berlin', '2026-08-03T06:59:59.999Z')).toEqual({
      open: false,
      opensAt: '2026-08-03T07:00:00.000Z',
    });
    expect(state(workday, 'Europe/Berlin', '2026-08-03T16:00:00Z')).toEqual({
      open: false,
      opensAt: '2026-08-10T07:00:00.000Z',
    });
  });

  it('takes the time zone of the site, not that of the server', () => {
    expect(state(workday, 'Pacific/Auckland', '2026-08-02T21:30:00Z').open).toBe(true);
    expect(state(workday, 'America/Los_Angeles', '2026-08-02T21:30:00Z').open).toBe(false);
  });

  it('closes between two spans of a day', () => {
    const hours = {
      monday: [
        { from: '14:00', to: '18:00' },
        { from: '09:00', to: '12:00' },
      ],
    };
    expect(state(hours, 'UTC', '2026-08-03T12:30:00Z')).toEqual({ open: false, opensAt: '2026-08-03T14:00:00.000Z' });
  });

  it('stays open over midnight where the spans touch', () => {
    const hours = { friday: [{ from: '20:00', to: '24:00' }], saturday: [{ from: '00:00', to: '02:00' }] };
    expect(state(hours, 'UTC', '2026-08-07T23:59:59Z')).toEqual({ open: true, closesAt: '2026-08-08T02:00:00.000Z' });
  });

  it('has no opening when the hours name none, and no closing when they never end', () => {
    expect(state({}, 'Europe/Berlin', '2026-08-03T09:00:00Z')).toEqual({ open: false });
    const always = Object.fromEntries(DAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]]));
    expect(state(always, 'Europe/Berlin', '2026-03-29T01:00:00Z')).toEqual({ open: true });
  });

  it('opens at the turn of the clock when summer time skips the hour', () => {
    const hours = { sunday: [{ from: '02:30', to: '05:00' }] };
    expect(state(hours, 'Europe/Berlin', '2026-03-29T00:30:00Z')).toEqual({
      open: false,
      opensAt: '2026-03-29T01:00:00.000Z',
    });
  });

  it('stays open from the first to the last of an hour that the clock shows twice', () => {
    const hours = { sunday: [{ from: '02:15', to: '02:45' }] };
    expect(state(hours, 'Europe/Berlin', '2026-10-25T00:15:00Z')).toEqual({
      open: true,
      closesAt: '2026-10-25T01:45:00.000Z',
    });
  });

  it('agrees with the clock on the wall wherever no clock is being turned', () => {
    fc.assert(
      fc.property(site, now, (given, at) => {
        const hour = 3_600_000;
        fc.pre(offset(given.timeZone, at.getTime() - 3 * hour) === offset(given.timeZone, at.getTime() + 3 * hour));
        expect(openingState(given, at).open).toBe(shownOpen(given, at));
      }),
      { numRuns: 500 },
    );
  });

  it('names the very instants at which it changes, also across the turns of the clock', () => {
    fc.assert(
      fc.property(site, now, (given, at) => {
        const { open, opensAt, closesAt } = openingState(given, at);
        const change = open ? closesAt : opensAt;
        if (change === undefined) return;
        expect(change.getTime()).toBeGreaterThan(at.getTime());
        expect(openingState(given, change).open).toBe(!open);
        expect(openingState(given, new Date(change.getTime() - 1)).open).toBe(open);
        const middle = new Date((at.getTime() + change.getTime()) / 2);
        expect(openingState(given, middle)).toEqual({ open, ...(open ? { closesAt } : { opensAt }) });
      }),
      { numRuns: 500 },
    );
  });
});
