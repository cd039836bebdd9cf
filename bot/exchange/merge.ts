// What was found in a file, put into a bot. What the bot already says stays as it is.
import { parseBotDefinition } from '../definition/parse.ts';
import { BotDefinitionError } from '../definition/read.ts';
import { placeholdersOf } from '../definition/templates.ts';
import type { Answer, BotDefinition, IntentDefinition } from '../definition/types.ts';
import { type Findings, type FoundIntent, quoted } from './findings.ts';
import { mergeSlots } from './mergeSlots.ts';
import { cleaned, cut, toName, toTitle, unique } from './names.ts';
import { type Added, type Imported, ImportError } from './types.ts';

const MOST_INTENTS = 500;
const MOST_PHRASES = 2000;
const MOST_PHRASE = 500;
const MOST_OUT_OF_SCOPE = 5000;

/**
 * Puts findings into a copy of a bot.
 * @throws ImportError when the given bot itself cannot be read
 */
export function merge(findings: Findings, into: BotDefinition): Imported {
  const definition = structuredClone(into);
  const added: Added = { intents: 0, phrases: 0, answers: 0, slots: 0, values: 0, outOfScope: 0, duplicates: 0 };
  const slots = mergeSlots(findings, definition, added);
  const intents = mergeIntents(findings, definition, added);
  const unanswered: string[] = [];
  for (const found of findings.intents.values()) {
    const intent = intents.get(found.name);
    if (intent === undefined) continue;
    addPhrases(found, intent, findings, added);
    const isNew = isPlaceholder(intent.answer, definition);
    const answer = answerOf(found, definition, { slots, intents }, findings);
    if (answer !== null && isNew) {
      intent.answer = answer;
      added.answers += 1;
    } else if (answer !== null && answer.text !== intent.answer.text) {
      findings.note(`The answer of ${quoted(found.name)}`, 'The bot has one for it already, which stays.');
    } else if (answer === null && isNew) unanswered.push(intent.name);
  }
  if (unanswered.length > 0) {
    const names = `${unanswered.slice(0, 10).join(', ')}${unanswered.length > 10 ? ', ...' : ''}`;
    const why = 'The file has none that a bot can say; they hand over to a person until one is written.';
    findings.note(`Missing answers, ${unanswered.length} (${names})`, why);
  }
  addOutOfScope(findings, definition, added);
  return {
    definition: checked(definition),
    format: findings.format,
    replaces: false,
    added,
    notCarried: findings.notes(),
  };
}

function checked(definition: BotDefinition): BotDefinition {
  try {
    return parseBotDefinition(definition);
  } catch (error) {
    if (error instanceof BotDefinitionError) throw new ImportError(`The bot cannot take it: ${error.message}`);
    throw error;
  }
}

/** Finds or makes the intent for each in the file: by its title, its name, or the name that is made of it. */
function mergeIntents(findings: Findings, definition: BotDefinition, added: Added): Map<string, IntentDefinition> {
  const byTitle = new Map(definition.intents.map((intent) => [intent.title, intent]));
  const byName = new Map(definition.intents.map((intent) => [intent.name, intent]));
  const titles = new Set(definition.intents.map(({ title }) => title.toLowerCase()));
  const names = new Set(byName.keys());
  const result = new Map<string, IntentDefinition>();
  const claimed = new Set<IntentDefinition>();
  for (const found of findings.intents.values()) {
    const name = toName(found.name, 'intent');
    const known = byTitle.get(found.name.trim()) ?? byName.get(found.name) ?? byName.get(name);
    if (known !== undefined && !claimed.has(known)) {
      claimed.add(known);
      result.set(found.name, known);
      continue;
    }
    if (definition.intents.length >= MOST_INTENTS) {
      findings.note(`The intent ${quoted(found.name)}`, `A bot has at most ${MOST_INTENTS} intents.`);
      continue;
    }
    const own = unique(name, (one) => names.has(one), '_');
    const title = unique(toTitle(found.name, own), (one) => titles.has(one.toLowerCase()), ' ');
    const intent: IntentDefinition = { name: own, title, phrases: [], answer: placeholder(definition) };
    const description = cut(cleaned(found.description ?? ''), 300);
    if (description !== '') intent.description = description;
    if (found.isOff) intent.off = true;
    names.add(own);
    titles.add(title.toLowerCase());
    definition.intents.push(intent);
    result.set(found.name, intent);
    added.intents += 1;
  }
  return result;
}

/** Without an answer people answer; the text is not said then. */
function placeholder({ texts }: BotDefinition): Answer {
  return { text: texts.person, handOver: true };
}

