import type { BotDefinition, TrainedBot } from '../../../bot/index.ts';
import { nearDuplicates, understand } from '../../../bot/index.ts';

/** What a bot that has not learnt a phrase makes of it. */
export interface Weighed {
  /** The likeliest intent; null when the bot has none. */
  best: { intent: string; confidence: number } | null;
  /** From this confidence on the bot answers by itself. */
  threshold: number;
  /** The keyword rule that decides before the model. */
  rule?: string;
  /** A phrase that says the same, or nearly. */
  twin: { intent: string; text: string; same: boolean } | null;
}

/** Letters of a word that are compared at first: endings differ. */
const STEM = 3;

const startsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, STEM));

/** Whether any phrase has half of the words: the exact comparison takes its time, and is seldom needed. */
function mayHaveTwin({ intents }: BotDefinition, text: string): boolean {
  const wanted = new Set(startsOf(text));
  return intents.some(({ phrases }) =>
    phrases.some((phrase) => {
      const starts = new Set(startsOf(phrase));
      let shared = 0;
      for (const start of starts) if (wanted.has(start)) shared += 1;
      return shared > 0 && 2 * shared >= Math.max(starts.size, wanted.size);
    }),
  );
}

/** The phrase that a new one of an intent repeats, in the words of `nearDuplicates`; of several one in another intent. */
function twinOf(definition: BotDefinition, intent: string, text: string): Weighed['twin'] {
  if (!mayHaveTwin(definition, text)) return null;
  const own = definition.intents.find(({ name }) => name === intent);
  const known = own?.phrases ?? [];
  const withIt = { name: intent, title: intent, answer: { text: '' }, ...own, phrases: [...known, text] };
  const others = definition.intents.filter(({ name }) => name !== intent);
  // At the end, so that it is the later one of each pair.
  const twins = nearDuplicates({ ...definition, intents: [...others, withIt] }).filter(
    ({ otherIntent, otherIndex }) => otherIntent === intent && otherIndex === known.length,
  );
  const twin = twins.find((pair) => pair.intent !== intent) ?? twins[0];
  const phrases = twin && definition.intents.find(({ name }) => name === twin.intent)?.phrases;
  const found = twin && phrases?.[twin.index];
  return twin && found !== undefined ? { intent: twin.intent, text: found, same: twin.same } : null;
}

/**
 * What is known of a phrase before it is learnt.
 * @param bot one that has not learnt it
 * @param intent which the phrase is being written for
 */
export function weigh(bot: TrainedBot, { text, intent }: { text: string; intent: string }): Weighed {
  const { best, rule } = understand(bot, text);
  const [likeliest] = best;
  return {
    best: likeliest ?? null,
    threshold: bot.definition.settings.threshold,
    ...(rule !== undefined && { rule }),
    twin: twinOf(bot.definition, intent, text),
  };
}
