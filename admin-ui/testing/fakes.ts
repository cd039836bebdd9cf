import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { Connection, Http, Storage } from '../../client/index.ts';
import { Refusal } from '../../client/index.ts';
import type { Inbox } from '../../client/inbox/index.ts';
import type { Me } from '../../protocol/administration.ts';
import type { ErrorCode } from '../../protocol/errors.ts';
import type { InboxRow, StaffPresence } from '../../protocol/inbox.ts';

/** What tests of the desk stand on instead of a server: every fake does what its promise says and remembers the rest. */

export const ME: Me = { id: 'me', name: 'Ines Okafor', email: 'ines@nordlys.example', role: 'owner', away: false };

export const refusal = (
  code: ErrorCode | 'offline',
  more: { message?: string; fields?: Record<string, string> } = {},
) =>
  new Refusal({
    code,
    message: more.message ?? code,
    retryable: code === 'offline',
    ...(more.fields && { fields: more.fields }),
  });

type Answer = unknown | ((body: unknown) => unknown);

/** HTTP whose answers are given by `METHOD /path` (the query left out); a thrown one is refused. */
export function fakeHttp(answers: Record<string, Answer>) {
  const calls: { name: string; path: string; body: unknown }[] = [];
  const http: Http = {
    call: async <Result>(method: string, path: string, body?: unknown) => {
      const name = `${method} ${path.split('?')[0]}`;
      calls.push({ name, path, body });
      if (!(name in answers)) throw refusal('not_found');
      const answer = answers[name];
      return (await (typeof answer === 'function' ? answer(body) : answer)) as Result;
    },
    fetch: async () => new Response(),
    command: async () => ({}),
    target: (path) => ({ url: path, headers: {} }),
    refusal: () => new Refusal(),
  };
  return { http, calls };
}

/** A connection that is live and answers commands by `answer`. */
export function fakeConnection(answer: (name: string, body: unknown) => unknown = () => ({})) {
  const commands: { name: string; body: unknown }[] = [];
  const connection = {
    state: signal({ phase: 'live' }),
    request: async (name: string, body: unknown) => {
      commands.push({ name, body });
      return answer(name, body);
    },
  } as unknown as Connection;
  return { connection, commands };
}

export function fakeStorage(kept: Record<string, string> = {}): Storage & { kept: Record<string, string> } {
  return {
    kept,
    durable: true,
    get: (key) => kept[key] ?? null,
    set: (key, value) => {
      kept[key] = value;
    },
    remove: (key) => {
      delete kept[key];
    },
    keys: (prefix) => Object.keys(kept).filter((key) => key.startsWith(prefix)),
    watch: () => () => undefined,
  };
}

/** A waiting ticket; `change` says what the test is about. */
export const inboxRow = (ticket: string, change: Partial<InboxRow> = {}): InboxRow => ({
  inboxSeq: 1,
  ticket,
  conversation: `conversation ${ticket}`,
  site: 'site',
  number: `SB-${ticket}`,
  subject: '',
  status: 'open',
  priority: 'low',
  speaker: 'queued',
  assignee: null,
  visitor: { id: `visitor ${ticket}`, blocked: false },
  createdAt: '2026-06-15T10:00:00.000Z',
  waitingSince: '2026-06-15T10:00:00.000Z',
  head: { seq: 3, at: '2026-06-15T10:00:00.000Z', sender: { kind: 'visitor' }, preview: 'hello' },
  unread: 0,
  ...change,
});

/** A live inbox that shows what it is given. */
export function fakeInbox() {
  const rows: Signal<ReadonlyMap<string, InboxRow>> = signal(new Map());
  const live = signal(true);
  const presence = signal<readonly StaffPresence[]>([]);
  const all = signal<readonly InboxRow[]>([]);
  const waiting = signal<readonly InboxRow[]>([]);
  const mine = signal<readonly InboxRow[]>([]);
  const inbox = {
    rows,
    live,
    presence,
    views: { all, waiting, mine },
    markRead: () => undefined,
  } as unknown as Inbox;
  return {
    inbox,
    live,
    presence,
    show(...shown: InboxRow[]): void {
      all.value = shown;
      waiting.value = shown.filter((row) => row.waitingSince !== null);
      mine.value = shown.filter((row) => row.assignee?.id === ME.id);
      rows.value = new Map(shown.map((row) => [row.ticket, row]));
    },
  };
}
