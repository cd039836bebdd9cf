// The parts of a definition in lines that people can read and that can be compared.
import { alternatesOf } from '../definition/templates.ts';
import type {
  Answer,
  BotDefinition,
  Condition,
  EndpointDefinition,
  FlowDefinition,
  FlowStep,
  HandOverReason,
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
const to = (name: string | null): string => (name === null ? 'ends' : `goes to "${name}"`);
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const REASONS: Record<HandOverReason, string> = {
  asked: 'a person was asked for',
  anger: 'the shopper is upset',
  misses: 'it was not understood',
  rule: 'a rule says so',
};

/** An intent: title, answer, phrases. */
export function intentLines({ title, description, phrases, answer, smallTalk, off }: IntentDefinition): Line[] {
  return [
    ...line('title', `Shoppers read "${title}"`),
    ...line('description', description === undefined ? undefined : `Is about: ${description}`),
    ...flag('smallTalk', smallTalk, 'Is small talk'),
    ...flag('off', off, 'Is off: neither trained nor answered'),
    ...answerLines(answer),
    ...phrases.map((text) => ({ about: PHRASE, text })),
  ];
}

/** A rule: what it looks for and what it does. */
export function ruleLines({ any, patterns, and, not, typos, maxWords, action, tests }: KeywordRule): Line[] {
  return [
    ...all('any', any, 'Listens for: '),
    ...all('patterns', patterns, 'Listens for the pattern: '),
    ...all('and', and, 'Also needs: '),
    ...all('not', not, 'Stays silent with: '),
    ...line(
      'typos',
      typos === undefined || typos === 0
        ? undefined
        : `Forgives ${counted(typos, 'typing error', 'typing errors')} a word`,
    ),
    ...line(
      'maxWords',
      maxWords === undefined ? undefined : `Only takes messages of at most ${counted(maxWords, 'word', 'words')}`,
    ),
    ...('intent' in action ? line('action', `Takes it as the intent "${action.intent}"`) : []),
    ...('flow' in action ? line('action', `Begins the flow "${action.flow}"`) : []),
    ...('handOver' in action ? line('action', `Hands over, since ${REASONS[action.handOver]}`) : []),
    ...('answer' in action ? answerLines(action.answer) : []),
    ...(tests ?? []).map(({ text, matches }) => ({
      about: 'tests',
      text: `Must ${matches ? 'take' : 'leave'} "${text}"`,
    })),
  ];
}

/** A slot: its kind, how it is asked for, its values. */
export function slotLines(slot: SlotDefinition): Line[] {
  return [
    ...line('kind', `Is of the kind "${slot.kind.replaceAll('_', ' ')}"`),
    ...all('ask', slot.ask, 'Asks: '),
    ...all('skip', slot.skip, 'Is declined by: '),
    ...line('skipTitle', `Offers the button "${slot.skipTitle}" to decline`),
    ...all('shapes', slot.shapes, 'Looks like: '),
    ...all('countries', slot.countries, 'Is read as in: '),
    ...(slot.values ?? []).map(({ value, synonyms = [], sku }) => ({
      about: 'values',
      text: `Knows "${value}"${sku === undefined ? '' : ` (number ${sku})`}${synonyms.length === 0 ? '' : `, also called ${synonyms.join(', ')}`}`,
    })),
  ];
}

/** A flow: every step in the words of a reader. */
export function flowLines({ title, start, steps }: FlowDefinition): Line[] {
  return [
    ...line('title', `Is titled "${title}"`),
    ...line('start', `Begins at the step "${start}"`),
    ...Object.entries(steps).flatMap(([name, step]) =>
      stepTexts(step).map((text) => ({ about: `step ${name}`, text: `Step "${name}" ${text}` })),
    ),
  ];
}

/** An endpoint. */
export function endpointLines({ url, timeout }: EndpointDefinition): Line[] {
  return [
    ...line('url', `Is called at ${url}`),
    ...line('timeout', timeout === undefined ? undefined : `Waits up to ${timeout / 1000} s for an answer`),
  ];
}

/** Name, language, thresholds and gate. */
export function settingLines({ name, language, settings, gate }: BotDefinition): Line[] {
  return [
    ...line('name', `The bot is called "${name}"`),
    ...line('language', `The main language is "${language}"`),
    ...line('threshold', `Answers by itself from a confidence of ${settings.threshold}`),
    ...line('askBack', `Asks back from a confidence of ${settings.askBack}`),
    ...line(
      'misses',
      `Hands over after ${counted(settings.missesBeforeHandOver, 'message that is', 'messages that are')} not understood`,
    ),
    ...line(
      'accuracy',
      gate?.accuracy === undefined
        ? undefined
        : `Must understand ${percent(gate.accuracy)} of the phrases that are held back`,
    ),
    ...line(
      'loss',
      gate?.accuracyLoss === undefined
        ? undefined
        : `May understand at most ${percent(gate.accuracyLoss)} fewer phrases than the live version`,
    ),
  ];
}

/** The sentences outside of intents. */
export function textLines({ texts }: BotDefinition): Line[] {
  return [
    ...all('askBack', texts.askBack, 'When it is unsure: '),
    ...all('fallback', texts.fallback, 'When it does not understand: '),
    ...all('repeated', texts.repeated, 'When it has said so already: '),
    ...all('noted', texts.noted, 'When it has noted something: '),
    ...all('waiting', texts.waiting ?? [], 'Still looking: '),
    ...all('no', texts.no, 'Takes as a no: '),
    ...line('away', `When nobody is there: ${texts.away}`),
    ...line('person', `The button to a person says "${texts.person}"`),
  ];
}

function answerLines(answer: Answer): Line[] {
  const said = saidTexts(answer).map(([about, text]): [string, string] => [about, capital(text)]);
  return [...said, ...answerTexts(answer)].map(([about, text]) => ({ about, text }));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function answerTexts({ flow, team, handOver, collect }: Answer): [string, string][] {
  return [
    ...(collect ?? []).map((slot): [string, string] => ['collect', `Asks for "${slot}" first`]),
    ...(flow === undefined ? [] : [['flow', `Begins the flow "${flow}"`] satisfies [string, string]]),
    ...(handOver === true ? [['handOver', 'Hands over to a person'] satisfies [string, string]] : []),
    ...(team === undefined ? [] : [['team', `Is for the team ${team}`] satisfies [string, string]]),
  ];
}

/** Verb and object of what is said, and what it is about. */
function saidTexts(said: Pick<Answer, 'text' | 'quickReplies' | 'cards' | 'links'>): [string, string][] {
  return [
    ...alternatesOf(said).map((text): [string, string] => ['answer', `says: ${text}`]),
    ...(said.quickReplies ?? []).map(({ title, text }): [string, string] => [
      'buttons',
      `offers the button "${title}"${text === undefined ? '' : `, which sends "${text}"`}`,
    ]),
    ...(said.links ?? []).map(({ title, url }): [string, string] => ['links', `links "${title}" to ${url}`]),
    ...(said.cards ?? []).map(({ title, text, image, link, quickReplies = [] }): [string, string] => [
      'cards',
      `shows the card ${[`"${title}"`, text, image, link?.title, link?.url, ...quickReplies.map((reply) => reply.title)]
        .filter((part) => part !== undefined)
        .join(', ')}`,
    ]),
  ];
}

/** What a step does, each as the rest of a sentence about it. */
function stepTexts(step: FlowStep): string[] {
  switch (step.kind) {
    case 'say':
      return [...saidTexts(step).map(([, text]) => text), `then ${to(step.next)}`];
    case 'choice':
      return [
        ...step.ask.map((text) => `asks: ${text}`),
        ...step.options.map(({ title, next }) => `${to(next)} at "${title}"`),
        ...(step.otherwise === undefined ? [] : [`${to(step.otherwise)} at anything else`]),
      ];
    case 'collect':
      return [
        `asks for "${step.slot}", then ${to(step.next)}`,
        ...(step.declined === undefined ? [] : [`${to(step.declined)} without it`]),
      ];
    case 'form':
      return [
        `shows the form "${step.title}"`,
        ...step.fields.map(
          ({ label, slot, required }) =>
            `asks in it for "${label}", kept as "${slot}"${required === true ? ', which is needed' : ''}`,
        ),
        `${to(step.next)} after "${step.submit}"`,
      ];
    case 'article':
      return [
        `shows the article "${step.title}"`,
        `says in it: ${step.text}`,
        ...(step.url === undefined ? [] : [`links it to ${step.url}`]),
        `then ${to(step.next)}`,
      ];
    case 'condition':
      return [`${to(step.then)} if ${conditionText(step.if)}, else ${to(step.else)}`];
    case 'call':
      return [
        `calls "${step.endpoint}" with ${step.send.join(', ') || 'nothing'}, then ${to(step.next)}`,
        ...Object.entries(step.save).map(([field, slot]) => `keeps ${field} as "${slot}"`),
        `${step.failed === null ? 'hands over to a person' : to(step.failed)} if that fails`,
      ];
    case 'hand_over':
      return [`hands over to ${step.team === undefined ? 'a person' : `the team ${step.team}`}`];
    case 'ticket':
      return [
        `raises the ticket "${step.subject}"`,
        ...(step.priority === undefined ? [] : [`gives it the priority ${step.priority}`]),
        ...(step.team === undefined ? [] : [`gives it to the team ${step.team}`]),
      ];
  }
}

function conditionText(condition: Condition): string {
  if ('open' in condition) return condition.open ? 'the shop is open' : 'the shop is closed';
  if ('online' in condition) return condition.online ? 'somebody is online' : 'nobody is online';
  const what = 'slot' in condition ? `"${condition.slot}"` : `the attribute ${condition.attribute}`;
  return condition.is === undefined ? `${what} is known` : `${what} is "${condition.is}"`;
}
