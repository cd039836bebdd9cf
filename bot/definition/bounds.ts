// Sizes that several parts of a definition share.
import type { Bounds, Place, Read } from './read.ts';
import { readList, readText } from './read.ts';

export const SHORT: Bounds = { least: 1, most: 60 };
export const PHRASE: Bounds = { least: 1, most: 500 };
export const ANSWER: Bounds = { least: 1, most: 2000 };
/** ISO 3166 codes of the countries whose post codes are known. */
export const COUNTRIES = ['DE', 'AT', 'CH', 'FR', 'ES', 'IT', 'PT', 'NL', 'BE', 'GB', 'US', 'CA', 'IN'] as const;
/** Ways to say the same, where at least two are needed. */
export const ALTERNATES: Bounds = { least: 2, most: 10 };

/** Alternates are there to differ, so no two may be the same. */
export function alternates(bounds: Bounds): Read<string[]> {
  return (value: unknown, place: Place) => {
    const texts = readList(value, place, bounds, (entry, at) => readText(entry, at, ANSWER));
    texts.forEach((text, index) => {
      if (text !== '' && texts.indexOf(text) < index) place.item(index).refuse('says the same as another alternate');
    });
    return texts;
  };
}
