// Entities of a file into the slots of a bot.
import type { BotDefinition, SlotDefinition, SlotKind, SlotValue } from '../definition/types.ts';
import { type Findings, type FoundSlot, quoted } from './findings.ts';
import { cleaned, cut, toName, toTitle, unique } from './names.ts';
import { shapesOf } from './shapes.ts';
import type { Added } from './types.ts';

const MOST_SLOTS = 20;
const MOST_VALUES = 20_000;
const MOST_NAMES = 100_000;
const MOST_SYNONYMS = 50;
const MOST_LENGTH = 120;
/** What an entity of such a name is, where the file has no list and no pattern for it. */
const KINDS: readonly [RegExp, SlotKind][] = [
  [/(^|_)e_?mail/, 'email'],
  [/(^|_)(tele)?phone|(^|_)mobile(_|$)/, 'phone'],
  [/zip|post_?(al_?)?code|(^|_)plz(_|$)/, 'post_code'],
  [/order_?(no|nr|num|number|id)(_|$)/, 'order_number'],
  [/(^|_)date(_|$)/, 'date'],
  [/(^|_)(money|price|currency)(_|$)/, 'money'],
  [/(^|_)(quantity|number)$/, 'quantity'],
  [/^products?$/, 'product'],
];
/** How a slot is asked for when the file does not say, in the bot's language; the first word stands before the title. */
const PLEASE: Readonly<Record<string, string>> = {
  en: 'Please tell us:',
  de: 'Bitte nennen Sie uns:',
  fr: 'Merci de nous indiquer :',
  es: 'Indíquenos, por favor:',
  it: 'Ci indichi, per favore:',
  pt: 'Indique-nos, por favor:',
  nl: 'Laat ons weten:',
};

/**
 * Adds the entities to the slots.
 * @returns names of the slots by names in the file; what is not in it found no place and is listed
 */
export function mergeSlots(findings: Findings, definition: BotDefinition, added: Added): Map<string, string> {
  const names = new Map<string, string>();
  const byName = new Map(definition.slots.map((slot) => [slot.name, slot]));
  for (const found of findings.slots.values()) {
    const name = toName(found.name, 'slot');
    const { kind, shapes } = kindOf(found, name, findings);
    const isTaken = [...names.values()].includes(name);
    let slot = isTaken ? undefined : (byName.get(name) ?? sameKind(definition.slots, found.kind));
    if (slot === undefined) {
      if (definition.slots.length >= MOST_SLOTS) {
        findings.note(`The entity ${quoted(found.name)}`, `A bot has at most ${MOST_SLOTS} slots.`);
        continue;
      }
      slot = newSlot(
        found,
        unique(name, (one) => byName.has(one), '_'),
        kind,
        definition,
      );
      if (found.ask.length < 2) {
        findings.note(`How to ask for ${quoted(found.name)}`, 'The file does not say it twice; look at the wording.');
      }
      definition.slots.push(slot);
      byName.set(slot.name, slot);
      added.slots += 1;
    }
    names.set(found.name, slot.name);
    addValues(found, slot, findings, added);
    addShapes(found, slot, shapes, findings, added);
  }
  return names;
}

/** A slot of the bot that already recognises what the file names by a kind of its own, such as dates. */
function sameKind(slots: readonly SlotDefinition[], kind: SlotKind | undefined): SlotDefinition | undefined {
  const isFree = kind === undefined || kind === 'list' || kind === 'product' || kind === 'text';
  return isFree ? undefined : slots.find((slot) => slot.kind === kind);
}

function kindOf(found: FoundSlot, name: string, findings: Findings): { kind: SlotKind; shapes: string[] } {
  const shapes: string[] = [];
  for (const pattern of found.patterns) {
    const forms = shapesOf(pattern);
    if (forms === null) {
      const why = 'Shapes know digits, letters and plain signs, a fixed number of each, and at least one digit.';
      findings.note(`The pattern ${quoted(pattern)} of ${quoted(found.name)}`, why);
    } else shapes.push(...forms);
  }
  const byName = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  if (found.kind !== undefined) return { kind: found.kind, shapes };
  if (shapes.length > 0) return { kind: byName === 'post_code' ? 'post_code' : 'order_number', shapes };
  const hasList = [...found.values.keys()].some((value) => !/\d/.test(value) && !value.includes('@'));
  return { kind: hasList ? (byName === 'product' ? byName : 'list') : (byName ?? 'list'), shapes };
}

