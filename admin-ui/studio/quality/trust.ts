import type { BotDefinition } from '../../../bot/index.ts';

/** How far the figures of a draft can be believed: beside another bot's, and at all. */

/** Fewer phrases in common say nothing; the gate asks for as many. */
const LEAST_COMMON = 10;
/** Share of the larger bot's phrases that both must have, so that the two figures are of much the same. */
const COMMON_SHARE = 0.5;
const LEAST_INTENTS = 5;
/** On average, of an intent. */
const LEAST_PHRASES = 10;

const taught = ({ intents }: BotDefinition): BotDefinition['intents'] => intents.filter(({ off }) => off !== true);

/** Every phrase that is learnt, with the intent in which it stands. */
export const phrasesOf = (definition: BotDefinition): Set<string> =>
  new Set(taught(definition).flatMap(({ name, phrases }) => phrases.map((phrase) => `${name}\n${phrase}`)));

/** Whether the shares of two bots that are right can stand beside each other. */
export function isFair(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let common = 0;
  for (const phrase of one) if (other.has(phrase)) common += 1;
  return common >= LEAST_COMMON && common >= COMMON_SHARE * Math.max(one.size, other.size);
}

/** Whether a bot has so little that the share that is right is chance. */
export function isTooLittle(definition: BotDefinition): boolean {
  const intents = taught(definition);
  const phrases = intents.reduce((sum, intent) => sum + intent.phrases.length, 0);
  return intents.length < LEAST_INTENTS || phrases < LEAST_PHRASES * intents.length;
}
