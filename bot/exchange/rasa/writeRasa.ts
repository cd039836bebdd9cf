// A bot as Rasa training data (nlu.yml, 3.1).
import type { BotDefinition } from '../../definition/types.ts';
import { quoted } from '../findings.ts';
import { patternOf } from '../shapes.ts';
import type { NotCarried } from '../types.ts';

/** Intents with phrases, lists with synonyms, and shapes as regular expressions. */
export function writeRasa(definition: BotDefinition, notCarried: NotCarried[]): string {
  const lines = ['version: "3.1"', '', 'nlu:'];
  for (const intent of definition.intents) {
    if (intent.off !== true) lines.push(...itemOf('intent', intent.name, intent.phrases));
  }
  const { outOfScope = [] } = definition;
  if (outOfScope.length > 0) lines.push(...itemOf('intent', 'out_of_scope', outOfScope));
  for (const { name, shapes = [], values = [] } of definition.slots) {
    if (shapes.length > 0) lines.push(...itemOf('regex', name, shapes.map(patternOf), false));
    if (values.length > 0)
      lines.push(
        ...itemOf(
          'lookup',
          name,
          values.map(({ value }) => value),
          false,
        ),
      );
    for (const { value, synonyms = [] } of values) {
      if (synonyms.length > 0) lines.push(...itemOf('synonym', value, synonyms, false));
    }
  }
  const why = 'A file of training data holds what people say, not what the bot says.';
  const intents = definition.intents.length;
  notCarried.push({ what: `Answers of ${intents} ${intents === 1 ? 'intent' : 'intents'}`, why });
  if (lines.length === 3) lines[2] = 'nlu: []';
  for (const { name, phrases } of definition.intents) {
    for (const phrase of phrases) {
      if (unmarked(phrase) !== phrase) {
        const reason = 'Rasa would read it as an entity; a blank was put between the brackets.';
        notCarried.push({ what: `The brackets in ${quoted(phrase)} of ${name}`, why: reason });
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function itemOf(kind: string, name: string, examples: readonly string[], isPhrase = true): string[] {
  const key = /^[a-z][a-z0-9_]*$/.test(name) ? name : scalar(name);
  const texts = examples.map((text) => (isPhrase ? unmarked(text) : text));
  if (texts.length === 0) return [`- ${kind}: ${key}`];
  // A block knows no line ends, and a dash or blank at the edge would be taken for layout.
  if (texts.every((text) => /^[^\n\t\r\u0085\u2028\u2029\ufeff\ud800-\udfff]+$/u.test(text) && text.trim() === text)) {
    return [`- ${kind}: ${key}`, '  examples: |', ...texts.map((text) => `    - ${text}`)];
  }
  return [`- ${kind}: ${key}`, '  examples:', ...texts.map((text) => `  - text: ${scalar(text)}`)];
}

/** Double-quoted YAML; what JSON leaves as it is but YAML takes for a line end is escaped. */
function scalar(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function unmarked(text: string): string {
  return text.replace(/\](?=[({])/g, '] ');
}
