// What comes in while a flow waits: a message, a filled-in form, the answer of the shop's server.
import type { ChoiceStep, FormStep } from '../definition/types.ts';
import { storable } from '../entities/index.ts';
import { isSure, takeAsked } from './asked.ts';
import { ask, declineStep, goOn } from './flow.ts';
import { saveAnswer } from './flowData.ts';
import { askedField, complaint, type Field, formOf, slotOf, takeFoundFields } from './flowForm.ts';
import { currentStep, type FlowHere, waitAt } from './flowPlace.ts';
import { firstPhrase } from './rules.ts';
import { handOver, personReply, readingOf, repeat, say, setSlot, slotValue, type Turn } from './turn.ts';
import { wholeText } from './wholeText.ts';

/** Times that a form may come back wrong. */
const MAX_WRONG = 3;
/** A message of at most so many words that holds a value is taken as the value alone. */
export const BARE_WORDS = 3;
/** A message of at most so many words may name an option by some of its words. */
const FEW_WORDS = 4;

type FormHere = FlowHere & { step: FormStep };
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
  if (step.kind === 'form') return takePressedInForm(turn, { ...here, step }, whole);
  const slot = step.kind === 'collect' ? turn.bot.definition.slots.find(({ name }) => name === step.slot) : undefined;
  if (slot === undefined || wholeText(slot.skipTitle) !== whole) return false;
  declineStep(turn, here, `The shopper cannot give the value "${slot.name}".`);
  return true;
}

/** The title of the button that sends the form, or of the one that passes a field over, typed or pressed. */
function takePressedInForm(turn: Turn, here: FormHere, whole: string): boolean {
  const { step, flow } = here;
  const field = askedField(step, turn.state);
  if (field?.required === true) return false;
  if (wholeText(step.submit) === whole) {
    goOn(turn, flow, step.next, 'The shopper sent the form as it stood.');
    return true;
  }
  const slot = field === null ? undefined : slotOf(turn, field);
  if (slot === undefined || wholeText(slot.skipTitle) !== whole) return false;
  declineField(turn, here, slot.name);
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
  return step.kind === 'form' && takeTypedField(turn, { ...here, step });
}

/** Whether the message holds the value that the flow waits for, which then is no message for a rule. */
export function holdsAskedValue(turn: Turn): boolean {
  const step = currentStep(turn)?.step;
  const { pending } = turn.state;
  const asked = step?.kind === 'collect' ? [step] : step?.kind === 'form' ? step.fields : [];
  const names = pending === null ? asked.map(({ slot }) => slot) : [pending.slot];
  return turn.message.found.some(({ slot }) => names.includes(slot));
}

/** Who types instead of filling the form in is asked for one field after the other. */
function takeTypedField(turn: Turn, here: FormHere): boolean {
  const { step } = here;
  const isLittleElse = turn.message.typed.length <= BARE_WORDS || !isSure(turn);
  const isChanged = ({ slot }: Field): boolean => slotValue(turn.state, slot) !== turn.known.get(slot);
  const isNew = step.fields.some(isChanged);
  if (isNew && !isLittleElse) return false;
  const isSaidAgain = step.fields.some(({ slot }) => turn.message.found.some((found) => found.slot === slot));
  const taken = takeAskedField(turn, step, isNew);
  if (taken === 'required') return false;
  if (taken !== null) {
    declineField(turn, here, taken.declined);
    return true;
  }
  if (isLittleElse) takeFoundFields(turn, step);
  const field = step.fields.find(isChanged);
  const isWhole = askedField(step, turn.state) === null;
  if (field === undefined && !(isSaidAgain && isLittleElse && isWhole)) return false;
  const why =
    field === undefined
      ? 'The shopper typed again what stands in the form.'
      : `The shopper typed the value "${field.slot}" of the form.`;
  askNextField(turn, here, why);
  return true;
}

/**
 * Takes the message as the field that was asked for before it.
 * @param isNew Whether another field has got its value from the message.
 * @returns What became of it where it is no value: the slot that the shopper passes over, or that a field which must be
 * filled in was refused.
 */
function takeAskedField(turn: Turn, step: FormStep, isNew: boolean): { declined: string } | 'required' | null {
  const field = askedField(step, { slots: Object.fromEntries(turn.known), declined: turn.state.declined });
  if (field === null || slotValue(turn.state, field.slot) !== undefined) return null;
  const isText = slotOf(turn, field)?.kind === 'text';
  // An address alone is not the free words that were asked for as well.
  if (isText && isNew && turn.message.typed.length <= BARE_WORDS) return null;
  // What need not be filled in takes no question for its value.
  const isQuestion = isSure(turn) && (isText || turn.message.typed.length > BARE_WORDS);
  if (field.required !== true && isQuestion) return null;
  if (takeAsked(turn, field.slot) !== 'declined') return null;
  return field.required === true ? 'required' : { declined: field.slot };
}

function declineField(turn: Turn, here: FormHere, name: string): void {
  if (!turn.state.declined.includes(name)) turn.state.declined.push(name);
  askNextField(turn, here, `The shopper passes over the field "${name}" of the form.`);
}

/** Asks for what is left of the form, or goes on. */
function askNextField(turn: Turn, here: FormHere, why: string): void {
  if (askedField(here.step, turn.state) === null) return goOn(turn, here.flow, here.step.next, why);
  turn.state.misses = 0;
  turn.trace.confidence = 1;
  turn.trace.decision = 'flow';
  turn.trace.why = why;
  turn.trace.flow = `${here.flow.name}/${here.name}`;
  turn.flowSpoke = true;
  if (!ask(turn, here, turn.state.flow?.asked ?? 1)) repeat(turn, why);
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
