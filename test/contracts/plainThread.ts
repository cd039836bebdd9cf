// What a plain client keeps of a conversation, and the rules of docs/protocol.md by which ranges are put together.

export interface Frame {
  type: string;
  [field: string]: unknown;
}

export interface Entry {
  seq: number;
  id: string;
  at: string;
  kind: 'message' | 'event';
  sender: { kind: string; id?: string; name?: string };
  clientId?: string;
  text?: string;
  replyTo?: number;
  attachments?: Attachment[];
  quickReplies?: { title: string; text?: string }[];
  event?: { type: string; [field: string]: unknown };
  trace?: Record<string, unknown>;
}

export interface Attachment {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  width?: number;
  height?: number;
}

export interface Mark {
  delivered: number;
  read: number;
}

export interface State {
  id: string;
  speaker: 'bot' | 'queued' | 'agent' | 'closed';
  head: number;
  mine: Mark;
  theirs: Mark;
  ticket?: { id?: string; number: string; status: string };
  agent?: { id: string; name: string };
  contact: { name?: string; email?: string };
}

export interface Range {
  after: number;
  through: number;
  entries: Entry[];
}

/** What is known of one conversation. */
export interface Thread {
  entries: Map<number, Entry>;
  /** Everything below it is not loaded. */
  from: number;
  through: number;
  state: State | undefined;
  /** `live` came since the last `resume`. */
  live: boolean;
  typing: Set<string>;
  /** The next range may begin anywhere: it answers a `resume` without a cursor. */
  fresh: boolean;
}

export interface Placed {
  id: string;
  seq: number;
  at: string;
}

export function newThread(): Thread {
  return {
    entries: new Map(),
    from: 0,
    through: 0,
    state: undefined,
    live: false,
    typing: new Set(),
    fresh: true,
  };
}

/**
 * Takes a frame `entries` in.
 *
 * @returns true when something is missing between what was there and the range
 */
export function takeRange(thread: Thread, frame: Frame): boolean {
  const { after, through, entries, state } = frame as unknown as Range & { state?: State };
  if (state !== undefined) thread.state = { ...state };
  const isGap = !thread.fresh && after > thread.through;
  if (isGap && through > thread.through) return true;
  if (thread.fresh) Object.assign(thread, { fresh: false, from: after, through });
  else if (through === thread.from) thread.from = after;
  thread.through = Math.max(thread.through, through);
  for (const entry of entries) thread.entries.set(entry.seq, entry);
  return false;
}

/** The newest entry, as a cursor. */
export function cursorOf(thread: Thread): { seq: number; id: string } | null {
  let newest: Entry | undefined;
  for (const entry of thread.entries.values()) if (entry.seq > (newest?.seq ?? 0)) newest = entry;
  return newest === undefined ? null : { seq: newest.seq, id: newest.id };
}

export function takeMarks(thread: Thread, frame: Frame): void {
  if (thread.state === undefined) return;
  for (const side of ['mine', 'theirs'] as const) {
    const [had, came] = [thread.state[side], frame[side] as Mark | undefined];
    if (came === undefined) continue;
    thread.state[side] = {
      delivered: Math.max(had.delivered, came.delivered),
      read: Math.max(had.read, came.read),
    };
  }
}

export function takeTyping(thread: Thread, frame: Frame): void {
  const { kind } = frame['sender'] as { kind: string };
  if (frame['on'] === true) thread.typing.add(kind);
  else thread.typing.delete(kind);
}
