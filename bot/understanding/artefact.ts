// What training found out, as bytes: header (mark, version, checksum, fingerprint of what it was trained on), then the
// arrays, little-endian, each at a multiple of 8 so that they are used where they lie.
import type { Knowledge } from './understander.ts';

const MARK = 0x4d424853; // "SHBM"
/** Raised with every change of the layout or of what the features mean. */
const VERSION = 7;
const HEADER = 24;
const ALIGNMENT = 8;
/** Numbers before the arrays. */
const COUNTS = 10;
const NUMBERS = 6;
const DAMAGED = 'The bot model is damaged: its checksum does not match. Train it again.';

/**
 * Writes what was learned.
 * @param fingerprint Two 32-bit numbers that say what it was learned from.
 */
export function writeModel({ model, vocabulary }: Knowledge, fingerprint: readonly [number, number]): Uint8Array {
  const languages = encode([model.language, ...model.languages].join(' '));
  const wordLanguages = encode(vocabulary.languages.join(' '));
  const words = encode(vocabulary.words.join(' '));
  const counts = Uint32Array.of(
    model.keys.length,
    model.classes,
    model.starts.length,
    model.weights.length,
    model.grams.shortest,
    model.grams.longest,
    languages.length,
    wordLanguages.length,
    words.length,
    vocabulary.neighbours.length,
  );
  const parts = [
    counts,
    Float64Array.of(model.bias, model.calibration.temperature, ...model.calibration.certainty),
    model.keys,
    model.idf,
    model.dimensionOf,
    model.scale,
    model.starts,
    model.weights,
    languages,
    wordLanguages,
    words,
    vocabulary.neighbours,
    vocabulary.counts,
    vocabulary.wordLanguages,
  ].map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), HEADER));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MARK, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, fingerprint[0], true);
  view.setUint32(12, fingerprint[1], true);
  let at = HEADER;
  for (const part of parts) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  view.setUint32(16, checksum(bytes), true);
  return bytes;
}

/**
 * Reads what `writeModel` wrote. Keeps the bytes: they must not be changed afterwards.
 * @throws Error with a sentence that says what is wrong, when the bytes are no model, of another version, damaged, or
 *   learned from something else.
 */
export function readModel(given: Uint8Array, fingerprint: readonly [number, number]): Knowledge {
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MARK) {
    throw new Error('This is not a bot model: its first bytes are not those of one.');
  }
  const version = view.getUint32(4, true);
  if (version !== VERSION) {
    throw new Error(`The bot model has version ${version}, this program reads version ${VERSION}. Train it again.`);
  }
  if (bytes.length % ALIGNMENT !== 0 || view.getUint32(16, true) !== checksum(bytes)) throw new Error(DAMAGED);
  if (view.getUint32(8, true) !== fingerprint[0] || view.getUint32(12, true) !== fingerprint[1]) {
    throw new Error('The bot model was trained on other intents or phrases than this definition has. Train it again.');
  }
  let at = HEADER;
  /** Place of the next part, which has so many bytes. */
  const next = (length: number): [ArrayBufferLike, number] => {
    const place = at;
    at += padded(length);
    if (at > bytes.length) throw new Error(DAMAGED);
    return [bytes.buffer, bytes.byteOffset + place];
  };
  const floats = (length: number): Float32Array => new Float32Array(...next(length * 4), length);
  const integers = (length: number): Uint32Array => new Uint32Array(...next(length * 4), length);
  const text = (length: number): string => new TextDecoder().decode(new Uint8Array(...next(length), length));
  const [features = 0, classes = 0, starts = 0, size = 0, shortest = 0, longest = 0, ...lengths] = integers(COUNTS);
  const [languageBytes = 0, wordLanguageBytes = 0, wordBytes = 0, neighbours = 0] = lengths;
  const [bias = -1, temperature = 1, constant = 0, margin = 0, probability = 0, unseen = 0] = new Float64Array(
    ...next(NUMBERS * 8),
    NUMBERS,
  );
  const arrays = {
    keys: integers(features),
    idf: floats(features),
    dimensionOf: integers(features),
    scale: floats(features),
    starts: integers(starts),
    weights: classes <= 256 ? new Uint16Array(...next(size * 2), size) : integers(size),
  };
  const [language = '', ...languages] = text(languageBytes).split(' ');
  const spoken = text(wordLanguageBytes).split(' ');
  const words = text(wordBytes)
    .split(' ')
    .filter((word) => word !== '');
  return {
    model: {
      language,
      languages,
      classes,
      grams: { shortest, longest },
      bias,
      calibration: { temperature, certainty: [constant, margin, probability, unseen] },
      ...arrays,
    },
    vocabulary: {
      words,
      languages: spoken,
      neighbours: integers(neighbours),
      counts: integers(words.length),
      wordLanguages: new Uint8Array(...next(words.length), words.length),
    },
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/**
 * Over everything but the checksum's own four bytes, four bytes at a time. Each step is one to one, so no change of a
 * single word goes unseen.
 */
function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let h = 0x2545f491;
  for (let index = 0; index < words.length; index += 1) {
    if (index === 4) continue;
    h = Math.imul(h ^ (words[index] ?? 0), 0x9e3779b1);
    h ^= h >>> 15;
  }
  return h >>> 0;
}
