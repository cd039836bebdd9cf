import type { ReadonlySignal } from '@preact/signals';
import { batch, computed, effect, signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import type { Inbox } from '../../client/inbox/index.ts';
import type { InboxRow } from '../../protocol/inbox.ts';
import { createServerPages } from './serverPages.ts';
import { answersTo, isSettled } from './views.ts';
import type { View } from './views.ts';

/** Rows drawn at first and added by each "more": a list of thousands stays quick. */
const STEP = 100;
/** Milliseconds of quiet before the server is asked for what was typed. */
const ASK_AFTER = 250;

export interface InboxList {
  readonly view: ReadonlySignal<View>;
  readonly query: ReadonlySignal<string>;
  readonly searching: ReadonlySignal<boolean>;
  /** Tickets of each view, as far as they are known. */
  readonly counts: ReadonlySignal<Record<View, number>>;
  /** The server has more closed ones than are counted. */
  readonly moreClosed: ReadonlySignal<boolean>;
  /** Tickets with unread messages in each view. */
  readonly unread: ReadonlySignal<Record<View, number>>;
  /** What stands in the list now, top to bottom; null while nothing is known yet. */
  readonly rows: ReadonlySignal<readonly InboxRow[] | null>;
  /** Waiting for the server's part of a search or of the closed ones. */
  readonly loading: ReadonlySignal<boolean>;
  readonly problem: ReadonlySignal<string | null>;
  readonly hasMore: ReadonlySignal<boolean>;
  /** Whom nobody has taken: how many, and since when the first of them waits (ISO text, null where nobody does). */
  readonly queue: ReadonlySignal<{ count: number; since: string | null }>;
  /** The one of the queue that is to be taken next: by priority, then by waiting. */
  readonly next: ReadonlySignal<InboxRow | null>;
  /** Nobody has ever asked for a person. */
  readonly untouched: ReadonlySignal<boolean>;
  show(view: View): void;
  search(text: string): void;
  more(): void;
  /** Asks again after a problem. */
  retry(): void;
  dispose(): void;
}

/** The list pane: which view, what is searched for, and the rows that follow from both. */
export function createInboxList(inbox: Inbox, http: Http, first: View = 'waiting'): InboxList {
  const view = signal<View>(first);
  const query = signal('');
  const shown = signal(STEP);
  const closed = createServerPages(http);
  const found = createServerPages(http);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const work = (name: 'waiting' | 'mine' | 'all', keep = (_row: InboxRow): boolean => true) =>
    computed(() => inbox.views[name].value.filter((row) => !isSettled(row) && keep(row)));
  // Shoppers whom somebody answers may wait too; in this view stand those whom nobody has taken.
  const views = {
    waiting: work('waiting', (row) => row.speaker === 'queued'),
    mine: work('mine'),
    all: work('all'),
  };
  const searching = computed(() => query.value.trim() !== '');
  /** What the list needs of the server now; the other views are live. */
  const pages = computed(() => (searching.value ? found : view.value === 'closed' ? closed : null));

  /** Live rows first, since they are newer than any answer; then what the server adds. */
  const join = (live: readonly InboxRow[], added: readonly InboxRow[] | null): readonly InboxRow[] => {
    const known = inbox.rows.value;
    return [...live, ...(added ?? []).filter((row) => !known.has(row.ticket))];
  };
  const ended = computed(() => join(inbox.views.all.value.filter(isSettled), closed.rows.value));
  const all = computed((): readonly InboxRow[] | null => {
    if (searching.value) {
      const words = query.value.trim();
      return join(
        inbox.views.all.value.filter((row) => answersTo(row, words)),
        found.rows.value,
      );
    }
    if (view.value === 'closed') return closed.rows.value === null && ended.value.length === 0 ? null : ended.value;
    return inbox.live.value || inbox.rows.value.size > 0 ? views[view.value].value : null;
  });

  const ask = (): void => {
    if (searching.peek()) void found.load('all', query.peek().trim(), null);
    else void closed.load('closed', '', null);
  };

  // The closed ones are no part of the live inbox: they are asked for once that is there, and when another one leaves it.
  let before = Infinity;
  const follow = effect(() => {
    const { size } = inbox.rows.value;
    if (!inbox.live.value) return;
    if (size < before) void closed.load('closed', '', null);
    before = size;
  });

  return {
    view,
    query,
    searching,
    rows: computed(() => all.value?.slice(0, shown.value) ?? null),
    counts: computed(() => ({
      waiting: views.waiting.value.length,
      mine: views.mine.value.length,
      all: views.all.value.length,
      closed: ended.value.length,
    })),
    moreClosed: computed(() => closed.cursor.value !== null),
    unread: computed(() => {
      const count = (rows: readonly InboxRow[]): number => rows.filter((row) => row.unread > 0).length;
      return {
        waiting: count(views.waiting.value),
        mine: count(views.mine.value),
        all: count(views.all.value),
        closed: count(ended.value),
      };
    }),
    loading: computed(() => pages.value?.loading.value || (!inbox.live.value && inbox.rows.value.size === 0)),
    problem: computed(() => pages.value?.problem.value ?? null),
    hasMore: computed(() => (all.value?.length ?? 0) > shown.value || (pages.value?.cursor.value ?? null) !== null),
    queue: computed(() => ({
      count: views.waiting.value.length,
      since:
        views.waiting.value
          .map((row) => row.waitingSince ?? row.createdAt)
          .toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null,
    })),
    next: computed(() => views.waiting.value[0] ?? null),
    untouched: computed(() => inbox.live.value && inbox.rows.value.size === 0 && closed.rows.value?.length === 0),
    show(next) {
      if (view.peek() === next && !searching.peek()) return;
      clearTimeout(timer);
      batch(() => {
        view.value = next;
        query.value = '';
        shown.value = STEP;
      });
      found.forget();
    },
    search(text) {
      clearTimeout(timer);
      batch(() => {
        query.value = text;
        shown.value = STEP;
      });
      found.forget();
      if (searching.peek()) timer = setTimeout(ask, ASK_AFTER);
    },
    more() {
      shown.value += STEP;
      const from = pages.peek()?.cursor.peek();
      const short = (all.peek()?.length ?? 0) < shown.peek();
      if (!from || !short || pages.peek()?.loading.peek()) return;
      if (searching.peek()) void found.load('all', query.peek().trim(), from);
      else void closed.load('closed', '', from);
    },
    retry: ask,
    dispose() {
      clearTimeout(timer);
      follow();
    },
  };
}
