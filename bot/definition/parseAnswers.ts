// Answers with their buttons, cards and links.
import type { Answer, Card, Link, QuickReply } from './answers.ts';
import { ALTERNATES, alternates, ANSWER, PHRASE, SHORT } from './bounds.ts';
import { type Fields, type Place, readName, readObject, readText } from './read.ts';

const URL_LENGTH = { least: 1, most: 2000 };
/** Placeholders in an address stand for one word of it. */
const PLACEHOLDER = /\{[a-z][a-z0-9_]{0,59}\}/g;

/** An answer of an intent or a rule. */
export function readAnswer(value: unknown, place: Place): Answer {
  const given = readObject(value, place, [
    'text',
    'quickReplies',
    'cards',
    'links',
    'flow',
    'team',
    'handOver',
    'collect',
  ]);
  const answer: Answer = { text: given.read('text', readAnswerText), ...readExtras(given) };
  if (given.has('flow')) answer.flow = given.read('flow', readName);
  if (given.has('team')) answer.team = given.text('team', SHORT);
  if (given.has('handOver')) answer.handOver = given.boolean('handOver');
  if (given.has('collect')) answer.collect = given.list('collect', { least: 0, most: 5 }, readName);
  if (answer.handOver === true && answer.flow !== undefined) {
    place.field('flow').refuse('cannot begin, since the answer hands over');
  }
  return answer;
}

/** One text, or alternates of it. */
export function readAnswerText(value: unknown, place: Place): string | string[] {
  if (!Array.isArray(value)) return readText(value, place, ANSWER);
  return alternates({ least: 1, most: ALTERNATES.most })(value, place);
}

/** What may stand under a text. */
export function readExtras(given: Fields): { quickReplies?: QuickReply[]; cards?: Card[]; links?: Link[] } {
  return {
    ...readButtons(given),
    ...(given.has('cards') && { cards: given.list('cards', { least: 0, most: 10 }, readCard) }),
    ...(given.has('links') && { links: given.list('links', { least: 0, most: 6 }, readLink) }),
  };
}

function readButtons(given: Fields): { quickReplies?: QuickReply[] } {
  if (!given.has('quickReplies')) return {};
  return { quickReplies: given.list('quickReplies', { least: 0, most: 6 }, readQuickReply) };
}

function readQuickReply(value: unknown, place: Place): QuickReply {
  const given = readObject(value, place, ['title', 'text']);
  const reply: QuickReply = { title: given.text('title', SHORT) };
  if (given.has('text')) reply.text = given.text('text', PHRASE);
  return reply;
}

function readCard(value: unknown, place: Place): Card {
  const given = readObject(value, place, ['title', 'text', 'image', 'link', 'quickReplies']);
  const card: Card = { title: given.text('title', { least: 1, most: 80 }) };
  if (given.has('text')) card.text = given.text('text', { least: 0, most: 300 });
  if (given.has('image')) card.image = given.read('image', (image, at) => readUrl(image, at, ['https:']));
  if (given.has('link')) card.link = given.read('link', readLink);
  return { ...card, ...readButtons(given) };
}

function readLink(value: unknown, place: Place): Link {
  const given = readObject(value, place, ['title', 'url']);
  return { title: given.text('title', SHORT), url: given.read('url', readPage) };
}

/** A page: http, https, or a path of the shop. */
export function readPage(value: unknown, place: Place): string {
  return readUrl(value, place, ['http:', 'https:'], '/');
}

/**
 * An address that a browser opens with nothing but what it says.
 * @param paths What a path of the same site begins with; none when left out.
 */
export function readUrl(value: unknown, place: Place, protocols: readonly string[], paths?: string): string {
  const url = readText(value, place, URL_LENGTH);
  if (url === '') return '';
  const isPath = paths !== undefined && url.startsWith(paths) && !/^\/[/\\]/.test(url);
  // A host that a shopper's words could complete would be an address of hers.
  const beginning = /^https?:\/\/[^/?#]*/i.exec(url)?.[0] ?? '';
  const sample = url.replaceAll(PLACEHOLDER, '0');
  const isAddress = URL.canParse(sample) && protocols.includes(new URL(sample).protocol) && !beginning.includes('{');
  if (!/[\s\\<>"]/.test(url) && (isPath || isAddress)) return url;
  const schemes = protocols.map((protocol) => `${protocol}//`).join(' or ');
  place.refuse(`must begin with ${schemes}${paths === undefined ? '' : ` or ${paths}`} and be an address`);
  return '';
}
