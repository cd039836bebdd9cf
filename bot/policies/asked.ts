// A message as the answer to what was asked for.
import { firstPhrase } from './rules.ts';
import { readingOf, setSlot, takeFound, type Turn } from './turn.ts';
import { wholeText } from './wholeText.ts';

/** Takes the value that was asked for, or that it cannot be given; null when the message is something else. */
export function takeAsked(turn: Turn, name: string): 'given' | 'declined' | null {
  const slot = turn.bot.definition.slots.find((candidate) => candidate.name === name);
  if (slot === undefined) return null;
  if (takeFound(turn, name)) return 'given';
  const { typed } = turn.message;
  const whole = typed.join(' ');
  if (slot.kind !== 'text') return firstPhrase(turn.bot.skips.get(name) ?? [], typed, 0) === null ? null : 'declined';
  // In free words anything may stand, so only a whole message declines, and only a sure question is none of it.
  if ([...slot.skip, slot.skipTitle].some((skip) => wholeText(skip) === whole)) return 'declined';
  const isQuestion = turn.input.text.includes('?') && isSure(turn);
  const value = isQuestion ? null : turn.bot.entities.readField(name, turn.input.text, readingOf(turn));
  if (value === null || typed.length === 0) return null;
  setSlot(turn, name, value);
  return 'given';
}

/** Whether the model would answer the message. */
export function isSure({ bot, trace }: Turn): boolean {
  return (trace.best[0]?.confidence ?? 0) >= bot.definition.settings.threshold;
}
