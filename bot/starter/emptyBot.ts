import type { BotDefinition, BotTexts } from '../definition/types.ts';
import { starterTexts } from './english/texts.ts';
import { frenchTexts } from './french/texts.ts';
import { germanTexts } from './german/texts.ts';
import { starterSettings } from './settings.ts';

/**
 * A bot to be made from nothing: sentences, and nothing it understands yet.
 * @param language BCP 47 tag; the sentences are in that language where there is a starter bot for it, else in English.
 * @param name Name the shopper sees.
 */
export function emptyBot(language: string, name: string): BotDefinition {
  return {
    format: 1,
    name,
    language,
    intents: [],
    rules: [],
    slots: [],
    settings: { ...starterSettings },
    texts: structuredClone(textsIn(language)),
  };
}

/** Sentences in a language where there is a starter bot for it, else in English. */
export function textsIn(language: string): BotTexts {
  const [primary] = language.toLowerCase().split('-');
  if (primary === 'de') return germanTexts;
  return primary === 'fr' ? frenchTexts : starterTexts;
}