function newSlot(found: FoundSlot, name: string, kind: SlotKind, { language, texts }: BotDefinition): SlotDefinition {
  const title = toTitle(found.name, toName(found.name, 'slot'));
  const please = PLEASE[language.slice(0, 2).toLowerCase()] ?? `${title}:`;
  const own = found.ask.map((text) => cut(cleaned(text), 2000)).filter((text) => text !== '' && !text.includes('{'));
  const ask = [...new Set([...own, `${title}?`, `${please} ${title}`])];
  const skip = texts.no.find((word) => word.length <= 60) ?? '-';
  const slot: SlotDefinition = {
    name,
    kind,
    ask: ask.slice(0, own.length > 1 ? Math.min(own.length, 10) : 2),
    skip: [...new Set([skip, ...texts.no])],
    skipTitle: skip,
  };
  if (slot.ask.length < 2) slot.ask = ask.slice(0, 2);
  return slot;
}

function addValues(found: FoundSlot, slot: SlotDefinition, findings: Findings, added: Added): void {
  if (found.values.size === 0) return;
  if (slot.kind !== 'list' && slot.kind !== 'product') {
    const why = `The slot ${slot.name} is of the kind ${slot.kind}, which recognises them without a list.`;
    findings.note(`${found.values.size} values of ${quoted(found.name)}`, why);
    return;
  }
  const values: SlotValue[] = (slot.values ?? []).map((value) => ({ ...value }));
  const byName = new Map(values.map((entry) => [entry.value.toLowerCase(), entry]));
  let names = values.reduce((sum, { synonyms = [] }) => sum + 1 + synonyms.length, 0);
  const isUsable = (text: string): boolean => text !== '' && text.length <= MOST_LENGTH && names < MOST_NAMES;
  for (const [value, synonyms] of found.values) {
    const text = cleaned(value);
    let entry = byName.get(text.toLowerCase());
    if (entry === undefined) {
      if (!isUsable(text) || values.length >= MOST_VALUES) {
        findings.note(`The value ${quoted(value)} of ${quoted(found.name)}`, 'It is empty, too long, or one too many.');
        continue;
      }
      entry = { value: text };
      values.push(entry);
      byName.set(text.toLowerCase(), entry);
      names += 1;
      added.values += 1;
    }
    const known = new Set([entry.value, ...(entry.synonyms ?? [])].map((one) => one.toLowerCase()));
    for (const synonym of synonyms) {
      const word = cleaned(synonym);
      if (known.has(word.toLowerCase())) continue;
      if (!isUsable(word) || (entry.synonyms ?? []).length >= MOST_SYNONYMS) {
        findings.note(`The word ${quoted(synonym)} for ${quoted(value)}`, 'It is empty, too long, or one too many.');
        continue;
      }
      known.add(word.toLowerCase());
      entry.synonyms = [...(entry.synonyms ?? []), word];
      names += 1;
      added.values += 1;
    }
  }
  slot.values = values;
}

function addShapes(
  found: FoundSlot,
  slot: SlotDefinition,
  shapes: readonly string[],
  findings: Findings,
  added: Added,
): void {
  if (shapes.length === 0) return;
  if (slot.kind !== 'order_number' && slot.kind !== 'post_code') {
    findings.note(`The patterns of ${quoted(found.name)}`, `The slot ${slot.name} is of the kind ${slot.kind}.`);
    return;
  }
  const all = new Set([...(slot.shapes ?? []), ...shapes]);
  const kept = [...all].slice(0, 20);
  if (kept.length < all.size) findings.note(`Some patterns of ${quoted(found.name)}`, 'A slot has at most 20 shapes.');
  added.values += kept.length - (slot.shapes ?? []).length;
  slot.shapes = kept;
}
