// The trained intent model: from words to intents with confidences. Narrow on purpose, so that what is behind it can
// be replaced: train(phrases by class) -> model; understand(model, words) -> the best classes.
import { buildDataset } from './dataset.ts';
import { FeatureExtractor } from './features.ts';
import { HashTable } from './hashTable.ts';
import type { Training } from './heldOut.ts';
import { type Learned, type Manner, learn } from './learner.ts';
import { toBytes } from './toBytes.ts';
import { type Calibration, calibrate, peak, certaintyOf } from './certainty.ts';
import { CHARACTER_WEIGHT, toIdf, toVectors } from './vectors.ts';
import type { GramLengths } from './wordFeatures.ts';

/** Label of a phrase that belongs to no class. */
export const NO_CLASS = -1;
/** Below this many phrases features seen once are kept, and n-grams are longer and shorter (docs/bot.md). */
const FEW_PHRASES = 4000;
const GRAMS: GramLengths = { shortest: 3, longest: 4 };
const GRAMS_FOR_FEW: GramLengths = { shortest: 2, longest: 5 };
const MANNER: Manner = { bias: -1.1, isQuick: true };
const MANNER_FOR_FEW: Manner = { bias: -1.5, isQuick: false };

/** Everything that training found; what the artefact stores. */
export interface ModelData {
  /** The bot's own language. */
  language: string;
  /** All languages that its phrases are in; messages in others are read in its own. */
  languages: string[];
  classes: number;
  grams: GramLengths;
  /** Hash of each feature. */
  keys: Uint32Array;
  idf: Float32Array;
  /**
   * Feature f speaks for the class `w >> 8` with `scale[f]` times the signed low byte of w, for each w of
   * `weights[starts[d]..starts[d + 1])`, where d is `dimensionOf[f]`; for the others with 0.
   */
  dimensionOf: Uint32Array;
  scale: Float32Array;
  starts: Uint32Array;
  /** 16 bits are enough for 256 classes. */
  weights: Uint16Array | Uint32Array;
  /** What each class says to a message it shares nothing with. */
  bias: number;
  calibration: Calibration;
}

/** What was learned, with all that it was learned from. */
export interface Studied extends Training {
  language: string;
  languages: string[];
  grams: GramLengths;
  calibration: Calibration;
}

/** What the model thinks of a message. */
export interface Understanding {
  /** At most three classes, the likeliest first; confidences between 0 and 1. */
  best: { label: number; confidence: number }[];
}

/** Ready to answer; made by `prepare`. */
export interface Model {
  readonly data: ModelData;
  /**
   * Judges a message's words. Not to be called while it runs (it never yields).
   * @param language Tag of the language to read them in; default: the bot's own.
   */
  understand(words: readonly string[], language?: string): Understanding;
  /** Margins by class, and what each part of the message spoke for and against one class. */
  explain(words: readonly string[], label: number, language?: string): { margins: Float32Array; parts: Part[] };
}

/** What a word, a pair of words, or the characters of a word spoke for (above 0) or against a class. */
export interface Part {
  /** Places of the words; the same twice when it is one word. */
  first: number;
  second: number;
  kind: 'word' | 'pair' | 'characters';
  weight: number;
}

/**
 * Learns from phrases; the same phrases give the same, bit by bit.
 * @param phrases Words of each phrase (`toWords`).
 * @param labels Class of each phrase, 0 to `classes` - 1, or `NO_CLASS` for an example of none of them.
 * @param language BCP 47 tag of the bot's own language.
 * @param languages Language of each phrase; default: all in the bot's own.
 */
