import { onDemand } from './onDemand.ts';
import type { Language } from './texts/language.ts';

/** What arrives on demand, each in a file of its own; weight.test.ts holds their ceilings. */

/** Colour of the shop, badge and events, other tabs, links, days and earlier messages, the phone, trouble. */
export const around = onDemand(() => import('./extras/around.ts'));
/** The menu; and once people are concerned ticket, hand-over, who answers, contact, the end. */
export const people = onDemand(() => import('./extras/people.ts'));
/** Files, answering one message, the limit. */
export const compose = onDemand(() => import('./extras/compose.tsx'));

/** What is spoken: nothing in it is English. */
interface Spoken {
  language?: Language;
}
const languages: Record<string, (() => Spoken | undefined) | undefined> = {
  ar: onDemand(() => import('./texts/arabic.ts')),
  de: onDemand(() => import('./texts/german.ts')),
};

/**
 * The texts of a language, or nothing yet while they are on their way; English for a language that we do not speak.
 * @param tag for instance `de-AT`
 */
export const spokenIn = (tag: string): Spoken | undefined => {
  const language = languages[tag.slice(0, 2)];
  return language ? language() : {};
};
