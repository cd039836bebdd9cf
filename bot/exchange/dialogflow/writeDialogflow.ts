// A bot as the ZIP file of a Dialogflow ES agent. The same bot gives the same bytes.
import { zipSync } from 'fflate/browser';
import { alternatesOf, placeholdersOf } from '../../definition/templates.ts';
import type { BotDefinition, IntentDefinition, SlotDefinition } from '../../definition/types.ts';
import { quoted } from '../findings.ts';
import { patternOf } from '../shapes.ts';
import type { NotCarried } from '../types.ts';

const DATE = new Date(2000, 0, 1);
const MOST_REPLY = 20;

/** Intents with what people say and what is answered, lists and shapes as entities, and a fallback intent. */
export function writeDialogflow(definition: BotDefinition, notCarried: NotCarried[]): Uint8Array<ArrayBuffer> {
  const language = definition.language.toLowerCase();
  const files = new Map<string, unknown>([
    ['agent.json', agentOf(definition, language)],
    ['package.json', { version: '1.0.0' }],
  ]);
  for (const intent of definition.intents) {
    if (intent.off === true) continue;
    files.set(`intents/${intent.name}.json`, intentOf(intent, language, notCarried));
    if (intent.phrases.length > 0) {
      files.set(`intents/${intent.name}_usersays_${language}.json`, saysOf(intent.name, intent.phrases, language));
    }
  }
  const { outOfScope = [], texts } = definition;
  const fallback = 'Default Fallback Intent';
  files.set(`intents/${fallback}.json`, {
    ...bodyOf(fallback, [textMessage(texts.fallback, language)], 'input.unknown'),
    fallbackIntent: true,
  });
  if (outOfScope.length > 0) {
    files.set(`intents/${fallback}_usersays_${language}.json`, saysOf(fallback, outOfScope, language));
  }
  for (const slot of definition.slots) {
    const entries = entriesOf(slot);
    if (entries.length === 0) continue;
    files.set(`entities/${slot.name}.json`, entityOf(slot));
    files.set(`entities/${slot.name}_entries_${language}.json`, entries);
  }
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      [...files].map(([path, value]) => [path, encoder.encode(`${JSON.stringify(value, null, 2)}\n`)]),
    ),
    { mtime: DATE },
  );
}

function agentOf({ name }: BotDefinition, language: string) {
  return {
    description: '',
    language,
    supportedLanguages: [],
    displayName: name,
    disableInteractionLogs: false,
    disableStackdriverLogs: true,
    defaultTimezone: 'Etc/UTC',
    isPrivate: true,
    mlMinConfidence: 0.3,
    onePlatformApiVersion: 'v2',
  };
}

function intentOf({ name, answer }: IntentDefinition, language: string, notCarried: NotCarried[]) {
  const texts = alternatesOf(answer).filter((text) => {
    const isPlain = placeholdersOf(text).length === 0 && !/[$#][A-Za-z_]/.test(text);
    if (!isPlain) notCarried.push({ what: `The answer ${quoted(text)} of ${name}`, why: 'It names a value.' });
    return isPlain;
  });
  for (const field of ['cards', 'links', 'flow', 'collect', 'team', 'handOver'] as const) {
    if (answer[field] !== undefined)
      notCarried.push({ what: `The ${field} of ${name}`, why: 'It has no counterpart.' });
  }
  const replies = (answer.quickReplies ?? []).flatMap(({ title, text = title }) => {
    if (text === title && title.length <= MOST_REPLY) return [title];
    const why = `Its words are what is sent there, at most ${MOST_REPLY} characters.`;
    notCarried.push({ what: `The button ${quoted(title)} of ${name}`, why });
    return [];
  });
  const buttons = { type: '2', platform: 'facebook', title: '', replies, lang: language, condition: '' };
  const said = answer.handOver === true ? [] : texts;
  return bodyOf(name, [textMessage(said, language), ...(replies.length > 0 ? [buttons] : [])], '');
}

function bodyOf(name: string, messages: readonly unknown[], action: string) {
  const response = { resetContexts: false, action, affectedContexts: [], parameters: [], messages, speech: [] };
  return {
    id: idOf(`intent ${name}`),
    name,
    auto: true,
    contexts: [],
    responses: [response],
    priority: 500000,
    webhookUsed: false,
    webhookForSlotFilling: false,
    fallbackIntent: false,
    events: [],
    conditionalResponses: [],
    condition: '',
    conditionalFollowupEvents: [],
  };
}

function textMessage(speech: readonly string[], lang: string) {
  return { type: '0', title: '', textToSpeech: '', lang, speech, condition: '' };
}

function saysOf(name: string, phrases: readonly string[], lang: string) {
  return phrases.map((text) => ({
    id: idOf(`${name} ${text}`),
    data: [{ text, userDefined: false }],
    isTemplate: false,
    count: 0,
    lang,
    updated: 0,
  }));
}

function entityOf({ name, shapes = [] }: SlotDefinition) {
  return {
    id: idOf(`entity ${name}`),
    name,
    isOverridable: true,
    isEnum: false,
    isRegexp: shapes.length > 0,
    automatedExpansion: false,
    allowFuzzyExtraction: false,
  };
}

function entriesOf({ shapes = [], values = [] }: SlotDefinition) {
  if (shapes.length > 0) return shapes.map((shape) => ({ value: patternOf(shape), synonyms: [patternOf(shape)] }));
  return values.map(({ value, synonyms = [] }) => ({ value, synonyms: [value, ...synonyms] }));
}

/** An id in the form of a UUID, made from a name: four times FNV-1a with different beginnings. */
function idOf(name: string): string {
  const hex = [0, 1, 2, 3].map((round) => {
    let value = 0x811c9dc5 ^ Math.imul(round, 0x9e3779b1);
    for (let index = 0; index < name.length; index += 1) {
      value = Math.imul(value ^ name.charCodeAt(index), 0x01000193);
    }
    return (value >>> 0).toString(16).padStart(8, '0');
  });
  const all = hex.join('');
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-4${all.slice(13, 16)}-8${all.slice(17, 20)}-${all.slice(20)}`;
}
