// One turn after another at a clock of their own: what playing a transcript and writing one share.
import { respond } from '../policies/respond.ts';
import { initialBotState } from '../policies/state.ts';
import type { TrainedBot } from '../policies/trainedBot.ts';
import type { BotInput, BotReply, BotTurn } from '../policies/types.ts';
import type { Cue, Exchange, ExpectedKind } from './transcript.ts';

/** A line of what the bot did. */
export interface Done {
  kind: ExpectedKind;
  text: string;
}

/** What begins a turn, and the world around it. */
export type Played = Pick<Exchange, 'cue' | 'isOpen' | 'isOnline' | 'attributes' | 'hours'>;

const BEGINNING = Date.parse('2025-03-04T10:00:00Z');
const MINUTE_MS = 60_000;

/**
 * Begins a talk with a bot: a Tuesday at ten, a minute to a turn.
 *
 * @returns a function that plays the next turn and says what the bot did, in the order of a transcript's lines
 */
export function beginPlay(bot: TrainedBot): (played: Played) => { turn: BotTurn; done: Done[] } {
  let state = initialBotState;
  let now = BEGINNING;
  let call = '';
  return (played) => {
    now += played.hours * 60 * MINUTE_MS + MINUTE_MS;
    const turn = respond(bot, state, inputOf(played, new Date(now).toISOString(), call));
    state = turn.state;
    for (const effect of turn.effects) if (effect.type === 'call') call = effect.id;
    return { turn, done: doneIn(turn) };
  };
}

function inputOf({ cue, isOpen, isOnline, attributes }: Played, now: string, call: string): BotInput {
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

/** Values, replies, calls, the hand-over. */
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
