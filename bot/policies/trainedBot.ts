// A definition with its trained model: made here, saved here, loaded here.
import type { BotDefinition } from '../definition/types.ts';
import { readModel, writeModel } from '../understanding/artefact.ts';
import type { Studied } from '../understanding/model.ts';
import { classesOf, fingerprintOf, toTrainingSet } from '../understanding/trainingSet.ts';
import {
  type Knowledge,
  type Understander,
  studySet,
  toKnowledge,
  toUnderstander,
} from '../understanding/understander.ts';
import { type EntityReader, buildEntityReader } from '../entities/index.ts';
import { textsIn } from '../starter/emptyBot.ts';
import { type CompiledRule, type Phrases, compilePhrases, compileRule } from './rules.ts';
import { wholeText } from './wholeText.ts';

/** A bot ready to answer. Opaque: made by `trainBot` or `loadBot`, given to `respond` and `serializeModel`. */
export interface TrainedBot {
  readonly definition: BotDefinition;
  readonly understander: Understander;
  readonly entities: EntityReader;
  readonly rules: readonly CompiledRule[];
  /** Number of the intent by the words of its title, for pressed "did you mean" buttons. */
  readonly titles: ReadonlyMap<string, number>;
  /** Words of `texts.person`. */
  readonly personTitle: string;
  /** What is said while the shop's server has not answered. */
  readonly waiting: readonly string[];
  /** Whole messages that mean no. */
  readonly no: ReadonlySet<string>;
  /** Words by which each slot is declined. */
  readonly skips: ReadonlyMap<string, Phrases>;
}

/**
 * Trains a bot on its definition's phrases and titles. Deterministic: the same definition gives the same model.
 * @param definition A valid definition (`parseBotDefinition`).
 */
export function trainBot(definition: BotDefinition): TrainedBot {
  return botOf(definition, studySet(toTrainingSet(definition), definition.language));
}

/** The bot of what was learned from its definition just now. */
export function botOf(definition: BotDefinition, studied: Studied): TrainedBot {
  return assemble(definition, toKnowledge(toTrainingSet(definition), studied));
}

/** The trained model as bytes, with version and checksum; the definition is stored beside it, not in it. */
export function serializeModel(bot: TrainedBot): Uint8Array {
  return writeModel(bot.understander.knowledge, fingerprintOf(bot.definition));
}

/**
 * Puts a stored model and its definition together again. Answers, rules and texts may have changed since it was
 * trained; intents, titles and phrases may not.
 * @throws Error with a sentence that says what is wrong, when the model is damaged, of another version, or was not
 *   trained on this definition.
 */
export function loadBot(definition: BotDefinition, model: Uint8Array): TrainedBot {
  return assemble(definition, readModel(model, fingerprintOf(definition)));
}

function assemble(definition: BotDefinition, knowledge: Knowledge): TrainedBot {
  return {
    definition,
    understander: toUnderstander(classesOf(definition), knowledge),
    entities: buildEntityReader(definition.slots),
    rules: definition.rules.map(compileRule),
    titles: new Map(
      definition.intents.flatMap(({ title, off }, label) => (off === true ? [] : [[wholeText(title), label]])),
    ),
    personTitle: wholeText(definition.texts.person),
    waiting: definition.texts.waiting ?? textsIn(definition.language).waiting ?? [],
    no: new Set(definition.texts.no.map(wholeText)),
    skips: new Map(definition.slots.map((slot) => [slot.name, compilePhrases(slot.skip)])),
  };
}
