// Names of other products to ours.

const MOST_NAME = 60;
const VALID = /^[a-z][a-z0-9_]{0,59}$/;
const SPECIAL = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
]);

/** A valid name as near to the original as can be: lower case, without accents, underscores for everything else. */
export function toName(original: string, otherwise: string): string {
  if (VALID.test(original)) return original;
  const plain = original
    .slice(0, 500)
    .toLowerCase()
    .replace(/[ßæœøł]/g, (sign) => SPECIAL.get(sign) ?? sign)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const name = /^\d/.test(plain) ? `${otherwise}_${plain}` : plain;
  return (name === '' ? otherwise : name).slice(0, MOST_NAME);
}

/** The name itself or, if it is taken, with the first free number behind it. */
export function unique(name: string, isTaken: (name: string) => boolean, joint: string): string {
  let result = name;
  for (let number = 2; isTaken(result); number += 1) {
    const end = `${joint}${number}`;
    result = `${name.slice(0, MOST_NAME - end.length)}${end}`;
  }
  return result;
}

/** What shoppers read: the original; a name that is a code already ("order_status") with blanks in it. */
export function toTitle(original: string, name: string): string {
  const words = original === name ? name.replaceAll('_', ' ').trim() : cleaned(original);
  const title = original === name ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return cut(title === '' ? name : title, MOST_NAME);
}

/** A text without control characters, which no text of a bot may have. */
export function cleaned(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, ' ').trim();
}

/** At most so many characters, never half of one. */
export function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
}
