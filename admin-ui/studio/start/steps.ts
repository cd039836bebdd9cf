import type { Answer, BotDefinition, KeywordRule } from '../../../bot/index.ts';
import type { DefinitionProblem } from '../../../protocol/studio.ts';

/** What a bot must have before shoppers can meet it, in the order in which it is made. */
export type StepName = 'phrases' | 'answer' | 'person';

export interface Step {
  name: StepName;
  done: boolean;
}

const says = ({ text, flow, handOver, collect }: Answer): boolean =>
  [text].flat().some((one) => one.trim() !== '') || flow !== undefined || handOver === true || collect !== undefined;

export function startSteps({ intents, rules }: BotDefinition): Step[] {
  const taught = intents.filter(({ off, phrases }) => off !== true && phrases.length > 0);
  const isWay = ({ action }: KeywordRule): boolean => 'handOver' in action && action.handOver === 'asked';
  return [
    { name: 'phrases', done: taught.length > 0 },
    { name: 'answer', done: taught.some(({ answer }) => says(answer)) },
    {
      name: 'person',
      done: rules.some(isWay) || intents.some(({ off, answer }) => off !== true && answer.handOver === true),
    },
  ];
}

/** Fields of an intent in which an open step is done. */
const FIELDS_OF: Partial<Record<StepName, RegExp>> = {
  phrases: /^intents\[\d+\]\.phrases/,
  answer: /^intents\[\d+\]\.answer/,
};

/** The problems that no open step names already, so that nothing is told twice. */
export function besideSteps(
  definition: BotDefinition,
  problems: readonly DefinitionProblem[],
): readonly DefinitionProblem[] {
  const open = startSteps(definition).filter(({ done }) => !done);
  return problems.filter(({ path }) => !open.some(({ name }) => FIELDS_OF[name]?.test(path) === true));
}

/** How shoppers ask for a person, by the language of the bot. */
const PERSON: Record<string, readonly string[]> = {
  en: ['a person', 'a human', 'real person', 'speak to someone', 'talk to someone', 'an agent'],
  de: ['mit einem menschen', 'ein mensch', 'einen menschen', 'mitarbeiter', 'mit jemandem sprechen'],
  fr: ['une personne', 'un humain', 'un conseiller', 'parler à quelqu’un', 'parler à quelqu un'],
  es: ['una persona', 'un humano', 'un agente', 'hablar con alguien'],
  it: ['una persona', 'un operatore', 'parlare con qualcuno'],
  pt: ['uma pessoa', 'um humano', 'um atendente', 'falar com alguém'],
  nl: ['een mens', 'een persoon', 'een medewerker', 'iemand spreken'],
};

/**
 * The bot with a rule that leads to a person.
 * @param wanted name of the rule
 */
export function withPersonRule(definition: BotDefinition, wanted: string): BotDefinition {
  const { language, texts, rules } = definition;
  const button = texts.person.trim().toLowerCase();
  const words = [...new Set([button, ...(PERSON[language.split('-')[0] ?? ''] ?? [])])].filter((word) => word !== '');
  const names = new Set(rules.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; names.has(name); number++) name = `${wanted} ${number}`;
  return { ...definition, rules: [{ name, any: words, action: { handOver: 'asked' } }, ...rules] };
}
