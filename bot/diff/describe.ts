// The parts of a definition in lines that people can read and that can be compared.
import { alternatesOf } from '../definition/templates.ts';
import type {
  Answer,
  BotDefinition,
  Condition,
  EndpointDefinition,
  FlowDefinition,
  FlowStep,
  IntentDefinition,
  KeywordRule,
  SlotDefinition,
} from '../definition/types.ts';

/** A line, and what it is about: lines about the same are compared with each other. */
export interface Line {
  about: string;
  text: string;
}

/** Phrases are told from other lines, since they may move from one intent to another. */
export const PHRASE = 'phrase';

const line = (about: string, text: string | undefined): Line[] => (text === undefined ? [] : [{ about, text }]);
const all = (about: string, texts: readonly string[] | undefined, before: string): Line[] =>
  (texts ?? []).map((text) => ({ about, text: `${before}${text}` }));
const flag = (about: string, isOn: boolean | undefined, text: string): Line[] =>
  isOn === true ? line(about, text) : [];
const after = (name: string | null): string => (name === null ? 'the end' : `"${name}"`);

/** An intent: title, answer, phrases. */
export function intentLines({ title, description, phrases, answer, smallTalk, off }: IntentDefinition): Line[] {
  return [
    ...line('title', `Title: ${title}`),
    ...line('description', description === undefined ? undefined : `About: ${description}`),
    ...flag('smallTalk', smallTalk, 'Is small talk'),
    ...flag('off', off, 'Is off'),
    ...answerLines(answer),
    ...phrases.map((text) => ({ about: PHRASE, text })),
  ];
}

/** A rule: what it looks for and what it does. */
export function ruleLines({ any, patterns, and, not, typos, maxWords, action, tests }: KeywordRule): Line[] {
  return [
    ...all('any', any, 'Speaks for: '),
    ...all('patterns', patterns, 'Speaks for the pattern: '),
    ...all('and', and, 'And one of: '),
    ...all('not', not, 'But not with: '),
    ...line('typos', typos === undefined || typos === 0 ? undefined : `Forgives ${typos} typing mistakes a word`),
    ...line('maxWords', maxWords === undefined ? undefined : `In messages of at most ${maxWords} words`),
    ...('intent' in action ? line('action', `Takes it as the intent "${action.intent}"`) : []),
    ...('flow' in action ? line('action', `Begins the flow "${action.flow}"`) : []),
    ...('handOver' in action ? line('action', `Hands over (${action.handOver})`) : []),
    ...('answer' in action ? answerLines(action.answer) : []),
    ...(tests ?? []).map(({ text, matches }) => ({
      about: 'tests',
      text: `Test: ${matches ? 'takes' : 'leaves'} "${text}"`,
    })),
  ];
}

/** A slot: its kind, how it is asked for, its values. */
export function slotLines(slot: SlotDefinition): Line[] {
  return [
    ...line('kind', `Kind: ${slot.kind}`),
    ...all('ask', slot.ask, 'Asks: '),
    ...all('skip', slot.skip, 'Is declined by: '),
    ...line('skipTitle', `Button to decline: ${slot.skipTitle}`),
    ...all('shapes', slot.shapes, 'Shape: '),
    ...all('countries', slot.countries, 'Country: '),
    ...(slot.values ?? []).map(({ value, synonyms = [], sku }) => ({
      about: 'values',
      text: `Value: ${[value, ...(sku === undefined ? [] : [`number ${sku}`]), ...synonyms].join(', ')}`,
    })),
  ];
}

/** A flow: every step in the words of a reader. */
export function flowLines({ title, start, steps }: FlowDefinition): Line[] {
  return [
    ...line('title', `Title: ${title}`),
    ...line('start', `Begins with "${start}"`),
    ...Object.entries(steps).flatMap(([name, step]) =>
      stepTexts(step).map((text) => ({ about: `step ${name}`, text: `${name}: ${text}` })),
    ),
  ];
}

/** An endpoint. */
export function endpointLines({ url, timeout }: EndpointDefinition): Line[] {
  return [
    ...line('url', `Address: ${url}`),
    ...line('timeout', timeout === undefined ? undefined : `Waits ${timeout} ms`),
  ];
}

/** Name, language, thresholds and gate. */
export function settingLines({ name, language, settings, gate }: BotDefinition): Line[] {
  return [
    ...line('name', `Name: ${name}`),
    ...line('language', `Language: ${language}`),
    ...line('threshold', `Answers from ${settings.threshold}`),
    ...line('askBack', `Asks back from ${settings.askBack}`),
    ...line('misses', `Hands over after ${settings.missesBeforeHandOver} misses`),
    ...line('accuracy', gate?.accuracy === undefined ? undefined : `Needs an accuracy of ${gate.accuracy}`),
    ...line('loss', gate?.accuracyLoss === undefined ? undefined : `May lose ${gate.accuracyLoss} of accuracy`),
  ];
}

