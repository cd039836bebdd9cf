import { batch, signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import type { InboxRow, TicketPage } from '../../protocol/inbox.ts';
import { asRefusal, sentence } from '../shared/refusals.ts';

/** Pages of the server's own lists, gathered. The newest question counts; answers to older ones are dropped. */
export function createServerPages(http: Http) {
  const rows = signal<readonly InboxRow[] | null>(null);
  const cursor = signal<string | null>(null);
  const loading = signal(false);
  const problem = signal<string | null>(null);
  let asked = 0;

  return {
    /** null before the first answer. */
    rows,
    /** Where the next page begins; null after the last one. */
    cursor,
    loading,
    problem,
    /**
     * @param from a cursor to go on from; null asks for the newest, which go before what is there already
     */
    async load(view: 'all' | 'closed', query: string, from: string | null): Promise<void> {
      asked += 1;
      const mine = asked;
      loading.value = true;
      problem.value = null;
      try {
        const wanted = new URLSearchParams({ view, ...(query && { query }), ...(from && { cursor: from }) });
        const page = await http.call<TicketPage>('GET', `/api/tickets?${wanted}`);
        if (mine !== asked) return;
        batch(() => {
          const old = rows.peek();
          const fresh = new Set(page.rows.map((row) => row.ticket));
          const kept = (old ?? []).filter((row) => !fresh.has(row.ticket));
          rows.value = from ? [...kept, ...page.rows] : [...page.rows, ...kept];
          // The newest page says nothing about the end of a list that has been gone through further.
          if (from || !old) cursor.value = page.next ?? null;
        });
      } catch (error) {
        if (mine === asked) problem.value = sentence(asRefusal(error));
      } finally {
        if (mine === asked) loading.value = false;
      }
    },
    forget(): void {
      asked += 1;
      batch(() => {
        rows.value = null;
        cursor.value = null;
        loading.value = false;
        problem.value = null;
      });
    },
  };
}
