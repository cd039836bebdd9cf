import { effect, signal } from '@preact/signals';
import { backoff, browser, uuid } from '../connection/environment.ts';
import { Refusal } from '../connection/refusal.ts';
import type { Outbox, OutboxItem, OutboxOptions } from './types.ts';

const PREFIX = 'outbox:';
/** Milliseconds for which an item of another tab is left to that tab. */
const GRACE = 5_000;

/**
 * What this browser wants to tell the server and has no answer for yet. One storage key per item, so that tabs never
 * write over each other; any tab may send any item, since the server knows the client id.
 */
export function createOutbox({ connection, storage, environment = browser }: OutboxOptions): Outbox {
  const items = signal<readonly OutboxItem[]>([]);
  /** Conversations with an item under way or at rest after a refusal. */
  const busy = new Set<string>();
  let failures = 0;

  const find = (clientId: string): OutboxItem | undefined => items.peek().find((item) => item.clientId === clientId);
  const others = (clientId: string): OutboxItem[] => items.peek().filter((item) => item.clientId !== clientId);

  function drop(clientId: string): void {
    items.value = others(clientId);
  }

  function show(item: OutboxItem): void {
    items.value = [...others(item.clientId), item].sort((one, other) => one.at - other.at);
  }

  function save(item: OutboxItem): void {
    storage.set(PREFIX + item.clientId, JSON.stringify(item));
    show(item);
  }

  function forget(clientId: string): void {
    storage.remove(PREFIX + clientId);
  }

  /** Shows what was stored, by this tab earlier or by another one. */
  function load(clientId: string, text: string | null): void {
    try {
      const item: OutboxItem = JSON.parse(text ?? '');
      if (item.clientId === clientId && item.conversation && item.body) return show(item);
    } catch {
      // Not ours: somebody else wrote there.
    }
    forget(clientId);
  }

  /** Other tabs hear of the place before the item leaves the storage, so they know that it was not discarded. */
  function finish(clientId: string, placed: OutboxItem['placed']): void {
    const item = find(clientId);
    if (!item || item.placed) return;
    save({ ...item, failed: undefined, placed });
    forget(clientId);
  }

  function pump(): void {
    const { phase } = connection.state.peek();
    if (phase !== 'live' && phase !== 'offline') return;
    for (const item of items.peek()) {
      if (item.placed || item.failed || busy.has(item.conversation)) continue;
      busy.add(item.conversation);
      void deliver(item);
    }
  }

  async function deliver({ name, clientId, conversation, body }: OutboxItem): Promise<void> {
    const free = (): void => {
      busy.delete(conversation);
      pump();
    };
    try {
      finish(clientId, await connection.request(name, { ...body, clientId, conversation } as never));
      failures = 0;
      free();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message, retryAfter } = error;
      const item = find(clientId);
      if (error.retryable) {
        const rest = retryAfter ?? backoff(environment, ++failures);
        environment.after(rest, code === 'offline' ? pump : free);
        // Without an answer the next connection need not wait for the rest.
        if (code === 'offline') busy.delete(conversation);
      } else {
        if (item && !item.placed) save({ ...item, failed: { code, message } });
        free();
      }
    }
  }

  for (const key of storage.keys(PREFIX)) load(key.slice(PREFIX.length), storage.get(key));

  const ends = [
    effect(() => {
      if (connection.state.value.phase === 'live') failures = 0;
      pump();
    }),
    storage.watch((key, text) => {
      const clientId = key.slice(PREFIX.length);
      if (!key.startsWith(PREFIX) || find(clientId)?.placed) return;
      if (text === null) return drop(clientId);
      load(clientId, text);
      environment.after(GRACE, pump);
    }),
  ];

  return {
    items,
    put(name, conversation, body, attachments) {
      const last = items.peek().at(-1);
      // Behind everything that is waiting, also when the clock was set back.
      const at = Math.max(environment.now(), (last?.at ?? 0) + 1);
      const item = { clientId: uuid(), conversation, name, body, at, attachments };
      save(item);
      pump();
      return item;
    },
    retry(clientId) {
      const item = find(clientId);
      if (item) save({ ...item, failed: undefined });
      pump();
    },
    discard(clientId) {
      forget(clientId);
      drop(clientId);
    },
    arrived(clientId, placed) {
      finish(clientId, placed);
      drop(clientId);
    },
    dispose() {
      for (const end of ends) end();
    },
  };
}
