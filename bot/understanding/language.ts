// Language of a text by the text itself: ordinary words (stop words among them), letters that only some languages have,
// and, for words on no list, letter trigrams (Cavnar and Trenkle 1994) of the words that are. Other scripts by the script.
import stopEnglish from 'natural/lib/natural/util/stopwords.js';
import stopSpanish from 'natural/lib/natural/util/stopwords_es.js';
import stopFrench from 'natural/lib/natural/util/stopwords_fr.js';
import stopItalian from 'natural/lib/natural/util/stopwords_it.js';
import stopDutch from 'natural/lib/natural/util/stopwords_nl.js';
import stopPortuguese from 'natural/lib/natural/util/stopwords_pt.js';
import { COMMON_WORDS } from './commonWords.ts';
import { fold, spellUmlauts } from './fold.ts';
import { DUTCH } from './languages/dutch.ts';
import { FRENCH } from './languages/french.ts';
import { GERMAN } from './languages/german.ts';
import { ITALIAN } from './languages/italian.ts';
import { PORTUGUESE } from './languages/portuguese.ts';
import { SPANISH } from './languages/spanish.ts';
import { baseLanguage } from './stem.ts';

/** Languages told apart by their words. */
const CODES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
/** What the bot's own language is ahead by: short texts hardly speak for one. */
const AHEAD = 1;
/** What the best must have, and be ahead of the second by. */
const LEAST = 1.5;
const LEAST_AHEAD = 1.2;
/** What a word on a list speaks for its language, shared among the languages that have it; by its length. */
const LISTED = [0, 0.4, 1.2, 2];
/** What a letter that few languages have speaks for each of them. */
const MARKED = 0.8;
/** The most that trigrams of a word on no list speak for or against a language. */
const TRIGRAMS = 0.5;
const MEMORY = 20_000;
const LETTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ß/, ['de']],
  [/[äöü]/, ['de']],
  [/[ãõ]/, ['pt']],
  [/ñ/, ['es']],
  [/ç/, ['fr', 'pt']],
  [/[èùìò]/, ['it', 'fr']],
  [/[êâîôûœ]/, ['fr', 'pt']],
  [/[áíóú]/, ['es', 'pt']],
  [/ij/, ['nl']],
];
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/[іїєґ]/u, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
];
const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;
const LETTER = /\p{L}/u;

/** Ordinary words of a language, with and without their marks; none for languages that are not known by words. */
export function ordinaryWords(language: string): ReadonlySet<string> {
  return lists().get(baseLanguage(language)) ?? new Set();
}

/**
 * Tells the language of a text.
 * @param words Its words (`toWords`).
 * @param expected Tag of the language it is most likely in; others must be ahead of it.
 * @returns A code such as `de`, or null when the text speaks for none.
 */
export function languageOf(words: readonly string[], expected: string): string | null {
  const votes = new Float32Array(CODES.length);
  const own = CODES.indexOf(baseLanguage(expected));
  if (own >= 0) votes[own] = AHEAD;
  let latin = 0;
  let others = '';
  for (const word of words) {
    if (LATIN.test(word)) {
      latin += word.length;
      const vote = voteOf(word);
      for (let code = 0; code < CODES.length; code += 1) votes[code] = (votes[code] ?? 0) + (vote[code] ?? 0);
    } else if (LETTER.test(word)) others += word;
  }
  if (others.length > latin) return SCRIPTS.find(([pattern]) => pattern.test(others))?.[1] ?? null;
  let best = 0;
  for (let code = 1; code < CODES.length; code += 1) if ((votes[code] ?? 0) > (votes[best] ?? 0)) best = code;
  const second = votes.reduce((most, vote, code) => (code === best ? most : Math.max(most, vote)), 0);
  const isClear = (votes[best] ?? 0) >= LEAST && (votes[best] ?? 0) - second >= LEAST_AHEAD;
  return isClear ? (CODES[best] ?? null) : null;
}

let known = new Map<string, Float32Array>();

/** What a word speaks for each language; remembered. */
function voteOf(word: string): Float32Array {
  const before = known.get(word);
  if (before !== undefined) return before;
  const vote = new Float32Array(CODES.length);
  const having = CODES.filter((code) => ordinaryWords(code).has(word));
  if (having.length > 0) {
    const each = (LISTED[Math.min(word.length, LISTED.length - 1)] ?? 0) / having.length;
    for (const code of having) vote[CODES.indexOf(code)] = each;
  } else if (word.length > 2) {
    vote.set(trigramVote(word));
    for (const [letters, codes] of LETTERS) {
      if (!letters.test(word)) continue;
      for (const code of codes) vote[CODES.indexOf(code)] = (vote[CODES.indexOf(code)] ?? 0) + MARKED / codes.length;
    }
  }
  if (known.size >= MEMORY) known = new Map();
  known.set(word, vote);
  return vote;
}

let madeLists: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** Made when first asked for: a bot that only answers buttons needs none. */
function lists(): ReadonlyMap<string, ReadonlySet<string>> {
  if (madeLists !== null) return madeLists;
  const listOf = (text: string, ...more: Iterable<string>[]): ReadonlySet<string> => {
    const words = new Set(text.split(/\s+/));
    for (const list of more) for (const word of list) if (LATIN.test(word)) words.add(word);
    // What is added has no marks left, so this ends.
    for (const word of words) words.add(fold(word)).add(fold(spellUmlauts(word)));
    words.delete('');
    return words;
  };
  madeLists = new Map([
    ['en', listOf('', COMMON_WORDS, stopEnglish.words)],
    ['de', listOf(GERMAN)],
    ['fr', listOf(FRENCH, stopFrench.words)],
    ['es', listOf(SPANISH, stopSpanish.words)],
    ['it', listOf(ITALIAN, stopItalian.words)],
    ['pt', listOf(PORTUGUESE, stopPortuguese.words)],
    ['nl', listOf(DUTCH, stopDutch.words)],
  ]);
  return madeLists;
}

let madeTrigrams: { counts: Map<string, Float32Array>; totals: Float32Array } | null = null;

function trigrams(): { counts: Map<string, Float32Array>; totals: Float32Array } {
  if (madeTrigrams !== null) return madeTrigrams;
  const counts = new Map<string, Float32Array>();
  const totals = new Float32Array(CODES.length);
  CODES.forEach((code, number) => {
    for (const word of ordinaryWords(code)) {
      for (const trigram of trigramsOf(word)) {
        const count = counts.get(trigram) ?? new Float32Array(CODES.length);
        count[number] = (count[number] ?? 0) + 1;
        totals[number] = (totals[number] ?? 0) + 1;
        counts.set(trigram, count);
      }
    }
  });
  madeTrigrams = { counts, totals };
  return madeTrigrams;
}

function trigramsOf(word: string): string[] {
  const padded = `<${word}>`;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, place) => padded.slice(place, place + 3));
}

/** Mean log odds of the word's trigrams in each language against all of them, limited. */
function trigramVote(word: string): Float32Array {
  const { counts, totals } = trigrams();
  const vote = new Float32Array(CODES.length);
  const found = trigramsOf(word);
  for (const trigram of found) {
    const count = counts.get(trigram);
    const shares = totals.map((total, code) => ((count?.[code] ?? 0) + 0.5) / (total + counts.size / 2));
    const mean = shares.reduce((sum, share) => sum + share, 0) / CODES.length;
    shares.forEach((share, code) => (vote[code] = (vote[code] ?? 0) + Math.log(share / mean) / found.length));
  }
  return vote.map((value) => Math.max(-TRIGRAMS, Math.min(TRIGRAMS, value)));
}
