// "No, it is 10483": a value that was given before, put right.
import { answerByKey, giveAnswer } from './answer.ts';
import { resumeFlow } from './flow.ts';
import { personReply, repeat, say, takeFound, type Turn } from './turn.ts';

/** Words that take something back, in English, German and French. */
const CUES = new Set(
  `no nope sorry sry oops wait wrong actually correction mistake typo instead rather meant not
   nein nee entschuldigung sorry ups moment warte falsch doch meinte vertippt verschrieben korrektur nicht sondern
   non attendez attends pardon désolé désolée erreur faux plutôt trompé trompée voulais pas mais`.split(/\s+/),
);
/** Words that only lead up to the value. */
const FILLERS = new Set(
  `it its is the my a i was be should but that this order number correct right email mail phone date to of for on oh ah hm hmm please pls
   es ist das die der den meine mein ich sollte sein bestellung bestellnummer nummer richtig bitte lautet hab habe mich ach einen
   c est ce la le ma mon je j me suis ai numéro numero de commande bon bonne dire`.split(/\s+/),
);

/** Takes the message as a correction of a known value: a word that takes back, the value, and nothing else. */
export function takeCorrection(turn: Turn): boolean {
  const { message, known } = turn;
  const candidate = message.found.find(({ slot, value }) => known.has(slot) && known.get(slot) !== value);
  if (candidate === undefined || !isOnlyCorrection(turn)) return false;
  const { slot } = candidate;
  takeFound(turn, slot);
  const why = `The shopper put the value "${slot}" right.`;
  turn.trace.confidence = 1;
  turn.state.misses = 0;
  if (turn.state.pending === null && turn.state.flow !== null && turn.state.flow.waitsFor !== 'call') {
    resumeFlow(turn, why);
    return true;
  }
  const last = turn.state.last === null ? null : answerByKey(turn, turn.state.last.answer);
  if (last?.answer.collect?.includes(slot) === true) {
    // With another value it is another answer.
    turn.state.last = null;
    giveAnswer(turn, last, why);
    return true;
  }
  turn.trace.decision = 'answer';
  turn.trace.why = why;
  if (!say(turn, turn.bot.definition.texts.noted, 0, { quickReplies: [personReply(turn)] })) repeat(turn, why);
  return true;
}

function isOnlyCorrection({ message }: Turn): boolean {
  const values = new Set(
    message.found.flatMap(({ value }) => value.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== ''),
  );
  const others = message.typed.filter((word) => !values.has(word) && !/\d/.test(word));
  return others.some((word) => CUES.has(word)) && others.every((word) => CUES.has(word) || FILLERS.has(word));
}
