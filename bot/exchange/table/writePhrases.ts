// A bot as a table of phrases and intents.
import type { BotDefinition } from '../../definition/types.ts';
import { writeCell } from '../readTable.ts';
import type { NotCarried } from '../types.ts';

/** One phrase a row; without an intent it is out of scope. */
export function writePhrases(definition: BotDefinition, notCarried: NotCarried[]): string {
  const intents = definition.intents.filter(({ off }) => off !== true);
  const rows = [
    ...intents.flatMap(({ name, phrases }) => phrases.map((phrase) => [phrase, name])),
    ...(definition.outOfScope ?? []).map((phrase) => [phrase, '']),
  ];
  notCarried.push({ what: 'Answers, slots, flows and rules', why: 'A table holds phrases and nothing else.' });
  return ['text,intent', ...rows.map((cells) => cells.map(writeCell).join(',')), ''].join('\n');
}
