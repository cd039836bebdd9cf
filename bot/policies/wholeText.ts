import { toWords } from '../understanding/normalise.ts';

/** A text as its words and nothing else, to compare whole messages. */
export function wholeText(text: string): string {
  return toWords(text).words.join(' ');
}
