import type { Answer } from './types.ts';

const PLACEHOLDER = /\{([a-z][a-z0-9_]{0,59})\}/g;

/** The alternates of an answer's text. */
export function alternatesOf({ text }: Pick<Answer, 'text'>): string[] {
  return typeof text === 'string' ? [text] : text;
}

/** Names of the slots a text speaks of. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** Puts values into a text, in one pass: what a shopper typed is never expanded again. */
export function fill(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => values.get(name) ?? whole);
}

/** The same for an address: a value is one word of it and cannot lead elsewhere. */
export function fillUrl(url: string, values: ReadonlyMap<string, string>): string {
  return url.replace(PLACEHOLDER, (whole, name: string) => {
    const value = values.get(name);
    return value === undefined ? whole : encodeURIComponent(value.toWellFormed());
  });
}
