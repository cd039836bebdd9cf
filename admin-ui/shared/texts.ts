import type { ComponentChildren } from 'preact';
import { createTimes, createTranslator } from '../../client/index.ts';
import { en } from '../texts/en.ts';

const translator = createTranslator({ en }, navigator.language);

/** The texts of the desk: `t('inbox.waiting')`, `t('people.count', { count: 3 })`. */
export const { t, language, direction } = translator;

export type TextKey = keyof typeof en;

/** The reader's own region decides how times are written, as long as it speaks the language of the texts. */
export const region = navigator.language.split('-')[0] === language ? navigator.language : language;

/** Times in the words of the reader's language and in her zone. */
export const times = createTimes(region);

const MARK = '\u0001';

/**
 * A text with elements in it: `rich('people.invitedBy', { name: <b>Ada</b> })`.
 * @param key a text of the catalogue
 * @param values elements, or plain values, for the places in it
 */
export function rich(key: TextKey, values: Record<string, ComponentChildren>): ComponentChildren {
  const names = Object.keys(values);
  const marks = Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`]));
  // The catalogue's own types cannot follow a key that is not a literal; the places are filled by name below.
  const text = (t as (key: TextKey, values: Record<string, string>) => string)(key, marks);
  return text.split(MARK).map((part, index) => (index % 2 === 1 ? values[part] : part));
}