export function study(
  phrases: readonly (readonly string[])[],
  labels: Int32Array,
  classes: number,
  language: string,
  languages: readonly string[] = phrases.map(() => language),
): Studied {
  const few = phrases.length < FEW_PHRASES;
  const grams = few ? GRAMS_FOR_FEW : GRAMS;
  const data = buildDataset(phrases, languages, grams, few ? 1 : 2);
  const idf = toIdf(data);
  const vectors = toVectors(data, idf);
  const learned = learn(vectors, labels, classes, idf.length, few ? MANNER_FOR_FEW : MANNER);
  const training = { data, idf, vectors, learned };
  const all = [...new Set([language, ...languages])];
  return { ...training, language, languages: all, grams, calibration: calibrate(training) };
}

/** What is worth keeping of what was learned, small enough to store. */
export function toModelData({ data, idf, learned, language, languages, grams, calibration }: Studied): ModelData {
  const { scales, ...sparse } = toBytes(learned, idf);
  return {
    language,
    languages,
    classes: learned.classes,
    grams,
    keys: data.keys,
    idf,
    dimensionOf: Uint32Array.from(learned.dimensionOf),
    scale: toScale(learned, scales),
    ...sparse,
    bias: learned.bias,
    calibration,
  };
}

/** Of each feature: what its share of a dimension's rounded weights is multiplied by. */
function toScale({ share, dimensionOf }: Learned, scales: Float32Array): Float32Array {
  const scale = new Float32Array(share.length);
  for (let feature = 0; feature < scale.length; feature += 1) {
    scale[feature] = (share[feature] ?? 0) * (scales[dimensionOf[feature] ?? 0] ?? 0);
  }
  return scale;
}

/** `study` and `toModelData` in one. */
export function train(
  phrases: readonly (readonly string[])[],
  labels: Int32Array,
  classes: number,
  language: string,
): ModelData {
  return toModelData(study(phrases, labels, classes, language));
}

/** Numbers of a feature's record, and what stands where: all that a message needs of it lies in one line of memory. */
const RECORD = 8;
const IDF = 0;
const SCALE = 1;
const START = 2;
const END = 3;
/** How often the message that is being read has the feature; 0 between messages. */
const COUNT = 4;

/** The records of all features, seen as reals and as integers. */
function toRecords({ keys, idf, scale, dimensionOf, starts }: ModelData): {
  reals: Float32Array;
  integers: Int32Array;
} {
  const buffer = new ArrayBuffer(keys.length * RECORD * 4);
  const reals = new Float32Array(buffer);
  const integers = new Int32Array(buffer);
  for (let feature = 0; feature < keys.length; feature += 1) {
    const dimension = dimensionOf[feature] ?? 0;
    reals[feature * RECORD + IDF] = idf[feature] ?? 0;
    reals[feature * RECORD + SCALE] = scale[feature] ?? 0;
    integers[feature * RECORD + START] = starts[dimension] ?? 0;
    integers[feature * RECORD + END] = starts[dimension + 1] ?? 0;
  }
  return { reals, integers };
}

