// Responses of a Dialogflow intent as an answer.
import { type FoundAnswer, quoted } from '../findings.ts';
import { fieldsOf, isFilled, itemsOf, type Located, type LocatedFields, optionalText, textOf } from '../located.ts';
import type { Agent } from './readDialogflow.ts';

const KINDS = new Map([
  ['1', 'a card'],
  ['3', 'a picture'],
  ['4', 'a payload for a program'],
]);
/** `$name`, `#context.name`, and what may stand behind them. */
const REFERENCE = /([$#])([A-Za-z_][\w-]*)(?:\.[\w-]+)*/g;

/** Texts and quick replies in the language that is read, for no special platform. */
export function readMessages(
  node: Located | undefined,
  name: string,
  aliases: ReadonlyMap<string, string>,
  { language, findings }: Agent,
): FoundAnswer {
  const answer: FoundAnswer = { texts: [], quickReplies: [], handOver: false };
  // Lists were objects of numbered fields for a while.
  const items = node?.kind === 'object' ? [...node.fields.values()] : itemsOf(node, 'messages');
  for (const item of items) {
    const fields = fieldsOf(item, 'A message');
    const type = optionalText(fields.get('type'), 'type') ?? '';
    const platform = optionalText(fields.get('platform'), 'platform');
    const what = `A response of ${quoted(name)}`;
    if ((optionalText(fields.get('lang'), 'lang') ?? language) !== language) continue;
    if (isFilled(fields.get('condition'))) findings.note(what, 'It has a condition: build it as a flow.');
    else if (platform !== undefined && platform !== '') findings.note(what, `It is for ${quoted(platform)} only.`);
    else if (type === '0' || type === 'message') answer.texts = answer.texts.concat(speechOf(fields));
    else if (type === '2') {
      const title = optionalText(fields.get('title'), 'title') ?? '';
      if (title !== '') answer.texts.push(title);
      for (const reply of itemsOf(fields.get('replies'), 'replies')) {
        answer.quickReplies.push({ title: textOf(reply, 'A reply', item.line) });
      }
    } else findings.note(what, `Answers do not take over ${KINDS.get(type) ?? `the kind ${quoted(type)}`}.`);
  }
  answer.texts = answer.texts.flatMap((text) => {
    const own = withSlots(text, aliases);
    if (own === null) findings.note(`The answer ${quoted(text)} of ${quoted(name)}`, 'It names a value no slot has.');
    return own ?? [];
  });
  return answer;
}

function speechOf(fields: LocatedFields): string[] {
  const speech = fields.get('speech');
  const all = speech?.kind === 'list' ? speech.items : speech === undefined ? [] : [speech];
  return all.map((one) => optionalText(one, 'speech') ?? '').filter((text) => text.trim() !== '');
}

/** The text with our placeholders; null when it names something unknown. */
function withSlots(text: string, aliases: ReadonlyMap<string, string>): string | null {
  let isKnown = true;
  const own = text.replace(REFERENCE, (whole, sign: string, name: string) => {
    const slot = aliases.get(name);
    if (sign === '$' && slot !== undefined) return `{${slot}}`;
    // "#1042" and "#sale" are words; "#context.value" is a reference.
    if (sign === '$' || whole.includes('.')) isKnown = false;
    return whole;
  });
  return isKnown ? own : null;
}
