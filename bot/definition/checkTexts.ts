// Slots that texts and addresses speak of.
import type { Card, Link } from './answers.ts';
import { placeholdersOf } from './templates.ts';

/** Something wrong at a field, as the rest of a sentence. */
export interface FieldProblem {
  field: string;
  problem: string;
  /** True for what is only in the way of publishing. */
  mayWait?: boolean;
}

/** Slots must exist, and one of the alternates must be without any, for when none is known. */
export function textsNeedingOne(
  text: string | readonly string[],
  field: string,
  slots: ReadonlyMap<string, unknown>,
): FieldProblem[] {
  const texts = typeof text === 'string' ? [text] : text;
  const problems = texts.flatMap((one) => unknownIn(one, field, slots));
  if (texts.every((one) => placeholdersOf(one).length > 0)) {
    problems.push({ field, problem: 'needs one alternate without a {slot}, for when it is not known' });
  }
  return problems;
}

/** Slots in the addresses of links and cards. */
export function unknownSlots(
  { links = [], cards = [] }: { links?: readonly Link[]; cards?: readonly Card[] },
  prefix: string,
  slots: ReadonlyMap<string, unknown>,
): FieldProblem[] {
  return [
    ...links.flatMap(({ url }, index) => unknownIn(url, `${prefix}links[${index}].url`, slots)),
    ...cards.flatMap(({ link }, index) =>
      link === undefined ? [] : unknownIn(link.url, `${prefix}cards[${index}].link.url`, slots),
    ),
  ];
}

/** Slots in a text that do not exist. */
export function unknownIn(text: string, field: string, slots: ReadonlyMap<string, unknown>): FieldProblem[] {
  return placeholdersOf(text)
    .filter((name) => !slots.has(name))
    .map((name) => ({ field, problem: `names an unknown slot "{${name}}"` }));
}
