import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Attachment, Conversation, Entry, StaffConversation } from '../../protocol/entries.ts';
import type { TypingFrame } from '../../protocol/frames.ts';
import type { Environment } from '../connection/environment.ts';
import type { Connection } from '../connection/types.ts';
import type { Outbox, OutboxItem } from '../outbox/types.ts';

/** How far one of our side's messages has come; `read` and `delivered` by the other side. */
export type ItemStatus = 'pending' | 'failed' | 'sent' | 'delivered' | 'read';

/** One row of the thread: an entry of the server, or what is on its way there. */
export interface ThreadItem extends Omit<Entry, 'seq' | 'id'> {
  /** Stays the same from the pending bubble to the entry. */
  key: string;
  /** Absent while the server has not told its place. */
  seq?: number;
  /** From the reader's side: for shoppers her own, for staff the shop's (staff and bot). */
  own: boolean;
  /** Of messages of the reader's side. */
  status?: ItemStatus | undefined;
  /** Why a failed one was refused; it waits for `retry` or `discard` of the outbox. */
  failed?: OutboxItem['failed'];
}

export type Typist = TypingFrame['sender'];

export interface SendExtras {
  /** `seq` of the entry that this one answers. */
  replyTo?: number;
  attachments?: Attachment[];
  /** A form of the bot, filled in: values by field. The text says the same in words. */
  form?: Record<string, string>;
  /** First message of a shopper only: the conversation that this one follows. */
  previous?: string;
}

/** The model of one conversation. */
export interface Thread<State extends Conversation = Conversation> {
  readonly conversation: string;
  /** Speaker, ticket, agent and so on; null until the server has told it. */
  readonly state: ReadonlySignal<State | null>;
  /** Everything to show, in order; rows that did not change are the same objects. */
  readonly items: ReadonlySignal<readonly ThreadItem[]>;
  /** Entries of the server alone, by seq. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  /** Caught up, and entries come as they happen. */
  readonly live: ReadonlySignal<boolean>;
  /** The first load is done (or there is nothing to load); false shows a skeleton. */
  readonly loaded: ReadonlySignal<boolean>;
  readonly hasOlder: ReadonlySignal<boolean>;
  readonly loadingOlder: ReadonlySignal<boolean>;
  /** Asks for the page before the oldest loaded entry; does nothing without one or while one is asked for. */
  loadOlder(): void;
  /** Messages of the other side above the own mark, among those loaded. */
  readonly unread: ReadonlySignal<number>;
  /**
   * Where the divider stands: seq of the first unread message when the thread was last out of sight; null when there was
   * none. Stays while she reads.
   */
  readonly firstUnread: ReadonlySignal<number | null>;
  /** Set by the view: the newest messages are on the screen and the page is in sight. While true, what comes is read. */
  readonly visible: Signal<boolean>;
  /** Who of the others is writing now. */
  readonly typing: ReadonlySignal<readonly Typist[]>;
  /** Tell that the reader writes (at every key) or has stopped; sent sparingly. */
  setTyping(on: boolean): void;
  /** Sends a message by the outbox. Text must be trimmed and within `LIMITS.textLength`; empty only with attachments. */
  send(text: string, extras?: SendExtras): OutboxItem<'message.send'>;
  dispose(): void;
}

export interface ThreadOptions {
  connection: Connection;
  outbox: Outbox;
  /** UUID; of a new conversation, one just made by `uuid()`. */
  conversation: string;
  /** Who reads: decides which messages are own, which count as unread. */
  side: 'visitor' | 'staff';
  /** False for a conversation that the server has not seen yet: nothing is asked for until its first message is through. */
  exists: boolean;
  /** Shoppers: sent along with each message. */
  page?: () => NonNullable<OutboxItem<'message.send'>['body']['page']>;
  environment?: Environment;
}

export type StaffThread = Thread<StaffConversation>;
