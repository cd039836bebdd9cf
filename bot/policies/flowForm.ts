// Forms as the shopper sees them: several values at once, with what is known filled in.
import type { FormStep, SlotDefinition } from '../definition/types.ts';
import { personReply, say, slotValue, type Turn } from './turn.ts';
import type { BotForm } from './types.ts';

/** A field of a form. */
export type Field = FormStep['fields'][number];

/** The first field that must be filled in and is not. */
export function missingField(turn: Turn, step: FormStep): Field | null {
  return (
    step.fields.find((field) => field.required === true && slotValue(turn.state, field.slot) === undefined) ?? null
  );
}

/** Shows a form with what is known: by its title at first, then by asking for what is missing. */
export function showForm(turn: Turn, step: FormStep, asked: number): boolean {
  const field = missingField(turn, step) ?? step.fields[0];
  const asks = field === undefined ? [] : (slotOf(turn, field)?.ask ?? []);
  const texts = asked === 0 ? [step.title, ...asks] : [...asks.slice(asked % asks.length), ...asks, step.title];
  return say(turn, texts, 0, { form: formOf(turn, step, {}), quickReplies: [personReply(turn)] });
}

/** What to put right, in the shop's own words: the label and how the bot asks for it. */
export function complaint(turn: Turn, wrong: readonly Field[], asked: number): string {
  return wrong
    .map((field) => {
      const ask = slotOf(turn, field)?.ask ?? [];
      return `${field.label}: ${ask[asked % ask.length] ?? ''}`;
    })
    .join('\n');
}

/** A form with what is known, or was typed, in its fields. */
export function formOf(turn: Turn, step: FormStep, typed: Readonly<Record<string, string>>): BotForm {
  return {
    title: step.title,
    fields: step.fields.map((field) => {
      const value = Object.hasOwn(typed, field.slot) ? typed[field.slot] : slotValue(turn.state, field.slot);
      return {
        name: field.slot,
        label: field.label,
        kind: slotOf(turn, field)?.kind ?? 'text',
        required: field.required === true,
        ...(value !== undefined && value !== '' && { value }),
      };
    }),
    submit: step.submit,
  };
}

function slotOf({ bot }: Turn, { slot }: Field): SlotDefinition | undefined {
  return bot.definition.slots.find(({ name }) => name === slot);
}
