import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { createConnection, uuid } from '../../client/connection/index.ts';
import type { Connection, Outbox, SendExtras, Storage, Thread, ThreadItem } from '../../client/index.ts';
import { createOutbox } from '../../client/outbox/index.ts';
import { openStorage } from '../../client/storage/index.ts';
import { createThread } from '../../client/thread/index.ts';
import { SOCKET_PATH } from '../../protocol/constants.ts';
import type { Attachment, Page } from '../../protocol/entries.ts';
import type { SiteGreeting } from '../../protocol/frames.ts';
import type { Shell } from '../loader/contract.ts';
import { linkOf } from './linkOf.ts';
import { around, spokenIn } from './parts.ts';
import { english } from './texts/english.ts';
import type { Texts } from './texts/english.ts';
import type { Language } from './texts/language.ts';

/** A file that the visitor has chosen and not yet sent. */
export interface ChosenFile {
  /** Made once, so that a repeated upload stores one file. */
  readonly clientId: string;
  readonly file: File;
  /** Part that has left, 0 to 1. */
  readonly progress: number;
  /** Set when the server has it. */
  readonly attachment?: Attachment;
  /** Why it cannot be sent. */
  readonly failure?: string;
  readonly cancel: () => void;
}

/** Pixels from the end within which the list follows what comes. */
const NEAR = 48;

/** State of the panel. The views only read it and call what stands here. */
export interface Model {
  readonly shell: Shell;
  /** Absent while English is spoken. */
  readonly language: () => Language | undefined;
  readonly texts: Texts;
  readonly storage: Storage;
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly site: ReadonlySignal<SiteGreeting | undefined>;
  readonly thread: ReadonlySignal<Thread>;
  readonly opened: Signal<boolean>;
  /** The end of the list is on the screen. */
  readonly atEnd: ReadonlySignal<boolean>;
  readonly replyTo: Signal<ThreadItem | undefined>;
  readonly files: Signal<readonly ChosenFile[]>;
  /** Files that were pasted or dropped and not yet looked at. */
  readonly offered: Signal<readonly File[]>;
  /** What lies over the list: the menu, a question. */
  readonly overlay: Signal<(() => ComponentChild) | undefined>;
  /** Was the present conversation begun before it was shown here. */
  existed: boolean;
  /** Sends a text and the chosen files as one message. */
  send(text: string): void;
  /** Shows another conversation of hers, or a new one that follows the present one. */
  show(conversation?: string): void;
  /** Leads to the end of the list, wherever it stands. */
  goToEnd(): void;
  /** Looks where the list stands: whether she is at its end, or has gone up. */
  look(): void;
  /** Keeps the end of the list in sight while she is there. */
  follow(): void;
  /** Adds rules to the panel, once. */
  style(css: string): void;
  /** What is to be done when the widget goes. */
  readonly ends: (() => void)[];
}

const page = (): Page => ({
  url: location.href.slice(0, 2_000),
  title: document.title.slice(0, 300),
  referrer: document.referrer.slice(0, 2_000),
  language: navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/**
 * The model of the panel. Nothing is stored before the first message: until then secret and conversation live in
 * memory, and who only looks leaves no trace.
 */
export function createModel(shell: Shell): Model {
  const storage = openStorage(shell.memory);
  const language = (): Language | undefined => spokenIn(shell.language)?.language;
  // 256 random bits, base64url.
  const secret = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 43);
  // Nobody else can read her conversations.
  const token = (): string => `${shell.settings.site}.${storage.get('secret') ?? secret}`;
  const connection = createConnection({ origin: shell.origin, token, page, link: linkOf(storage, token) });
  const outbox = createOutbox({ connection, storage });
  const open = (conversation: string | null = null): Thread =>
    createThread({
      connection,
      outbox,
      conversation: conversation ?? uuid(),
      side: 'visitor',
      exists: !!conversation,
      page,
    });
  const stored = storage.get('conversation');
  const thread = signal(open(stored));
  const opened = signal(shell.opened);
  const atEnd = signal(true);
  const inSight = signal(!document.hidden);
  const replyTo = signal<ThreadItem>();
  const files = signal<readonly ChosenFile[]>([]);
  const offered = signal<readonly File[]>([]);
  const overlay = signal<() => ComponentChild>();
  const root = shell.textarea.getRootNode() as ShadowRoot;
  const styles = new Set<string>();
  let previous: string | undefined;
  /** Where the list stood when it was last looked at. */
  let top = 0;

  const look = (): void => void (inSight.value = !document.hidden);
  // A policy that forbids the socket gives no error of its own, not even a closed socket.
  const explain = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    if (!blockedURI.endsWith(SOCKET_PATH)) return;
    document.removeEventListener('securitypolicyviolation', explain);
    console.error(`Shopbell: ${effectiveDirective} blocks ${blockedURI}`);
  };
  document.addEventListener('visibilitychange', look);
  document.addEventListener('securitypolicyviolation', explain);
  connection.open();

  const model: Model = {
    shell,
    language,
    get texts() {
      return language()?.core ?? english;
    },
    storage,
    connection,
    outbox,
    site: computed(() => connection.welcome.value?.site),
    thread,
    opened,
    atEnd,
    replyTo,
    files,
    offered,
    overlay,
    existed: !!stored,
    send(text) {
      const { conversation, send } = thread.peek();
      const chosen = files.peek().flatMap(({ attachment }) => attachment ?? []);
      storage.set('secret', storage.get('secret') ?? secret);
      storage.set('conversation', conversation);
      // What is undefined is not sent.
      send(text, {
        replyTo: replyTo.peek()?.seq,
        attachments: chosen.length ? chosen : undefined,
        previous,
      } as SendExtras);
      replyTo.value = previous = undefined;
      files.value = [];
      model.goToEnd();
    },
    show(conversation) {
      const last = thread.peek();
      previous = last.items.peek().length ? last.conversation : previous;
      last.dispose();
      model.existed = !!conversation;
      thread.value = open(conversation);
      replyTo.value = overlay.value = undefined;
      files.value = [];
      model.goToEnd();
    },
    goToEnd() {
      // Nobody has gone up from there: another list, or one that was not shown, may stand anywhere.
      top = 0;
      atEnd.value = true;
    },
    look() {
      const list = root.querySelector('.log');
      if (!list) return;
      const near = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
      // Only who goes up leaves the end: that it moves away from her is not her doing.
      if (near || list.scrollTop < top) atEnd.value = near;
      top = list.scrollTop;
    },
    follow() {
      const list = root.querySelector('.log');
      // Before it is moved: she may have scrolled, and the event of it comes with the next frame.
      model.look();
      if (list && opened.value && atEnd.value) {
        list.scrollTop = list.scrollHeight;
        top = list.scrollTop;
      }
    },
    style(css) {
      if (styles.has(css)) return;
      styles.add(css);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    },
    ends: [
      effect(() => {
        thread.value.visible.value = opened.value && atEnd.value && inSight.value;
      }),
      () => document.removeEventListener('visibilitychange', look),
      () => document.removeEventListener('securitypolicyviolation', explain),
      storage.watch(() => void around()),
      () => thread.peek().dispose(),
      outbox.dispose,
      connection.close,
    ],
  };
  return model;
}
