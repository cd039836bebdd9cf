import { region, t } from './texts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const weekday = new Intl.DateTimeFormat(region, { weekday: 'short' });
const dayAndMonth = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short' });
const dayMonthYear = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short', year: 'numeric' });
const clock = new Intl.DateTimeFormat(region, { hour: '2-digit', minute: '2-digit' });

/**
 * The shortest text that tells a moment in a list: the time today, the weekday within a week, else the date.
 * @param at ISO text
 * @param now milliseconds since 1970
 */
export function briefly(at: string, now: number): string {
  const moment = new Date(at);
  const today = new Date(now);
  if (moment.toDateString() === today.toDateString()) return clock.format(moment);
  if (now - moment.getTime() < 6 * DAY) return weekday.format(moment);
  return (moment.getFullYear() === today.getFullYear() ? dayAndMonth : dayMonthYear).format(moment);
}

/** Date without a time, for "first seen". @param at ISO text */
export function onDay(at: string): string {
  return dayMonthYear.format(new Date(at));
}

/**
 * How long somebody waits, in the two largest units: "under 1 min", "6 min", "1 h 05", "3 days".
 * @param milliseconds a length; below zero counts as zero (clocks differ)
 */
export function lasting(milliseconds: number): string {
  if (milliseconds < MINUTE) return t('time.justNow');
  if (milliseconds < HOUR) return t('time.minutes', { count: Math.floor(milliseconds / MINUTE) });
  if (milliseconds < DAY) {
    const minutes = String(Math.floor((milliseconds % HOUR) / MINUTE)).padStart(2, '0');
    return t('time.hours', { hours: Math.floor(milliseconds / HOUR), minutes });
  }
  return t('time.days', { count: Math.floor(milliseconds / DAY) });
}
