// One turn of the bot, pure: normalise -> entities -> rules -> model -> decision. docs/bot.md explains it.
import { storable, withoutAddresses } from '../entities/index.ts';
import { MAX_CHARACTERS } from '../understanding/normalise.ts';
import { askedSlot, comeBack, decide } from './decide.ts';
import { renewCall } from './flowCall.ts';
import { takeCall, takeForm } from './flowInputs.ts';
import { resume } from './state.ts';
import type { TrainedBot } from './trainedBot.ts';
import { setSlot, slotValue, type Turn } from './turn.ts';
import type { BotInput, BotState, BotTurn } from './types.ts';

/**
 * Answers one message, a form that was filled in, or what came back from a call. Never throws, whatever the text; the
 * same arguments give the same result. The answer of a call that nobody waits for any more changes nothing.
 * @param state The state the previous turn returned; `initialBotState` at first.
 */
export function respond(bot: TrainedBot, state: BotState, input: BotInput): BotTurn {
  const turn = begin(bot, state, input);
  const waiting = turn.state.pending;
  if (input.call !== undefined) {
    if (!takeCall(turn, input.call)) {
      const why = `The answer "${storable(input.call.id, 200)}" of the shop's server is not waited for any more.`;
      return { replies: [], effects: [], state, trace: { ...turn.trace, decision: 'flow', why } };
    }
    comeBack(turn, waiting);
  } else if (input.form !== undefined) {
    takeForm(turn, input.form);
    comeBack(turn, waiting);
    renewCall(turn);
  } else {
    takeCertainValues(turn);
    decide(turn);
    renewCall(turn);
  }
  // What was said last stays what was said last, also when this turn said nothing.
  if (turn.state.said.length === 0) turn.state.said = [...turn.before];
  const { replies, effects, trace } = turn;
  return { replies, effects, state: turn.state, trace };
}

function begin(bot: TrainedBot, state: BotState, input: BotInput): Turn {
  const isMessage = input.call === undefined && input.form === undefined;
  const reading = bot.understander.read(isMessage ? withoutAddresses(input.text) : '');
  const best = isMessage ? bot.understander.judge(reading) : [];
  const resumed = resume(state, input, bot.definition);
  const language = reading.language ?? resumed.language ?? bot.definition.language;
  const asked = askedSlot(bot.definition, resumed);
  const found = isMessage ? bot.entities.read(input.text, { now: input.now, language, asked }) : [];
  const turn: Turn = {
    bot,
    input,
    message: { typed: reading.typed, words: reading.words, found },
    // The region of the bot's own tag says how its shoppers write dates.
    language: bot.definition.language.startsWith(language) ? bot.definition.language : language,
    known: new Map(Object.entries(resumed.slots)),
    before: resumed.said,
    question: isMessage ? resumed.question : null,
    state: { ...resumed, said: [], question: null, at: input.now, language: reading.language ?? resumed.language },
    replies: [],
    effects: [],
    trace: { intent: null, confidence: best[0]?.confidence ?? 0, best, decision: 'fallback', why: '' },
    flowSpoke: false,
  };
  if (reading.language !== null) turn.trace.language = reading.language;
  if (reading.corrections.length > 0) turn.trace.corrections = reading.corrections;
  if (reading.cut || (isMessage && input.text.length > MAX_CHARACTERS)) turn.trace.cut = true;
  return turn;
}

/** Values that the message itself names are kept whatever it is about; of several the one that is new. */
function takeCertainValues(turn: Turn): void {
  for (const { name } of turn.bot.definition.slots) {
    const known = slotValue(turn.state, name);
    const values = turn.message.found.filter(({ slot, isCertain }) => slot === name && isCertain);
    const taken = values.find(({ value }) => value !== known) ?? values[0];
    if (taken !== undefined) setSlot(turn, name, taken.value);
  }
}
