import type { ReadonlySignal } from '@preact/signals';
import type { CommandInput, CommandName, Placed } from '../../protocol/commands.ts';
import type { Attachment } from '../../protocol/entries.ts';
import type { Connection, RefusalCode } from '../connection/types.ts';
import type { Environment } from '../connection/environment.ts';
import type { Storage } from '../storage/types.ts';

/** Commands that may wait: those of one conversation whose answer is a place in it. */
export type OutboxCommand = Extract<
  CommandName,
  | 'message.send'
  | 'conversation.setContact'
  | 'conversation.handOver'
  | 'conversation.leaveQueue'
  | 'conversation.close'
>;

export type OutboxBody<Name extends OutboxCommand> = Omit<CommandInput<Name>, 'clientId' | 'conversation'>;

/** One command on its way. It is stored before it is sent and leaves the storage with its ack, its discarding or its entry. */
export interface OutboxItem<Name extends OutboxCommand = OutboxCommand> {
  clientId: string;
  conversation: string;
  name: Name;
  body: OutboxBody<Name>;
  /** Device time of the sending in milliseconds since 1970; gives the order within this browser. */
  at: number;
  /** For the bubble: what the ids in `body.attachments` stand for. */
  attachments?: Attachment[] | undefined;
  /** The server has it there; its entry has not come yet. */
  placed?: Placed | undefined;
  /** The server refused it for good; waits for `retry` or `discard`. */
  failed?: { code: RefusalCode; message: string } | undefined;
}

export interface Outbox {
  /** Everything on its way, of all conversations, in the order of sending. */
  readonly items: ReadonlySignal<readonly OutboxItem[]>;
  /**
   * Stores a command, then sends it as soon as the ones before it in its conversation are through.
   * @param attachments shown in the bubble until the entry comes
   */
  put<Name extends OutboxCommand>(
    name: Name,
    conversation: string,
    body: OutboxBody<Name>,
    attachments?: Attachment[],
  ): OutboxItem<Name>;
  /** Sends a failed one again under the same client id. */
  retry(clientId: string): void;
  /** Forgets one, in every tab. */
  discard(clientId: string): void;
  /** Its entry is here: what was shown in its place goes. Called by the thread. */
  arrived(clientId: string, placed: Placed): void;
  dispose(): void;
}

export interface OutboxOptions {
  connection: Connection;
  /** Where items are kept; its name space keeps sites apart. */
  storage: Storage;
  environment?: Environment;
}
