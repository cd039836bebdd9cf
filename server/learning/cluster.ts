// Questions that mean the same, found by their words and parts of words. Pure: the same questions in the same order give
// the same clusters.

import { FUNCTION_WORDS } from './functionWords.ts';

export interface Question {
  text: string;
  /** The cluster that it is in; null when it is new. */
  cluster: string | null;
}

export interface Placement {
  /** The cluster that it is in now; a number names a new one. */
  cluster: string | number;
  /** How near to the middle of it, 0 to 1. */
  closeness: number;
}

/** A question joins the nearest cluster from here on. */
const NEAR = 0.3;
/** New clusters whose middles are as near as this are one. */
const SAME = 0.4;
/** Share of whole words in the likeness; the rest are parts of words, which see through endings and typing errors. */
const WORDS_SHARE = 0.4;
/** Before a part of a word, so that none is taken for a word. */
const PART = '~';
/** Letters of the parts of words. */
const PARTS = [3, 4] as const;
/** Power of how rare a word is: above 1 what is rare decides. Tried on real questions together with the figures above. */
const RARITY = 2;
/** Words of a question that are looked at. */
const MOST_WORDS = 60;

/** Weights by number of the feature, of length 1 together. */
type Vector = Map<number, number>;

/** What stands in the middle of a cluster: the sum of its questions. */
class Cluster {
  readonly sum: Vector = new Map();
  private length = 0;

  add(vector: Vector): void {
    for (const [feature, weight] of vector) {
      const before = this.sum.get(feature) ?? 0;
      this.sum.set(feature, before + weight);
      this.length += (before + weight) ** 2 - before ** 2;
    }
  }

  /** 1 for the same direction. */
  likeness(vector: Vector): number {
    let product = 0;
    for (const [feature, weight] of vector) product += weight * (this.sum.get(feature) ?? 0);
    return this.length === 0 ? 0 : product / Math.sqrt(this.length);
  }

  middle(): Vector {
    const scale = 1 / Math.sqrt(this.length || 1);
    return new Map([...this.sum].map(([feature, weight]) => [feature, weight * scale]));
  }
}

/**
 * Puts new questions into clusters. What is in one stays there, so that clusters keep their identity.
 *
 * @param questions in the order in which new ones are to be placed, oldest first
 * @param background other things that shoppers say: what is frequent there tells little
 * @returns for each question its cluster; new clusters are numbered from 0
 */
export function clusterQuestions(questions: readonly Question[], background: readonly string[] = []): Placement[] {
  const vectors = vectorsOf(
    questions.map(({ text }) => text),
    background,
  );
  const index = new ClusterIndex();
  const found: (string | number)[] = questions.map(({ cluster }, at) => {
    if (cluster !== null) index.add(cluster, vectors[at] ?? new Map());
    return cluster ?? -1;
  });
  let next = 0;
  const fresh: number[] = [];
  for (const [at, { cluster }] of questions.entries()) {
    if (cluster !== null) continue;
    const vector = vectors[at] ?? new Map();
    const nearest = index.nearest(vector, NEAR);
    const name = nearest ?? next;
    if (nearest === undefined) fresh.push(next++);
    index.add(name, vector);
    found[at] = name;
  }
  const merged = mergeFresh(index, fresh);
  const clusters = new Map<string | number, Cluster>();
  for (const [at, name] of found.entries()) {
    const into = typeof name === 'number' ? (merged.get(name) ?? name) : name;
    found[at] = into;
    let cluster = clusters.get(into);
    if (cluster === undefined) clusters.set(into, (cluster = new Cluster()));
    cluster.add(vectors[at] ?? new Map());
  }
  const numbers = new Map<number, number>();
  return found.map((name, at) => ({
    cluster: typeof name === 'number' ? numbered(numbers, name) : name,
    closeness: Math.min(1, clusters.get(name)?.likeness(vectors[at] ?? new Map()) ?? 0),
  }));
}

/** Numbers without holes, in the order in which they are met. */
function numbered(numbers: Map<number, number>, name: number): number {
  const known = numbers.get(name) ?? numbers.size;
  numbers.set(name, known);
  return known;
}

/** Clusters that turned out to be about the same: the first questions of each only looked different. */
function mergeFresh(index: ClusterIndex, fresh: readonly number[]): Map<number, string | number> {
  const into = new Map<number, string | number>();
  for (const name of fresh) {
    const middle = index.middleOf(name);
    // Younger ones come to this one in their turn.
    const nearest = index.nearest(
      middle,
      SAME,
      (other) => other !== name && !(typeof other === 'number' && other > name),
    );
    if (nearest === undefined) continue;
    index.move(name, nearest);
    into.set(name, nearest);
  }
  for (const [from, to] of into) if (typeof to === 'number') into.set(from, into.get(to) ?? to);
  return into;
}

