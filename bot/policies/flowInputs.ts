// What comes in while a flow waits: a message, a filled-in form, the answer of the shop's server.
import type { ChoiceStep, FormStep } from '../definition/types.ts';
import { storable } from '../entities/index.ts';
import { isSure, takeAsked } from './asked.ts';
import { ask, declineStep, goOn } from './flow.ts';
import { saveAnswer } from './flowData.ts';
import { complaint, type Field, formOf, missingField } from './flowForm.ts';
import { currentStep, waitAt } from './flowPlace.ts';
import { firstPhrase } from './rules.ts';
import { handOver, personReply, readingOf, repeat, say, setSlot, slotValue, type Turn } from './turn.ts';
import { wholeText } from './wholeText.ts';

/** Times that a form may come back wrong. */
const MAX_WRONG = 3;
/** A message of at most so many words that holds a value is taken as the value alone. */
export const BARE_WORDS = 3;
/** A message of at most so many words may name an option by some of its words. */
const FEW_WORDS = 4;

type Option = ChoiceStep['options'][number];

/** Takes a pressed button of the flow; false when the message is none. */
export function takePressed(turn: Turn, whole: string): boolean {
  const here = currentStep(turn);
  if (here === null) return false;
  const { step, flow } = here;
  if (step.kind === 'choice') {
    const option = step.options.find(({ title }) => wholeText(title) === whole);
    if (option !== undefined) goOn(turn, flow, option.next, `The shopper chose "${option.title}".`);
    return option !== undefined;
  }
  const slot = step.kind === 'collect' ? turn.bot.definition.slots.find(({ name }) => name === step.slot) : undefined;
  if (slot === undefined || wholeText(slot.skipTitle) !== whole) return false;
  declineStep(turn, here, `The shopper cannot give the value "${slot.name}".`);
  return true;
}

/** Takes the message as what the flow waits for; false when it is something else. */
export function takeMessage(turn: Turn): boolean {
  const here = currentStep(turn);
  if (here === null) return false;
  const { step, flow } = here;
  if (step.kind === 'collect') {
    const taken = takeAsked(turn, step.slot);
    if (taken === 'given') goOn(turn, flow, step.next, `The shopper gave the value "${step.slot}" that was asked for.`);
    if (taken === 'declined') declineStep(turn, here, `The shopper cannot give the value "${step.slot}".`);
    return taken !== null;
  }
  if (step.kind === 'choice') {
    const option = optionMeant(turn, step);
    if (option !== null) goOn(turn, flow, option.next, `The shopper's words fit "${option.title}".`);
    return option !== null;
  }
  return step.kind === 'form' && takeTypedField(turn, step);
}

/** Whether the message holds the value that the flow waits for, which then is no message for a rule. */
export function holdsAskedValue(turn: Turn): boolean {
  const step = currentStep(turn)?.step;
  const asked =
    step?.kind === 'collect' ? step.slot : step?.kind === 'form' ? missingField(turn, step)?.slot : undefined;
  const name = turn.state.pending?.slot ?? asked;
  return turn.message.found.some(({ slot }) => slot === name);
}

/** Who types instead of filling the form in is asked for one field after the other. */
function takeTypedField(turn: Turn, step: FormStep): boolean {
  const here = currentStep(turn);
  if (here === null) return false;
  const isLittleElse = turn.message.typed.length <= BARE_WORDS || !isSure(turn);
  const isNew = step.fields.some(({ slot }) => slotValue(turn.state, slot) !== turn.known.get(slot));
  const field = missingField(turn, step);
  if (field !== null && takeAsked(turn, field.slot) === 'declined') return false;
  const taken = step.fields.find(({ slot }) => slotValue(turn.state, slot) !== turn.known.get(slot));
  if (taken === undefined || (isNew && !isLittleElse)) return false;
  const why = `The shopper typed the value "${taken.slot}" of the form.`;
  if (missingField(turn, step) === null) {
    goOn(turn, here.flow, step.next, why);
    return true;
  }
  turn.state.misses = 0;
  turn.trace.decision = 'flow';
  turn.trace.why = why;
  turn.flowSpoke = true;
  if (!ask(turn, here, turn.state.flow?.asked ?? 1)) repeat(turn, why);
  return true;
}

