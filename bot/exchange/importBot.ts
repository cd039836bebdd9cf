// Files of other products, and our own, into a bot.
import type { BotDefinition } from '../definition/types.ts';
import { beginsLikeZip, decode, isZip, MOST_BYTES } from './decode.ts';
import { readDialogflow } from './dialogflow/readDialogflow.ts';
import { Findings } from './findings.ts';
import type { Located } from './located.ts';
import { merge } from './merge.ts';
import { isOwnJson, readOwnJson } from './ownJson/ownJson.ts';
import { inFile, isRasa, readRasa } from './rasa/readRasa.ts';
import { newRoom, readJson } from './readJson.ts';
import { readYaml, refuseLength } from './readYaml.ts';
import { readPhrases } from './table/readPhrases.ts';
import { type Imported, ImportError, type NotCarried } from './types.ts';
import { unzip } from './unzip.ts';
import { readWatson, workspaceOf } from './watson/readWatson.ts';

/**
 * Reads a file into a bot: our own JSON takes its place; everything else (Rasa YAML or a ZIP file of them, a Dialogflow
 * ES agent, a Watson workspace, a table of phrases and intents) is merged into it. The given bot is not changed.
 *
 * @param fileName Only its ending is looked at, where the content says less.
 * @throws ImportError with a sentence, and the line where one is to blame; nothing is imported then
 */
export function importBot(fileName: string, bytes: Uint8Array, into: BotDefinition): Imported {
  if (bytes.length > MOST_BYTES) {
    const size = (bytes.length / 1e6).toFixed(1);
    throw new ImportError(`The file has ${size} MB; at most ${MOST_BYTES / 1e6} MB are read.`);
  }
  if (isZip(bytes)) return importZip(bytes, into);
  const ending = /\.([^.]+)$/.exec(fileName.toLowerCase())?.[1] ?? '';
  if (ending === 'zip' || beginsLikeZip(bytes)) throw new ImportError('This is no ZIP file, or it is damaged.');
  const isTable = ['csv', 'tsv', 'tab', 'txt'].includes(ending);
  const { text, notes } = decode(bytes, isTable);
  if (ending === 'md') throw new ImportError('Markdown of Rasa 1.x is not read: convert it with Rasa 2.x to YAML.');
  const isJson = ending === 'json' || (!isTable && /^\s*[{[]/.test(text));
  if (isJson) return importJson(readJson(text), into);
  if (ending === 'yml' || ending === 'yaml' || (!isTable && /^(version|nlu|responses|rules|stories):/m.test(text))) {
    const root = readYaml(text);
    if (!isRasa(root))
      throw new ImportError('The YAML is no file of Rasa: it has neither nlu nor responses.', root.line);
    const findings = new Findings('rasa');
    readRasa([{ name: '', root }], findings);
    return merged(findings, into);
  }
  const findings = new Findings('csv');
  readPhrases(text, findings);
  return merged(findings, into, notes);
}

function importJson(root: Located, into: BotDefinition): Imported {
  if (isOwnJson(root)) return readOwnJson(root, into);
  const workspace = workspaceOf(root);
  if (workspace !== null) {
    const findings = new Findings('watson');
    readWatson(workspace, findings);
    return merged(findings, into);
  }
  const has = (...names: string[]): boolean => root.kind === 'object' && names.every((name) => root.fields.has(name));
  if (has('rasa_nlu_data')) throw new ImportError('JSON of Rasa 1.x is not read: convert it with Rasa to YAML.');
  if (has('responses', 'auto') || has('isOverridable')) {
    throw new ImportError('This is one file of a Dialogflow agent: import the whole ZIP file.');
  }
  throw new ImportError('The JSON is neither a bot of ours nor a Watson Assistant workspace.');
}

function importZip(bytes: Uint8Array, into: BotDefinition): Imported {
  const isPart = (name: string): boolean => /\.(json|ya?ml)$/i.test(name) && !/(^|\/)(\.|__MACOSX)/.test(name);
  const others = new Set<string>();
  const files = unzip(bytes, (name) => {
    if (!isPart(name)) others.add(name);
    return isPart(name);
  });
  const manifest = [...files.keys()].filter((name) => /(^|\/)agent\.json$/.test(name)).toSorted(byLength)[0];
  const textOf = (name: string, file: Uint8Array): string => inFile(name, () => decode(file, false).text);
  if (manifest !== undefined) {
    const folder = manifest.slice(0, -'agent.json'.length);
    const parsed = new Map<string, Located>();
    const room = newRoom();
    for (const [name, file] of files) {
      if (!name.startsWith(folder) || !/\.json$/i.test(name)) continue;
      parsed.set(
        name.slice(folder.length),
        inFile(name, () => readJson(textOf(name, file), room)),
      );
    }
    const findings = new Findings('dialogflow');
    readDialogflow(parsed, into.language, findings);
    return merged(findings, into);
  }
  const yaml = [...files].filter(([name]) => /\.ya?ml$/i.test(name));
  refuseLength(yaml.reduce((sum, [, file]) => sum + file.length, 0));
  const rasa = yaml.map(([name, file]) => ({ name, root: inFile(name, () => readYaml(textOf(name, file))) }));
  const known = rasa.filter(({ root }) => isRasa(root));
  if (known.length > 0) {
    const findings = new Findings('rasa');
    for (const { name, root } of rasa) if (!isRasa(root)) findings.note(name, 'It is no training data.');
    readRasa(known, findings);
    return merged(findings, into);
  }
  if (others.has('xl/workbook.xml')) throw new ImportError('The file is a workbook of Excel: save it as CSV.');
  throw new ImportError('The ZIP file holds neither a Dialogflow agent (agent.json) nor YAML of Rasa.');
}

function byLength(left: string, right: string): number {
  return left.length - right.length;
}

function merged(findings: Findings, into: BotDefinition, notes: readonly NotCarried[] = []): Imported {
  const nothing = findings.intents.size === 0 && findings.slots.size === 0 && findings.outOfScope.length === 0;
  if (nothing) {
    const [first] = findings.notes();
    const but = first === undefined ? '' : ` ${first.what}: ${first.why}`;
    throw new ImportError(`The file holds neither intents nor entities.${but}`);
  }
  const imported = merge(findings, into);
  return { ...imported, notCarried: [...notes, ...imported.notCarried] };
}
