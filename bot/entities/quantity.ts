// How many.
import { numberOf } from './numbers.ts';
import type { Candidate, Page } from './types.ts';

const UNITS = new Set(
  `piece pieces pcs pc item items unit units pair pairs set sets pack packs box boxes times of x
   stück stk mal paar packung packungen kartons
   pièce pièces fois paire paires paquet paquets`.split(/\s+/),
);
const TIMES = /^(?:x(\d{1,4})|(\d{1,4})(?:x|pcs))$/;

/** Finds whole numbers up to 9,999 and number words; certain where a unit follows. */
export function quantities({ pieces, text }: Page): Candidate[] {
  return pieces.flatMap(({ word, from, through }, index) => {
    const times = TIMES.exec(word);
    if (times !== null) {
      return [{ value: String(Number(times[1] ?? times[2])), isCertain: true, from, through }];
    }
    const number = numberOf(word);
    const isPartOfMore =
      /[.,/:-]\d/.test(text.slice(through, through + 2)) || /\d[.,/:-]$/.test(text.slice(Math.max(0, from - 2), from));
    if (number === null || number === 0 || number > 9999 || isPartOfMore) return [];
    const before = pieces[index - 1]?.word;
    const behind = pieces[index + 1]?.word ?? '';
    const isCertain = UNITS.has(behind) || before === 'x';
    return [
      {
        value: String(number),
        isCertain,
        from,
        through: isCertain ? (pieces[index + 1]?.through ?? through) : through,
      },
    ];
  });
}
