// What goes in and out of the exchange with files of other products.
import type { BotDefinition } from '../definition/types.ts';

/** Shapes of files that are written; each is read as well. */
export type ExchangeFormat = 'json' | 'rasa' | 'watson' | 'csv' | 'dialogflow';

/** Something in a file that the other side has no place for. */
export interface NotCarried {
  what: string;
  why: string;
}

/** What an import brought, counted. */
export interface Added {
  intents: number;
  phrases: number;
  answers: number;
  slots: number;
  /** Values and synonyms of lists, shapes of numbers. */
  values: number;
  outOfScope: number;
  /** Phrases that the same intent already had, and so were dropped. */
  duplicates: number;
}

/** The result of an import: a definition that can be saved as a draft. */
export interface Imported {
  definition: BotDefinition;
  format: ExchangeFormat;
  /** True when the file was a whole bot that takes the place of the given one; else it was merged into it. */
  replaces: boolean;
  added: Added;
  notCarried: NotCarried[];
}

/** A file to be saved. */
export interface Exported {
  fileName: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
  notCarried: NotCarried[];
}

/** A file that cannot be imported; nothing of it was taken. */
export class ImportError extends Error {
  /** Line of the file, from 1, where one is to blame. */
  readonly line?: number;
  /** A whole sentence. */
  readonly reason: string;

  constructor(reason: string, line?: number) {
    super(line === undefined ? reason : `Line ${line}: ${reason}`);
    this.name = 'ImportError';
    this.reason = reason;
    if (line !== undefined) this.line = line;
  }
}
