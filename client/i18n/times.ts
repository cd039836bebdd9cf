import type { Times } from './types.ts';

const DAY = 86_400_000;
const STEPS = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * Times in words.
 * @param language a tag such as `de-AT`; English words where the browser does not know it
 * @param timeZone IANA name, for instance of the shop; the device's own when absent
 */
export function createTimes(language: string, timeZone?: string): Times {
  let tag = 'en';
  try {
    tag = Intl.getCanonicalLocales(language)[0] ?? tag;
  } catch {
    // A shop may write anything into its tag; a wrong language must not stop the chat.
  }
  const zone = timeZone ? { timeZone } : {};
  const format = (options: Intl.DateTimeFormatOptions): ((at: string | number) => string) => {
    const formatter = new Intl.DateTimeFormat(tag, { ...zone, ...options });
    return (at) => formatter.format(new Date(at));
  };
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  const weekday = format({ weekday: 'long' });
  const date = format({ day: 'numeric', month: 'long' });
  const dateOfYear = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const full = format({ dateStyle: 'full', timeStyle: 'short' });
  // Sweden writes dates as ISO 8601 does: the calendar day in that zone.
  const calendar = new Intl.DateTimeFormat('sv', { ...zone, dateStyle: 'short' });
  const dayNumber = (at: string | number): number => Date.parse(calendar.format(new Date(at))) / DAY;

  /** Today, yesterday and tomorrow by name, other days within the week by weekday, else the date. */
  function dayName(at: string | number, now: number): string {
    const days = dayNumber(at) - dayNumber(now);
    if (Math.abs(days) < 2) return relative.format(days, 'day');
    if (Math.abs(days) < 7) return weekday(at);
    return new Date(at).getFullYear() === new Date(now).getFullYear() ? date(at) : dateOfYear(at);
  }

  return {
    clock,
    full,
    day(at, now) {
      const name = dayName(at, now);
      return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
    },
    moment: (at, now) => `${dayName(at, now)} ${clock(at)}`,
    ago(at, now) {
      const elapsed = new Date(at).getTime() - now;
      const [unit, length] = STEPS.find(([, milliseconds]) => Math.abs(elapsed) >= milliseconds) ?? [
        'second',
        Infinity,
      ];
      return relative.format(Math.trunc(elapsed / length), unit);
    },
  };
}
