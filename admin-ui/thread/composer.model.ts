import type { ReadonlySignal, Signal } from '@preact/signals';
import { batch, computed, effect, signal } from '@preact/signals';
import type { Http, StaffThread, Storage, ThreadItem } from '../../client/index.ts';
import { LIMITS } from '../../protocol/constants.ts';
import type { Attachment } from '../../protocol/entries.ts';
import type { DraftFiles } from './files.model.ts';
import { createDraftFiles } from './files.model.ts';

/** What of a draft survives a reload. */
interface KeptDraft {
  text: string;
  replyTo?: number;
  attachments?: Attachment[];
}

export interface Composer {
  readonly text: ReadonlySignal<string>;
  /** The message that this one answers. */
  readonly replyTo: ReadonlySignal<ThreadItem | null>;
  readonly files: DraftFiles;
  /** Characters left; below zero it cannot be sent. */
  readonly left: ReadonlySignal<number>;
  readonly canSend: ReadonlySignal<boolean>;
  /** Somebody else wrote after this draft was begun and the writer has not gone on since. */
  readonly news: ReadonlySignal<ThreadItem | null>;
  /** `send` was held back once because of the news. */
  readonly held: ReadonlySignal<boolean>;
  /** Raised by the composer's view when it should take the focus. */
  readonly wantsFocus: Signal<number>;
  write(text: string): void;
  answer(item: ThreadItem | null): void;
  seen(): void;
  /** Sends; with unseen news the first try only asks to look. @returns true when it was sent */
  send(): boolean;
  focus(): void;
  dispose(): void;
}

const key = (conversation: string): string => `draft:${conversation}`;

const isKept = (value: unknown): value is KeptDraft =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

function readDraft(storage: Storage, conversation: string): KeptDraft {
  const text = storage.get(key(conversation));
  if (text === null) return { text: '' };
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : { text: '' };
  } catch {
    // Not written by us: there is no draft.
    return { text: '' };
  }
}

/** The newest message that is not from this desk. */
const newestOfOthers = (items: readonly ThreadItem[], me: string): ThreadItem | null =>
  items.findLast(
    (item) => item.kind === 'message' && item.seq !== undefined && item.sender.kind !== 'bot' && item.sender.id !== me,
  ) ?? null;

interface Sources {
  thread: StaffThread;
  http: Http;
  storage: Storage;
  me: string;
}

/** The draft of one conversation: text, quote and files, kept over reloads until it is sent. */
export function createComposer({ thread, http, storage, me }: Sources): Composer {
  const { conversation } = thread;
  const kept = readDraft(storage, conversation);
  const text = signal(kept.text);
  const replySeq = signal<number | null>(kept.replyTo ?? null);
  const files = createDraftFiles(http, conversation, kept.attachments ?? []);
  const wantsFocus = signal(0);
  const held = signal(false);
  /** Newest message of others when the writer last looked; null while nothing is drafted. */
  const seenSeq = signal<number | null>(null);

  const left = computed(() => LIMITS.textLength - text.value.length);
  const ready = computed(() => files.files.value.filter((file) => file.attachment));
  const isEmpty = computed(() => text.value.trim() === '' && files.files.value.length === 0);
  const news = computed(() => {
    if (isEmpty.value || seenSeq.value === null) return null;
    const newest = newestOfOthers(thread.items.value, me);
    return newest?.seq !== undefined && newest.seq > seenSeq.value ? newest : null;
  });
  const look = (): void => {
    batch(() => {
      // Before the talk is loaded nobody can tell what is new in it.
      const isKnown = thread.loaded.peek() && !isEmpty.peek();
      seenSeq.value = isKnown ? (newestOfOthers(thread.items.peek(), me)?.seq ?? 0) : null;
      held.value = false;
    });
  };
  // A draft from before a reload is measured against what is there now.
  const begin = effect(() => {
    if (thread.loaded.value && seenSeq.peek() === null && !isEmpty.peek()) look();
  });

  const keep = effect(() => {
    const draft: KeptDraft = {
      text: text.value,
      ...(replySeq.value !== null && { replyTo: replySeq.value }),
      ...(ready.value.length > 0 && {
        attachments: ready.value.map((file) => file.attachment).filter((one) => one !== undefined),
      }),
    };
    if (isEmpty.value && replySeq.value === null) storage.remove(key(conversation));
    else storage.set(key(conversation), JSON.stringify(draft));
  });

  return {
    text,
    files,
    left,
    news,
    held,
    wantsFocus,
    replyTo: computed(() => thread.items.value.find((item) => item.seq === replySeq.value) ?? null),
    canSend: computed(
      () => !isEmpty.value && left.value >= 0 && files.files.value.every((file) => file.attachment !== undefined),
    ),
    write(next) {
      if (next === text.peek()) return;
      text.value = next;
      look();
      thread.setTyping(next.trim() !== '');
    },
    answer(item) {
      replySeq.value = item?.seq ?? null;
      if (item) wantsFocus.value += 1;
    },
    seen: look,
    send() {
      if (!this.canSend.peek()) return false;
      if (news.peek() && !held.peek()) {
        held.value = true;
        return false;
      }
      const attachments = ready
        .peek()
        .map((file) => file.attachment)
        .filter((one) => one !== undefined);
      thread.send(text.peek().trim(), {
        ...(replySeq.peek() !== null && { replyTo: replySeq.peek() as number }),
        ...(attachments.length > 0 && { attachments }),
      });
      batch(() => {
        text.value = '';
        replySeq.value = null;
        files.clear();
        seenSeq.value = null;
        held.value = false;
      });
      return true;
    },
    focus() {
      wantsFocus.value += 1;
    },
    dispose() {
      thread.setTyping(false);
      keep();
      begin();
      files.dispose();
    },
  };
}
