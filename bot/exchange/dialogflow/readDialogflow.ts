// Dialogflow ES: the ZIP file of an agent.
import { type Findings, quoted } from '../findings.ts';
import { fieldsOf, isFilled, itemsOf, type Located, type LocatedFields, optionalText, textOf } from '../located.ts';
import { inFile } from '../rasa/readRasa.ts';
import { ImportError } from '../types.ts';
import { readParameters } from './parameters.ts';
import { readMessages } from './messages.ts';

/** Files of an agent that are read, below the folder it lies in: intents and entities. */
const PART = /^(intents|entities)\/([^/]+)\.json$/;
const SAYS = /^(.+)_(?:usersays|entries)_([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)$/;

/** A file of the agent. */
interface Part {
  path: string;
  /** Base name without what says its language. */
  base: string;
  language: string | null;
  root: Located;
}

/** What of an agent is read. */
export interface Agent {
  language: string;
  findings: Findings;
}

/**
 * Reads an agent in the language of the bot; the others are listed.
 * @param files Parsed files by their path below agent.json.
 */
export function readDialogflow(files: ReadonlyMap<string, Located>, botLanguage: string, findings: Findings): void {
  const parts = [...files].flatMap(([path, root]) => partOf(path, root));
  const manifest = files.get('agent.json');
  if (manifest === undefined) throw new ImportError('The ZIP file holds no agent.json, so it is no Dialogflow agent.');
  const own =
    inFile('agent.json', () => optionalText(fieldsOf(manifest, 'The file').get('language'), 'language')) ?? 'en';
  const language = chooseLanguage(parts, own, botLanguage, findings);
  const agent = { language, findings };
  const isMain = (kind: string) => (part: Part) => part.language === null && part.path.startsWith(kind);
  for (const part of parts.filter(isMain('entities/'))) inFile(part.path, () => readEntity(part, parts, agent));
  for (const part of parts.filter(isMain('intents/'))) inFile(part.path, () => readIntent(part, parts, agent));
  for (const { path, base, language: spoken } of parts) {
    const main = `${path.slice(0, path.indexOf('/') + 1)}${base}.json`;
    if (spoken !== null && !files.has(main)) throw new ImportError(`${path}: ${main} is missing, which it belongs to.`);
  }
}

function partOf(path: string, root: Located): Part[] {
  const [, , name] = PART.exec(path) ?? [];
  if (name === undefined) return [];
  const [, base, language] = SAYS.exec(name) ?? [];
  return [{ path, root, base: base ?? name, language: language ?? null }];
}

function chooseLanguage(parts: readonly Part[], own: string, bot: string, findings: Findings): string {
  const root = (tag: string): string => tag.toLowerCase().slice(0, 2);
  const spoken = new Set(parts.flatMap(({ path, language }) => (path.startsWith('intents/') ? (language ?? []) : [])));
  if (spoken.size === 0) spoken.add(own);
  const fitting = [...spoken].filter((tag) => root(tag) === root(bot));
  const chosen = fitting.find((tag) => tag.toLowerCase() === bot.toLowerCase()) ?? fitting.toSorted()[0];
  if (chosen === undefined) {
    const all = [...spoken].toSorted().join(', ');
    throw new ImportError(`The agent speaks ${all}, but the bot speaks ${bot}: change the language of the bot first.`);
  }
  for (const tag of spoken) {
    if (tag !== chosen) findings.note(`What the agent says and hears in ${quoted(tag)}`, `The bot speaks ${bot}.`);
  }
  return chosen;
}

function readEntity(part: Part, parts: readonly Part[], { language, findings }: Agent): void {
  const fields = fieldsOf(part.root, 'The file');
  const name = textOf(fields.get('name'), 'name', part.root.line).trim();
  const slot = findings.slot(name);
  const entries = parts.find(
    (other) => other.path.startsWith('entities/') && other.base === part.base && other.language === language,
  );
  const isPattern = isFilled(fields.get('isRegexp'));
  if (isFilled(fields.get('automatedExpansion'))) {
    findings.note(`The automated expansion of ${quoted(name)}`, 'A list knows only its own values.');
  }
  const nodes = entries === undefined ? fields.get('entries') : entries.root;
  inFile(entries === undefined ? '' : entries.path.replace(/^.*\//, ''), () => {
    for (const item of itemsOf(nodes, 'The file')) {
      const entry = fieldsOf(item, 'An entry');
      const value = textOf(entry.get('value'), 'value', item.line);
      if (value.startsWith('@'))
        findings.note(`The entry ${quoted(value)} of ${quoted(name)}`, 'It is made of other entities.');
      else if (isPattern) slot.patterns.push(value);
      else {
        findings.value(name, value);
        for (const synonym of itemsOf(entry.get('synonyms'), 'synonyms')) {
          findings.value(name, value, textOf(synonym, 'A synonym', item.line));
        }
      }
    }
  });
}

function readIntent(part: Part, parts: readonly Part[], agent: Agent): void {
  const { findings, language } = agent;
  const fields = fieldsOf(part.root, 'The file');
  const name = textOf(fields.get('name'), 'name', part.root.line).trim();
  const says = parts.find(
    (other) => other.path.startsWith('intents/') && other.base === part.base && other.language === language,
  );
  const phrases =
    says === undefined
      ? phrasesOf(fields.get('userSays'), name, findings)
      : inFile(says.path, () => phrasesOf(says.root, name, findings));
  const responses = itemsOf(fields.get('responses'), 'responses').map((item) => fieldsOf(item, 'A response'));
  if (isFilled(fields.get('fallbackIntent'))) {
    for (const phrase of phrases) findings.outOfScope.push(phrase);
    if (responses.length > 0)
      findings.note(`The answers of ${quoted(name)}`, 'The bot has its own for what it does not understand.');
    return;
  }
  const intent = findings.intent(name);
  for (const phrase of phrases) intent.phrases.push(phrase);
  noteDeeds(fields, name, findings);
  if (isFilled(fields.get('contexts'))) {
    intent.isOff = true;
    findings.note(
      `The input contexts of ${quoted(name)}`,
      'It only made sense after another intent, so it comes switched off.',
    );
  }
  for (const response of responses) {
    const aliases = readParameters(itemsOf(response.get('parameters'), 'parameters'), intent, agent);
    const answer = readMessages(response.get('messages'), name, aliases, agent);
    if (answer.texts.length > 0) intent.answer ??= answer;
    if (isFilled(response.get('affectedContexts'))) {
      findings.note(`The output contexts of ${quoted(name)}`, 'What comes after an answer is built as a flow.');
    }
  }
}

function noteDeeds(fields: LocatedFields, name: string, findings: Findings): void {
  for (const [field, why] of [
    ['webhookUsed', 'A flow may call an address of the shop instead.'],
    ['webhookForSlotFilling', 'A flow may call an address of the shop instead.'],
    ['events', 'Only what shoppers write reaches the bot.'],
    ['conditionalResponses', 'Conditions are built as a flow.'],
    ['conditionalFollowupEvents', 'Conditions are built as a flow.'],
  ] as const) {
    if (isFilled(fields.get(field))) findings.note(`The field ${quoted(field)} of ${quoted(name)}`, why);
  }
}

function phrasesOf(node: Located | undefined, name: string, findings: Findings): string[] {
  return itemsOf(node, `What people say for ${quoted(name)}`).flatMap((item) => {
    const fields = fieldsOf(item, 'A phrase');
    const pieces = itemsOf(fields.get('data'), 'data').map((piece) => fieldsOf(piece, 'A piece of a phrase'));
    const text = pieces.map((piece) => optionalText(piece.get('text'), 'text') ?? '').join('');
    if (isFilled(fields.get('isTemplate'))) {
      findings.note(`The template ${quoted(text)} of ${quoted(name)}`, 'Phrases are what people type, not templates.');
      return [];
    }
    return [text];
  });
}
