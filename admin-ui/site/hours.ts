import type { Hours } from '../../protocol/administration.ts';

/** Editing of opening hours: pure functions over the week, the newest answer wins. */

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof DAYS)[number];
export interface Span {
  from: string;
  to: string;
}

/** Spans of one day that the server takes. */
export const MOST_SPANS = 4;
const FIRST: Span = { from: '09:00', to: '17:00' };

const minutes = (time: string): number => {
  const [hours = '', rest = ''] = time.split(':');
  return Number(hours) * 60 + Number(rest);
};
const clock = (total: number): string =>
  `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;

/** Opens a closed day, or adds a span an hour after the last one; a full day stays as it is. */
export function addSpan(hours: Hours, day: Day): Hours {
  const spans = hours[day];
  const last = spans.at(-1);
  if (!last) return { ...hours, [day]: [FIRST] };
  const from = Math.min(minutes(last.to) + 60, 23 * 60);
  if (spans.length >= MOST_SPANS || minutes(last.to) >= 23 * 60) return hours;
  return { ...hours, [day]: [...spans, { from: clock(from), to: clock(Math.min(from + 180, 24 * 60)) }] };
}

/** Takes one span away; without any the day is closed. */
export function removeSpan(hours: Hours, day: Day, index: number): Hours {
  return { ...hours, [day]: hours[day].toSpliced(index, 1) };
}

/** Sets one end of one span. A day that ends at midnight is written 24:00, whatever the field says. */
export function setEnd(hours: Hours, day: Day, index: number, end: 'from' | 'to', time: string): Hours {
  const written = end === 'to' && time === '00:00' ? '24:00' : time;
  return {
    ...hours,
    [day]: hours[day].map((span, place) => (place === index ? { ...span, [end]: written } : span)),
  };
}

export function closeDay(hours: Hours, day: Day): Hours {
  return { ...hours, [day]: [] };
}

/** The same hours on other days. */
export function copyDay(hours: Hours, from: Day, to: readonly Day[]): Hours {
  return { ...hours, ...Object.fromEntries(to.map((day) => [day, hours[from].map((span) => ({ ...span }))])) };
}

export type HoursMistake = 'incomplete' | 'backwards' | 'overlap';

/** What is wrong, by `day.index`; empty when the week can be saved. */
export function mistakes(hours: Hours): Record<string, HoursMistake> {
  const found: Record<string, HoursMistake> = {};
  for (const day of DAYS) {
    let before = -1;
    for (const [index, { from, to }] of hours[day].entries()) {
      const place = `${day}.${index}`;
      if (from === '' || to === '') found[place] = 'incomplete';
      else if (minutes(to) <= minutes(from)) found[place] = 'backwards';
      else if (minutes(from) < before) found[place] = 'overlap';
      before = Math.max(before, minutes(to || '00:00'));
    }
  }
  return found;
}

/** Hours open in a week, for a check at a glance. */
export function hoursAWeek(hours: Hours): number {
  const spans = DAYS.flatMap((day) => hours[day]);
  return spans.reduce((sum, { from, to }) => sum + Math.max(0, minutes(to) - minutes(from)), 0) / 60;
}

/** Day and time in a zone, for "is it open now". @param at milliseconds since 1970 */
export function localTime(at: number, timeZone: string): { day: Day; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  const weekday = part('weekday').toLowerCase();
  return { day: DAYS.find((day) => day === weekday) ?? 'monday', time: `${part('hour')}:${part('minute')}` };
}

/** @param at milliseconds since 1970 */
export function isOpen(hours: Hours, timeZone: string, at: number): boolean {
  const { day, time } = localTime(at, timeZone);
  return hours[day].some(({ from, to }) => minutes(from) <= minutes(time) && minutes(time) < minutes(to));
}
