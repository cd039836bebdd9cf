import type { InboxRow } from '../../protocol/inbox.ts';

export const VIEWS = ['waiting', 'mine', 'all', 'closed'] as const;
export type View = (typeof VIEWS)[number];

export const isView = (text: string | undefined): text is View => VIEWS.some((view) => view === text);

/** What is settled leaves the views of work and stands with the closed ones. */
const SETTLED = new Set<InboxRow['status']>(['resolved', 'closed', 'rejected']);
export const isSettled = (row: Pick<InboxRow, 'status'>): boolean => SETTLED.has(row.status);

/**
 * Since when the shopper waits for a person: in the queue since she came there, with an agent since her newest words.
 * The row's own figure is as old as the row, newer messages arrive without it.
 * @returns ISO text, or null when nobody waits
 */
export function waitsSince(row: InboxRow): string | null {
  if (row.status !== 'open') return null;
  if (row.speaker === 'queued') return row.waitingSince ?? row.createdAt;
  return row.speaker === 'agent' && row.head.sender.kind === 'visitor' ? row.head.at : null;
}

/** Does a row answer to typed words: number, name, address, subject or newest message; every word must be found. */
export function answersTo(row: InboxRow, query: string): boolean {
  const text = [row.number, row.visitor.name, row.visitor.email, row.subject, row.head.preview].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Address of a view, or of a ticket in it. */
export function inboxPath(view: View, number?: string): string {
  const path = number === undefined ? '/admin/inbox' : `/admin/inbox/${encodeURIComponent(number)}`;
  return `${path}?view=${view}`;
}

/** What the address says; `view` is absent where it names none. */
export function readInboxPath(path: string, query: string): { view?: View; number?: string } | null {
  const match = /^\/admin(?:\/inbox(?:\/([^/]+))?)?\/?$/.exec(path);
  if (!match) return null;
  const view = new URLSearchParams(query).get('view') ?? undefined;
  return {
    ...(isView(view) && { view }),
    ...(match[1] !== undefined && { number: decodeURIComponent(match[1]) }),
  };
}
