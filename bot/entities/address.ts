// E-mail addresses and links. Both are taken out of the text, since they say nothing about the question.
import type { Candidate } from './types.ts';

const LINK = /\b(?:https?:\/\/|www\.)\S{1,2000}/gi;
const WORD = /\S+/g;
const MAILBOX = /^[A-Za-z0-9!#$%&'*+/=?^_{|}~.-]{1,64}$/;
const DOMAIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)[A-Za-z0-9.-]{1,180}[A-Za-z0-9]$/;

/** E-mail addresses of a text, and the text with blanks where they and links stood. */
export function takeAddresses(text: string): { found: Candidate[]; text: string } {
  const found: Candidate[] = [];
  let plain = text;
  if (text.includes('@')) {
    for (const match of text.matchAll(WORD)) {
      const address = addressIn(match[0]);
      if (address === null) continue;
      const from = match.index;
      const through = from + match[0].length;
      found.push({ value: address, isCertain: true, from, through });
      plain = plain.slice(0, from) + ' '.repeat(through - from) + plain.slice(through);
    }
  }
  return { found, text: plain.replace(LINK, (link) => ' '.repeat(link.length)) };
}

function addressIn(piece: string): string | null {
  if (!piece.includes('@') || piece.length > 330) return null;
  const address = piece
    .replace(/^[<("'[,;:]{1,8}/, '')
    .replace(/[>)"'\],;:.!?]{1,8}$/, '')
    .replace(/^mailto:/i, '');
  const at = address.indexOf('@');
  return MAILBOX.test(address.slice(0, at)) && isDomain(address.slice(at + 1)) ? address : null;
}

function isDomain(domain: string): boolean {
  if (domain.length > 253 || domain.includes('..')) return false;
  return DOMAIN.test(domain) && /[A-Za-z]{2}$/.test(domain);
}
