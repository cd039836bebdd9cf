import type { Answer, BotDefinition, FlowStep } from '../../../bot/index.ts';
import { withSlot } from '../edits.ts';
import type { Part } from '../place.ts';

/** The same value with every text changed. */
function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => mapTexts(one, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)])) as Value;
}

/** A new name for an entity: in what is asked for, in `{places}` of texts, and in flows. */
export function renameSlot(definition: BotDefinition, from: string, to: string): BotDefinition {
  const name = (one: string): string => (one === from ? to : one);
  const places = (text: string): string => text.replaceAll(`{${from}}`, `{${to}}`);
  const answer = (one: Answer): Answer => ({
    ...mapTexts(one, places),
    ...(one.collect && { collect: one.collect.map(name) }),
  });
  const step = (one: FlowStep): FlowStep => {
    const next = mapTexts(one, places);
    if (next.kind === 'collect') return { ...next, slot: name(next.slot) };
    if (next.kind === 'form') {
      return { ...next, fields: next.fields.map((field) => ({ ...field, slot: name(field.slot) })) };
    }
    if (next.kind === 'condition' && 'slot' in next.if)
      return { ...next, if: { ...next.if, slot: name(next.if.slot) } };
    if (next.kind !== 'call') return next;
    const save = Object.fromEntries(Object.entries(next.save).map(([field, slot]) => [field, name(slot)]));
    return { ...next, send: next.send.map(name), save };
  };
  return {
    ...withSlot(definition, from, (slot) => ({ ...slot, name: to })),
    intents: definition.intents.map((intent) => ({ ...intent, answer: answer(intent.answer) })),
    rules: definition.rules.map((rule) =>
      'answer' in rule.action ? { ...rule, action: { answer: answer(rule.action.answer) } } : rule,
    ),
    ...(definition.flows && {
      flows: definition.flows.map((flow) => ({
        ...flow,
        steps: Object.fromEntries(Object.entries(flow.steps).map(([key, one]) => [key, step(one)])),
      })),
    }),
  };
}

/** Where an entity is asked for or named. */
export function usesOf(definition: BotDefinition, slot: string): { part: Part; name: string }[] {
  const place = `{${slot}}`;
  const inAnswer = (answer: Answer): boolean =>
    (answer.collect?.includes(slot) ?? false) || JSON.stringify(answer).includes(place);
  const inStep = (step: FlowStep): boolean =>
    (step.kind === 'collect' && step.slot === slot) ||
    (step.kind === 'form' && step.fields.some((field) => field.slot === slot)) ||
    (step.kind === 'condition' && 'slot' in step.if && step.if.slot === slot) ||
    (step.kind === 'call' && (step.send.includes(slot) || Object.values(step.save).includes(slot))) ||
    JSON.stringify(step).includes(place);
  return [
    ...definition.intents
      .filter(({ answer }) => inAnswer(answer))
      .map(({ name }): { part: Part; name: string } => ({ part: 'intents', name })),
    ...definition.rules
      .filter(({ action }) => 'answer' in action && inAnswer(action.answer))
      .map(({ name }): { part: Part; name: string } => ({ part: 'rules', name })),
    ...(definition.flows ?? [])
      .filter(({ steps }) => Object.values(steps).some(inStep))
      .map(({ name }): { part: Part; name: string } => ({ part: 'flows', name })),
  ];
}
