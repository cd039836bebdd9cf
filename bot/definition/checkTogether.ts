// What must be right between the parts of a definition.
import { transcriptProblem } from '../dialogues/transcript.ts';
import type { Answer } from './answers.ts';
import { flowProblems } from './checkFlow.ts';
import { textsNeedingOne, unknownSlots } from './checkTexts.ts';
import { type Place, type Problem, refuseDuplicates } from './read.ts';
import type { BotDefinition, KeywordRule } from './types.ts';

/** Characters of all patterns of a bot together; their time adds up. */
const MOST_PATTERN = 5000;

/** Notes names used twice, names of nothing, and flows that lead nowhere. */
export function checkTogether(definition: BotDefinition, place: Place): void {
  checkNames(definition, place);
  const { intents, rules, slots, flows = [] } = definition;
  const names: Names = {
    slots: new Map(slots.map((slot) => [slot.name, slot])),
    flows: new Set(flows.map(({ name }) => name)),
  };
  intents.forEach(({ answer }, index) => {
    checkAnswer(answer, place.field('intents').item(index).field('answer'), names);
  });
  rules.forEach(({ action }, index) => {
    const at = place.field('rules').item(index).field('action');
    if ('answer' in action) checkAnswer(action.answer, at.field('answer'), names);
    if ('flow' in action && !names.flows.has(action.flow)) {
      at.field('flow').refuse(`names an unknown flow "${action.flow}"`);
    }
    if ('intent' in action && !intents.some(({ name }) => name === action.intent)) {
      at.field('intent').refuse(`names an unknown intent "${action.intent}"`);
    }
  });
  slots.forEach(({ ask }, index) => {
    for (const { field, problem } of textsNeedingOne(ask, 'ask', names.slots)) {
      place.field('slots').item(index).field(field).refuse(problem);
    }
  });
  const length = rules.flatMap(({ patterns = [] }) => patterns).reduce((sum, pattern) => sum + pattern.length, 0);
  if (length > MOST_PATTERN)
    place.field('rules').refuse(`have patterns of more than ${MOST_PATTERN} characters in all`);
  for (const flow of flows) {
    for (const { path, subject, problem, mayWait } of flowProblems(definition, flow)) {
      if (!mayWait) place.field(path).refuse(problem, subject);
    }
  }
}

/** Said to somebody who may never have made a bot: what must be there, where it is added, and what it is in the JSON. */
const NO_INTENT =
  'knows nothing yet: add an intent with a title, a phrase and an answer under Intents, or switch one on again (field intents)';
const NO_WAY_TO_A_PERSON = [
  'must lead to a person: add a rule under Rules with words such as "a person" that hands over to a person',
  '(in the list rules, "action": {"handOver": "asked"}), or let the answer of an intent under Intents hand over',
  '(in the list intents, "answer": {"handOver": true})',
].join(' ');

/** What a bot may lack while it is being made, but not when it is published. */
export function unpublishable(definition: BotDefinition): Problem[] {
  const { intents, rules, flows = [], dialogues = [] } = definition;
  const problems: Problem[] = [];
  const active = intents.filter(({ off }) => off !== true);
  if (active.length === 0) problems.push({ path: 'intents', problem: NO_INTENT, subject: 'The bot' });
  intents.forEach(({ off, phrases }, index) => {
    if (off !== true && phrases.length === 0) {
      problems.push({ path: `intents[${index}].phrases`, problem: 'must have at least one phrase' });
    }
  });
  const asksPeople = (rule: KeywordRule): boolean => 'handOver' in rule.action && rule.action.handOver === 'asked';
  if (!rules.some(asksPeople) && !active.some(({ answer }) => answer.handOver === true)) {
    problems.push({ path: '', problem: NO_WAY_TO_A_PERSON, subject: 'The bot' });
  }
  for (const flow of flows) {
    for (const { path, subject, problem, mayWait } of flowProblems(definition, flow)) {
      if (mayWait) problems.push({ path, problem, subject });
    }
  }
  dialogues.forEach(({ transcript }, index) => {
    const problem = transcriptProblem(transcript);
    if (problem !== null) problems.push({ path: `dialogues[${index}].transcript`, problem });
  });
  return problems;
}

interface Names {
  slots: ReadonlyMap<string, unknown>;
  flows: ReadonlySet<string>;
}

function checkNames(definition: BotDefinition, place: Place): void {
  const { intents, rules, slots, flows = [], endpoints = [], dialogues = [] } = definition;
  const check = (field: string, names: string[], of = 'name'): void => refuseDuplicates(names, place.field(field), of);
  const nameOf = ({ name }: { name: string }): string => name;
  check('intents', intents.map(nameOf));
  check(
    'intents',
    intents.map(({ title }) => title.toLowerCase()),
    'title',
  );
  check('rules', rules.map(nameOf));
  check('slots', slots.map(nameOf));
  check('flows', flows.map(nameOf));
  check('endpoints', endpoints.map(nameOf));
  check('dialogues', dialogues.map(nameOf));
}

function checkAnswer(answer: Answer, place: Place, { slots, flows }: Names): void {
  for (const name of answer.collect ?? []) {
    if (!slots.has(name)) place.field('collect').refuse(`names an unknown slot "${name}"`);
  }
  if (answer.flow !== undefined && !flows.has(answer.flow)) {
    place.field('flow').refuse(`names an unknown flow "${answer.flow}"`);
  }
  for (const { field, problem } of [
    ...textsNeedingOne(answer.text, 'text', slots),
    ...unknownSlots(answer, '', slots),
  ]) {
    place.field(field).refuse(problem);
  }
}
