import type { ReadonlySignal } from '@preact/signals';
import { computed, effect, signal } from '@preact/signals';
import type { Connection, Http, Outbox, StaffThread, Storage } from '../../client/index.ts';
import { createThread, layOut } from '../../client/index.ts';
import type { Inbox } from '../../client/inbox/index.ts';
import type { StaffConversation } from '../../protocol/entries.ts';
import type { InboxRow } from '../../protocol/inbox.ts';
import type { Composer } from './composer.model.ts';
import { createComposer } from './composer.model.ts';
import type { DeskRow } from './rows.ts';
import { dropIdleDivider, foldBot } from './rows.ts';
import type { Subject } from './subject.ts';
import { subjectOf } from './subject.ts';
import type { TicketModel } from './ticket.model.ts';
import { createTicketModel } from './ticket.model.ts';

/** Everything about the one conversation that is open. */
export interface Talk {
  readonly number: string;
  readonly thread: StaffThread;
  readonly rows: ReadonlySignal<readonly DeskRow[]>;
  readonly subject: ReadonlySignal<Subject | null>;
  readonly ticket: TicketModel;
  readonly composer: Composer;
  /** The shopper writes. */
  readonly shopperWrites: ReadonlySignal<boolean>;
  /** Names of colleagues who write here too. */
  readonly colleaguesWrite: ReadonlySignal<readonly string[]>;
  /** Keys of the answers of the bot that are unfolded. */
  readonly unfolded: ReadonlySignal<ReadonlySet<string>>;
  toggle(key: string): void;
  /** Unfolds all answers of the bot, or folds them when all are. */
  toggleAll(): void;
  dispose(): void;
}

interface Sources {
  connection: Connection;
  outbox: Outbox;
  http: Http;
  inbox: Inbox;
  storage: Storage;
  me: string;
  row: InboxRow;
}

/** Opens a conversation. The row tells what to show until its state is loaded. */
export function createTalk({ connection, outbox, http, inbox, storage, me, row }: Sources): Talk {
  const thread = createThread<StaffConversation>({
    connection,
    outbox,
    conversation: row.conversation,
    side: 'staff',
    exists: true,
  });
  const subject = computed(() => subjectOf(inbox.rows.value.get(row.ticket) ?? row, thread.state.value));
  const composer = createComposer({ thread, http, storage, me });
  const unfolded = signal<ReadonlySet<string>>(new Set());
  const rows = computed(() =>
    foldBot(dropIdleDivider(layOut(thread.items.value, { firstUnread: thread.firstUnread.value }))),
  );

  // The list's figure comes a moment behind the marks; what is on the screen must not ring there.
  const read = effect(() => {
    const rings = (inbox.rows.value.get(row.ticket)?.unread ?? 0) > 0;
    if (rings && thread.visible.value && thread.live.value && thread.unread.value === 0) inbox.markRead(row.ticket);
  });

  return {
    number: row.number,
    thread,
    rows,
    subject,
    composer,
    unfolded,
    ticket: createTicketModel({ connection, me, subject }),
    shopperWrites: computed(() => thread.typing.value.some((typist) => typist.kind === 'visitor')),
    colleaguesWrite: computed(() =>
      thread.typing.value
        .filter((typist) => typist.kind === 'staff' && typist.id !== me)
        .map((typist) => typist.name ?? ''),
    ),
    toggle(key) {
      const next = new Set(unfolded.peek());
      if (!next.delete(key)) next.add(key);
      unfolded.value = next;
    },
    toggleAll() {
      const keys = rows
        .peek()
        .filter((one) => one.type === 'bot')
        .map((one) => one.key);
      unfolded.value = keys.every((key) => unfolded.peek().has(key)) ? new Set() : new Set(keys);
    },
    dispose() {
      read();
      composer.dispose();
      thread.dispose();
    },
  };
}
