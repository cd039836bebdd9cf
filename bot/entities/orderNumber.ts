// Order numbers: the shop's shapes, or any number that a message calls one.
import type { SlotDefinition } from '../definition/types.ts';
import { fits } from './shapes.ts';
import { type Candidate, type Page, type Recogniser, wordsBefore } from './types.ts';

const PIECE = /[A-Za-z0-9#@/_.-]+/g;
const MAX_PIECE = 40;
const GENERAL_NUMBER = /^#?([A-Za-z]{0,6}[-/]?\d{4,14})$/;
const YEAR = /^(?:19|20)\d\d$/;
const MONEY_BEHIND = /^\s?(?:\p{Sc}|(?:eur|euros?|usd|dollars?|gbp|chf|inr|rs)\b)/iu;
const BEFORE_NUMBER = new Set(
  `order orders ordr ord number num no nr n id ref reference is bestellung bestellnummer auftrag auftragsnummer nummer
   ist lautet commande numero numéro est`.split(/\s+/),
);

/** Finds order numbers; those with the shop's own shape, a `#`, letters, or a word such as "order" before are certain. */
export function orderNumbers({ shapes }: SlotDefinition): Recogniser {
  return (page) => {
    const found = [...page.text.matchAll(PIECE)].flatMap((match) => {
      const candidate = match[0].length > MAX_PIECE ? null : candidateOf(page, match[0], match.index, shapes);
      return candidate === null ? [] : [candidate];
    });
    if (shapes?.some((shape) => shape.includes(' ')) === true) found.push(...spaced(page, shapes));
    return found;
  };
}

function candidateOf(page: Page, raw: string, from: number, shapes: readonly string[] | undefined): Candidate | null {
  const piece = raw.replace(/[./_-]+$/, '');
  const number = shapes === undefined ? GENERAL_NUMBER.exec(piece)?.[1] : fitting(piece, shapes);
  if (number === undefined) return null;
  const through = from + piece.length;
  const value = number.toUpperCase();
  if (shapes !== undefined) return { value, isCertain: true, from, through };
  if (MONEY_BEHIND.test(page.text.slice(through, through + 9))) return null;
  const isSaid = piece.startsWith('#') || BEFORE_NUMBER.has(wordsBefore(page, from, 1)[0] ?? '');
  const isCertain = isSaid || /^[A-Za-z]/.test(number);
  return !isCertain && YEAR.test(number) ? null : { value, isCertain, from, through };
}

/** The piece without a leading `#`, when it has one of the shapes. */
function fitting(piece: string, shapes: readonly string[]): string | undefined {
  const plain = piece.startsWith('#') ? piece.slice(1) : piece;
  return shapes.some((shape) => fits(plain, shape) || fits(piece, shape)) ? plain : undefined;
}

/** Shapes with blanks in them, such as `### ####`. */
function spaced({ text, pieces }: Page, shapes: readonly string[]): Candidate[] {
  return pieces.flatMap(({ from }) =>
    shapes.flatMap((shape) => {
      const through = from + shape.length;
      const piece = text.slice(from, through);
      const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(through));
      if (!shape.includes(' ') || !isWhole || !fits(piece, shape)) return [];
      return [{ value: piece.toUpperCase(), isCertain: true, from, through }];
    }),
  );
}
