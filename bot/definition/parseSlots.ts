// Slots: what is picked up and asked for.
import { ALTERNATES, alternates, COUNTRIES, SHORT } from './bounds.ts';
import { type Fields, type Place, readName, readObject, readText } from './read.ts';
import type { SlotDefinition, SlotKind, SlotValue } from './types.ts';

const KINDS: readonly [SlotKind, ...SlotKind[]] = [
  'order_number',
  'email',
  'phone',
  'date',
  'money',
  'quantity',
  'product',
  'post_code',
  'list',
  'text',
];
const VALUE = { least: 1, most: 120 };
/** Values and synonyms of one slot together: what an index of them may cost. */
const MOST_NAMES = 100_000;

/** A slot, with what its kind needs and without what it does not know. */
export function readSlot(value: unknown, place: Place): SlotDefinition {
  const given = readObject(value, place, ['name', 'kind', 'ask', 'skip', 'skipTitle', 'shapes', 'countries', 'values']);
  const slot: SlotDefinition = {
    name: given.read('name', readName),
    kind: given.choice('kind', KINDS),
    ask: given.read('ask', alternates(ALTERNATES)),
    skip: given.texts('skip', { least: 1, most: 100 }, { least: 1, most: 100 }),
    skipTitle: given.text('skipTitle', SHORT),
  };
  if (isFor(given, 'shapes', slot.kind, ['order_number', 'post_code'])) {
    slot.shapes = given.list('shapes', { least: 1, most: 20 }, readShape);
  }
  if (isFor(given, 'countries', slot.kind, ['post_code'])) {
    slot.countries = given.list('countries', { least: 1, most: COUNTRIES.length }, readCountry);
  }
  if (isFor(given, 'values', slot.kind, ['list', 'product'])) {
    slot.values = given.list('values', { least: 0, most: 20_000 }, (entry, at) => readValue(entry, at, slot.kind));
    const names = slot.values.reduce((sum, { synonyms = [] }) => sum + 1 + synonyms.length, 0);
    if (names > MOST_NAMES) given.place.field('values').refuse(`must have at most ${MOST_NAMES} names in all`);
  }
  return slot;
}

function isFor(given: Fields, field: string, kind: SlotKind, kinds: readonly SlotKind[]): boolean {
  if (!given.has(field)) return false;
  if (!kinds.includes(kind)) given.place.field(field).refuse(`means nothing for a slot of the kind ${kind}`);
  return kinds.includes(kind);
}

function readShape(value: unknown, place: Place): string {
  const shape = readText(value, place, { least: 3, most: 40 });
  if (shape !== '' && (!/^[A-Za-z0-9#@/_. -]+$/.test(shape) || !shape.includes('#'))) {
    place.refuse('must contain # for a digit and otherwise only letters, digits, blanks, @, -, _, . and /');
  }
  return shape;
}

function readCountry(value: unknown, place: Place): string {
  const code = readText(value, place, { least: 2, most: 2 });
  if (code !== '' && !COUNTRIES.some((known) => known === code)) place.refuse(`must be one of ${COUNTRIES.join(', ')}`);
  return code;
}

function readValue(value: unknown, place: Place, kind: SlotKind): SlotValue {
  const given = readObject(value, place, ['value', 'synonyms', 'sku']);
  const entry: SlotValue = { value: given.text('value', VALUE) };
  if (given.has('synonyms')) entry.synonyms = given.texts('synonyms', { least: 0, most: 50 }, VALUE);
  if (isFor(given, 'sku', kind, ['product'])) entry.sku = given.text('sku', { least: 1, most: 60 });
  return entry;
}
