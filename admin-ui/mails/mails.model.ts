import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import type { MailList } from '../../protocol/administration.ts';
import { asRefusal, sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';

export type KeptMail = MailList['mails'][number];
export type LostMail = MailList['givenUp'][number];

export interface Mails {
  /** Newest first; null before the first load. */
  readonly mails: ReadonlySignal<readonly KeptMail[] | null>;
  /** Those that failed and are not tried any more, newest first. */
  readonly lost: ReadonlySignal<readonly LostMail[]>;
  /** Are mails sent by SMTP; null while that is not known. */
  readonly smtp: ReadonlySignal<boolean | null>;
  readonly problem: ReadonlySignal<string | null>;
  load(): Promise<void>;
}

/** Mails that were kept as files because no mail server is set. */
export function createMails(http: Http): Mails {
  const list = signal<MailList | null>(null);
  const problem = signal<string | null>(null);
  return {
    problem,
    mails: computed(() => list.value?.mails.toSorted((one, other) => other.at.localeCompare(one.at)) ?? null),
    lost: computed(() => list.value?.givenUp ?? []),
    smtp: computed(() => list.value?.smtp ?? null),
    async load() {
      try {
        list.value = await http.call<MailList>('GET', '/api/mails');
        problem.value = null;
      } catch (error) {
        problem.value = sentence(asRefusal(error));
      }
    },
  };
}

/** A text in parts, web addresses told apart, so that they can be opened. A full stop at its end is not part of one. */
export function splitLinks(text: string): { text: string; href?: string }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => (index % 2 === 1 ? { text: part, href: part } : { text: part }))
    .filter((part) => part.text !== '');
}

const KINDS = {
  answer: 'mails.kindAnswer',
  code: 'mails.kindCode',
  invite: 'mails.kindInvite',
  'password-changed': 'mails.kindPassword',
} as const;
const isKnown = (kind: string): kind is keyof typeof KINDS => Object.hasOwn(KINDS, kind);

/** What a mail was about. @param kind as the server names it; one that this page does not know is called a mail */
export const kindWords = (kind: string): string => t(isKnown(kind) ? KINDS[kind] : 'mails.kindOther');
