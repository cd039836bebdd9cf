import { computed, effect, signal, untracked } from '@preact/signals';
import { TAIL_ENTRIES, TYPING_RENEWED, TYPING_SHOWN } from '../../protocol/constants.ts';
import type { Conversation, Entry, Mark, Sender } from '../../protocol/entries.ts';
import type { EntriesFrame, MarksFrame } from '../../protocol/frames.ts';
import { browser, uuid } from '../connection/environment.ts';
import type { FrameOf, FrameType } from '../connection/types.ts';
import type { OutboxItem } from '../outbox/types.ts';
import type { Thread, ThreadItem, ThreadOptions, Typist } from './types.ts';

/** Milliseconds in which marks are gathered before one is sent. */
const MARK_AFTER = 300;
const NO_MARK: Mark = { delivered: 0, read: 0 };

/** Marks only move forward. */
const raised = (mark: Mark, by: Mark = NO_MARK): Mark => ({
  delivered: Math.max(mark.delivered, by.delivered),
  read: Math.max(mark.read, by.read),
});

/**
 * The model of one conversation. It holds one unbroken range of it, `low < seq <= through`; every frame of entries is
 * a range too and is either joined to it or, above a gap, answered by `resume`. First load, recovery and deliveries
 * so are one piece of code. Words and rules: docs/protocol.md.
 */
