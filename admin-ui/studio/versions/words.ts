import type { BotOutcome } from '../../../protocol/studio.ts';
import type { TextKey } from '../../shared/texts.ts';
import { t } from '../../shared/texts.ts';

/** Lines of a transcript, and what is asked and got at a check, in the words of the page. */

const LINES: Record<string, TextKey> = {
  shopper: 'line.shopper',
  form: 'line.form',
  answer: 'line.answer',
  buttons: 'line.buttons',
  cards: 'line.cards',
  links: 'line.links',
  fields: 'line.fields',
  noted: 'line.noted',
  call: 'line.call',
  ticket: 'line.ticket',
};

const words = (key: TextKey): string => (t as (key: TextKey) => string)(key);

/** A line of a transcript without its mark, and who or what it is of; of words alone it is the shopper. */
export function saidBy(line: string): { who: string; text: string } {
  const [, mark = '', text = ''] = /^([a-z]+)> ?(.*)$/s.exec(line) ?? [];
  const key = LINES[mark];
  return key === undefined ? { who: words('line.shopper'), text: line } : { who: words(key), text };
}

const DECISIONS: Record<string, TextKey> = {
  answer: 'decision.answer',
  small_talk: 'decision.smallTalk',
  ask_back: 'decision.askBack',
  collect: 'decision.collect',
  flow: 'decision.flow',
  repeated: 'decision.repeated',
  fallback: 'decision.fallback',
  hand_over: 'decision.handOver',
};

/** What was decided, in words; a decision that this page does not know stands as it is. */
export function decisionWords({ decision }: Pick<BotOutcome, 'decision'>): string {
  const key = DECISIONS[decision];
  return key === undefined ? decision : words(key);
}

/** What the bot was to do, or did, at a line: its words, or what else it did with them. */
export function didWords(line: string): string {
  if (line === 'nothing more') return t('line.nothing');
  const [, mark = '', text = ''] = /^([a-z]+)> ?(.*)$/s.exec(line) ?? [];
  const key = LINES[mark];
  if (key !== undefined) return `${words(key)}: ${text}`;
  if (mark === 'bot') return text;
  // Of a pinned conversation: a decision and its intent.
  const [decision = '', ...intent] = line.split(' ');
  return intent.length < 2 && decision in DECISIONS ? [decisionWords({ decision }), ...intent].join(' ') : line;
}
