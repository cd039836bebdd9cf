// Our own JSON: the whole bot. Fields stand in the order of the types, other names in that of the alphabet, one phrase a
// line, so two versions differ where the bots do.
import { parseBotDefinition } from '../../definition/parse.ts';
import { BotDefinitionError } from '../../definition/read.ts';
import type { BotDefinition } from '../../definition/types.ts';
import { lineAt, type Located, plainOf } from '../located.ts';
import { type Imported, ImportError } from '../types.ts';

const ORDER = new Map(
  `format name language kind title intents outOfScope rules slots flows endpoints settings texts dialogues gate
   phrases answer description smallTalk off any patterns and not typos maxWords action tests ask skip skipTitle shapes
   countries values value synonyms sku text quickReplies cards links image link url flow team handOver collect start
   steps options otherwise slot label required fields submit if then else endpoint send save next declined failed
   subject priority timeout threshold askBack missesBeforeHandOver fallback repeated noted waiting no away person transcript
   accuracy accuracyLoss matches intent`
    .split(/\s+/)
    .map((name, index) => [name, index]),
);

/** Whether JSON is a bot of ours. */
export function isOwnJson(root: Located): boolean {
  return root.kind === 'object' && root.fields.has('format') && root.fields.has('texts');
}

/**
 * Reads a whole bot, which takes the place of the given one.
 * @throws ImportError with the line of the first thing that no bot may have
 */
export function readOwnJson(root: Located, into: BotDefinition): Imported {
  const definition = read(root);
  const before = new Map(into.intents.map(({ name, phrases }) => [name, new Set(phrases)]));
  const slots = new Set(into.slots.map(({ name }) => name));
  const outOfScope = new Set(into.outOfScope);
  const isNew = ({ name }: { name: string }): boolean => !before.has(name);
  return {
    definition,
    format: 'json',
    replaces: true,
    added: {
      intents: definition.intents.filter(isNew).length,
      phrases: definition.intents
        .map(({ name, phrases }) => phrases.filter((phrase) => before.get(name)?.has(phrase) !== true).length)
        .reduce((sum, count) => sum + count, 0),
      answers: definition.intents.filter(isNew).length,
      slots: definition.slots.filter(({ name }) => !slots.has(name)).length,
      values: 0,
      outOfScope: (definition.outOfScope ?? []).filter((phrase) => !outOfScope.has(phrase)).length,
      duplicates: 0,
    },
    notCarried: [],
  };
}

function read(root: Located): BotDefinition {
  try {
    return parseBotDefinition(plainOf(root));
  } catch (error) {
    if (error instanceof BotDefinitionError) throw new ImportError(error.message, lineAt(root, error.path));
    throw error;
  }
}

/** The bot as text. */
export function writeOwnJson(definition: BotDefinition): string {
  return `${JSON.stringify(definition, inOrder, 2)}\n`;
}

function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const rank = (name: string): number => ORDER.get(name) ?? ORDER.size;
  return Object.fromEntries(
    Object.entries(value).toSorted(([left], [right]) => rank(left) - rank(right) || (left < right ? -1 : 1)),
  );
}
