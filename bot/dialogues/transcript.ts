// Plain transcripts as tests. docs/bot.md lists the lines.

/** What begins a turn. */
export type Cue =
  | { kind: 'shopper'; text: string }
  | { kind: 'form'; values: Record<string, string> }
  | { kind: 'answer'; answer: unknown }
  | { kind: 'failed'; reason: string };

/** Kinds of lines that say what the bot must do. */
export type ExpectedKind = 'bot' | 'buttons' | 'cards' | 'links' | 'fields' | 'noted' | 'call' | 'ticket';

export interface Expected {
  line: number;
  kind: ExpectedKind;
  text: string;
}

/** One turn: what comes in, the world around it, and what the bot must do. */
export interface Exchange {
  line: number;
  /** The line as it stands. */
  said: string;
  cue: Cue;
  isOpen: boolean;
  isOnline: boolean;
  attributes: Record<string, string>;
  /** Hours since the turn before. */
  hours: number;
  expected: Expected[];
}

/** A transcript that cannot be read. */
export class TranscriptError extends Error {
  readonly line: number;

  constructor(line: number, problem: string) {
    super(`Line ${line} ${problem}`);
    this.name = 'TranscriptError';
    this.line = line;
  }
}

const LINE = /^([a-z]+)>[ \t]?(.*)$/;
const EXPECTED: readonly string[] = ['bot', 'buttons', 'cards', 'links', 'fields', 'noted', 'call', 'ticket'];
const PAIR = /^([^=]{1,60})=(.*)$/;
/** Longer than what is under way is remembered. */
const LATER_HOURS = 13;

/**
 * Reads a transcript.
 * @throws TranscriptError naming the first line that cannot be read.
 */
export function readTranscript(transcript: string): Exchange[] {
  const exchanges: Exchange[] = [];
  let world = { isOpen: true, isOnline: true, attributes: {} as Record<string, string> };
  let hours = 0;
  transcript.split(/\r?\n/).forEach((whole, index) => {
    const line = index + 1;
    const text = whole.trim();
    if (text === '' || text.startsWith('#')) return;
    const [, who = '', rest = ''] = LINE.exec(text) ?? [];
    if (who === 'world') {
      if (rest === 'later') hours += LATER_HOURS;
      else world = changedWorld(world, rest, line);
    } else if (EXPECTED.includes(who)) {
      const exchange = exchanges.at(-1);
      if (exchange === undefined) throw new TranscriptError(line, 'says what the bot does before anything was said.');
      exchange.expected.push({ line, kind: who as ExpectedKind, text: rest.trim() });
    } else {
      exchanges.push({ line, said: text, cue: readCue(who, rest.trim(), line), ...world, hours, expected: [] });
      hours = 0;
    }
  });
  if (exchanges.length === 0) throw new TranscriptError(1, 'begins a transcript in which nothing is said.');
  return exchanges;
}

/** Why a transcript cannot be read, as the rest of a sentence; null when it can. */
export function transcriptProblem(transcript: string): string | null {
  try {
    readTranscript(transcript);
    return null;
  } catch (error) {
    if (!(error instanceof TranscriptError)) throw error;
    return `cannot be read: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1, -1)}`;
  }
}

type World = Pick<Exchange, 'isOpen' | 'isOnline' | 'attributes'>;

function changedWorld(world: World, change: string, line: number): World {
  switch (change) {
    case 'open':
      return { ...world, isOpen: true, isOnline: true };
    case 'closed':
      return { ...world, isOpen: false, isOnline: false };
    case 'online':
      return { ...world, isOnline: true };
    case 'away':
      return { ...world, isOnline: false };
    default: {
      const [, name = '', value = ''] = PAIR.exec(change) ?? [];
      if (name === '') {
        throw new TranscriptError(line, 'knows of no such world: open, closed, online, away, later or name = value.');
      }
      return { ...world, attributes: { ...world.attributes, [name.trim()]: value.trim() } };
    }
  }
}

function readCue(who: string, rest: string, line: number): Cue {
  if (who === 'shopper') return { kind: 'shopper', text: rest };
  if (who === 'form') {
    const pairs = rest.split(' | ').map((pair) => {
      const [, name = '', value = ''] = PAIR.exec(pair) ?? [];
      if (name === '')
        throw new TranscriptError(line, 'must name fields as in "order_number = 10482 | email = a@b.de".');
      return [name.trim(), value.trim()] as const;
    });
    return { kind: 'form', values: Object.fromEntries(pairs) };
  }
  if (who === 'answer') {
    if (rest.startsWith('failed')) return { kind: 'failed', reason: rest.slice('failed'.length).trim() || 'failed' };
    try {
      return { kind: 'answer', answer: JSON.parse(rest) as unknown };
    } catch (cause) {
      throw new TranscriptError(
        line,
        `must be JSON or "failed": ${cause instanceof Error ? cause.message : 'it is not'}.`,
      );
    }
  }
  throw new TranscriptError(
    line,
    'must begin with shopper>, bot>, buttons>, cards>, links>, form>, fields>, call>, answer>, noted>, ticket> or world>.',
  );
}
