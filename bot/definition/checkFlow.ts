// What a flow may not be: without an end, without a word, leading nowhere.
import { ATTRIBUTES, isAttribute } from './attributes.ts';
import { canEnd, circle, reachable, stepOf, waysOf } from './flowGraph.ts';
import type { FlowDefinition, FlowStep } from './flows.ts';
import { placeholdersOf } from './templates.ts';
import { type FieldProblem, textsNeedingOne, unknownIn, unknownSlots } from './checkTexts.ts';
import type { BotDefinition } from './types.ts';

/** Something wrong with one step. */
export interface FlowProblem {
  path: string;
  /** The step or the flow, as people call it. */
  subject: string;
  /** Rest of a sentence about it. */
  problem: string;
  /** True for what is only in the way of publishing. */
  mayWait: boolean;
}

/**
 * Everything wrong with where a flow leads: unknown steps, slots and endpoints, circles without a way out or without
 * a question in them, ends without a word, steps nothing leads to. Empty when it can be used.
 */
export function checkFlow(definition: BotDefinition, flow: FlowDefinition): { path: string; message: string }[] {
  return flowProblems(definition, flow).map(({ path, subject, problem }) => ({
    path,
    message: `${subject} ${problem}.`,
  }));
}

/** The same, for those who put it into words of their own. */
export function flowProblems(definition: BotDefinition, flow: FlowDefinition): FlowProblem[] {
  const index = (definition.flows ?? []).findIndex(({ name }) => name === flow.name);
  const place = `flows[${Math.max(index, 0)}]`;
  const problems: FlowProblem[] = [];
  const add = (step: string | null, field: string, problem: string, mayWait = false): void => {
    const at = step === null ? place : `${place}.steps.${step}`;
    const subject = step === null ? `The flow "${flow.title}"` : `The step "${step}" of "${flow.title}"`;
    problems.push({ path: field === '' ? at : `${at}.${field}`, subject, problem, mayWait });
  };
  const hasStart = stepOf(flow, flow.start) !== undefined;
  if (!hasStart) add(null, 'start', `begins with "${flow.start}", which is no step of it`);
  for (const [name, step] of Object.entries(flow.steps)) {
    for (const { field, to } of waysOf(step)) {
      if (to !== null && stepOf(flow, to) === undefined) add(name, field, `leads to "${to}", which is no step`);
    }
    for (const { field, problem, mayWait } of contentProblems(definition, step)) add(name, field, problem, mayWait);
  }
  const reached = reachable(flow);
  for (const name of Object.keys(flow.steps)) {
    if (hasStart && !reached.has(name)) add(name, '', 'is never reached', true);
  }
  const restless = circle(flow, ({ kind }, name) => kind !== 'choice' && kind !== 'form' && reached.has(name));
  if (restless !== null) {
    add(restless[0] ?? '', '', `goes round for ever without asking anything: ${restless.join(' → ')}`);
  }
  const ending = canEnd(flow);
  const endless = circle(flow, (_, name) => reached.has(name) && !ending.has(name));
  if (endless !== null && endless.join() !== restless?.join()) {
    add(endless[0] ?? '', '', `is in a circle with no way out: ${endless.join(' → ')}`);
  }
  for (const { name, field } of silentEnds(flow)) {
    add(name, field, 'is a dead end: the flow ends there without a word to the shopper');
  }
  return problems;
}

/** Ends that come after a question or a call with nothing said in between. */
function silentEnds(flow: FlowDefinition): { name: string; field: string }[] {
  const ends = new Map<string, { name: string; field: string }>();
  const seen = new Set<string>();
  // What began the flow has said something.
  const open = [{ name: flow.start, isTold: true }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const step = stepOf(flow, next.name);
    if (step === undefined || seen.has(`${next.name} ${next.isTold}`)) continue;
    seen.add(`${next.name} ${next.isTold}`);
    const isTold = tells(step, next.isTold);
    for (const { field, to } of waysOf(step)) {
      if (to !== null) open.push({ name: to, isTold });
      else if (!isTold) ends.set(`${next.name} ${field}`, { name: next.name, field });
    }
  }
  return [...ends.values()];
}

function tells({ kind }: FlowStep, before: boolean): boolean {
  if (kind === 'say' || kind === 'article') return true;
  return kind === 'condition' ? before : false;
}

function contentProblems(definition: BotDefinition, step: FlowStep): FieldProblem[] {
  const slots = new Map(definition.slots.map((slot) => [slot.name, slot]));
  const slot = (field: string, name: string): FieldProblem[] =>
    slots.has(name) ? [] : [{ field, problem: `names an unknown slot "${name}"` }];
  switch (step.kind) {
    case 'say':
      return [...textsNeedingOne(step.text, 'text', slots), ...unknownSlots(step, '', slots)];
    case 'article':
      return [...textsNeedingOne(step.text, 'text', slots), ...unknownIn(step.url ?? '', 'url', slots)];
    case 'choice':
      return [...textsNeedingOne(step.ask, 'ask', slots), ...sameTitles(step.options.map(({ title }) => title))];
    case 'collect':
      return slot('slot', step.slot);
    case 'form':
      return step.fields.flatMap((field, index) => [
        ...slot(`fields[${index}].slot`, field.slot),
        ...(step.fields.findIndex((other) => other.slot === field.slot) < index
          ? [{ field: `fields[${index}].slot`, problem: `asks for "${field.slot}" twice` }]
          : []),
      ]);
    case 'condition':
      if ('attribute' in step.if) return unknownAttribute(step.if.attribute);
      return 'slot' in step.if ? slot('if.slot', step.if.slot) : [];
    case 'call':
      return [
        ...((definition.endpoints ?? []).some(({ name }) => name === step.endpoint)
          ? []
          : [{ field: 'endpoint', problem: `calls an unknown endpoint "${step.endpoint}"` }]),
        ...step.send.flatMap((name, index) => slot(`send[${index}]`, name)),
        ...Object.entries(step.save).flatMap(([field, name]) => slot(`save.${field}`, name)),
      ];
    case 'ticket':
      return placeholdersOf(step.subject).flatMap((name) => slot('subject', name));
    case 'hand_over':
      return [];
  }
}

/** A bot that is live may still ask for it, in vain; the next one may not. */
function unknownAttribute(name: string): FieldProblem[] {
  if (isAttribute(name)) return [];
  const problem = `asks for "${name}", which is never known of a shopper. Known are ${ATTRIBUTES.join(', ')}`;
  return [{ field: 'if.attribute', problem, mayWait: true }];
}

function sameTitles(titles: string[]): FieldProblem[] {
  const plain = titles.map((title) => title.trim().toLowerCase());
  return plain.flatMap((title, index) =>
    plain.indexOf(title) < index ? [{ field: `options[${index}].title`, problem: `offers "${title}" twice` }] : [],
  );
}
