import type { ReadonlySignal } from '@preact/signals';
import type { InboxRow, StaffPresence } from '../../protocol/inbox.ts';
import type { Connection } from '../connection/types.ts';

export type InboxView = 'waiting' | 'mine' | 'all';

/** The live inbox of all sites: tickets that are neither closed nor rejected. */
export interface Inbox {
  /** By ticket id. */
  readonly rows: ReadonlySignal<ReadonlyMap<string, InboxRow>>;
  /** Rows of each view in the order to show: waiting longest first by priority, the others newest message first. */
  readonly views: Readonly<Record<InboxView, ReadonlySignal<readonly InboxRow[]>>>;
  /** Per view: how many tickets have unread messages. */
  readonly unread: Readonly<Record<InboxView, ReadonlySignal<number>>>;
  /** Messages unread over all tickets that wait or are mine; for the title badge. */
  readonly unreadMessages: ReadonlySignal<number>;
  readonly presence: ReadonlySignal<readonly StaffPresence[]>;
  /** Caught up: the rows are those of the server. */
  readonly live: ReadonlySignal<boolean>;
  /** Shows a ticket as read at once, before the server's own count comes. */
  markRead(ticket: string): void;
  dispose(): void;
}

export interface InboxOptions {
  connection: Connection;
  /** The reader's staff id, for `mine`. */
  me: string;
}
