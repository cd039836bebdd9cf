// Values in a message, for the slots of a bot. Bounded look-around only, so the time is linear in the message.
import type { SlotDefinition } from '../definition/types.ts';
import { MAX_CHARACTERS } from '../understanding/normalise.ts';
import { takeAddresses } from './address.ts';
import { dates } from './date.ts';
import { amounts } from './money.ts';
import { namedValues } from './names.ts';
import { orderNumbers } from './orderNumber.ts';
import { phones } from './phone.ts';
import { postCodes } from './postCode.ts';
import { quantities } from './quantity.ts';
import { storable } from './storable.ts';
import { type Candidate, type Found, type Page, MOST_FOUND, type Recogniser, piecesOf } from './types.ts';

export { storable } from './storable.ts';
export type { Found } from './types.ts';

/** What a message is read for. */
export interface ReadingOptions {
  /** ISO instant; its date, as written, is today. */
  now: string;
  /** BCP 47 tag of the message or, if it has none of its own, of the bot. */
  language: string;
  /** The slot that was asked for; it comes first where a value fits several. */
  asked?: string | undefined;
}

/** Finds values for the slots of a bot. */
export interface EntityReader {
  /** Values of a message, certain ones first. */
  read(text: string, options: ReadingOptions): Found[];
  /** The value of one slot in what was typed into its field; null when it is none. */
  readField(slot: string, text: string, options: ReadingOptions): string | null;
}

/** Signs nobody sees; half of a surrogate pair, which is none, goes with them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}]+/gu;
const MAX_TEXT = 500;
const EPOCH = '1970-01-01';

/** Prepares the recognisers of a bot's slots. */
export function buildEntityReader(slots: readonly SlotDefinition[]): EntityReader {
  const readers = slots.map((slot) => ({ slot, recognise: recogniserOf(slot) }));
  return {
    read(text, options) {
      const { page, emails } = toPage(text, options);
      const found = readers.flatMap(({ slot, recognise }) =>
        (slot.kind === 'email' ? emails : recognise(page))
          .slice(0, MOST_FOUND)
          .map((candidate) => ({ ...candidate, slot: slot.name })),
      );
      return settle(found, options.asked);
    },
    readField(name, text, options) {
      const reader = readers.find(({ slot }) => slot.name === name);
      const plain = visible(text).trim();
      if (reader === undefined || plain === '') return null;
      if (reader.slot.kind === 'text') return storable(plain, MAX_TEXT);
      const { page, emails } = toPage(text, options);
      const found = reader.slot.kind === 'email' ? emails : reader.recognise(page);
      return (found.find(({ isCertain }) => isCertain) ?? found[0])?.value ?? null;
    },
  };
}

/** A text without e-mail addresses and links, which say nothing about what is asked. */
export function withoutAddresses(text: string): string {
  return takeAddresses(text.slice(0, MAX_CHARACTERS)).text;
}

function recogniserOf(slot: SlotDefinition): Recogniser {
  switch (slot.kind) {
    case 'order_number':
      return orderNumbers(slot);
    case 'phone':
      return phones;
    case 'date':
      return dates;
    case 'money':
      return amounts;
    case 'quantity':
      return quantities;
    case 'product':
    case 'list':
      return namedValues(slot);
    case 'post_code':
      return postCodes(slot);
    case 'email':
    case 'text':
      // Addresses are taken out before the rest is read; any text is one, so it is only taken when asked for.
      return () => [];
  }
}

function visible(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .replace(INVISIBLE, (run) => (/[\n\t\r]/.test(run) ? ' ' : ''))
    .normalize('NFKC');
}

function toPage(text: string, { now, language }: ReadingOptions): { page: Page; emails: Candidate[] } {
  const { found, text: plain } = takeAddresses(visible(text));
  const date = /^\d{4}-\d{2}-\d{2}/.exec(now)?.[0] ?? EPOCH;
  const today = Date.parse(date);
  const page: Page = {
    text: plain,
    pieces: piecesOf(plain),
    today: Number.isNaN(today) ? 0 : today,
    language: language.slice(0, 2).toLowerCase(),
    isDayFirst: language.toLowerCase() !== 'en-us',
  };
  return { page, emails: found };
}

/** Decides where values overlap: what is certain beats what is not, the longer beats its parts, the asked slot wins. */
function settle(all: readonly Found[], asked: string | undefined): Found[] {
  const certain = all.filter(({ isCertain }) => isCertain);
  const kept = all.filter((one) => {
    const rivals = certain.filter((other) => other.slot !== one.slot && overlap(one, other));
    const isPart = rivals.some((other) => lengthOf(other) > lengthOf(one));
    return one.isCertain ? !isPart : !isPart && (one.slot === asked || rivals.length === 0);
  });
  const settled = kept.map((one) => {
    const isAmbiguous = kept.some((other) => other.slot !== one.slot && other.isCertain && overlap(one, other));
    return isAmbiguous && one.slot !== asked ? { ...one, isCertain: false } : one;
  });
  return settled.toSorted((left, right) => Number(right.isCertain) - Number(left.isCertain) || left.from - right.from);
}

function overlap(left: Found, right: Found): boolean {
  return left.from < right.through && right.from < left.through;
}

function lengthOf({ from, through }: Found): number {
  return through - from;
}
