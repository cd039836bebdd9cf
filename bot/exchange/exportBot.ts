// A bot as a file: our own JSON, or one that another product reads.
import type { BotDefinition } from '../definition/types.ts';
import { writeDialogflow } from './dialogflow/writeDialogflow.ts';
import { toName } from './names.ts';
import { writeOwnJson } from './ownJson/ownJson.ts';
import { writeRasa } from './rasa/writeRasa.ts';
import { writePhrases } from './table/writePhrases.ts';
import type { ExchangeFormat, Exported, NotCarried } from './types.ts';
import { writeWatson } from './watson/writeWatson.ts';

/**
 * Writes a bot. Only our own JSON holds all of it; what another format has no place for is listed. The same bot gives the
 * same bytes.
 */
export function exportBot(definition: BotDefinition, format: ExchangeFormat): Exported {
  const notCarried: NotCarried[] = [];
  const name = toName(definition.name, 'bot').replaceAll('_', '-');
  const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  if (format === 'json') {
    const bytes = encode(writeOwnJson(definition));
    return { fileName: `${name}.json`, mediaType: 'application/json', bytes, notCarried };
  }
  noteOwn(definition, format, notCarried);
  switch (format) {
    case 'rasa': {
      const bytes = encode(writeRasa(definition, notCarried));
      return { fileName: 'nlu.yml', mediaType: 'application/yaml', bytes, notCarried };
    }
    case 'watson': {
      const bytes = encode(writeWatson(definition, notCarried));
      return { fileName: `${name}-watson.json`, mediaType: 'application/json', bytes, notCarried };
    }
    case 'csv': {
      const bytes = encode(writePhrases(definition, notCarried));
      return { fileName: `${name}.csv`, mediaType: 'text/csv', bytes, notCarried };
    }
    case 'dialogflow': {
      const bytes = writeDialogflow(definition, notCarried);
      return { fileName: `${name}-dialogflow.zip`, mediaType: 'application/zip', bytes, notCarried };
    }
  }
}

/** What only our own JSON knows. */
function noteOwn(definition: BotDefinition, format: string, notCarried: NotCarried[]): void {
  const { rules, flows = [], endpoints = [], dialogues = [], slots, intents } = definition;
  const why = `Files of the format ${format} have no place for it.`;
  for (const [what, list] of [
    ['Rules', rules],
    ['Flows', flows],
    ['Endpoints', endpoints],
    ['Dialogues', dialogues],
  ] as const) {
    if (list.length > 0) notCarried.push({ what: `${what} (${list.length})`, why });
  }
  notCarried.push({ what: 'Titles, thresholds and the sentences outside of intents', why });
  for (const { name, off } of intents) {
    if (off === true)
      notCarried.push({ what: `The intent ${name}`, why: 'It is switched off; elsewhere it would answer.' });
  }
  for (const { name, kind, shapes = [], values = [] } of slots) {
    if (shapes.length + values.length === 0 || format === 'csv') {
      notCarried.push({ what: `The slot ${name} (${kind})`, why });
    }
  }
}
