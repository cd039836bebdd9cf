import { signal } from '@preact/signals';
import { goTo } from '../place.ts';

/** A phrase that somebody wants to see: the editor of its intent goes to its line, and then wants nothing more. */
export const wanted = signal<{ intent: string; text: string } | null>(null);

/** An intent that was made without a name: its editor goes to its title, and then wants nothing more. */
export const untitled = signal<string | null>(null);

/** Opens an intent at one of its phrases. */
export function showPhrase(intent: string, text: string): void {
  wanted.value = { intent, text };
  goTo('intents', intent);
}
