// Unknown JSON to a bot definition that everything else may rely on.
import { ALTERNATES, alternates, PHRASE, SHORT } from './bounds.ts';
import { checkTogether, unpublishable } from './checkTogether.ts';
import { readAnswer } from './parseAnswers.ts';
import { readEndpoint, readFlow } from './parseFlows.ts';
import { readRule } from './parseRules.ts';
import { readSlot } from './parseSlots.ts';
import { BotDefinitionError, Place, type Problem, readName, readObject, readText } from './read.ts';
import { alternatesOf } from './templates.ts';
import type {
  BotDefinition,
  BotSettings,
  BotTexts,
  DialogueDefinition,
  GateSettings,
  IntentDefinition,
} from './types.ts';

const SHARE = { least: 0, most: 1 };
const FIELDS = [
  'format',
  'name',
  'language',
  'intents',
  'outOfScope',
  'rules',
  'slots',
  'flows',
  'endpoints',
  'settings',
  'texts',
  'dialogues',
  'gate',
];

/**
 * Checks a bot definition from a file, a request or the studio.
 * @param value Parsed JSON.
 * @throws BotDefinitionError naming the first place that is wrong: a missing or unknown field, a bad value, a name
 *   used twice, an unknown intent, slot, flow or endpoint, a flow that leads nowhere.
 */
export function parseBotDefinition(value: unknown): BotDefinition {
  const problems: Problem[] = [];
  const definition = read(value, problems);
  const [first] = problems;
  if (first !== undefined) throw new BotDefinitionError(first.path, first.problem);
  return definition;
}

/**
 * Everything that keeps a definition from being published, each with its place; what would hide behind something
 * worse comes once that is put right. Empty when the bot can be trained and published.
 */
export function problemsOf(value: unknown): { path: string; message: string }[] {
  const problems: Problem[] = [];
  const definition = read(value, problems);
  if (problems.length === 0) problems.push(...unpublishable(definition));
  return problems.map(({ path, problem, subject }) => ({
    path,
    message: `${subject === undefined ? problem.charAt(0).toUpperCase() + problem.slice(1) : `${subject} ${problem}`}.`,
  }));
}

function read(value: unknown, problems: Problem[]): BotDefinition {
  const place = new Place('', problems);
  const given = readObject(value, place, FIELDS);
  const definition: BotDefinition = {
    format: given.choice('format', [1] as const),
    name: given.text('name', SHORT),
    language: given.read('language', readLanguage),
    intents: given.list('intents', { least: 0, most: 500 }, readIntent),
    rules: given.list('rules', { least: 0, most: 300 }, readRule),
    slots: given.list('slots', { least: 0, most: 20 }, readSlot),
    settings: given.read('settings', readSettings),
    texts: given.read('texts', readBotTexts),
  };
  if (given.has('outOfScope')) definition.outOfScope = given.texts('outOfScope', { least: 0, most: 5000 }, PHRASE);
  if (given.has('flows')) definition.flows = given.list('flows', { least: 0, most: 100 }, readFlow);
  if (given.has('endpoints')) definition.endpoints = given.list('endpoints', { least: 0, most: 50 }, readEndpoint);
  if (given.has('dialogues')) definition.dialogues = given.list('dialogues', { least: 0, most: 500 }, readDialogue);
  if (given.has('gate')) definition.gate = given.read('gate', readGate);
  // What belongs together is judged once every part is what it should be.
  if (problems.length === 0) checkTogether(definition, place);
  return definition;
}

function readLanguage(value: unknown, place: Place): string {
  const tag = readText(value, place, { least: 2, most: 35 });
  if (tag !== '' && !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag))
    place.refuse('must be a language tag such as "en"');
  return tag;
}

function readIntent(value: unknown, place: Place): IntentDefinition {
  const given = readObject(value, place, ['name', 'title', 'phrases', 'answer', 'description', 'smallTalk', 'off']);
  const intent: IntentDefinition = {
    name: given.read('name', readName),
    title: given.text('title', SHORT),
    phrases: given.texts('phrases', { least: 0, most: 2000 }, PHRASE),
    answer: given.read('answer', readAnswer),
  };
  if (given.has('description')) intent.description = given.text('description', { least: 0, most: 300 });
  if (given.has('smallTalk')) intent.smallTalk = given.boolean('smallTalk');
  if (given.has('off')) intent.off = given.boolean('off');
  if (intent.smallTalk === true && alternatesOf(intent.answer).length < 2) {
    given.place.field('answer.text').refuse('must have at least two alternates, since it is small talk');
  }
  return intent;
}

function readSettings(value: unknown, place: Place): BotSettings {
  const given = readObject(value, place, ['threshold', 'askBack', 'missesBeforeHandOver']);
  const settings = {
    threshold: given.number('threshold', SHARE),
    askBack: given.number('askBack', SHARE),
    missesBeforeHandOver: given.number('missesBeforeHandOver', { least: 1, most: 10 }),
  };
  if (settings.askBack > settings.threshold)
    given.place.field('askBack').refuse('must not be above settings.threshold');
  return settings;
}

function readBotTexts(value: unknown, place: Place): BotTexts {
  const given = readObject(value, place, [
    'askBack',
    'fallback',
    'repeated',
    'noted',
    'waiting',
    'no',
    'away',
    'person',
  ]);
  const several = alternates(ALTERNATES);
  return {
    askBack: given.read('askBack', several),
    fallback: given.read('fallback', several),
    repeated: given.read('repeated', several),
    noted: given.read('noted', several),
    ...(given.has('waiting') && { waiting: given.read('waiting', several) }),
    no: given.texts('no', { least: 1, most: 100 }, { least: 1, most: 100 }),
    away: given.text('away', { least: 0, most: 500 }),
    person: given.text('person', SHORT),
  };
}

function readDialogue(value: unknown, place: Place): DialogueDefinition {
  const given = readObject(value, place, ['name', 'transcript']);
  return {
    name: given.text('name', { least: 1, most: 120 }),
    transcript: given.text('transcript', { least: 0, most: 20_000 }),
  };
}

function readGate(value: unknown, place: Place): GateSettings {
  const given = readObject(value, place, ['accuracy', 'accuracyLoss']);
  return {
    ...(given.has('accuracy') && { accuracy: given.number('accuracy', SHARE) }),
    ...(given.has('accuracyLoss') && { accuracyLoss: given.number('accuracyLoss', SHARE) }),
  };
}
