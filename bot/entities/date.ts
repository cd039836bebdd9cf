// Dates, kept as YYYY-MM-DD: written in numbers, with the name of a month, or seen from today.
import { DIRECTIONS, FRENCH_ONLY, MONTHS, NEAR_DAYS, UNITS, WEEKDAYS } from './dateWords.ts';
import { numberOf } from './numbers.ts';
import { type Candidate, MOST_FOUND, type Page } from './types.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ISO = /(?<![\p{L}\p{N}-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\p{L}\p{N}])/gu;
const NUMBERS =
  /(?<![\p{L}\p{N}.,/-])(\d{1,2})([./-])\s?(\d{1,2})(?:\2\s?(\d{4}|\d{2}))?(\.)?(?![\p{L}\p{N}]|[.,/-]\d)/gu;
const MONTH = [...MONTHS.keys()].toSorted((left, right) => right.length - left.length).join('|');
const YEAR = String.raw`(?:,?\s{1,2}(\d{4})(?!\d))?`;
const DAY_MONTH = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(\d{1,2})(?:st|nd|rd|th|er|\.)?\s{0,2}(?:of\s|de\s)?(${MONTH})(?![\p{L}\p{N}])\.?${YEAR}`,
  'giu',
);
const MONTH_DAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${MONTH})\.?\s{1,2}(?:the\s)?(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\p{N}])${YEAR}`,
  'giu',
);
const WORDS = [...NEAR_DAYS.keys()]
  .toSorted((left, right) => right.length - left.length)
  .map((word) => word.replace("'", "['\u2019]"))
  .join('|');
const NEAR = new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${WORDS})(?![\p{L}\p{N}])`, 'giu');

/** Finds dates. "today" and a bare weekday are only taken when asked for: people say them of anything. */
export function dates(page: Page): Candidate[] {
  const found: Candidate[] = [];
  const add = (from: number, length: number, time: number | null, isCertain: boolean): void => {
    const through = from + length;
    if (time === null || found.length === MOST_FOUND) return;
    if (found.some((other) => other.from < through && from < other.through)) return;
    found.push({ value: new Date(time).toISOString().slice(0, 10), isCertain, from, through });
  };
  const { text } = page;
  for (const match of text.matchAll(ISO)) {
    add(match.index, match[0].length, dayOf(Number(match[1]), Number(match[2]), Number(match[3])), true);
  }
  for (const match of text.matchAll(NUMBERS)) {
    const { time, isCertain } = fromNumbers(page, match);
    add(match.index, match[0].length, time, isCertain);
  }
  for (const match of text.matchAll(DAY_MONTH)) {
    add(match.index, match[0].length, near(page, match[1] ?? '', match[2] ?? '', match[3]), true);
  }
  for (const match of text.matchAll(MONTH_DAY)) {
    add(match.index, match[0].length, near(page, match[2] ?? '', match[1] ?? '', match[3]), true);
  }
  for (const match of text.matchAll(NEAR)) {
    const word = match[0].toLowerCase().replace('\u2019', "'");
    if (word === FRENCH_ONLY && page.language !== 'fr') continue;
    add(match.index, match[0].length, page.today + (NEAR_DAYS.get(word) ?? 0) * DAY_MS, false);
  }
  page.pieces.forEach((_, index) => {
    const relative = distance(page, index) ?? weekday(page, index);
    if (relative !== null) add(relative.from, relative.through - relative.from, relative.time, relative.isCertain);
  });
  return found;
}

interface Relative {
  from: number;
  through: number;
  time: number;
  isCertain: boolean;
}

/** "3 days ago", "vor zwei Wochen", "il y a un mois", "in 3 days", "dans 3 jours". */
function distance({ pieces, today }: Page, index: number): Relative | null {
  const unit = UNITS.get(pieces[index]?.word ?? '');
  const counted = pieces[index - 1];
  const number =
    counted === undefined ? null : counted.word === 'a' || counted.word === 'an' ? 1 : numberOf(counted.word);
  if (unit === undefined || counted === undefined || number === null || number > 999) return null;
  const word = (offset: number): string => pieces[index + offset]?.word ?? '';
  const isAgo = ['ago', 'back'].includes(word(1));
  const isBefore = word(-2) === 'vor' || (word(-2) === 'a' && word(-3) === 'y');
  const isAhead = ['in', 'within', 'dans'].includes(word(-2));
  if (!isAgo && !isBefore && !isAhead) return null;
  const count = isAhead ? number : -number;
  const first = pieces[isAgo ? index - 1 : index - 2] ?? counted;
  const last = pieces[isAgo ? index + 1 : index] ?? counted;
  const time = 'days' in unit ? today + count * unit.days * DAY_MS : monthsFrom(today, count * unit.months);
  return { from: first.from, through: last.through, time, isCertain: true };
}

/** "last Tuesday", "mardi prochain"; a weekday alone is the last one. */
function weekday({ pieces, today }: Page, index: number): Relative | null {
  const piece = pieces[index];
  const day = WEEKDAYS.get(piece?.word ?? '');
  if (piece === undefined || day === undefined) return null;
  const before = pieces[index - 1];
  const behind = pieces[index + 1];
  const directionBefore = DIRECTIONS.get(before?.word ?? '');
  const isSaidBehind = behind !== undefined && ['dernier', 'prochain'].includes(behind.word);
  const direction = directionBefore ?? (isSaidBehind ? DIRECTIONS.get(behind.word) : undefined);
  const ahead = (day - new Date(today).getUTCDay() + 7) % 7;
  const days = direction === 1 ? ahead || (before?.word === 'this' || before?.word === 'diesen' ? 0 : 7) : ahead - 7;
  const from = directionBefore === undefined ? piece.from : (before?.from ?? piece.from);
  const through = directionBefore === undefined && isSaidBehind ? behind.through : piece.through;
  return { from, through, time: today + days * DAY_MS, isCertain: direction !== undefined };
}

function fromNumbers(page: Page, match: RegExpExecArray): { time: number | null; isCertain: boolean } {
  const [, first = '', sign = '', second = '', year, point] = match;
  const isDayFirst = sign === '.' || Number(first) > 12 || (page.isDayFirst && Number(second) <= 12);
  const [day, month] = isDayFirst ? [Number(first), Number(second)] : [Number(second), Number(first)];
  // 12.11 may be a price, 1/2 a half, 3-4 days a span: only when it was asked for.
  const isCertain = year !== undefined || (sign === '.' && point !== undefined);
  return { time: year === undefined ? nearest(page, month, day) : dayOf(fullYear(year), month, day), isCertain };
}

function near(page: Page, day: string, month: string, year: string | undefined): number | null {
  const number = (MONTHS.get(month.toLowerCase()) ?? 0) + 1;
  return year === undefined ? nearest(page, number, Number(day)) : dayOf(Number(year), number, Number(day));
}

/** The day of this, the last or the next year that is nearest to today. */
function nearest({ today }: Page, month: number, day: number): number | null {
  const year = new Date(today).getUTCFullYear();
  const times = [year, year - 1, year + 1].map((one) => dayOf(one, month, day)).filter((time) => time !== null);
  return times.toSorted((left, right) => Math.abs(left - today) - Math.abs(right - today))[0] ?? null;
}

/** A day that exists, between 1900 and 2200. */
function dayOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2200 ? time : null;
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function monthsFrom(today: number, months: number): number {
  const date = new Date(today);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last));
}
