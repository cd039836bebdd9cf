// Runs a transcript and says where the bot did something else.
import { initialBotState } from '../policies/state.ts';
import { respond } from '../policies/respond.ts';
import type { TrainedBot } from '../policies/trainedBot.ts';
import type { BotInput, BotReply, BotTurn } from '../policies/types.ts';
import {
  type Cue,
  type Exchange,
  type Expected,
  type ExpectedKind,
  readTranscript,
  TranscriptError,
} from './transcript.ts';

/** What became of a transcript. */
export interface DialogueResult {
  passed: boolean;
  /** Turns that were played. */
  turns: number;
  /** The first place where the bot did something else, or that cannot be read. */
  failure?: Failure;
}

/** What was said, what the bot had to do, and what it did. */
export interface Failure {
  line: number;
  said: string;
  wanted: string;
  got: string;
}

/** A line of what the bot did. */
interface Done {
  kind: ExpectedKind;
  text: string;
}

const BEGINNING = Date.parse('2025-03-04T10:00:00Z');
const MINUTE_MS = 60_000;
const NOTHING = 'nothing more';
/** Lines that need not stand in a transcript, since they belong to a reply. */
const OPTIONAL: ReadonlySet<ExpectedKind> = new Set<ExpectedKind>(['buttons', 'cards', 'links', 'fields']);

/** Plays a transcript: every reply, kept value, call and hand-over of the bot must stand in it, in order. */
export function runDialogue(bot: TrainedBot, transcript: string): DialogueResult {
  let exchanges: Exchange[];
  try {
    exchanges = readTranscript(transcript);
  } catch (error) {
    if (!(error instanceof TranscriptError)) throw error;
    const said = transcript.split(/\r?\n/)[error.line - 1] ?? '';
    return { passed: false, turns: 0, failure: { line: error.line, said, wanted: error.message, got: said } };
  }
  let state = initialBotState;
  let now = BEGINNING;
  let call = '';
  for (const [index, exchange] of exchanges.entries()) {
    now += exchange.hours * 60 * MINUTE_MS + MINUTE_MS;
    const turn = respond(bot, state, inputOf(exchange, new Date(now).toISOString(), call));
    state = turn.state;
    for (const effect of turn.effects) if (effect.type === 'call') call = effect.id;
    const failure = compare(exchange, doneIn(turn));
    if (failure !== null) return { passed: false, turns: index + 1, failure };
  }
  return { passed: true, turns: exchanges.length };
}

function inputOf({ cue, isOpen, isOnline, attributes }: Exchange, now: string, call: string): BotInput {
  return { text: '', now, open: isOpen, online: isOnline, attributes, ...contentOf(cue, call) };
}

function contentOf(cue: Cue, id: string): Partial<BotInput> {
  switch (cue.kind) {
    case 'shopper':
      return { text: cue.text };
    case 'form':
      return { form: cue.values };
    case 'answer':
      return { call: { id, answer: cue.answer } };
    case 'failed':
      return { call: { id, failed: cue.reason } };
  }
}

/** What the bot did, in the order of a transcript: values, replies, calls, the hand-over. */
function doneIn({ replies, effects }: Pick<BotTurn, 'replies' | 'effects'>): Done[] {
  const done: Done[] = [];
  for (const effect of effects) {
    if (effect.type === 'set_slot') done.push({ kind: 'noted', text: `${effect.name} = ${effect.value}` });
  }
  for (const reply of replies) done.push({ kind: 'bot', text: reply.text }, ...partsOf(reply));
  for (const effect of effects) if (effect.type === 'call') done.push({ kind: 'call', text: effect.endpoint });
  for (const effect of effects) {
    if (effect.type !== 'hand_over') continue;
    const details = [effect.team, effect.priority, effect.subject].filter((detail) => detail !== undefined);
    done.push({ kind: 'ticket', text: [effect.reason, ...details].join(' | ') });
  }
  return done;
}

function partsOf({ quickReplies = [], cards = [], links = [], form }: BotReply): Done[] {
  const titles = (list: readonly { title: string }[]): string => list.map(({ title }) => title).join(' | ');
  return [
    { kind: 'buttons', text: titles(quickReplies) },
    { kind: 'cards', text: titles(cards) },
    { kind: 'links', text: titles(links) },
    { kind: 'fields', text: (form?.fields ?? []).map(({ label }) => label).join(' | ') },
  ];
}

function compare(exchange: Exchange, done: readonly Done[]): Failure | null {
  const fail = (line: number, wanted: string, got: string): Failure => ({
    line,
    said: exchange.said,
    wanted,
    got,
  });
  let at = 0;
  for (const expected of exchange.expected) {
    while (done[at] !== undefined && done[at]?.kind !== expected.kind && OPTIONAL.has(done[at]?.kind ?? 'bot')) at += 1;
    const actual = done[at];
    const got = actual === undefined ? NOTHING : lineOf(actual);
    if (actual === undefined || !isAs(expected, actual)) return fail(expected.line, lineOf(expected), got);
    at += 1;
  }
  const more = done.slice(at).find(({ kind }) => !OPTIONAL.has(kind));
  if (more === undefined) return null;
  return fail(exchange.expected.at(-1)?.line ?? exchange.line, NOTHING, lineOf(more));
}

/** A ticket may be named by its reason alone. */
function isAs(expected: Expected, actual: Done): boolean {
  if (expected.kind !== actual.kind) return false;
  const isReason = expected.kind === 'ticket' && !expected.text.includes(' | ');
  return matches(expected.text, isReason ? (actual.text.split(' | ')[0] ?? '') : actual.text);
}

/** `...` stands for any text; lines of a reply are compared with blanks between them. */
function matches(expected: string, actual: string): boolean {
  const [first = '', ...parts] = expected.split('...');
  const text = actual.replace(/\s+/g, ' ').trim();
  const last = parts.pop();
  if (last === undefined) return first === text;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const place = text.indexOf(part, from);
    if (place < 0) return false;
    from = place + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

function lineOf({ kind, text }: { kind: string; text: string }): string {
  return `${kind}> ${text.replace(/\s+/g, ' ')}`;
}
