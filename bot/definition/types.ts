// The shape of a bot: plain JSON, versioned, edited in the studio. Terminology: design.md, section 2.
import type { Answer } from './answers.ts';
import type { EndpointDefinition, FlowDefinition } from './flows.ts';

export type * from './answers.ts';
export type * from './flows.ts';

/** A whole bot. Everything a shop may change stands here; nothing a shopper reads is written in code. */
export interface BotDefinition {
  /** Version of this shape. */
  format: 1;
  /** Name the shopper sees as the sender of the bot's messages, 1 to 60 characters. */
  name: string;
  /** BCP 47 tag of the language the bot speaks. Phrases and messages may be in others: each is read in its own. */
  language: string;
  /** What shoppers ask, in the order the studio shows; 0 (a bot that is being made) to 500, names unique. */
  intents: IntentDefinition[];
  /** Examples of what none of the intents is about; the model learns to stay unsure about their like. */
  outOfScope?: string[];
  /** Visible guard-rails, asked in this order before the trained model; the first that matches decides. */
  rules: KeywordRule[];
  /** What the bot picks up from messages and can ask for (entities); names unique. */
  slots: SlotDefinition[];
  /** What takes more than one answer; names unique. */
  flows?: FlowDefinition[];
  /** The shop's own addresses that flows may call; names unique. Their host must be allowed by the operator as well. */
  endpoints?: EndpointDefinition[];
  /** Thresholds of the decision. */
  settings: BotSettings;
  /** Sentences the bot says outside of intents. */
  texts: BotTexts;
  /** Plain transcripts that must pass before the bot is published. */
  dialogues?: DialogueDefinition[];
  /** What else must hold before the bot is published. */
  gate?: GateSettings;
}

/** A transcript as a test: lines `shopper> …`, `bot> …`, `ticket> …`, as docs/bot.md describes them. */
export interface DialogueDefinition {
  /** Unique, 1 to 120 characters. */
  name: string;
  transcript: string;
}

export interface GateSettings {
  /** Least cross-validated accuracy, 0 to 1. */
  accuracy?: number;
  /**
   * Share (0 to 1) of the phrases in both that may be understood worse than by the live version. Default 0.02, and one
   * phrase always, unless it is 0.
   */
  accuracyLoss?: number;
}

/** One thing shoppers ask. */
export interface IntentDefinition {
  /** Stable key: a lower-case letter, then letters, digits and underscores; at most 60 characters. */
  name: string;
  /** Words the shopper reads in "did you mean"; pressing it sends exactly this. */
  title: string;
  /** Examples as people type them; what the model is trained on. */
  phrases: string[];
  answer: Answer;
  /** What it is about, for people; 0 to 300 characters. */
  description?: string;
  /** Greeting, thanks and the like: answered, but never ends or interrupts what is under way. Default false. */
  smallTalk?: boolean;
  /** Neither trained nor answered; kept for later. Default false. */
  off?: boolean;
}

/** A visible guard-rail: words, and what happens when they stand in a message. */
export interface KeywordRule {
  /** Name shown in the trace; unique. */
  name: string;
  /** Words or phrases (words in a row); one of them must occur, or one of `patterns`. */
  any: string[];
  /**
   * Patterns over the message as typed, lower case: `#` a digit, `@` a letter, `?` any one sign but a blank, `*` any of
   * them or none, `(a|b)` alternatives, `\` before a sign that sign itself, anything else itself. Time is linear in the
   * message, whatever the pattern.
   */
  patterns?: string[];
  /** A second list of which one must occur as well. */
  and?: string[];
  /** Words or phrases of which none may occur. */
  not?: string[];
  /** Edits forgiven per word that is no ordinary word: 0 (default), 1 (from 5 letters on) or 2 (from 8 on). */
  typos?: 0 | 1 | 2;
  /** The rule only speaks for messages of at most so many words. */
  maxWords?: number;
  action: RuleAction;
  /** Messages the rule must take or leave; run before the bot is published. */
  tests?: RuleTest[];
}

export interface RuleTest {
  text: string;
  matches: boolean;
}

/** What a matching rule does: take the message as an intent, hand over, or answer. */
export type RuleAction = { intent: string } | { handOver: HandOverReason } | { answer: Answer } | { flow: string };

/** Why a conversation is handed to a person. */
export type HandOverReason = 'asked' | 'misses' | 'rule' | 'anger';

/** What can be recognised in a message. `list` and `product` know only their own values. */
export type SlotKind =
  | 'order_number'
  | 'email'
  | 'phone'
  | 'date'
  | 'money'
  | 'quantity'
  | 'product'
  | 'post_code'
  | 'list'
  | 'text';

/** Something the bot can pick up and ask for. `text` is whatever the shopper answers, taken only when asked. */
export interface SlotDefinition {
  /** Stable key, formed like an intent's name. */
  name: string;
  kind: SlotKind;
  /** How the bot asks for it: at least two alternates, since it may have to ask again. */
  ask: string[];
  /** Words by which a shopper says she cannot give it ("don't have it"); the bot then goes on without. */
  skip: string[];
  /** Words on the button that skips the question; must contain one of `skip`. */
  skipTitle: string;
  /**
   * Order numbers and post codes only: shapes the shop uses, `#` a digit, `@` a letter, anything else itself (`SB-####`).
   * Without shapes an order number is 4 to 14 digits with up to 6 letters before them; a post code is one of `countries`.
   */
  shapes?: string[];
  /** Post codes only: ISO 3166 codes whose shapes are known: DE, AT, CH, FR, ES, IT, PT, NL, BE, GB, US, CA, IN. */
  countries?: string[];
  /** `list` and `product` only, at most 20,000. */
  values?: SlotValue[];
}

/** One value of a list, and the other words shoppers have for it. */
export interface SlotValue {
  /** What is kept, 1 to 120 characters. */
  value: string;
  /** At most 50. */
  synonyms?: string[];
  /** Products only: the shop's number for it; recognised as well. */
  sku?: string;
}

/** Where the bot is sure, unsure, or lost. */
export interface BotSettings {
  /** Confidence (0 to 1) from which the bot answers. */
  threshold: number;
  /** Confidence (0 to 1) from which it asks "did you mean"; below it says that it did not understand. */
  askBack: number;
  /** Misses running (asking back counts as one) at which a person takes over. */
  missesBeforeHandOver: number;
}

/** Sentences the bot says outside of intents. Lists are alternates, at least two each, used in turn. */
export interface BotTexts {
  /** Above the choices of "did you mean". */
  askBack: string[];
  /** When nothing was understood. */
  fallback: string[];
  /** When the same answer would come again: asks whether it helped and offers a person. */
  repeated: string[];
  /** When a value was given without a question, such as a bare e-mail address. */
  noted: string[];
  /** When she writes while the shop's server has not answered yet; default: sentences of the bot's language. */
  waiting?: string[];
  /** Whole messages that mean "no" after "did it help" or "did you mean"; a no to the first calls a person. */
  no: string[];
  /** Added when a person is offered and nobody is there at the moment. */
  away: string;
  /** Title of the button that leads to a person, last in every "did you mean"; sending it always hands over. */
  person: string;
}
