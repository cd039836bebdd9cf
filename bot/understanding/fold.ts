// Letters with and without their marks: shoppers type "livree" for "livrée", and "rueckgabe" or "ruckgabe" for "rückgabe".

const PLAIN = /^[\0-\x7f]*$/;
const MARKED = /([a-z])[\u0300-\u036f]+/g;
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]);
const UMLAUT_SPELT_OUT = /(?<![aeiouäöüq])(?:ae|oe|ue)/g;
const UMLAUTS: ReadonlyMap<string, string> = new Map([
  ['ae', 'ä'],
  ['oe', 'ö'],
  ['ue', 'ü'],
]);

/** A word without the marks on its Latin letters: "rückgabe" -> "ruckgabe". Other scripts keep theirs. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  const plain = word.normalize('NFD').replace(MARKED, '$1').normalize('NFC');
  return plain.replace(/[ßæœøłđ]/g, (letter) => LETTERS.get(letter) ?? letter);
}

/** German only: "rueckgabe" -> "rückgabe". Also makes "aktüell" of "aktuell", which does no harm where all are folded. */
export function joinUmlauts(word: string): string {
  return word.replace(UMLAUT_SPELT_OUT, (pair) => UMLAUTS.get(pair) ?? pair);
}

/** German only: "rückgabe" -> "rueckgabe". */
export function spellUmlauts(word: string): string {
  return word.replace(/[äöü]/g, (letter) => `${fold(letter)}e`);
}
