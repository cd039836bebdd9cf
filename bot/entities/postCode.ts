// Post codes of the countries a shop delivers to.
import type { SlotDefinition } from '../definition/types.ts';
import { fits } from './shapes.ts';
import { type Candidate, type Page, type Recogniser, wordsBefore } from './types.ts';

interface Form {
  pattern: RegExp;
  /** True where nothing else looks like it. */
  isCertain: boolean;
  keep(raw: string): string;
}

const digitsOnly = (raw: string): string => raw.replace(/\D/g, '');
const upper = (raw: string): string => raw.toUpperCase().replace(/\s+/g, '');
/** A blank before the last so many signs. */
const parted =
  (behind: number) =>
  (raw: string): string =>
    `${upper(raw).slice(0, -behind)} ${upper(raw).slice(-behind)}`;
const numbers = (form: string): Form => ({ pattern: whole(form), isCertain: false, keep: digitsOnly });

function whole(form: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}#.,-])(?:${form})(?![\\p{L}\\p{N}]|[.,]\\d)`, 'giu');
}

const FORMS: Readonly<Record<string, Form>> = {
  DE: numbers(String.raw`(?!00)\d{5}`),
  AT: numbers(String.raw`[1-9]\d{3}`),
  CH: numbers(String.raw`[1-9]\d{3}`),
  FR: numbers(String.raw`(?!00)\d{5}`),
  ES: numbers(String.raw`(?:0[1-9]|[1-4]\d|5[0-2])\d{3}`),
  IT: numbers(String.raw`\d{5}`),
  PT: { pattern: whole(String.raw`[1-9]\d{3}-\d{3}`), isCertain: true, keep: (raw) => raw },
  NL: { pattern: whole(String.raw`[1-9]\d{3} ?[A-Z]{2}`), isCertain: false, keep: parted(2) },
  BE: numbers(String.raw`[1-9]\d{3}`),
  GB: {
    pattern: whole(String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}`),
    isCertain: true,
    keep: parted(3),
  },
  US: { pattern: whole(String.raw`\d{5}(?:-\d{4})?`), isCertain: false, keep: (raw) => raw },
  CA: {
    pattern: whole(String.raw`[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d`),
    isCertain: true,
    keep: parted(3),
  },
  IN: numbers(String.raw`[1-9]\d{2} ?\d{3}`),
};
const CALLED_SO = new Set(`zip zipcode postcode postal post pin pincode plz postleitzahl postal cp code`.split(/\s+/));

/** Finds post codes of the slot's countries, or of its own shapes. */
export function postCodes({ countries = [], shapes = [] }: SlotDefinition): Recogniser {
  const forms = countries.flatMap((country) => {
    const form = Object.hasOwn(FORMS, country) ? FORMS[country] : undefined;
    return form === undefined ? [] : [form];
  });
  return (page) => {
    const found = forms.flatMap(({ pattern, isCertain, keep }) =>
      [...page.text.matchAll(pattern)].map((match) => ({
        value: keep(match[0]),
        isCertain: isCertain || isCalledSo(page, match.index),
        from: match.index,
        through: match.index + match[0].length,
      })),
    );
    return [...found, ...shaped(page, shapes)];
  };
}

function isCalledSo(page: Page, place: number): boolean {
  return wordsBefore(page, place, 2).some((word) => CALLED_SO.has(word));
}

function shaped(page: Page, shapes: readonly string[]): Candidate[] {
  return page.pieces.flatMap(({ from }) =>
    shapes.flatMap((shape) => {
      const through = from + shape.length;
      const piece = page.text.slice(from, through);
      const isWhole = !/[\p{L}\p{N}]/u.test(page.text.charAt(through));
      if (!isWhole || !fits(piece, shape)) return [];
      const isCertain = isCalledSo(page, from) || /[^#]/.test(shape);
      return [{ value: piece.toUpperCase(), isCertain, from, through }];
    }),
  );
}
