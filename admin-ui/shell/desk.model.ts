import { batch, computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Connection, Http, Outbox } from '../../client/index.ts';
import { createConnection, createOutbox, openStorage, Refusal } from '../../client/index.ts';
import type { Inbox } from '../../client/inbox/index.ts';
import { createInbox, insist } from '../../client/inbox/index.ts';
import type { Me, SocketTicket } from '../../protocol/administration.ts';
import type { InboxRow, TicketPage } from '../../protocol/inbox.ts';
import type { Details } from '../details/index.ts';
import { createDetails } from '../details/index.ts';
import type { InboxList } from '../inbox/list.model.ts';
import { createInboxList } from '../inbox/list.model.ts';
import { inboxPath, readInboxPath } from '../inbox/views.ts';
import type { Mails } from '../mails/mails.model.ts';
import { createMails } from '../mails/mails.model.ts';
import type { People } from '../people/people.model.ts';
import { createPeople } from '../people/people.model.ts';
import type { Session } from '../session/session.model.ts';
import { navigate, place } from '../shared/navigation.ts';
import type { PreferencesModel } from '../shared/preferences.ts';
import { createPreferences } from '../shared/preferences.ts';
import { asRefusal, sentence } from '../shared/refusals.ts';
import { toasts } from '../shared/toasts.model.ts';
import type { SiteModel } from '../site/site.model.ts';
import { createSiteModel } from '../site/site.model.ts';
import type { Talk } from '../thread/index.ts';
import { createTalk } from '../thread/index.ts';

/** The open ticket: looked for, found, or not there. */
export type Opened =
  | { phase: 'none' }
  | { phase: 'looking'; number: string }
  | { phase: 'open'; talk: Talk; details: Details; ticket: string }
  | { phase: 'missing'; number: string };

/** Everything that lives while one person sits at the desk. */
export interface Desk {
  readonly me: ReadonlySignal<Me>;
  readonly http: Http;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly inbox: Inbox;
  readonly list: InboxList;
  readonly people: People;
  readonly site: SiteModel;
  readonly mails: Mails;
  readonly preferences: PreferencesModel;
  readonly opened: ReadonlySignal<Opened>;
  readonly talk: ReadonlySignal<Talk | null>;
  /** The choice of whom to give the open chat to. */
  readonly picking: Signal<boolean>;
  /** Details are asked for where they do not stand beside the thread. */
  readonly detailsOver: Signal<boolean>;
  /** Replies that are kept here until the connection is back. */
  readonly keptHere: ReadonlySignal<number>;
  setAway(away: boolean): Promise<void>;
  takeNext(): Promise<void>;
  dispose(): void;
}

interface Sources {
  session: Session;
  http: Http;
  me: Me;
}

export function createDesk({ session, http, me: first }: Sources): Desk {
  // What one person drafted or has not sent yet is hers, also when another signs in at the same browser.
  const storage = openStorage(`shopbell:desk:${first.id}`);
  const me = computed(() => {
    const state = session.state.value;
    return state.phase === 'in' || state.phase === 'expired' ? state.me : first;
  });
  const connection = createConnection({
    origin: '',
    async ticket() {
      try {
        return (await http.call<SocketTicket>('POST', '/api/session/ticket', {})).ticket;
      } catch (error) {
        if (error instanceof Refusal && error.code === 'unauthorized') return null;
        throw error;
      }
    },
  });
  const outbox = createOutbox({ connection, storage });
  const inbox = createInbox({ connection, me: first.id });
  const list = createInboxList(inbox, http, readInboxPath(place.peek().path, place.peek().query)?.view);
  const people = createPeople({ http, presence: inbox.presence, rows: inbox.rows, live: inbox.live, me });
  const preferences = createPreferences(storage);
  const site = createSiteModel(http);
  const mails = createMails(http);
  const opened = signal<Opened>({ phase: 'none' });
  const picking = signal(false);
  const detailsOver = signal(false);
  let looking = 0;

  const leave = (): void => {
    const before = opened.peek();
    if (before.phase !== 'open') return;
    before.details.dispose();
    before.talk.dispose();
  };

  const enter = (row: InboxRow): void => {
    leave();
    const talk = createTalk({ connection, outbox, http, inbox, storage, me: first.id, row });
    const details = createDetails({ http, state: talk.thread.state, conversation: row.conversation });
    batch(() => {
      picking.value = false;
      detailsOver.value = false;
      opened.value = { phase: 'open', talk, details, ticket: row.ticket };
    });
  };

  const byNumber = (number: string): InboxRow | undefined =>
    [...inbox.rows.peek().values(), ...(list.rows.peek() ?? [])].find((row) => row.number === number);

  /** A ticket that is not in the live inbox: the server knows it by its number, or nobody does. */
  const find = async (number: string): Promise<void> => {
    looking += 1;
    const mine = looking;
    leave();
    opened.value = { phase: 'looking', number };
    try {
      const query = new URLSearchParams({ view: 'all', query: number });
      const page = await http.call<TicketPage>('GET', `/api/tickets?${query}`);
      if (mine !== looking) return;
      const row = page.rows.find((one) => one.number === number);
      if (row) enter(row);
      else opened.value = { phase: 'missing', number };
    } catch (error) {
      if (mine !== looking) return;
      toasts.show(sentence(asRefusal(error)));
      opened.value = { phase: 'missing', number };
    }
  };

  const followPlace = effect(() => {
    const { path, query } = place.value;
    const at = readInboxPath(path, query);
    if (!at) return;
    if (at.view) list.show(at.view);
    const now = opened.peek();
    const number = at.number ?? null;
    if (number === null) {
      looking += 1;
      leave();
      opened.value = { phase: 'none' };
    } else if (!('talk' in now && now.talk.number === number) && !('number' in now && now.number === number)) {
      const row = byNumber(number);
      if (row) enter(row);
      else void find(number);
    }
  });

  // After signing in again in place the socket may try once more.
  const followSession = effect(() => {
    if (session.state.value.phase === 'in' && connection.state.peek().phase === 'refused') connection.retry();
  });
  const followRefusal = effect(() => {
    const state = connection.state.value;
    if (state.phase === 'refused' && state.reason === 'unauthorized') session.expire();
  });

  connection.open();
  void people.load();
  void site.load();
  if (first.role !== 'agent') void mails.load();

  return {
    me,
    http,
    connection,
    outbox,
    inbox,
    list,
    people,
    site,
    mails,
    preferences,
    opened,
    picking,
    detailsOver,
    talk: computed(() => (opened.value.phase === 'open' ? opened.value.talk : null)),
    keptHere: computed(() => outbox.items.value.filter((item) => !item.placed && !item.failed).length),
    async setAway(away) {
      try {
        await insist(connection, 'presence.set', { away });
        session.update({ away });
      } catch (error) {
        toasts.show(sentence(asRefusal(error)));
      }
    },
    async takeNext() {
      const next = list.next.peek();
      if (!next) return;
      navigate(inboxPath('mine', next.number));
      const now = opened.peek();
      if (now.phase === 'open' && now.ticket === next.ticket) await now.talk.ticket.take();
    },
    dispose() {
      followPlace();
      followSession();
      followRefusal();
      leave();
      list.dispose();
      people.dispose();
      inbox.dispose();
      outbox.dispose();
      connection.close();
    },
  };
}
