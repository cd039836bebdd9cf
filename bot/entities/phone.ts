// Telephone numbers, international and national.
import { type Candidate, type Page, wordsBefore } from './types.ts';

const NUMBER = /(?<![\p{L}\p{N}#@_])\+?\(?\d(?:[\s().\u2011/-]{0,2}\d){5,16}(?![\p{L}\p{N}])/gu;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;
/** As they are written where numbers have ten digits and no zero before them. */
const THREE_THREE_FOUR = /^(?:1[\s.-])?\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}$/;
const BEFORE_PHONE = new Set(
  `phone telephone tel mobile cell call text whatsapp ring telefon telefonnummer handy handynummer mobil rückruf anrufen
   téléphone telephone portable appeler appelez joindre`.split(/\s+/),
);

/** Finds telephone numbers, kept as digits, after a `+` where they are international. */
export function phones(page: Page): Candidate[] {
  return [...page.text.matchAll(NUMBER)].flatMap((match) => {
    const raw = match[0];
    // The zero of +49 (0)176 is only dialled at home.
    const digits = raw.replace('(0)', '').replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15 || DATE.test(raw)) return [];
    const from = match.index;
    const isAbroad = raw.startsWith('+') || (digits.startsWith('00') && digits.length >= 10);
    const isCalledSo = wordsBefore(page, from, 3).some((word) => BEFORE_PHONE.has(word));
    const isCertain =
      isAbroad || isCalledSo || (/^\(?0[1-9]/.test(raw) && digits.length >= 9) || THREE_THREE_FOUR.test(raw);
    const value = isAbroad ? `+${digits.replace(/^00/, '')}` : digits;
    return [{ value, isCertain, from, through: from + raw.length }];
  });
}
