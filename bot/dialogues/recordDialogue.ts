// Writes the transcript of a talk as the bot holds it now.
import type { TrainedBot } from '../policies/trainedBot.ts';
import { beginPlay, type Done } from './play.ts';
import type { Cue } from './transcript.ts';

/** What was said to the bot, and whether the shop was open and somebody there. */
export interface RecordedCue {
  cue: Cue;
  open: boolean;
  online: boolean;
}

/** Parts of a reply that are only written when there are some. */
const PARTS: ReadonlySet<Done['kind']> = new Set<Done['kind']>(['buttons', 'cards', 'links', 'fields']);

/**
 * Says all of it to a bot at the clock of a transcript and writes down what it does: the transcript holds for this bot.
 * The buttons under "Did you mean" stay out: they change with every phrase that is taught.
 */
export function recordDialogue(bot: TrainedBot, cues: readonly RecordedCue[]): string {
  const play = beginPlay(bot);
  const lines: string[] = [];
  let before = { open: true, online: true };
  for (const { cue, open, online } of cues) {
    lines.push(...worldLines(before, { open, online }));
    before = { open, online };
    const written = writable(cue);
    lines.push(cueLine(written));
    const { turn, done } = play({ cue: written, isOpen: open, isOnline: online, attributes: {}, hours: 0 });
    const isGuess = turn.trace.decision === 'ask_back';
    for (const { kind, text } of done) {
      if (PARTS.has(kind) && (text === '' || (isGuess && kind === 'buttons'))) continue;
      lines.push(`${kind}> ${onOneLine(text)}`);
    }
  }
  return lines.join('\n');
}

type World = Pick<RecordedCue, 'open' | 'online'>;

function worldLines(before: World, after: World): string[] {
  if (before.open !== after.open) {
    const line = `world> ${after.open ? 'open' : 'closed'}`;
    // Opening and closing say of the staff what is mostly so.
    return after.open === after.online ? [line] : [line, presenceLine(after)];
  }
  return before.online === after.online ? [] : [presenceLine(after)];
}

const presenceLine = ({ online }: World): string => `world> ${online ? 'online' : 'away'}`;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A cue as a line can hold it; said to the bot in just this way. */
function writable(cue: Cue): Cue {
  switch (cue.kind) {
    case 'shopper':
      return { kind: 'shopper', text: onOneLine(cue.text) };
    case 'form': {
      const values = Object.entries(cue.values).map(([name, value]) => [name, onOneLine(value).replaceAll('|', '/')]);
      return { kind: 'form', values: Object.fromEntries(values) as Record<string, string> };
    }
    case 'answer':
      // JSON leaves out what is no JSON.
      return { kind: 'answer', answer: JSON.parse(JSON.stringify(cue.answer ?? null)) as unknown };
    case 'failed':
      return { kind: 'failed', reason: onOneLine(cue.reason) || 'failed' };
  }
}

function cueLine(cue: Cue): string {
  switch (cue.kind) {
    case 'shopper':
      return `shopper> ${cue.text}`;
    case 'form':
      return `form> ${Object.entries(cue.values)
        .map(([name, value]) => `${name} = ${value}`)
        .join(' | ')}`;
    case 'answer':
      return `answer> ${JSON.stringify(cue.answer)}`;
    case 'failed':
      return `answer> failed ${cue.reason}`;
  }
}
