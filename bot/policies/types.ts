// What goes into and comes out of one turn of the bot. All of it is plain JSON.
import type { Card, HandOverReason, Link, QuickReply, SlotKind } from '../definition/types.ts';

/** What the bot remembers of a conversation; stored with it, a few hundred bytes. */
export interface BotState {
  /** Misses running. */
  misses: number;
  /** Key of the last answer (`intent:name` or `rule:name`) and how often it was given running. */
  last: { answer: string; times: number } | null;
  /** Fingerprints of the texts of the last turn, so that none is said twice running. */
  said: number[];
  /** Collected values by slot name. */
  slots: Record<string, string>;
  /** Slots the shopper could not give; not asked for again. */
  declined: string[];
  /** The question the bot waits on: which slot, for which answer (a key as in `last`), asked how often. */
  pending: { answer: string; slot: string; asked: number } | null;
  /** The flow under way and where it stands; null when none. */
  flow: FlowPlace | null;
  /** How often the shop's server was asked in this conversation; numbers the calls. */
  calls: number;
  /** Language of the shopper's last message that had one (`en`, `de`, …). */
  language: string | null;
  /** What the bot asked last: whether its answer helped, or which intent was meant; null when neither. */
  question: 'helped' | 'which' | null;
  /** ISO instant of the last turn; misses and a pending question are forgotten after 12 hours. */
  at: string | null;
}

/** Where a flow stands, and what it waits for. */
export interface FlowPlace {
  name: string;
  step: string;
  /** How often it asked at this step. */
  asked: number;
  waitsFor: 'choice' | 'slot' | 'form' | 'call';
  /** The call whose answer it waits for. */
  call?: string;
  /** ISO instant at which the call was asked for. */
  since?: string;
}

/** One message of the shopper, or what comes back from a call, and the world around it. */
export interface BotInput {
  /** Empty when `form` or `call` is given. */
  text: string;
  /** A form that the shopper filled in: values by slot name, as typed. */
  form?: Record<string, string>;
  /** What a call of the shop's server brought: the JSON it answered, or that it failed. */
  call?: { id: string; answer: unknown } | { id: string; failed: string };
  /** What is known of the shopper, by the names of `ATTRIBUTES`. */
  attributes?: Record<string, string>;
  /** ISO 8601 instant of the message. */
  now: string;
  /** Whether the site is within its opening hours. */
  open: boolean;
  /** Whether anybody of the staff is online. */
  online: boolean;
}

/** One message of the bot. */
export interface BotReply {
  text: string;
  quickReplies?: QuickReply[];
  cards?: Card[];
  links?: Link[];
  /** To be filled in; what is sent back comes as `BotInput.form`. */
  form?: BotForm;
  /** True: the widget offers "was this helpful". */
  feedback?: true;
}

/** A form as the shopper sees it. */
export interface BotForm {
  title: string;
  fields: { name: string; label: string; kind: SlotKind; required: boolean; value?: string }[];
  submit: string;
}

/** What the caller must carry out. With `hand_over` there are normally no replies: the caller says the line itself. */
export type BotEffect =
  | {
      type: 'hand_over';
      reason: HandOverReason;
      team?: string;
      subject?: string;
      priority?: 'low' | 'normal' | 'high' | 'urgent';
    }
  | { type: 'set_slot'; name: string; value: string }
  /** Ask the shop's server; its answer comes back as `BotInput.call` with the same id. */
  | { type: 'call'; id: string; endpoint: string; values: Record<string, string> };

/** What the bot did with the message. */
export type BotDecision =
  | 'answer'
  | 'small_talk'
  | 'ask_back'
  | 'collect'
  | 'flow'
  | 'repeated'
  | 'fallback'
  | 'hand_over';

/** Why the bot did what it did; stored with its message, shown to agents and admins. */
export interface BotTrace {
  /** The intent that was acted on; null when none was. */
  intent: string | null;
  /** Confidence in it, or in the best guess when none was acted on; 0 to 1. */
  confidence: number;
  /** The three most likely intents, best first. */
  best: { intent: string; confidence: number }[];
  /** Name of the keyword rule that decided. */
  rule?: string;
  /** The flow and step that spoke, as `flow/step`. */
  flow?: string;
  /** Language the message was read in. */
  language?: string;
  decision: BotDecision;
  /** One sentence an admin understands. */
  why: string;
  /** Words read differently from how they were typed. */
  corrections?: { from: string; to: string }[];
  /** Present when the message was longer than 300 words and only its beginning was read. */
  cut?: true;
}

/** Result of one turn. */
export interface BotTurn {
  replies: BotReply[];
  effects: BotEffect[];
  state: BotState;
  trace: BotTrace;
}
