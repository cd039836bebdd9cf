import type { BotDefinition } from '../../bot/index.ts';
import type { DefinitionProblem } from '../../protocol/studio.ts';
import type { TextKey } from '../shared/texts.ts';
import { t } from '../shared/texts.ts';
import type { Part } from './place.ts';
import type { Studio } from './studio.model.ts';

/** What keeps the draft from being published, as newly as it is known: from the worker, else from the server. */
export function problemsNow({ trainer, draft }: Studio): readonly DefinitionProblem[] {
  return trainer.failure.value?.problems ?? trainer.trained.value?.problems ?? draft.held.value?.problems ?? [];
}

/** Fields by the end of a path, in the words that stand beside them in the studio. */
const FIELDS: Record<string, TextKey> = {
  'answer.text': 'answer.title',
  'answer.collect': 'answer.collect',
  'answer.flow': 'answer.flow',
  quickReplies: 'replies.title',
  cards: 'cards.title',
  links: 'links.title',
  phrases: 'phrases.title',
  title: 'intent.title',
  ask: 'entity.ask',
  skip: 'entity.skip',
  skipTitle: 'entity.skipTitle',
  shapes: 'entity.shapes',
  values: 'values.title',
  any: 'rule.any',
  and: 'rule.and',
  not: 'rule.not',
  patterns: 'rule.patterns',
  tests: 'tests.title',
  action: 'rule.then',
  settings: 'botSettings.decision',
  texts: 'botSettings.texts',
  outOfScope: 'botSettings.outside',
  endpoints: 'endpoints.title',
  gate: 'botSettings.gate',
};

/** The same within a step of a flow. */
const STEP_FIELDS: Record<string, TextKey> = {
  text: 'step.text',
  ask: 'step.ask',
  options: 'step.options',
  fields: 'step.fields',
  title: 'cards.name',
  submit: 'step.submit',
  subject: 'step.subject',
  url: 'step.articleUrl',
  save: 'step.save',
  quickReplies: 'replies.title',
  cards: 'cards.title',
  links: 'links.title',
};

/** The words of the field that a path ends in; null when it has none. */
function fieldOf(path: string): string | null {
  const fields = path.includes('.steps.') ? STEP_FIELDS : FIELDS;
  const names = path.replaceAll(/\[\d+\]/g, '').split('.');
  // From the end: the nearest field that has words.
  for (let at = names.length - 1; at >= 0; at--) {
    const two = at > 0 ? fields[`${names[at - 1]}.${names[at]}`] : undefined;
    const key = two ?? fields[names[at] ?? ''];
    if (key !== undefined) return (t as (key: TextKey) => string)(key);
  }
  return null;
}

/** A problem as a sentence that says where: "Answer: Must not be empty." */
export function problemWords({ path, message }: DefinitionProblem): string {
  // What is wrong with where a flow leads is said with the step's name.
  const field = /^The (step|flow) "/.test(message) ? null : fieldOf(path);
  return field === null ? message : `${field}: ${message}`;
}

/** Everything wrong with one flow: where it leads, and what is in its steps. */
export function flowProblems(studio: Studio, definition: BotDefinition, name: string): readonly DefinitionProblem[] {
  const place = `flows[${(definition.flows ?? []).findIndex((flow) => flow.name === name)}]`;
  const led = studio.trainer.trained.value?.flows[name] ?? [];
  const written = problemsNow(studio).filter(({ path }) => path === place || path.startsWith(`${place}.`));
  const byText = new Map([...led, ...written].map((problem) => [`${problem.path} ${problem.message}`, problem]));
  return [...byText.values()];
}

export interface ProblemPlace {
  part: Part;
  item: string | null;
  /** What is there, for people. */
  name: string;
}

/** Where in the studio a problem can be mended; null when it is of the bot as a whole. */
export function placeOf({ path }: DefinitionProblem, definition: BotDefinition): ProblemPlace | null {
  const [, list = '', number = ''] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
  const at = Number(number);
  const intent = definition.intents[at];
  const rule = definition.rules[at];
  const slot = definition.slots[at];
  const flow = definition.flows?.[at];
  if (list === 'intents' && intent) return { part: 'intents', item: intent.name, name: intent.name };
  if (list === 'rules' && rule) return { part: 'rules', item: rule.name, name: rule.name };
  if (list === 'slots' && slot) return { part: 'entities', item: slot.name, name: slot.name };
  if (list === 'flows' && flow) return { part: 'flows', item: flow.name, name: flow.title || flow.name };
  if (list === 'dialogues') return { part: 'versions', item: 'tests', name: t('tests.all') };
  return list === '' || number !== '' ? null : { part: 'settings', item: null, name: t('botSettings.title') };
}
