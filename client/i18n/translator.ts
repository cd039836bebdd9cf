import type { Message, Messages, Translator } from './types.ts';

const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/;

/**
 * Texts of one language. A key that the language lacks is taken from English.
 * @param texts by language tag; `en` is complete
 * @param language such as `de-AT`; the nearest one in `texts` is used
 */
export function createTranslator<const English extends Messages>(
  texts: { en: English } & Record<string, Partial<Record<keyof English, Message>>>,
  language: string,
): Translator<English> {
  const wanted = language.toLowerCase();
  const tags = Object.keys(texts);
  const tag =
    tags.find((candidate) => candidate.toLowerCase() === wanted) ??
    tags.find((candidate) => candidate === wanted.slice(0, 2)) ??
    'en';
  const numbers = new Intl.NumberFormat(tag);

  return {
    language: tag,
    direction: RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr',
    t(key, values?: Record<string, string | number>) {
      const own = texts[tag]?.[key];
      const message = own ?? texts.en[key] ?? key;
      const text =
        typeof message === 'string'
          ? message
          : (message[new Intl.PluralRules(own ? tag : 'en').select(Number(values?.['count']))] ?? message.other);
      return text.replace(/\{(\w+)\}/g, (place, name: string) => {
        const value = values?.[name] ?? place;
        return typeof value === 'number' ? numbers.format(value) : value;
      });
    },
  };
}
