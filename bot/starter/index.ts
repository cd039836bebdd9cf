import type { BotDefinition } from '../definition/types.ts';
import { englishBot } from './english/index.ts';
import { frenchBot } from './french/index.ts';
import { germanBot } from './german/index.ts';

export { emptyBot } from './emptyBot.ts';

/** Languages with a starter bot. */
export type StarterLanguage = 'en' | 'de' | 'fr';

/** Starter bots by language. Each is general enough to be true in any shop, and edited later in the studio. */
export const starterBots: Record<StarterLanguage, BotDefinition> = { en: englishBot, de: germanBot, fr: frenchBot };

/** The bot every new shop begins with. */
export const starterBot: BotDefinition = englishBot;