/** The sentences outside of intents. */
export function textLines({ texts }: BotDefinition): Line[] {
  return [
    ...all('askBack', texts.askBack, 'Asks back: '),
    ...all('fallback', texts.fallback, 'Not understood: '),
    ...all('repeated', texts.repeated, 'Said already: '),
    ...all('noted', texts.noted, 'Noted: '),
    ...all('no', texts.no, 'Means no: '),
    ...line('away', `Nobody there: ${texts.away}`),
    ...line('person', `Button to a person: ${texts.person}`),
  ];
}

function answerLines(answer: Answer): Line[] {
  return [...extraTexts(answer), ...answerTexts(answer)].map(([about, text]) => ({ about, text }));
}

function answerTexts({ flow, team, handOver, collect }: Answer): [string, string][] {
  return [
    ...(collect ?? []).map((slot): [string, string] => ['collect', `Asks for "${slot}" first`]),
    ...(flow === undefined ? [] : [['flow', `Begins the flow "${flow}"`] satisfies [string, string]]),
    ...(handOver === true ? [['handOver', 'Hands over to a person'] satisfies [string, string]] : []),
    ...(team === undefined ? [] : [['team', `For the team ${team}`] satisfies [string, string]]),
  ];
}

function extraTexts(said: Pick<Answer, 'text' | 'quickReplies' | 'cards' | 'links'>): [string, string][] {
  return [
    ...alternatesOf(said).map((text): [string, string] => ['answer', `Says: ${text}`]),
    ...(said.quickReplies ?? []).map(({ title, text }): [string, string] => [
      'buttons',
      `Button: ${text === undefined ? title : `${title} (sends "${text}")`}`,
    ]),
    ...(said.links ?? []).map(({ title, url }): [string, string] => ['links', `Link: ${title} (${url})`]),
    ...(said.cards ?? []).map(({ title, text, image, link, quickReplies = [] }): [string, string] => [
      'cards',
      `Card: ${[title, text, image, link?.title, link?.url, ...quickReplies.map((reply) => reply.title)]
        .filter((part) => part !== undefined)
        .join(', ')}`,
    ]),
  ];
}

function stepTexts(step: FlowStep): string[] {
  switch (step.kind) {
    case 'say':
      return [...extraTexts(step).map(([, text]) => text), `then ${after(step.next)}`];
    case 'choice':
      return [
        ...step.ask.map((text) => `Asks: ${text}`),
        ...step.options.map(({ title, next }) => `"${title}" leads to ${after(next)}`),
        ...(step.otherwise === undefined ? [] : [`otherwise ${after(step.otherwise)}`]),
      ];
    case 'collect':
      return [
        `Asks for "${step.slot}", then ${after(step.next)}`,
        ...(step.declined === undefined ? [] : [`without it ${after(step.declined)}`]),
      ];
    case 'form':
      return [
        `Form: ${step.title}`,
        ...step.fields.map(
          ({ label, slot, required }) => `Field: ${label} ("${slot}"${required === true ? ', needed' : ''})`,
        ),
        `"${step.submit}" leads to ${after(step.next)}`,
      ];
    case 'article':
      return [
        `Article: ${step.title}`,
        step.text,
        ...(step.url === undefined ? [] : [step.url]),
        `then ${after(step.next)}`,
      ];
    case 'condition':
      return [`If ${conditionText(step.if)}: ${after(step.then)}, else ${after(step.else)}`];
    case 'call':
      return [
        `Calls "${step.endpoint}" with ${step.send.join(', ') || 'nothing'}, then ${after(step.next)}`,
        ...Object.entries(step.save).map(([field, slot]) => `Keeps ${field} as "${slot}"`),
        `if it fails ${step.failed === null ? 'a person' : after(step.failed)}`,
      ];
    case 'hand_over':
      return [`Hands over${step.team === undefined ? '' : ` to ${step.team}`}`];
    case 'ticket':
      return [
        `Ticket: ${step.subject}`,
        ...(step.priority === undefined ? [] : [`Priority: ${step.priority}`]),
        ...(step.team === undefined ? [] : [`Team: ${step.team}`]),
      ];
  }
}

function conditionText(condition: Condition): string {
  if ('open' in condition) return condition.open ? 'the shop is open' : 'the shop is closed';
  if ('online' in condition) return condition.online ? 'somebody is online' : 'nobody is online';
  const what = 'slot' in condition ? `"${condition.slot}"` : `the attribute ${condition.attribute}`;
  return condition.is === undefined ? `${what} is known` : `${what} is "${condition.is}"`;
}