/** The one option that the words fit: all of its words, or some of them and no others. */
function optionMeant({ message }: Turn, { options }: ChoiceStep): Option | null {
  const { typed, words } = message;
  const parts = options.map((option) => ({ option, words: wholeText(option.title).split(' ') }));
  const named = parts.filter(
    ({ words: title }) => firstPhrase([title], typed, 1) !== null || firstPhrase([title], words, 1) !== null,
  );
  const [longest, second] = named.toSorted((left, right) => right.words.length - left.words.length);
  if (longest !== undefined) return second?.words.length === longest.words.length ? null : longest.option;
  if (words.length === 0 || words.length > FEW_WORDS) return null;
  const partly = parts.filter(({ words: title }) => words.every((word) => title.includes(word)));
  return partly.length === 1 ? (partly[0]?.option ?? null) : null;
}

/**
 * Takes the answer of the shop's server.
 * @returns False when nobody waits for it any more.
 */
export function takeCall(turn: Turn, call: NonNullable<Turn['input']['call']>): boolean {
  const here = currentStep(turn);
  if (here === null || here.step.kind !== 'call' || turn.state.flow?.call !== call.id) return false;
  const { flow, step } = here;
  if ('answer' in call) {
    saveAnswer(turn, step.save, call.answer);
    goOn(turn, flow, step.next, `The shop's server answered to "${step.endpoint}".`);
    return true;
  }
  const why = `The shop's server did not answer to "${step.endpoint}": ${storable(call.failed, 200)}.`;
  if (step.failed === null) handOver(turn, 'rule', `${why} A person takes over.`);
  else goOn(turn, flow, step.failed, why);
  return true;
}

/** Takes a form that was filled in; one that nobody waits for is still noted. */
export function takeForm(turn: Turn, typed: Readonly<Record<string, string>>): void {
  const here = currentStep(turn);
  const values = new Map(Object.entries(typed).map(([name, value]) => [name, storable(value, 500)]));
  const step = here?.step;
  if (here === null || step?.kind !== 'form') return takeStrayForm(turn, values);
  const wrong = step.fields.filter((field) => !takeField(turn, field, values.get(field.slot) ?? ''));
  if (wrong.length === 0) {
    goOn(turn, here.flow, step.next, 'The shopper filled the form in.');
    return;
  }
  const asked = turn.state.flow?.asked ?? 0;
  const names = wrong.map(({ label }) => `"${label}"`).join(', ');
  const why = `The form came with something else in ${names}.`;
  turn.state.misses += 1;
  if (turn.state.misses >= MAX_WRONG) return handOver(turn, 'misses', `${why} A person takes over.`);
  turn.trace.decision = 'flow';
  turn.trace.why = `${why} The bot says so and keeps the rest.`;
  turn.trace.flow = `${here.flow.name}/${here.name}`;
  turn.flowSpoke = true;
  waitAt(turn, here, 'form', asked + 1);
  const ways = Array.from({ length: 4 }, (_, way) => complaint(turn, wrong, asked + way));
  const form = formOf(turn, step, Object.fromEntries(values));
  if (!say(turn, ways, 0, { form, quickReplies: [personReply(turn)] })) {
    handOver(turn, 'misses', `${why} There is nothing new to say, so a person takes over.`);
  }
}

function takeStrayForm(turn: Turn, values: ReadonlyMap<string, string>): void {
  for (const slot of turn.bot.definition.slots) {
    const value = readValue(turn, slot.name, values.get(slot.name) ?? '');
    if (value !== null) setSlot(turn, slot.name, value);
  }
  turn.trace.decision = 'answer';
  turn.trace.why = 'A form came that no flow waits for; its values are kept.';
  const { noted } = turn.bot.definition.texts;
  if (!say(turn, noted, 0, { quickReplies: [personReply(turn)] })) repeat(turn, turn.trace.why);
}

/** @returns False when the field must be filled in and is not, or holds something else. */
function takeField(turn: Turn, field: Field, typed: string): boolean {
  if (typed.trim() === '') {
    // Who empties a field takes its value back.
    delete turn.state.slots[field.slot];
    return field.required !== true;
  }
  const value = readValue(turn, field.slot, typed);
  if (value === null) return false;
  setSlot(turn, field.slot, value);
  return true;
}

function readValue(turn: Turn, slot: string, typed: string): string | null {
  return turn.bot.entities.readField(slot, typed, readingOf(turn));
}
