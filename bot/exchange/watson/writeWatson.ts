// A bot as a workspace of Watson Assistant.
import { alternatesOf, placeholdersOf } from '../../definition/templates.ts';
import type { BotDefinition, IntentDefinition } from '../../definition/types.ts';
import { quoted } from '../findings.ts';
import { patternOf } from '../shapes.ts';
import type { NotCarried } from '../types.ts';

/** Intents, lists and shapes as entities, and a node for every intent with an answer. */
export function writeWatson(definition: BotDefinition, notCarried: NotCarried[]): string {
  const intents = definition.intents.filter(({ off }) => off !== true);
  const nodes = intents.flatMap((intent) => nodeOf(intent, notCarried));
  const workspace = {
    name: definition.name,
    language: definition.language,
    description: '',
    intents: intents.map(({ name, description = '', phrases }) => ({
      intent: name,
      description,
      examples: phrases.map((text) => ({ text })),
    })),
    entities: definition.slots.flatMap(({ name, values = [], shapes = [] }) => {
      const lists = values.map(({ value, synonyms = [] }) => ({ type: 'synonyms', value, synonyms }));
      const patterns = shapes.length === 0 ? [] : [{ type: 'patterns', value: name, patterns: shapes.map(patternOf) }];
      return [{ entity: name, fuzzy_match: true, values: [...lists, ...patterns] }].filter(
        (one) => one.values.length > 0,
      );
    }),
    counterexamples: (definition.outOfScope ?? []).map((text) => ({ text })),
    metadata: { api_version: { major_version: 'v2', minor_version: '2021-11-27' } },
    learning_opt_out: false,
    dialog_nodes: [
      ...nodes,
      {
        type: 'standard',
        title: 'Anything else',
        output: { generic: [textResponse(definition.texts.fallback)] },
        conditions: 'anything_else',
        dialog_node: 'Anything else',
      },
    ].map((node, index, all) => {
      const previous = all[index - 1];
      return previous === undefined ? node : { ...node, previous_sibling: previous.dialog_node };
    }),
  };
  return `${JSON.stringify(workspace, null, 2)}\n`;
}

function nodeOf({ name, title, answer }: IntentDefinition, notCarried: NotCarried[]) {
  const texts = alternatesOf(answer).filter((text) => {
    const isPlain = placeholdersOf(text).length === 0;
    if (!isPlain) notCarried.push({ what: `The answer ${quoted(text)} of ${name}`, why: 'It names a slot.' });
    return isPlain;
  });
  for (const field of ['cards', 'links', 'flow', 'collect', 'team'] as const) {
    if (answer[field] !== undefined)
      notCarried.push({ what: `The ${field} of ${name}`, why: 'It has no counterpart.' });
  }
  const { quickReplies = [] } = answer;
  const options = {
    response_type: 'option',
    title: '',
    options: quickReplies.map((reply) => ({
      label: reply.title,
      value: { input: { text: reply.text ?? reply.title } },
    })),
  };
  const generic = [
    ...(texts.length > 0 && answer.handOver !== true ? [textResponse(texts)] : []),
    ...(answer.handOver === true ? [{ response_type: 'connect_to_agent', message_to_human_agent: title }] : []),
    ...(quickReplies.length > 0 ? [options] : []),
  ];
  if (generic.length === 0) return [];
  return [{ type: 'standard', title, output: { generic }, conditions: `#${name}`, dialog_node: `node_${name}` }];
}

function textResponse(texts: readonly string[]) {
  return { response_type: 'text', selection_policy: 'sequential', values: texts.map((text) => ({ text })) };
}
