import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import { Refusal } from '../../client/index.ts';
import type { StaffConversation } from '../../protocol/entries.ts';
import type { InboxRow, TicketPage } from '../../protocol/inbox.ts';
import { language, region, t } from '../shared/texts.ts';
import { readUserAgent } from '../shared/userAgent.ts';

type Visitor = StaffConversation['visitor'];

export interface Details {
  /** The shopper, as fresh as the last look; null until the talk is loaded. */
  readonly visitor: ReadonlySignal<Visitor | null>;
  /** Other tickets of the same shopper, newest first; null while not known. */
  readonly earlier: ReadonlySignal<readonly InboxRow[] | null>;
  dispose(): void;
}

interface Sources {
  http: Http;
  state: ReadonlySignal<StaffConversation | null>;
  conversation: string;
}

/** Milliseconds between two looks: page and presence of a shopper change without an entry in the thread. */
const LOOK_EVERY = 15_000;
const MOST_EARLIER = 5;

/** What stands beside the thread. */
export function createDetails({ http, state, conversation }: Sources): Details {
  const fresh = signal<Visitor | null>(null);
  const earlier = signal<readonly InboxRow[] | null>(null);
  let asked = '';

  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    try {
      const answer = await http.call<{ state?: StaffConversation }>(
        'GET',
        `/api/conversations/${conversation}/entries?tail=1`,
      );
      if (answer.state) fresh.value = answer.state.visitor;
    } catch (error) {
      // What stands there stays; the next look comes soon, and the banner tells of a lost connection.
      if (!(error instanceof Refusal)) throw error;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY);

  const findEarlier = async (visitor: Visitor, words: string): Promise<void> => {
    try {
      const page = await http.call<TicketPage>(
        'GET',
        `/api/tickets?${new URLSearchParams({ view: 'all', query: words })}`,
      );
      // The search finds words anywhere; only her own tickets count.
      earlier.value = page.rows
        .filter((row) => row.visitor.id === visitor.id && row.conversation !== conversation)
        .slice(0, MOST_EARLIER);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      earlier.value = [];
    }
  };

  const follow = effect(() => {
    const told = state.value?.visitor;
    if (!told) return;
    // News by the thread is newer than the last look.
    fresh.value = told;
    const words = told.email ?? told.name ?? '';
    if (words !== '' && words !== asked) {
      asked = words;
      void findEarlier(told, words);
    }
  });

  return {
    visitor: computed(() => fresh.value),
    earlier,
    dispose() {
      clearInterval(timer);
      follow();
    },
  };
}

/** Browser and system in words: "Firefox 142 on Windows". */
export function browserWords(userAgent: string): string {
  const { browser, system } = readUserAgent(userAgent);
  if (browser && system) return t('details.browserOn', { browser, system });
  return browser ?? system ?? t('details.browserUnknown');
}

/** A language tag in words: `de-AT` is "Austrian German". */
export function languageWords(tag: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // What a page calls its language need not be a language tag.
    return tag;
  }
}

/** What her clock shows: "11:18 in Utrecht"; null for a zone that is none. @param at milliseconds since 1970 */
export function localTimeWords(timeZone: string, at: number): string | null {
  try {
    const time = new Intl.DateTimeFormat(region, { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
    const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
    return t('details.localTimeIn', { time, city });
  } catch {
    // The zone is told by the shopper's browser.
    return null;
  }
}

/** An address that may be linked: web pages only, whatever a shopper's browser says. */
export function pageLink(url: string): { href: string; text: string } | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return { href: url, text: pathname === '/' ? host : `${host}${pathname}` };
}