/** Clusters by feature, so that only those are compared that share something. */
class ClusterIndex {
  private readonly clusters = new Map<string | number, Cluster>();
  private readonly byFeature = new Map<number, Set<string | number>>();

  add(name: string | number, vector: Vector): void {
    let cluster = this.clusters.get(name);
    if (cluster === undefined) this.clusters.set(name, (cluster = new Cluster()));
    cluster.add(vector);
    for (const feature of vector.keys()) {
      const known = this.byFeature.get(feature);
      if (known === undefined) this.byFeature.set(feature, new Set([name]));
      else known.add(name);
    }
  }

  middleOf(name: string | number): Vector {
    return this.clusters.get(name)?.middle() ?? new Map();
  }

  move(from: string | number, to: string | number): void {
    const moved = this.clusters.get(from)?.sum ?? new Map<number, number>();
    this.clusters.delete(from);
    for (const feature of moved.keys()) this.byFeature.get(feature)?.delete(from);
    this.add(to, moved);
  }

  /** The cluster most like this, from `least` on; of equal ones the one that was there first. */
  nearest(
    vector: Vector,
    least: number,
    fits: (name: string | number) => boolean = () => true,
  ): string | number | undefined {
    const candidates = new Set<string | number>();
    for (const feature of strongest(vector)) for (const name of this.byFeature.get(feature) ?? []) candidates.add(name);
    let best: string | number | undefined;
    let likeness = least;
    for (const name of candidates) {
      if (!fits(name)) continue;
      const one = this.clusters.get(name)?.likeness(vector) ?? 0;
      if (one > likeness || (one === likeness && best === undefined)) [best, likeness] = [name, one];
    }
    return best;
  }
}

/** The features that say most. Whatever shares none of them is not alike. */
const STRONGEST = 10;

function strongest(vector: Vector): number[] {
  if (vector.size <= STRONGEST) return [...vector.keys()];
  return [...vector]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, STRONGEST)
    .map(([feature]) => feature);
}

/** Words and parts of words, each by how often it stands here and how seldom elsewhere. */
function vectorsOf(texts: readonly string[], background: readonly string[]): Vector[] {
  const counted = [...texts, ...background].map((text) => {
    const words = wordsOf(text);
    return { words: count(words.map(withoutEnding)), parts: count(words.flatMap(partsOf)) };
  });
  const seen = new Map<string, number>();
  for (const { words, parts } of counted) {
    for (const feature of [...words.keys(), ...parts.keys()]) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  }
  const numbers = new Map([...seen.keys()].map((feature, number) => [feature, number]));
  const weightOf = (feature: string): Weighed => ({
    number: numbers.get(feature) ?? 0,
    rarity: Math.log(1 + counted.length / (seen.get(feature) ?? 1)) ** (feature.startsWith(PART) ? 1 : RARITY),
  });
  return counted.slice(0, texts.length).map(({ words, parts }) => {
    const vector: Vector = new Map();
    weigh(vector, words, weightOf, WORDS_SHARE);
    weigh(vector, parts, weightOf, 1 - WORDS_SHARE);
    return vector;
  });
}

interface Weighed {
  number: number;
  rarity: number;
}

function weigh(
  vector: Vector,
  counts: Map<string, number>,
  weightOf: (feature: string) => Weighed,
  share: number,
): void {
  const weights = [...counts].map(([feature, times]) => {
    const { number, rarity } = weightOf(feature);
    return [number, (1 + Math.log(times)) * rarity] as const;
  });
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  if (length === 0) return;
  for (const [number, weight] of weights) vector.set(number, (weight / length) * Math.sqrt(share));
}

/** Words without those that every question has; figures keep only that they are figures. */
function wordsOf(text: string): string[] {
  const all = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/\p{N}+|[\p{L}\p{M}]+/gu);
  const words = (all ?? []).slice(0, MOST_WORDS).map((word) => (/^\p{N}/u.test(word) ? '#' : word));
  const telling = words.filter((word) => !FUNCTION_WORDS.has(word));
  if (telling.length > 0) return telling;
  // Only signs: these are alike.
  return words.length > 0 ? words : ['?'];
}

/** The commonest endings of English, German, French and Spanish; what is left need not be a word. */
const ENDING = /(?:ings?|ed|ies|y|es|s|en?|er|n|a|o)$/u;

function withoutEnding(word: string): string {
  const stem = word.replace(ENDING, '');
  return stem.length >= 4 ? stem : word;
}

/** `sale` as `_sa`, `sal`, `ale`, `le_` and the same with four letters. */
function partsOf(word: string): string[] {
  const letters = [...`_${word}_`];
  return PARTS.flatMap((length) =>
    Array.from(
      { length: Math.max(0, letters.length - length + 1) },
      (_, at) => `${PART}${letters.slice(at, at + length).join('')}`,
    ),
  );
}

function count(features: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}
