// Labelled messages: JSON lines `{"text": "...", "intent": "..."}`; `"intent": null` is out of scope.
import { CommandError, readText } from './command.ts';

export interface Example {
  text: string;
  /** Null: none of the intents. */
  intent: string | null;
}

/** Reads a file of examples; empty lines are passed over. */
export function readExamples(file: string): Example[] {
  const examples: Example[] = [];
  readText(file)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() !== '') examples.push(readExample(line, `${file}:${index + 1}`));
    });
  if (examples.length === 0) throw new CommandError(`${file}: holds no examples.`);
  return examples;
}

function readExample(line: string, place: string): Example {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CommandError(`${place}: is not JSON.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CommandError(`${place}: must be an object such as {"text": "...", "intent": "..."}.`);
  }
  const { text, intent } = value as { text?: unknown; intent?: unknown };
  if (typeof text !== 'string') throw new CommandError(`${place}: "text" must be a string.`);
  if (intent !== null && (typeof intent !== 'string' || intent === '')) {
    throw new CommandError(`${place}: "intent" must be a name, or null for out of scope.`);
  }
  return { text, intent };
}
