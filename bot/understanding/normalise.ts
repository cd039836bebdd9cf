// Text to words. Linear in the length of the text; whatever comes in, words come out.

/** Words of a message that are read; what follows is cut and the trace says so. */
export const MAX_WORDS = 300;
const MAX_WORD_LENGTH = 40;
/** Characters looked at: 300 words of 40 characters and the spaces between them. */
export const MAX_CHARACTERS = MAX_WORDS * (MAX_WORD_LENGTH + 1);

const INVISIBLE = /[\p{Cc}\p{Cf}]+/gu;
const APOSTROPHE = /[\u2018\u2019\u02BC\u00B4`]/g;
const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*|\p{Sc}|\p{Extended_Pictographic}/gu;
/** What is cut off in front of a word in French and Italian: "l'article" is "l" and "article". */
const ELISION =
  /^(?:(?:[cdlmnst]|dell|all|nell|sull|dall|un|quest|quell)'(?=\p{L}{3})|(?:j|qu|jusqu|lorsqu|puisqu|dov|com)'(?=\p{L}))/u;
/** Letters of scripts that put no spaces between words, each with its marks. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_LETTERS = new RegExp(`${UNSPACED.source}\\p{M}*|(?:(?!${UNSPACED.source}).)+`, 'gu');
const FIRST_UNSPACED = '\u0e00';
const DIGIT = /\d/g;

/** Words of a message, and whether its end was cut off. */
export interface Words {
  words: string[];
  cut: boolean;
}

/**
 * Splits a text into lower-case words without apostrophes ("Where's" -> "wheres", but "l'article" -> "l", "article"),
 * currency signs and emoji; scripts without spaces into letters.
 * @param text Any text, of any length; at most the first 12,300 characters and 300 words are read.
 */
export function toWords(text: string): Words {
  const head = text.length > MAX_CHARACTERS ? text.slice(0, MAX_CHARACTERS) : text;
  const plain = head
    .replace(INVISIBLE, (run) => (run.includes('\n') || run.includes('\t') || run.includes('\r') ? ' ' : ''))
    .normalize('NFKC')
    .replace(APOSTROPHE, "'")
    .toLowerCase();
  const words: string[] = [];
  const cut = text.length > MAX_CHARACTERS;
  for (const match of plain.matchAll(WORD)) {
    for (const part of partsOf(match[0])) {
      if (words.length === MAX_WORDS) return { words, cut: true };
      words.push(part.replaceAll("'", '').slice(0, MAX_WORD_LENGTH));
    }
  }
  return { words, cut };
}

/** A run of letters as words: cut at an elision, and into single letters where words are not spaced. */
function partsOf(run: string): string[] {
  const elision = run.includes("'") ? ELISION.exec(run)?.[0] : undefined;
  if (elision !== undefined) return [elision, ...partsOf(run.slice(elision.length))];
  return isUnspaced(run) ? (run.match(UNSPACED_LETTERS) ?? []) : [run];
}

/** Whether letters of scripts without spaces stand in the word. */
export function isUnspaced(word: string): boolean {
  for (const letter of word) if (letter >= FIRST_UNSPACED) return UNSPACED.test(word);
  return false;
}

/**
 * The form a word has for the model: numbers of four digits and more keep only their length, since order numbers
 * and post codes say what kind of question it is, not which.
 */
export function toShape(word: string): string {
  const digits = word.match(DIGIT);
  return digits !== null && digits.length >= 4 ? word.replace(DIGIT, '0') : word;
}
