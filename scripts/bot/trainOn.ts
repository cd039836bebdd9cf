// The engine on labelled messages alone: what is measured is what a bot with these phrases would understand.
import { writeModel } from '../../bot/understanding/artefact.ts';
import { languageOf } from '../../bot/understanding/language.ts';
import { NO_CLASS } from '../../bot/understanding/model.ts';
import { toWords } from '../../bot/understanding/normalise.ts';
import { toLanguages, type TrainingSet } from '../../bot/understanding/trainingSet.ts';
import { studySet, toKnowledge, toUnderstander } from '../../bot/understanding/understander.ts';
import type { Example } from './examples.ts';

/** The likeliest intent and how sure it is; null and 0 when there is nothing to go by. */
export interface Answer {
  intent: string | null;
  confidence: number;
}

export interface Engine {
  classify(text: string): Answer;
  /** Size of what would be stored. */
  bytes: number;
}

/**
 * Trains on examples.
 * @param names Whether the names of the intents are phrases as well.
 */
export function trainOn(examples: readonly Example[], names: boolean): Engine {
  const intents = [...new Set(examples.flatMap(({ intent }) => (intent === null ? [] : [intent])))];
  const labelOf = new Map(intents.map((intent, label) => [intent, label]));
  const named = names ? intents.map((intent) => ({ text: intent.replaceAll(/[_.-]+/g, ' '), intent })) : [];
  const rows = [...examples, ...named]
    .map(({ text, intent }) => ({ words: toWords(text).words, label: labelOf.get(intent ?? '') ?? NO_CLASS }))
    .filter(({ words }) => words.length > 0);
  const phrases = rows.map(({ words }) => words);
  const language = mainLanguage(phrases);
  const set: TrainingSet = {
    intents,
    phrases,
    labels: Int32Array.from(rows, ({ label }) => label),
    places: Int32Array.from(rows, () => -1),
    languages: toLanguages(phrases, language),
  };
  const knowledge = toKnowledge(set, studySet(set, language));
  const understander = toUnderstander(intents, knowledge);
  return {
    bytes: writeModel(knowledge, [0, 0]).length,
    classify(text) {
      const [best] = understander.judge(understander.read(text));
      return best ?? { intent: null, confidence: 0 };
    },
  };
}

/** The language that most of the phrases are in. */
function mainLanguage(phrases: readonly (readonly string[])[]): string {
  const times = new Map<string, number>();
  for (const words of phrases.slice(0, 500)) {
    const language = languageOf(words, '');
    if (language !== null) times.set(language, (times.get(language) ?? 0) + 1);
  }
  return [...times].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? 'en';
}