function isPlaceholder(answer: Answer, { texts }: BotDefinition): boolean {
  return answer.handOver === true && answer.text === texts.person && answer.collect === undefined;
}

function addPhrases(found: FoundIntent, intent: IntentDefinition, findings: Findings, added: Added): void {
  const known = new Set(intent.phrases);
  for (const raw of found.phrases) {
    const phrase = cleaned(raw);
    const problem =
      phraseProblem(phrase) ?? (known.size >= MOST_PHRASES ? `An intent has at most ${MOST_PHRASES}.` : '');
    if (known.has(phrase)) added.duplicates += 1;
    else if (problem !== '') findings.note(`The phrase ${quoted(raw)} of ${quoted(found.name)}`, problem);
    else {
      known.add(phrase);
      intent.phrases.push(phrase);
      added.phrases += 1;
    }
  }
}

function phraseProblem(phrase: string): string | undefined {
  if (phrase === '') return 'It is empty.';
  return phrase.length > MOST_PHRASE ? `It has more than ${MOST_PHRASE} characters.` : undefined;
}

function addOutOfScope(findings: Findings, definition: BotDefinition, added: Added): void {
  if (findings.outOfScope.length === 0) return;
  const phrases = new Set(definition.outOfScope);
  for (const raw of findings.outOfScope) {
    const phrase = cleaned(raw);
    const problem = phraseProblem(phrase) ?? (phrases.size >= MOST_OUT_OF_SCOPE ? 'It is one too many.' : '');
    if (phrases.has(phrase)) added.duplicates += 1;
    else if (problem !== '') findings.note(`The example ${quoted(raw)} of what is out of scope`, problem);
    else {
      phrases.add(phrase);
      added.outOfScope += 1;
    }
  }
  definition.outOfScope = [...phrases];
}

interface Names {
  slots: ReadonlyMap<string, string>;
  intents: ReadonlyMap<string, IntentDefinition>;
}

/** The answer as our own; null when nothing of it can be said. */
function answerOf(found: FoundIntent, definition: BotDefinition, names: Names, findings: Findings): Answer | null {
  if (found.answer === undefined) return null;
  const what = (text: string): string => `The answer ${quoted(text)} of ${quoted(found.name)}`;
  const slots = new Set(definition.slots.map(({ name }) => name));
  const texts = new Set<string>();
  for (const raw of found.answer.texts) {
    const text = cleaned(raw);
    const unknown = placeholdersOf(text).find((name) => !slots.has(name));
    if (text === '' || text.length > 2000) findings.note(what(raw), 'It is empty or longer than 2,000 characters.');
    else if (unknown !== undefined) findings.note(what(raw), `It speaks of {${unknown}}, which no slot has.`);
    else if (texts.size === 10) findings.note(what(raw), 'An answer has at most 10 alternates.');
    else texts.add(text);
  }
  const all = [...texts];
  if (all.length > 0 && all.every((text) => placeholdersOf(text).length > 0)) {
    for (const text of all) findings.note(what(text), 'Every alternate needs a value; one must do without.');
    return null;
  }
  const [first] = all;
  if (first === undefined && !found.answer.handOver) return null;
  const answer: Answer = { text: all.length > 1 ? all : (first ?? definition.texts.person) };
  if (found.answer.handOver) answer.handOver = true;
  const collect = found.collect.flatMap((name) => names.slots.get(name) ?? []);
  if (collect.length > 5) findings.note(`What ${quoted(found.name)} asks for`, 'An answer collects at most 5 slots.');
  if (collect.length > 0) answer.collect = [...new Set(collect)].slice(0, 5);
  const quickReplies = found.answer.quickReplies.flatMap(({ title: raw, text, intent }) => {
    const title = cut(cleaned(raw), 60);
    const sent = intent === undefined ? text : names.intents.get(intent)?.title;
    if (title !== '' && (intent === undefined || sent !== undefined)) {
      return [
        {
          title,
          ...(sent !== undefined && sent !== title && cleaned(sent) !== '' && { text: cut(cleaned(sent), 500) }),
        },
      ];
    }
    findings.note(`The button ${quoted(raw)} of ${quoted(found.name)}`, 'What pressing it means is unknown.');
    return [];
  });
  if (quickReplies.length > 6) findings.note(`Buttons of ${quoted(found.name)}`, 'An answer has at most 6.');
  if (quickReplies.length > 0) answer.quickReplies = quickReplies.slice(0, 6);
  return answer;
}
