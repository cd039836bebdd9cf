import type { BotDefinition, Imported } from '../../../bot/index.ts';
import { importBot, problemsOf } from '../../../bot/index.ts';
import type { DefinitionProblem } from '../../../protocol/studio.ts';

/**
 * The draft without what is not finished: the rest can be trained, tried and added to while it is being written.
 * @param problems of this definition
 */
export function finishedParts(definition: BotDefinition, problems: readonly DefinitionProblem[]): BotDefinition {
  const unfinished = new Set(problems.map(({ path }) => /^\w+\[\d+\]/.exec(path)?.[0]));
  const keep = <Item>(list: string, items: readonly Item[]): Item[] =>
    items.filter((_, index) => !unfinished.has(`${list}[${index}]`));
  const { flows, endpoints, dialogues } = definition;
  return {
    ...definition,
    intents: keep('intents', definition.intents),
    rules: keep('rules', definition.rules),
    slots: keep('slots', definition.slots),
    ...(flows && { flows: keep('flows', flows) }),
    ...(endpoints && { endpoints: keep('endpoints', endpoints) }),
    ...(dialogues && { dialogues: keep('dialogues', dialogues) }),
  };
}

/** What leans on an unfinished part is not finished either; so often at most. */
const ROUNDS = 5;

function onlyFinished(definition: BotDefinition): BotDefinition {
  let parts = definition;
  for (let round = 0; round < ROUNDS; round++) {
    const problems = problemsOf(parts);
    if (problems.length === 0) break;
    parts = finishedParts(parts, problems);
  }
  return parts;
}

interface Named {
  name: string;
}

/** The draft's own list in its order, with what came of each part, and what is new behind. */
function inOrder<Item extends Named>(own: readonly Item[], after: readonly Item[]): Item[] {
  const byName = new Map(after.map((item) => [item.name, item]));
  const known = new Set(own.map(({ name }) => name));
  return [...own.map((item) => byName.get(item.name) ?? item), ...after.filter(({ name }) => !known.has(name))];
}

/**
 * Puts back what was left out of a draft.
 * @param own the draft
 * @param finished what of it was read into
 */
function withUnfinished(after: BotDefinition, own: BotDefinition, finished: BotDefinition): BotDefinition {
  const wereIn = new Set(finished.intents.map(({ name }) => name));
  // Where the file has an intent of that name as well, its phrases join those of the draft.
  const intents = after.intents.map((intent) => {
    const mine = wereIn.has(intent.name) ? undefined : own.intents.find(({ name }) => name === intent.name);
    return mine ? { ...mine, phrases: [...new Set([...mine.phrases, ...intent.phrases])] } : intent;
  });
  return {
    ...after,
    intents: inOrder(own.intents, intents),
    rules: inOrder(own.rules, after.rules),
    slots: inOrder(own.slots, after.slots),
    ...(own.flows && { flows: inOrder(own.flows, after.flows ?? []) }),
    ...(own.endpoints && { endpoints: inOrder(own.endpoints, after.endpoints ?? []) }),
    ...(own.dialogues && { dialogues: inOrder(own.dialogues, after.dialogues ?? []) }),
  };
}

/**
 * Reads a file into a draft that may have unfinished parts, which stay as they are.
 * @throws ImportError when the file cannot be read, or the draft as a whole is broken
 */
export function importInto(fileName: string, bytes: Uint8Array, into: BotDefinition): Imported {
  if (problemsOf(into).length === 0) return importBot(fileName, bytes, into);
  const finished = onlyFinished(into);
  const imported = importBot(fileName, bytes, finished);
  if (imported.replaces) return imported;
  return { ...imported, definition: withUnfinished(imported.definition, into, finished) };
}
