// Flows: conversations of several steps, and the shop's addresses that they may call.
import type { Card, Link, QuickReply } from './answers.ts';

/** A conversation of several steps. A tree that people can read: every step names what comes next; null ends the flow. */
export interface FlowDefinition {
  /** Stable key, formed like an intent's name. */
  name: string;
  /** What it is for, for people; 1 to 60 characters. */
  title: string;
  /** Key of the first step. */
  start: string;
  /** Steps by key, formed like an intent's name; at most 200. */
  steps: Record<string, FlowStep>;
}

export type FlowStep =
  | SayStep
  | ChoiceStep
  | CollectStep
  | FormStep
  | ArticleStep
  | ConditionStep
  | CallStep
  | HandOverStep
  | TicketStep;

/** Says something and goes on. */
export interface SayStep {
  kind: 'say';
  text: string | string[];
  quickReplies?: QuickReply[];
  cards?: Card[];
  links?: Link[];
  next: string | null;
}

/** Asks, and waits for one of the options (its title, or words like it). */
export interface ChoiceStep {
  kind: 'choice';
  /** At least two alternates, since it may have to ask again. */
  ask: string[];
  /** 1 to 6. */
  options: { title: string; next: string | null }[];
  /** After the question was asked twice without an answer that fits; default: a person. */
  otherwise?: string | null;
}

/** Asks for a slot unless it is known. */
export interface CollectStep {
  kind: 'collect';
  slot: string;
  next: string | null;
  /** Where it goes on when she cannot give it; default `next`. */
  declined?: string | null;
}

/** Several fields at once; the widget shows them as a form, other clients ask one after another. */
export interface FormStep {
  kind: 'form';
  title: string;
  /** 1 to 8. */
  fields: { slot: string; label: string; required?: boolean }[];
  /** Words on the button. */
  submit: string;
  next: string | null;
}

/** Shows an article of the shop: title, first lines and the page. */
export interface ArticleStep {
  kind: 'article';
  title: string;
  text: string;
  url?: string;
  next: string | null;
}

/** Goes one of two ways. */
export interface ConditionStep {
  kind: 'condition';
  if: Condition;
  then: string | null;
  else: string | null;
}

/** Opening hours, somebody of the staff online, a value in a slot, or what is known of the shopper (`attributes.ts`). */
export type Condition =
  | { open: boolean }
  | { online: boolean }
  | { slot: string; is?: string }
  | { attribute: string; is?: string };

/** Asks the shop's own server; the flow waits for the answer. */
export interface CallStep {
  kind: 'call';
  endpoint: string;
  /** Slots whose values are sent. */
  send: string[];
  /** Field of the answer (dots lead inwards) to the slot that keeps it. */
  save: Record<string, string>;
  next: string | null;
  /** Where it goes on when the shop's server fails or is too late; null: a person. */
  failed: string | null;
}

/** Hands over to people, for a team if one is named. Ends the flow. */
export interface HandOverStep {
  kind: 'hand_over';
  team?: string;
}

/** Raises a ticket that people answer later by mail; the chat goes to them as in a hand-over, without "please wait". */
export interface TicketStep {
  kind: 'ticket';
  /** What it is about; `{slot}` is replaced. */
  subject: string;
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  team?: string;
}

/** An address of the shop that flows may call: POST, JSON, signed, answered within the time. */
export interface EndpointDefinition {
  /** Stable key, formed like an intent's name. */
  name: string;
  /** https, or http on loopback. */
  url: string;
  /** Milliseconds, 500 to 10,000; default 5,000. */
  timeout?: number;
}
