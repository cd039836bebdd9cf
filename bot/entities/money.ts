// Amounts of money, kept as "12.50 EUR".
import { type Candidate, MOST_FOUND, type Page } from './types.ts';

const CURRENCIES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  chf: 'CHF',
  franken: 'CHF',
  '₹': 'INR',
  inr: 'INR',
  rs: 'INR',
  rupees: 'INR',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
  pln: 'PLN',
  zł: 'PLN',
  sek: 'SEK',
};
const NAMES = Object.keys(CURRENCIES)
  .toSorted((left, right) => right.length - left.length)
  .map((name) => name.replace('$', '\\$'))
  .join('|');
const AMOUNT = String.raw`\d{1,9}(?:[.,'\u2019 ]\d{3}(?!\d)){0,3}(?:[.,]\d{1,2}(?!\d))?`;
const NOT_IN_WORD = String.raw`(?<![\p{L}\p{N}.,-])`;
const AFTER = new RegExp(`${NOT_IN_WORD}(${AMOUNT})\\s?(${NAMES})(?![\\p{L}\\p{N}])`, 'giu');
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(${NAMES})\\.?\\s?(${AMOUNT})(?![\\p{L}\\p{N}])`, 'giu');
const BARE = new RegExp(`${NOT_IN_WORD}(${AMOUNT})(?![\\p{L}\\p{N}])`, 'giu');

/** Finds amounts with a currency; without one only when it was asked for. */
export function amounts({ text }: Page): Candidate[] {
  const found: Candidate[] = [];
  const add = (match: RegExpExecArray, amount: string, currency: string): void => {
    const from = match.index;
    const through = from + match[0].length;
    if (found.length === MOST_FOUND) return;
    if (found.some((other) => other.from < through && from < other.through)) return;
    const code = Object.hasOwn(CURRENCIES, currency.toLowerCase()) ? CURRENCIES[currency.toLowerCase()] : undefined;
    const value = decimal(amount);
    found.push({
      value: code === undefined ? value : `${value} ${code}`,
      isCertain: code !== undefined,
      from,
      through,
    });
  };
  for (const match of text.matchAll(AFTER)) add(match, match[1] ?? '', match[2] ?? '');
  for (const match of text.matchAll(BEFORE)) add(match, match[2] ?? '', match[1] ?? '');
  for (const match of text.matchAll(BARE)) add(match, match[1] ?? '', '');
  return found;
}

/** The amount with a point and two digits behind it. */
function decimal(amount: string): string {
  const [, whole = amount, cents = ''] = /^(.*)[.,](\d{1,2})$/.exec(amount) ?? [];
  return `${whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`;
}
