// A text to intents: words, language, spelling, model. What stands between the policies and the engine.
import { languageOf } from './language.ts';
import { type ModelData, type Part, type Studied, prepare, study, toModelData } from './model.ts';
import { toWords } from './normalise.ts';
import { type Correction, toSpeller } from './spelling.ts';
import { baseLanguage } from './stem.ts';
import type { TrainingSet } from './trainingSet.ts';
import { type Vocabulary, toVocabulary } from './vocabulary.ts';

/** A text as it is read. */
export interface Reading {
  /** Words as typed. */
  typed: string[];
  /** Words after spelling correction. */
  words: string[];
  corrections: Correction[];
  /** Language of the text by itself (`en`, `de`, …); null when it cannot be told. */
  language: string | null;
  /** Language it is read in: its own if the bot has phrases in it, else the bot's. */
  readAs: string;
  /** True when only its beginning was read. */
  cut: boolean;
}

/** An intent and the odds that it is meant. */
export interface Guess {
  intent: string;
  confidence: number;
}

/** All that training found out. */
export interface Knowledge {
  model: ModelData;
  vocabulary: Vocabulary;
}

/** The trained half of a bot. */
export interface Understander {
  /** What is stored. */
  readonly knowledge: Knowledge;
  /** Reads any text, of any length. */
  read(text: string): Reading;
  /** At most three intents, the likeliest first. */
  judge(reading: Reading): Guess[];
  /** The three intents with their margins, and what spoke for and against the first. */
  explain(reading: Reading): { best: (Guess & { margin: number })[]; parts: Part[] };
}

/** Learns from a training set; the same set gives the same. */
export function studySet({ phrases, labels, intents, languages }: TrainingSet, language: string): Studied {
  return study(phrases, labels, intents.length, language, languages);
}

/** What is worth keeping of what was learned from a training set. */
export function toKnowledge({ phrases, languages }: TrainingSet, studied: Studied): Knowledge {
  return { model: toModelData(studied), vocabulary: toVocabulary(phrases, languages) };
}

/**
 * Makes an understander.
 * @param intents Name of each class.
 */
export function toUnderstander(intents: readonly string[], knowledge: Knowledge): Understander {
  const data = knowledge.model;
  const model = prepare(data);
  const speller = toSpeller(knowledge.vocabulary);
  const ways = new Map([data.language, ...data.languages].map((tag) => [baseLanguage(tag), tag]));
  const judge = ({ words, readAs }: Reading): Guess[] =>
    model.understand(words, readAs).best.map(({ label, confidence }) => ({ intent: intents[label] ?? '', confidence }));
  return {
    knowledge,
    read(text) {
      const { words: typed, cut } = toWords(text);
      const language = languageOf(typed, data.language);
      const readAs = (language === null ? undefined : ways.get(language)) ?? data.language;
      const { words, corrections } = speller.correct(typed, language ?? data.language);
      return { typed, words, corrections, language, readAs, cut };
    },
    judge,
    explain(reading) {
      const best = judge(reading);
      const labels = best.map(({ intent }) => intents.indexOf(intent));
      const { margins, parts } = model.explain(reading.words, labels[0] ?? 0, reading.readAs);
      return {
        best: best.map((guess, place) => ({ ...guess, margin: margins[labels[place] ?? 0] ?? 0 })),
        parts: best.length === 0 ? [] : parts,
      };
    },
  };
}
