import type { ThreadItem } from '../../../client/index.ts';
import type { Form } from '../../../protocol/entries.ts';
import * as kit from './kit.ts';

/** What stands in the fields of a form, by name. */
export type Values = Record<string, string>;

/** A filled-in form in words, a line for a field; people read it, and a later page knows by it what was filled in. */
export const inWords = ({ fields, submit }: Form, values: Values): string =>
  (
    fields
      .filter(({ name }) => values[name])
      .map(({ name, label }) => `${label}: ${values[name]}`)
      .join('\n') || submit
  ).slice(0, kit.LIMITS.textLength);

/** @returns what was filled in, if the text is one that `inWords` has made of this form */
export function fromWords({ fields, submit }: Form, text: string): Values | undefined {
  const values: Values = {};
  if (text === submit) return values;
  let at = 0;
  for (const line of text.split('\n')) {
    const index = fields.findIndex(({ label }, place) => place >= at && line.startsWith(`${label}: `));
    const field = fields[index];
    if (!field) return undefined;
    values[field.name] = line.slice(field.label.length + 2);
    at = index + 1;
  }
  return values;
}

/** @returns what she has answered the form with, or nothing while she has not */
export function answerTo(form: Form, key: string, items: readonly ThreadItem[]): Values | undefined {
  const at = items.findIndex((item) => item.key === key);
  for (const item of items.slice(at + 1)) {
    const values = item.own ? fromWords(form, item.text ?? '') : undefined;
    if (values) return values;
    // What comes after the next form answers that one.
    if (item.form) return undefined;
  }
  return undefined;
}
