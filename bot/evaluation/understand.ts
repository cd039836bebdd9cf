// What the bot makes of a text by itself: for replay, shadow and try-out.
import { withoutAddresses } from '../entities/index.ts';
import { initialBotState } from '../policies/state.ts';
import { respond } from '../policies/respond.ts';
import type { TrainedBot } from '../policies/trainedBot.ts';
import type { BotTrace } from '../policies/types.ts';
import type { Explanation } from './types.ts';

/** Features listed at most. */
const LISTED = 24;
/** Lighter features are noise. */
const LIGHTEST = 0.005;

/** What a text would be taken for as the first message of a conversation. */
export interface Understood {
  /** At most three intents, the likeliest first. */
  best: { intent: string; confidence: number }[];
  /** Language of the text by itself; null when it cannot be told. */
  language: string | null;
  /** The keyword rule that decides before the model. */
  rule?: string;
}

/** Understands a text without a conversation around it. */
export function understand(bot: TrainedBot, text: string): Understood {
  const { best, language, rule } = traceOf(bot, text);
  return { best, language: language ?? null, ...(rule === undefined ? {} : { rule }) };
}

/** Says why a text is understood as it is. */
export function explain(bot: TrainedBot, text: string): Explanation {
  const { rule, decision } = traceOf(bot, text);
  const reading = bot.understander.read(withoutAddresses(text));
  const { best, parts } = bot.understander.explain(reading);
  const features = new Map<string, Explanation['features'][number]>();
  for (const { first, second, kind, weight } of parts) {
    const word = reading.words[first] ?? '';
    const name = first === second ? word : `${word} ${reading.words[second] ?? ''}`;
    const feature = features.get(`${kind} ${name}`) ?? { text: name, kind, weight: 0 };
    feature.weight += weight;
    features.set(`${kind} ${name}`, feature);
  }
  const { threshold, askBack } = bot.definition.settings;
  return {
    words: reading.words,
    corrections: reading.corrections,
    language: reading.language,
    ...(rule === undefined ? {} : { rule }),
    best,
    features: [...features.values()]
      .filter(({ weight }) => Math.abs(weight) >= LIGHTEST)
      .toSorted((left, right) => Math.abs(right.weight) - Math.abs(left.weight))
      .slice(0, LISTED),
    threshold,
    askBack,
    decision,
  };
}

/** As a first message at no particular time: neither hours nor clock bear on what is understood. */
function traceOf(bot: TrainedBot, text: string): BotTrace {
  return respond(bot, initialBotState, { text, now: '2000-01-01T12:00:00Z', open: true, online: true }).trace;
}