export function createThread<State extends Conversation = Conversation>(options: ThreadOptions): Thread<State> {
  const { connection, outbox, conversation, side, environment = browser } = options;
  const entries = signal<readonly Entry[]>([]);
  /** As the server told it; `mine` in it is what the server knows of our mark. */
  const state = signal<State | null>(null);
  const mine = signal(NO_MARK);
  const low = signal(0);
  const live = signal(false);
  const loaded = signal(!options.exists);
  const loadingOlder = signal(false);
  const visible = signal(false);
  const firstUnread = signal<number | null>(null);
  const typing = signal<readonly Typist[]>([]);

  let { exists } = options;
  /** -1 while nothing is loaded. */
  let through = -1;
  /** The highest place that we know of, loaded or not. */
  let head = 0;
  /** `through` when we resumed; null while no resume is under way. */
  let asked: number | null = null;
  let cancelMark: (() => void) | null = null;
  let wasVisible = false;
  let typedAt = 0;
  const rows = new WeakMap<Entry, ThreadItem>();

  const isOwn = ({ sender }: Pick<Entry, 'sender'>): boolean => (sender.kind === 'visitor') === (side === 'visitor');
  const isTheirMessage = (entry: Entry): boolean => entry.kind === 'message' && !isOwn(entry);
  const unread = computed(() => entries.value.filter((entry) => entry.seq > mine.value.read && isTheirMessage(entry)));
  const waiting = computed(() => outbox.items.value.filter((item) => item.conversation === conversation));
  const entryOf = (item: OutboxItem): Entry | undefined =>
    entries.value.find((entry) => entry.clientId === item.clientId);

  function resume(): void {
    const last = entries.peek().at(-1);
    live.value = loadingOlder.value = false;
    // A range in which there was nothing for the reader gives no cursor, and the newest entries may lie far above it.
    if (!last) through = -1;
    const cursor = last ? { seq: last.seq, id: last.id } : null;
    asked = exists && connection.send({ type: 'resume', conversation, cursor }) ? through : null;
  }

  /** Takes in marks, and with them a state if one came. */
  function learn(marks: Pick<MarksFrame, 'mine' | 'theirs'>, base: Conversation | null = state.peek()): void {
    mine.value = raised(mine.peek(), marks.mine);
    if (!base) return;
    const theirs = raised(raised(base.theirs, state.peek()?.theirs), marks.theirs);
    state.value = { ...base, mine: raised(base.mine, marks.mine), theirs } as State;
  }

  function merge({ after, through: end, entries: range, state: next }: EntriesFrame): void {
    head = Math.max(head, end);
    if (through < 0) low.value = through = after;
    if (after > through) {
      if (asked === null) resume();
      return;
    }
    const bottom = low.peek();
    if (end < bottom) return;
    const old = entries.peek();
    entries.value = [...old.filter(({ seq }) => seq <= after), ...range, ...old.filter(({ seq }) => seq > end)];
    if (after < bottom) {
      low.value = after;
      loadingOlder.value = false;
    }
    through = Math.max(through, end);
    if (next && next.head >= (state.peek()?.head ?? 0)) learn(next, next);
    for (const { sender } of range) setTypist(sender, false);
    loaded.value = exists = true;
  }

  function setTypist(who: Sender, on: boolean): void {
    const others = typing.peek().filter(({ kind, id }) => kind !== who.kind || id !== who.id);
    typing.value = on ? [...others, who as Typist] : others;
    // Each frame brings its own `who`: one that has been renewed is not found any more.
    if (on) environment.after(TYPING_SHOWN, () => (typing.value = typing.peek().filter((other) => other !== who)));
  }

  /** What is here is delivered, what is in sight is read; the server hears of it soon, and again after a new connection. */
  function look(): void {
    const seq = entries.peek().findLast(isTheirMessage)?.seq ?? 0;
    const inSight = visible.peek();
    // The divider stays where it was while she reads, or reading would take it away.
    if (!inSight || !wasVisible) firstUnread.value = unread.peek()[0]?.seq ?? null;
    wasVisible = inSight;
    const own = (mine.value = raised(mine.peek(), { delivered: seq, read: inSight ? seq : 0 }));
    const known = state.peek()?.mine ?? own;
    if (own.delivered > known.delivered || own.read > known.read) cancelMark ??= environment.after(MARK_AFTER, mark);
  }

  function mark(): void {
    cancelMark = null;
    const marks = { type: 'conversation.mark', clientId: uuid(), conversation, ...mine.peek() } as const;
    if (connection.send(marks)) learn({ mine: mine.peek() });
  }

  function row(entry: Entry): ThreadItem {
    const { delivered, read } = state.value?.theirs ?? NO_MARK;
    const own = isOwn(entry);
    const status = !own ? undefined : entry.seq <= read ? 'read' : entry.seq <= delivered ? 'delivered' : 'sent';
    let item = rows.get(entry);
    if (item?.status !== status || !item) {
      item = { ...entry, key: entry.clientId ?? entry.id, own, status };
      rows.set(entry, item);
    }
    return item;
  }

  function bubble(item: OutboxItem): ThreadItem {
    const { text, replyTo } = item.body as OutboxItem<'message.send'>['body'];
    return {
      ...item,
      text,
      replyTo,
      key: item.clientId,
      kind: 'message',
      sender: { kind: side, ...connection.welcome.value?.me },
      at: new Date(item.at).toISOString(),
      own: true,
      status: item.failed ? 'failed' : item.placed ? 'sent' : 'pending',
    };
  }

  /** Frames of this conversation. */
  const on = <Type extends FrameType>(type: Type, handler: (frame: FrameOf<Type>) => void): (() => void) =>
    connection.on(type, (frame) => {
      if ('conversation' in frame && frame.conversation === conversation) handler(frame);
    });

  const ends = [
    connection.onOpen(resume),
    on('entries', merge),
    on('marks', (frame) => learn(frame)),
    on('live', (frame) => {
      const before = asked ?? through;
      asked = null;
      head = Math.max(head, frame.head);
      live.value = loaded.value = true;
      // Something came between and was left out. Without progress we would ask in a circle: the next pong will tell.
      if (head > through && through > before) resume();
      look();
    }),
    on('reset', (frame) => {
      entries.value = [];
      state.value = null;
      mine.value = NO_MARK;
      low.value = head = 0;
      through = -1;
      exists = frame.reason !== 'not_found';
      loaded.value = !exists;
      resume();
    }),
    on('typing', ({ sender, on: isOn }) => {
      if (sender.id ? sender.id !== connection.welcome.peek()?.me?.id : sender.kind !== side) setTypist(sender, isOn);
    }),
    connection.on('pong', ({ heads }) => {
      // Something never came, or the server does not follow it for us (any more).
      if (exists && !((heads[conversation] ?? Infinity) <= through)) resume();
    }),
    effect(() => {
      if (connection.state.value.phase !== 'live') live.value = loadingOlder.value = false;
    }),
    effect(() => {
      void [entries.value, visible.value];
      if (loaded.value) untracked(look);
    }),
    effect(() => {
      for (const item of waiting.value) {
        exists ||= !!item.placed;
        // A place within the range without its entry: taken away by the server, or, once all is here, on an older page.
        const place = entryOf(item) ?? item.placed;
        if (place && place.seq <= through && (live.value || place.seq > low.value))
          untracked(() => outbox.arrived(item.clientId, place));
      }
    }),
  ];

  return {
    conversation,
    state,
    items: computed(() => [
      ...entries.value.map(row),
      ...waiting.value.filter((item) => item.name === 'message.send' && !entryOf(item)).map(bubble),
    ]),
    entries,
    live,
    loaded,
    hasOlder: computed(() => low.value > 0),
    loadingOlder,
    loadOlder() {
      const before = low.peek() + 1;
      if (before > 1 && !loadingOlder.peek())
        loadingOlder.value = connection.send({ type: 'page', conversation, before, limit: TAIL_ENTRIES });
    },
    unread: computed(() => unread.value.length),
    firstUnread,
    visible,
    typing,
    setTyping(isOn) {
      const now = environment.now();
      if (!exists || (isOn ? now - typedAt < TYPING_RENEWED : !typedAt)) return;
      typedAt = isOn ? now : 0;
      connection.send({ type: 'conversation.typing', clientId: uuid(), conversation, on: isOn });
    },
    send(text, { attachments, ...extras } = {}) {
      typedAt = 0;
      const ids = attachments?.map(({ id }) => id);
      const body = { text, ...extras, attachments: ids, page: options.page?.() };
      return outbox.put('message.send', conversation, body, attachments);
    },
    dispose() {
      for (const end of ends) end();
      cancelMark?.();
      connection.send({ type: 'leave', conversation });
    },
  };
}
