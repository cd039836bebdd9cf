import type { Answer, BotDefinition } from '../../../bot/index.ts';
import { withFlow } from '../edits.ts';
import type { Part } from '../place.ts';

/** What begins a flow: intents and rules. */
export function startsOf(definition: BotDefinition, flow: string): { part: Part; name: string }[] {
  return [
    ...definition.intents
      .filter(({ answer }) => answer.flow === flow)
      .map(({ name }): { part: Part; name: string } => ({ part: 'intents', name })),
    ...definition.rules
      .filter(
        ({ action }) =>
          ('flow' in action && action.flow === flow) || ('answer' in action && action.answer.flow === flow),
      )
      .map(({ name }): { part: Part; name: string } => ({ part: 'rules', name })),
  ];
}

/** A new key for a flow, also where it is begun. */
export function renameFlow(definition: BotDefinition, from: string, to: string): BotDefinition {
  const answer = (one: Answer): Answer => (one.flow === from ? { ...one, flow: to } : one);
  return {
    ...withFlow(definition, from, (flow) => ({ ...flow, name: to })),
    intents: definition.intents.map((intent) =>
      intent.answer.flow === from ? { ...intent, answer: answer(intent.answer) } : intent,
    ),
    rules: definition.rules.map((rule) => {
      if ('flow' in rule.action && rule.action.flow === from) return { ...rule, action: { flow: to } };
      return 'answer' in rule.action ? { ...rule, action: { answer: answer(rule.action.answer) } } : rule;
    }),
  };
}
