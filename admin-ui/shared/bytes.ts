import { region } from './texts.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size that people read: 900 bytes, 12 kB, 3.4 MB. @param bytes at least 0 */
export function fileSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1_000 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return new Intl.NumberFormat(region, {
    style: 'unit',
    unit: UNITS[unit] ?? 'byte',
    // The short form of a byte knows no plural.
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit > 1 && value < 10 ? 1 : 0,
  }).format(value);
}
