// What a file holds, in words that every product shares; filled by the readers, put into a bot by merge.ts.
import type { SlotKind } from '../definition/types.ts';
import type { ExchangeFormat, NotCarried } from './types.ts';

export interface FoundReply {
  title: string;
  /** What pressing it sends. */
  text?: string;
  /** Pressing it means this intent, by its name in the file. */
  intent?: string;
}

export interface FoundAnswer {
  texts: string[];
  quickReplies: FoundReply[];
  handOver: boolean;
}

export interface FoundIntent {
  name: string;
  description?: string;
  phrases: string[];
  answer?: FoundAnswer;
  /** Entities asked for before the answer, by their names in the file. */
  collect: string[];
  isOff: boolean;
}

export interface FoundSlot {
  name: string;
  /** Where the file says it; else it follows from shapes, from the name, or it is a list. */
  kind?: SlotKind;
  /** Values with their other words. */
  values: Map<string, Set<string>>;
  /** Regular expressions. */
  patterns: string[];
  /** How the file asks for it. */
  ask: string[];
}

/** Notes beyond it are only counted: nobody reads more. */
const MOST_NOTES = 1000;

/** Collects what a file holds and what of it has no place in a bot. */
export class Findings {
  readonly format: ExchangeFormat;
  readonly intents = new Map<string, FoundIntent>();
  readonly slots = new Map<string, FoundSlot>();
  readonly outOfScope: string[] = [];
  private readonly noted = new Map<string, NotCarried>();
  private unlisted = 0;

  constructor(format: ExchangeFormat) {
    this.format = format;
  }

  /** The intent of that name in the file. */
  intent(name: string): FoundIntent {
    const known = this.intents.get(name);
    if (known !== undefined) return known;
    const intent: FoundIntent = { name, phrases: [], collect: [], isOff: false };
    this.intents.set(name, intent);
    return intent;
  }

  /** The entity of that name in the file. */
  slot(name: string): FoundSlot {
    const known = this.slots.get(name);
    if (known !== undefined) return known;
    const slot: FoundSlot = { name, values: new Map(), patterns: [], ask: [] };
    this.slots.set(name, slot);
    return slot;
  }

  /** A value of an entity, and another word for it. */
  value(slot: string, value: string, synonym?: string): void {
    const { values } = this.slot(slot);
    const synonyms = values.get(value) ?? new Set();
    if (synonym !== undefined && synonym !== value) synonyms.add(synonym);
    values.set(value, synonyms);
  }

  /** Lists something that the bot has no place for; the same once. */
  note(what: string, why: string): void {
    const key = `${what}\n${why}`;
    if (this.noted.has(key)) return;
    if (this.noted.size === MOST_NOTES) this.unlisted += 1;
    else this.noted.set(key, { what, why });
  }

  notes(): NotCarried[] {
    const more = {
      what: `${this.unlisted} more things`,
      why: 'The list is too long to show; they are like the others.',
    };
    return [...this.noted.values(), ...(this.unlisted > 0 ? [more] : [])];
  }
}

/** The beginning of a text, in quotes, for a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 57)}...` : line}"`;
}
