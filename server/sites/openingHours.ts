import type { Hours } from '../../protocol/index.ts';
import { instantOf, wallClock } from './zonedTime.ts';

const DAY = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export interface OpeningState {
  open: boolean;
  /** Next opening, when closed; absent when the hours name no time at all. */
  opensAt?: Date;
  /** When it closes, when open; absent when it stays open for the whole week to come. */
  closesAt?: Date;
}

/**
 * Is the site open, and until or from when. Spans that touch, also over midnight, are one; a span whose clock times are
 * turned over by summer time begins at the first and ends at the last instant that shows them.
 *
 * @param site its hours and the time zone that they are meant in
 */
export function openingState(site: { hours: Hours; timeZone: string }, now: Date): OpeningState {
  const spans = spansOf(site, now.getTime());
  const current = spans.find((span) => span.from <= now.getTime() && now.getTime() < span.to);
  if (current !== undefined) {
    const endless = current.to - now.getTime() > 7 * DAY;
    return { open: true, ...(!endless && { closesAt: new Date(current.to) }) };
  }
  const next = spans.find((span) => span.from > now.getTime());
  return { open: false, ...(next !== undefined && { opensAt: new Date(next.from) }) };
}

interface Span {
  from: number;
  to: number;
}

const HOUR = 60 * 60 * 1000;
const computed = new WeakMap<object, { at: number; spans: readonly Span[] }>();

/** Asked at every turn of the bot and a third of a millisecond's work: kept for an hour per site as it was read. */
function spansOf(site: { hours: Hours; timeZone: string }, now: number): readonly Span[] {
  const kept = computed.get(site);
  if (kept !== undefined && kept.at <= now && now < kept.at + HOUR) return kept.spans;
  const spans = spansAround(site, now);
  computed.set(site, { at: now, spans });
  return spans;
}

/** The spans from yesterday to the same weekday of next week and a day more, joined where they touch, in order. */
function spansAround({ hours, timeZone }: { hours: Hours; timeZone: string }, now: number): Span[] {
  const today = Math.floor(wallClock(now, timeZone) / DAY) * DAY;
  const spans: Span[] = [];
  for (let date = today - DAY; date <= today + 9 * DAY; date += DAY) {
    const weekday = WEEKDAYS[new Date(date).getUTCDay()] ?? 'sunday';
    for (const { from, to } of hours[weekday]) {
      spans.push({
        from: instantOf(date + minutesOf(from) * 60_000, timeZone, 'first'),
        to: instantOf(date + minutesOf(to) * 60_000, timeZone, 'last'),
      });
    }
  }
  spans.sort((a, b) => a.from - b.from);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (span.to <= span.from) continue;
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

/** @param time such as `09:30`; `24:00` is the end of the day */
export function minutesOf(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
