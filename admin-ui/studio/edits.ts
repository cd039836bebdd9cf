import type { BotDefinition, IntentDefinition, KeywordRule, SlotDefinition, FlowDefinition } from '../../bot/index.ts';

/** Changes of a draft. None of them touches what it is given: what stays the same stays the same object. */

export const replaceAt = <Item>(list: readonly Item[], index: number, item: Item): Item[] =>
  list.map((one, at) => (at === index ? item : one));

export const removeAt = <Item>(list: readonly Item[], index: number): Item[] => list.filter((_, at) => at !== index);

/** Takes an item to another place of its list. */
export function moveItem<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const moved = list[from];
  if (moved === undefined || to < 0 || to >= list.length) return [...list];
  const rest = removeAt(list, from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** Takes a key out of an object, where "nothing" is written by leaving it out. */
export function without<Value extends object, Key extends keyof Value>(value: Value, key: Key): Omit<Value, Key> {
  const { [key]: _gone, ...rest } = value;
  return rest;
}

/** Sets an optional field, or leaves it out when there is nothing to say. */
export function optional<Value extends object, Key extends keyof Value>(
  value: Value,
  key: Key,
  next: Value[Key] | undefined,
): Value {
  const isNothing = next === undefined || next === '' || next === false || (Array.isArray(next) && next.length === 0);
  return (isNothing ? without(value, key) : { ...value, [key]: next }) as Value;
}

/** What people write as a key: lower-case letters, digits and underscores, at most 60. */
export function keyFrom(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '');
  return plain.slice(0, 60);
}

export const isKey = (text: string): boolean => /^[a-z][a-z0-9_]{0,59}$/.test(text);

/** A key that is not taken: `returns`, `returns_2`, … */
export function freeKey(wanted: string, taken: readonly string[]): string {
  const key = isKey(wanted) ? wanted : 'new';
  for (let count = 1; ; count++) {
    const found = count === 1 ? key : `${key.slice(0, 56)}_${count}`;
    if (!taken.includes(found)) return found;
  }
}

export const withIntent = (
  definition: BotDefinition,
  name: string,
  change: (intent: IntentDefinition) => IntentDefinition,
): BotDefinition => ({
  ...definition,
  intents: definition.intents.map((intent) => (intent.name === name ? change(intent) : intent)),
});

export const withRule = (
  definition: BotDefinition,
  index: number,
  change: (rule: KeywordRule) => KeywordRule,
): BotDefinition => ({
  ...definition,
  rules: definition.rules.map((rule, at) => (at === index ? change(rule) : rule)),
});

export const withSlot = (
  definition: BotDefinition,
  name: string,
  change: (slot: SlotDefinition) => SlotDefinition,
): BotDefinition => ({
  ...definition,
  slots: definition.slots.map((slot) => (slot.name === name ? change(slot) : slot)),
});

export const withFlow = (
  definition: BotDefinition,
  name: string,
  change: (flow: FlowDefinition) => FlowDefinition,
): BotDefinition => ({
  ...definition,
  flows: (definition.flows ?? []).map((flow) => (flow.name === name ? change(flow) : flow)),
});

/** A new name for an intent, also in the rules that lead to it. */
export const renameIntent = (definition: BotDefinition, from: string, to: string): BotDefinition => ({
  ...withIntent(definition, from, (intent) => ({ ...intent, name: to })),
  rules: definition.rules.map((rule) =>
    'intent' in rule.action && rule.action.intent === from ? { ...rule, action: { intent: to } } : rule,
  ),
});

/** Takes a phrase from one intent to the end of another; nothing happens when it is no longer where it was seen. */
export function movePhrase(definition: BotDefinition, text: string, from: string, to: string): BotDefinition {
  const stands = definition.intents.some((intent) => intent.name === from && intent.phrases.includes(text));
  if (from === to || !stands || !definition.intents.some((intent) => intent.name === to)) return definition;
  const left = withIntent(definition, from, (intent) => {
    const at = intent.phrases.indexOf(text);
    return at < 0 ? intent : { ...intent, phrases: removeAt(intent.phrases, at) };
  });
  return withIntent(left, to, (intent) =>
    intent.phrases.includes(text) ? intent : { ...intent, phrases: [...intent.phrases, text] },
  );
}

/** Puts phrases at the end of an intent, those that are not there yet. */
export const addPhrases = (definition: BotDefinition, name: string, phrases: readonly string[]): BotDefinition =>
  withIntent(definition, name, (intent) => {
    const fresh = [...new Set(phrases.map((phrase) => phrase.trim()))].filter(
      (phrase) => phrase !== '' && !intent.phrases.includes(phrase),
    );
    return fresh.length === 0 ? intent : { ...intent, phrases: [...intent.phrases, ...fresh] };
  });

/** An intent with nothing in it yet. */
export const newIntent = (name: string, title: string, phrases: readonly string[] = []): IntentDefinition => ({
  name,
  title,
  phrases: [...phrases],
  answer: { text: '' },
});
