// Rasa YAML, 2.x and 3.x: training data, and of the domain, rules and stories what makes an answer plain.
import { type Findings, quoted } from '../findings.ts';
import { fieldsOf, isFilled, itemsOf, type Located, type LocatedFields, optionalText, textOf } from '../located.ts';
import { ImportError } from '../types.ts';
import { readAnswers } from './answers.ts';
import { examplesOf, withoutMarkup } from './examples.ts';

const KNOWN = new Set(['version', 'nlu', 'responses', 'rules', 'stories', 'intents', 'entities']);
const REASONS = new Map([
  ['slots', 'Slots of Rasa are memory; entities become slots here.'],
  ['forms', 'Forms become flows, which have to be built anew.'],
  ['actions', 'Actions are programs; a flow may call an address of the shop.'],
  ['e2e_actions', 'Actions are programs; a flow may call an address of the shop.'],
  ['flows', 'Flows of Rasa have to be built anew.'],
  ['session_config', 'Conversations end after 12 hours of silence.'],
]);
/** Names by which Rasa knows what none of the intents is about. */
const OUT_OF_SCOPE = new Set(['out_of_scope', 'nlu_fallback']);

/** A YAML file, parsed. */
export interface RasaFile {
  /** Its name inside of a ZIP file; empty when it is the file itself. */
  name: string;
  root: Located;
}

/** Whether a YAML file is one of Rasa: no other has such fields. */
export function isRasa(root: Located): boolean {
  return root.kind === 'object' && [...KNOWN, ...REASONS.keys()].some((field) => root.fields.has(field));
}

/** Reads training data, and the answers that rules or stories give to one intent. */
export function readRasa(files: readonly RasaFile[], findings: Findings): void {
  const synonyms = new Map<string, string[]>();
  const all: LocatedFields[] = [];
  for (const { name, root } of files) {
    inFile(name, () => {
      const fields = fieldsOf(root, 'The file');
      checkVersion(fields.get('version'));
      for (const item of itemsOf(fields.get('nlu'), 'nlu')) readItem(item, findings, synonyms);
      all.push(fields);
      for (const [field, value] of fields) {
        if (!KNOWN.has(field) && isFilled(value)) {
          findings.note(quoted(field), REASONS.get(field) ?? 'The bot has no such thing.');
        }
      }
    });
  }
  attachSynonyms(synonyms, findings);
  readAnswers(all, findings);
}

/** Says in which file of an archive something is wrong. */
export function inFile<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (name === '' || !(error instanceof ImportError)) throw error;
    throw new ImportError(`${name}: ${error.reason}`, error.line);
  }
}

function checkVersion(node: Located | undefined): void {
  const version = optionalText(node, 'version');
  if (version === undefined || /^[23](\.\d+)*$/.test(version)) return;
  throw new ImportError(`Version ${quoted(version)} of Rasa files is not read; 2.x and 3.x are.`, node?.line);
}

function readItem(item: Located, findings: Findings, synonyms: Map<string, string[]>): void {
  const fields = fieldsOf(item, 'An entry of nlu');
  const kind = ['intent', 'synonym', 'lookup', 'regex'].find((one) => fields.has(one));
  if (kind === undefined) {
    throw new ImportError('An entry of nlu must be an intent, synonym, lookup or regex.', item.line);
  }
  const name = textOf(fields.get(kind), `The name of the ${kind}`, item.line).trim();
  const examples = examplesOf(fields.get('examples'), quoted(name), findings);
  for (const [field, value] of fields) {
    if (field !== kind && field !== 'examples' && isFilled(value)) {
      findings.note(`The field ${quoted(field)} of ${quoted(name)}`, 'The bot has no such thing.');
    }
  }
  if (kind === 'intent') {
    const phrases = OUT_OF_SCOPE.has(name) ? findings.outOfScope : findings.intent(name).phrases;
    for (const example of examples) phrases.push(withoutMarkup(example, findings));
  } else if (kind === 'regex') {
    for (const { text } of examples) findings.slot(name).patterns.push(text);
  } else if (kind === 'synonym') {
    const words = synonyms.get(name) ?? [];
    for (const { text } of examples) words.push(text);
    synonyms.set(name, words);
  } else {
    for (const { text } of examples) {
      if (text.endsWith('.txt')) findings.note(`The table ${quoted(text)}`, 'It is a file of its own.');
      else findings.value(name, text);
    }
  }
}

/** A synonym belongs to no entity in Rasa: it goes where its value, or one of its words, is known. */
function attachSynonyms(synonyms: ReadonlyMap<string, readonly string[]>, findings: Findings): void {
  const owners = new Map<string, Set<string>>();
  for (const { name, values } of findings.slots.values()) {
    for (const [value, words] of values) {
      for (const word of [value, ...words]) {
        const key = word.toLowerCase();
        owners.set(key, (owners.get(key) ?? new Set()).add(name));
      }
    }
  }
  for (const [value, words] of synonyms) {
    const slots = new Set([value, ...words].flatMap((word) => [...(owners.get(word.toLowerCase()) ?? [])]));
    if (slots.size === 0) {
      findings.note(`The synonyms of ${quoted(value)}`, 'No entity of the file has that value.');
    }
    for (const slot of slots) {
      const { values } = findings.slot(slot);
      for (const word of words) {
        // A word that was a value of its own means this one from now on.
        for (const other of values.get(word) ?? []) findings.value(slot, value, other);
        if (word !== value) values.delete(word);
        findings.value(slot, value, word);
      }
    }
  }
}
