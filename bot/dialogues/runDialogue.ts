// Runs a transcript and says where the bot did something else.
import type { TrainedBot } from '../policies/trainedBot.ts';
import { beginPlay, type Done } from './play.ts';
import { type Exchange, type Expected, type ExpectedKind, readTranscript, TranscriptError } from './transcript.ts';

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
  const play = beginPlay(bot);
  for (const [index, exchange] of exchanges.entries()) {
    const failure = compare(exchange, play(exchange).done);
    if (failure !== null) return { passed: false, turns: index + 1, failure };
  }
  return { passed: true, turns: exchanges.length };
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
