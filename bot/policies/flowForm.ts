// Forms as the shopper sees them: several values at once, with what is known filled in.
import type { FormStep, SlotDefinition } from '../definition/types.ts';
import { personReply, say, slotValue, takeFound, type Turn } from './turn.ts';
import type { BotForm, BotState } from './types.ts';

/** A field of a form. */
export type Field = FormStep['fields'][number];

/** The field that is asked for next: one that must be filled in before one that may be; null when nothing is left to ask. */
export function askedField(step: FormStep, { slots, declined }: Pick<BotState, 'slots' | 'declined'>): Field | null {
  const open = step.fields.filter(({ slot }) => !Object.hasOwn(slots, slot));
  const must = open.find(({ required }) => required === true);
  return must ?? open.find(({ slot }) => !declined.includes(slot)) ?? null;
}

/** Fills in what the message holds for fields that are still empty. */
export function takeFoundFields(turn: Turn, step: FormStep): void {
  for (const { slot } of step.fields) if (slotValue(turn.state, slot) === undefined) takeFound(turn, slot);
}

/** Shows a form with what is known: by its title at first, then by asking for what is missing. */
export function showForm(turn: Turn, step: FormStep, asked: number): boolean {
  const open = askedField(step, turn.state);
  const field = open ?? step.fields[0];
  const asks = field === undefined ? [] : (slotOf(turn, field)?.ask ?? []);
  const texts = asked === 0 ? [step.title, ...asks] : [...asks.slice(asked % asks.length), ...asks, step.title];
  // What must be filled in has no button to pass it over.
  const skip = open === null || open.required === true ? undefined : slotOf(turn, open);
  const skips = skip === undefined ? [] : [{ title: skip.skipTitle }];
  return say(turn, texts, 0, { form: formOf(turn, step, {}), quickReplies: [...skips, personReply(turn)] });
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

/** The value that a field asks for. */
export function slotOf({ bot }: Turn, { slot }: Field): SlotDefinition | undefined {
  return bot.definition.slots.find(({ name }) => name === slot);
}
