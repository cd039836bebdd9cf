// Parameters of a Dialogflow intent: which slot each is, and what is asked for before the answer.
import type { SlotKind } from '../../definition/types.ts';
import { type FoundIntent, quoted } from '../findings.ts';
import { fieldsOf, isFilled, itemsOf, type Located, optionalText } from '../located.ts';
import { toName } from '../names.ts';
import type { Agent } from './readDialogflow.ts';

const SYSTEM: ReadonlyMap<string, SlotKind> = new Map([
  ['@sys.email', 'email'],
  ['@sys.phone-number', 'phone'],
  ['@sys.date', 'date'],
  ['@sys.date-time', 'date'],
  ['@sys.number', 'quantity'],
  ['@sys.number-integer', 'quantity'],
  ['@sys.cardinal', 'quantity'],
  ['@sys.unit-currency', 'money'],
  ['@sys.zip-code', 'post_code'],
  ['@sys.any', 'text'],
]);

/**
 * Notes what an intent asks for.
 * @returns slot names by the names that texts of the agent use (`$size`)
 */
export function readParameters(
  nodes: readonly Located[],
  intent: FoundIntent,
  { findings, language }: Agent,
): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const node of nodes) {
    const fields = fieldsOf(node, 'A parameter');
    const alias = optionalText(fields.get('name'), 'name') ?? '';
    const type = optionalText(fields.get('dataType'), 'dataType') ?? '';
    const what = `The parameter ${quoted(alias)} of ${quoted(intent.name)}`;
    const name = type.startsWith('@sys.') ? type.slice(5) : type.replace(/^@/, '');
    const kind = SYSTEM.get(type);
    if (type.startsWith('@sys.') ? kind === undefined : !findings.slots.has(name)) {
      findings.note(what, `The bot does not recognise values of ${quoted(type)}.`);
      continue;
    }
    const isRequired = isFilled(fields.get('required'));
    // Any words at all are only a value when they were asked for.
    if (kind === 'text' && !isRequired) {
      findings.note(what, 'It may be any words, and is not asked for.');
      continue;
    }
    const slot = findings.slot(kind === 'text' ? alias : name);
    if (kind !== undefined) slot.kind = kind;
    aliases.set(alias, toName(slot.name, 'slot'));
    if (!isRequired) continue;
    intent.collect.push(slot.name);
    for (const prompt of itemsOf(fields.get('prompts'), 'prompts')) {
      const text = prompt.kind === 'object' ? optionalText(prompt.fields.get('value'), 'value') : undefined;
      const spoken = prompt.kind === 'object' ? optionalText(prompt.fields.get('lang'), 'lang') : undefined;
      const isOurs = text !== undefined && (spoken ?? language) === language;
      if (isOurs && slot.ask.length < 10 && !slot.ask.includes(text)) slot.ask.push(text);
    }
  }
  return aliases;
}
