// What flows look at, send away, and keep of what comes back.
import { fill, placeholdersOf } from '../definition/templates.ts';
import type { Condition, HandOverStep, TicketStep } from '../definition/types.ts';
import { storable } from '../entities/index.ts';
import { setSlot, slotValue, type Ticket, type Turn } from './turn.ts';

const MOST_SAVED = 200;
const CONTROL = /\p{Cc}+/gu;
const UNKNOWN = '–';

/** Whether a condition holds now. */
export function isTrue({ input, state }: Turn, condition: Condition): boolean {
  if ('open' in condition) return input.open === condition.open;
  if ('online' in condition) return input.online === condition.online;
  const { attributes = {} } = input;
  const value =
    'slot' in condition
      ? slotValue(state, condition.slot)
      : Object.hasOwn(attributes, condition.attribute)
        ? attributes[condition.attribute]
        : undefined;
  if (condition.is === undefined || value === undefined) return value !== undefined && value !== '';
  return value.trim().toLowerCase() === condition.is.trim().toLowerCase();
}

/** The values of those slots that have one. */
export function valuesToSend({ state }: Turn, names: readonly string[]): Record<string, string> {
  const pairs = names.map((name) => [name, slotValue(state, name)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** For whom a step hands over and what it is about. */
export function ticketOf({ state }: Turn, step: HandOverStep | TicketStep): Ticket {
  if (step.kind === 'hand_over') return { team: step.team };
  const values = new Map(
    placeholdersOf(step.subject).map((name) => [name, slotValue(state, name) ?? UNKNOWN] as const),
  );
  return { team: step.team, subject: fill(step.subject, values), priority: step.priority };
}

/** Keeps fields of what the shop's server answered; a field that is not there empties its slot. */
export function saveAnswer(turn: Turn, save: Readonly<Record<string, string>>, answer: unknown): void {
  for (const [field, slot] of Object.entries(save)) {
    const value = plainValue(fieldOf(answer, field));
    if (value !== '') setSlot(turn, slot, value);
    else delete turn.state.slots[slot];
  }
}

function fieldOf(answer: unknown, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return new Map(Object.entries(value)).get(key);
  }, answer);
}

function plainValue(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '';
  return storable(String(value), MOST_SAVED).replace(CONTROL, ' ').trim();
}