/** Makes trained data ready to answer. */
export function prepare(data: ModelData): Model {
  const { classes, weights, bias, calibration } = data;
  const extractor = new FeatureExtractor(data.grams);
  const table = new HashTable(data.keys.length);
  for (const key of data.keys) table.add(key);
  const margins = new Float64Array(classes);
  const { reals, integers } = toRecords(data);
  let touched = new Int32Array(512);
  let values = new Float64Array(512);

  let lastNorm = 0;
  /** Adds a group's share to the margins; returns how many of its features are unknown. */
  const addGroup = (from: number, through: number, weight: number): number => {
    let length = 0;
    let unseen = 0;
    if (touched.length < through - from) {
      touched = new Int32Array(2 * (through - from));
      values = new Float64Array(2 * (through - from));
    }
    for (let index = from; index < through; index += 1) {
      const feature = table.find(extractor.hashes[index] ?? 0);
      if (feature < 0) {
        unseen += 1;
        continue;
      }
      const record = feature * RECORD;
      const count = integers[record + COUNT] ?? 0;
      if (count === 0) {
        touched[length] = record;
        length += 1;
      }
      integers[record + COUNT] = count + 1;
    }
    let squares = 0;
    for (let index = 0; index < length; index += 1) {
      const record = touched[index] ?? 0;
      const count = integers[record + COUNT] ?? 1;
      const idf = reals[record + IDF] ?? 0;
      const value = count === 1 ? idf : (1 + Math.log(count)) * idf;
      values[index] = value;
      squares += value * value;
    }
    const norm = squares > 0 ? weight / Math.sqrt(squares) : 0;
    lastNorm = norm;
    for (let index = 0; index < length; index += 1) {
      const record = touched[index] ?? 0;
      const value = (values[index] ?? 0) * norm * (reals[record + SCALE] ?? 0);
      integers[record + COUNT] = 0;
      const end = integers[record + END] ?? 0;
      for (let place = integers[record + START] ?? 0; place < end; place += 1) {
        const weight = weights[place] ?? 0;
        const k = weight >>> 8;
        margins[k] = (margins[k] ?? 0) + value * ((weight << 24) >> 24);
      }
    }
    return unseen;
  };

  /** The parts of a group that `addGroup` has just added. */
  const partsOf = (from: number, through: number, label: number): Part[] => {
    const times = new Map<number, number>();
    for (let index = from; index < through; index += 1) {
      const feature = table.find(extractor.hashes[index] ?? 0);
      times.set(feature, (times.get(feature) ?? 0) + 1);
    }
    const parts: Part[] = [];
    for (let index = from; index < through; index += 1) {
      const feature = table.find(extractor.hashes[index] ?? 0);
      const origin = extractor.origins?.[index];
      if (feature < 0 || origin === undefined) continue;
      const record = feature * RECORD;
      const count = times.get(feature) ?? 1;
      const value = ((1 + Math.log(count)) / count) * (reals[record + IDF] ?? 0) * lastNorm;
      const row = weights.subarray(integers[record + START], integers[record + END]);
      const found = row.find((item) => item >>> 8 === label) ?? 0;
      const weight = value * (reals[record + SCALE] ?? 0) * ((found << 24) >> 24);
      const { first, second, isPart } = origin;
      parts.push({ first, second, kind: isPart ? 'characters' : first === second ? 'word' : 'pair', weight });
    }
    return parts;
  };

  return {
    data,
    explain(words, label, language = data.language) {
      extractor.origins = [];
      extractor.extract(words, language);
      margins.fill(bias);
      addGroup(0, extractor.wordFeatures, 1);
      const parts = partsOf(0, extractor.wordFeatures, label);
      addGroup(extractor.wordFeatures, extractor.count, CHARACTER_WEIGHT);
      parts.push(...partsOf(extractor.wordFeatures, extractor.count, label));
      extractor.origins = null;
      return { margins: Float32Array.from(margins), parts };
    },
    understand(words, language = data.language) {
      extractor.extract(words, language);
      margins.fill(bias);
      addGroup(0, extractor.wordFeatures, 1);
      const characters = extractor.count - extractor.wordFeatures;
      const unseen = addGroup(extractor.wordFeatures, extractor.count, CHARACTER_WEIGHT);
      if (words.length === 0 || classes === 0) return { best: [] };
      const { margin, probability } = peak(margins, classes, calibration.temperature);
      const certainty = certaintyOf(calibration, margin, probability, characters > 0 ? unseen / characters : 1);
      const best: Understanding['best'] = [];
      for (let k = 0; k < classes; k += 1) {
        const value = margins[k] ?? 0;
        if (best.length === 3 && value <= (margins[best[2]?.label ?? 0] ?? 0)) continue;
        let place = best.length;
        while (place > 0 && value > (margins[best[place - 1]?.label ?? 0] ?? 0)) place -= 1;
        best.splice(place, 0, { label: k, confidence: 0 });
        if (best.length > 3) best.pop();
      }
      for (const item of best) {
        const share = Math.exp(calibration.temperature * ((margins[item.label] ?? 0) - margin));
        item.confidence = certainty * share;
      }
      return { best };
    },
  };
}
