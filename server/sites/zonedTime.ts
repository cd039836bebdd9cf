// Wall clock to instant and back in any time zone, by Intl alone.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** @returns false for anything that Intl does not know as a time zone */
export function isTimeZone(timeZone: string): boolean {
  try {
    formatterOf(timeZone);
    return true;
  } catch {
    return false; // Intl answers an unknown zone with a RangeError and has no other way to ask.
  }
}

/**
 * What a clock on the wall shows there, written as if it were UTC: days and weekdays can then be counted with Date.
 *
 * @param instant milliseconds since 1970
 */
export function wallClock(instant: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1_000) + 1_000) % 1_000);
}

/**
 * The instant at which the wall clock there reaches a time. Where the clock is turned back and shows it twice, `pick`
 * chooses; where it is turned forward and never shows it, the moment of turning is meant.
 *
 * @param wall as `wallClock` gives it
 */
export function instantOf(wall: number, timeZone: string, pick: 'first' | 'last'): number {
  const offsetAt = (instant: number) => wallClock(instant, timeZone) - instant;
  // No zone turns its clock twice within three days, so these two are all the offsets in question.
  const before = offsetAt(wall - 36 * HOUR);
  const after = offsetAt(wall + 36 * HOUR);
  const candidates = [wall - before, wall - after].filter((instant) => instant + offsetAt(instant) === wall);
  if (candidates.length > 0) return pick === 'first' ? Math.min(...candidates) : Math.max(...candidates);
  let low = Math.min(wall - before, wall - after) - HOUR;
  let high = Math.max(wall - before, wall - after) + HOUR;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
