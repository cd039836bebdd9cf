// What the recognisers of the kinds of slots share.

/** A value somewhere in a message. */
export interface Candidate {
  /** As it is kept. */
  value: string;
  /** True when the message itself says what it is; false for what only fits when it was asked for. */
  isCertain: boolean;
  /** Place in the text of the message. */
  from: number;
  through: number;
}

/** A value found for a slot. */
export interface Found extends Candidate {
  slot: string;
}

/** A word or number of a message with its place. */
export interface Piece {
  /** Lower case. */
  word: string;
  from: number;
  through: number;
}

/** A message as recognisers read it. */
export interface Page {
  /** Without addresses and links; every sign keeps its place. */
  text: string;
  pieces: readonly Piece[];
  /** Milliseconds of the day's beginning, as a date without a time zone. */
  today: number;
  /** Two letters. */
  language: string;
  /** Whether 11/12 is the eleventh of December, not the twelfth of November. */
  isDayFirst: boolean;
}

/** More values of one slot are not looked at: a message of nothing but numbers must not take long. */
export const MOST_FOUND = 20;

/** Finds the values of one slot. */
export type Recogniser = (page: Page) => Candidate[];

const PIECE = /[\p{L}\p{M}\p{N}]+/gu;

/** Words and numbers of a text with their places. */
export function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].map((match) => ({
    word: match[0].toLowerCase(),
    from: match.index,
    through: match.index + match[0].length,
  }));
}

/** The words that stand just before a place, the nearest first. */
export function wordsBefore({ pieces }: Page, place: number, count: number): string[] {
  const words: string[] = [];
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.through ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0 && words.length < count; index -= 1) words.push(pieces[index]?.word ?? '');
  return words;
}
