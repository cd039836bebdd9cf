// What of a definition is trained on: the phrases of the intents that are on, their titles and names, and the examples
// of what none of them is about.
import type { BotDefinition } from '../definition/types.ts';
import { hashText } from './hashTable.ts';
import { languageOf } from './language.ts';
import { NO_CLASS } from './model.ts';
import { toWords } from './normalise.ts';

/** Phrases as words with their classes. */
export interface TrainingSet {
  /** Name of each class. */
  intents: string[];
  phrases: string[][];
  /** Class of each phrase, `NO_CLASS` for examples of no intent. */
  labels: Int32Array;
  /** Where each phrase stands in `phrases` or `outOfScope` of the definition; -1 for titles and names. */
  places: Int32Array;
  /** Language each phrase is read in: the bot's own unless enough of them are in another one. */
  languages: string[];
}

/** Phrases that must speak for a language before the bot takes it for one of its own. */
const LEAST_PHRASES = 5;
/** Of all of them, the same. */
const LEAST_SHARE = 0.03;

/** Collects it; phrases without a word are passed over. */
export function toTrainingSet({ intents, outOfScope = [], language }: BotDefinition): TrainingSet {
  const on = intents.filter(({ off }) => off !== true);
  const phrases: string[][] = [];
  const labels: number[] = [];
  const places: number[] = [];
  const add = (text: string, label: number, place: number): void => {
    const { words } = toWords(text);
    if (words.length === 0) return;
    phrases.push(words);
    labels.push(label);
    places.push(place);
  };
  on.forEach((intent, label) => {
    intent.phrases.forEach((text, place) => add(text, label, place));
    add(intent.title, label, -1);
    add(intent.name.replaceAll('_', ' '), label, -1);
  });
  outOfScope.forEach((text, place) => add(text, NO_CLASS, place));
  return {
    intents: on.map(({ name }) => name),
    phrases,
    labels: Int32Array.from(labels),
    places: Int32Array.from(places),
    languages: toLanguages(phrases, language),
  };
}

/** Language each phrase is read in. */
export function toLanguages(phrases: readonly string[][], own: string): string[] {
  const told = phrases.map((words) => languageOf(words, own) ?? own);
  const times = new Map<string, number>();
  for (const language of told) times.set(language, (times.get(language) ?? 0) + 1);
  const least = Math.max(LEAST_PHRASES, LEAST_SHARE * phrases.length);
  return told.map((language) => ((times.get(language) ?? 0) >= least ? language : own));
}

/** Names of the classes that a definition is trained on. */
export function classesOf({ intents }: BotDefinition): string[] {
  return intents.filter(({ off }) => off !== true).map(({ name }) => name);
}

/** Two numbers that change with everything that is trained on. */
export function fingerprintOf({ language, intents, outOfScope }: BotDefinition): [number, number] {
  const trainedOn = JSON.stringify([
    language,
    intents.filter(({ off }) => off !== true).map(({ name, title, phrases }) => [name, title, phrases]),
    outOfScope ?? [],
  ]);
  return [hashText(trainedOn, 1), hashText(trainedOn, 2)];
}
