import { isVisible, short, type Run, type Violation } from './run.ts';

interface Asked {
  at: number;
  cursor: { seq: number; id: string } | null;
}

/** One client's view of one conversation. */
interface View {
  /** Seqs that it was given. */
  seen: Set<number>;
  /** Place behind which it loaded everything. */
  from: number | undefined;
  /** Resumes of this connection that may still be unanswered, oldest first. */
  asked: Asked[];
  /** `live` came and no `resume` since. */
  live: boolean;
  /** Place in the history of the newest `live`. */
  toldLiveAt: number;
}

/**
 * I6 and I7: replays what every client was told, and compares it with what was there.
 * A server may answer a resume while frames of the one before are still under way, so an answer is held against the
 * oldest resume that it may belong to.
 */
export function* resumption(run: Run): Generator<Violation> {
  const views = new Map<string, Map<string, View>>();
  const servers = new Map<number, string>();
  const pings = new Map<number, number[]>();
  const serverIds = new Map<string, string>();

  const viewOf = (client: string, conversation: string): View => {
    const own = views.get(client) ?? new Map<string, View>();
    views.set(client, own);
    const view = own.get(conversation) ?? { seen: new Set(), from: undefined, asked: [], live: false, toldLiveAt: 0 };
    own.set(conversation, view);
    return view;
  };

  for (const [place, event] of run.events.entries()) {
    const { client } = event;
    switch (event.what) {
      case 'welcome': {
        servers.set(event.connection, event.server);
        if ((serverIds.get(client) ?? event.serverId) !== event.serverId) views.delete(client);
        serverIds.set(client, event.serverId);
        break;
      }
      case 'closed': {
        pings.delete(event.connection);
        for (const view of views.get(client)?.values() ?? []) Object.assign(view, { live: false, asked: [] });
        break;
      }
      case 'resume': {
        const view = viewOf(client, event.conversation);
        view.asked.push({ at: place, cursor: event.cursor });
        view.live = false;
        break;
      }
      case 'range': {
        const view = viewOf(client, event.conversation);
        view.from = Math.min(view.from ?? event.after, event.after);
        for (const { seq } of event.entries) view.seen.add(seq);
        break;
      }
      case 'live': {
        const view = viewOf(client, event.conversation);
        yield* wentLive(run, client, event.conversation, event.head, view);
        // With several under way this may be the answer to the first one, and the last one starts over once more.
        view.live = view.asked.length < 2;
        view.asked.shift();
        view.toldLiveAt = place;
        break;
      }
      case 'reset': {
        const view = viewOf(client, event.conversation);
        yield* wasReset(run, client, event.conversation, event.reason, view);
        Object.assign(view, { seen: new Set(), from: undefined, asked: [], live: false });
        break;
      }
      case 'ping': {
        pings.set(event.connection, [...(pings.get(event.connection) ?? []), place]);
        break;
      }
      case 'pong': {
        const asked = pings.get(event.connection)?.shift();
        const server = servers.get(event.connection);
        if (asked === undefined || server === undefined) break;
        for (const [conversation, view] of views.get(client) ?? []) {
          if (!view.live) continue;
          yield* heartbeat(run, client, conversation, event.heads[conversation], asked, server);
        }
        break;
      }
      case 'settled': {
        const view = viewOf(client, event.conversation);
        const last = run.dump.conversations.find(({ id }) => id === event.conversation)?.lastSeq ?? 0;
        if ((view.asked.at(-1)?.at ?? 0) > view.toldLiveAt) {
          yield { invariant: 'I6', what: `${client} asked for ${short(event.conversation)} and got silence` };
        }
        yield* missed(run, client, event.conversation, view, last, 'has come to rest');
        break;
      }
      default:
    }
  }
}

function* wentLive(run: Run, client: string, conversation: string, head: number, view: View): Generator<Violation> {
  const [oldest] = view.asked;
  if (oldest !== undefined) {
    const { seq } = newestBefore(run, conversation, oldest.at);
    if (seq > head) {
      const what = `${client} went live in ${short(conversation)} at ${head}, but #${seq} was acknowledged before it asked`;
      yield { invariant: 'I6', what };
    }
    if (view.asked.every(({ cursor }) => cursor !== null && !isOurs(run, conversation, cursor))) {
      yield { invariant: 'I7', what: `${client} went live in ${short(conversation)} from a cursor of another history` };
    }
  }
  yield* missed(run, client, conversation, view, head, `is live at ${head}`);
}

function* wasReset(run: Run, client: string, conversation: string, reason: string, view: View): Generator<Violation> {
  const isDeserved = view.asked.some(({ at, cursor }) =>
    reason === 'cursor_unknown'
      ? cursor !== null && !isOurs(run, conversation, cursor)
      : cursor === null && newestBefore(run, conversation, at).seq === 0,
  );
  if (isDeserved) return;
  yield { invariant: 'I6', what: `${client} was reset in ${short(conversation)} (${reason}) without a reason` };
}

/** What was acknowledged by the same process before the heartbeat was asked for, that process has heard of. */
function* heartbeat(
  run: Run,
  client: string,
  conversation: string,
  head: number | undefined,
  asked: number,
  server: string,
): Generator<Violation> {
  const { seq } = newestBefore(run, conversation, asked, server);
  if (seq <= (head ?? 0)) return;
  const told = head === undefined ? 'nothing' : `head ${head}`;
  const what = `${client} follows ${short(conversation)} and was told ${told} when #${seq} was acknowledged already`;
  yield { invariant: 'I6', what };
}

function* missed(
  run: Run,
  client: string,
  conversation: string,
  view: View,
  through: number,
  state: string,
): Generator<Violation> {
  const { from, seen } = view;
  const missing = (run.byConversation.get(conversation) ?? [])
    .filter(({ seq }) => seq <= through && (from === undefined || seq > from))
    .filter((entry) => !seen.has(entry.seq) && isVisible(run, client, entry))
    .map(({ seq }) => seq);
  if (missing.length === 0) return;
  yield { invariant: 'I6', what: `${client} ${state} in ${short(conversation)} without ${missing.join(', ')}` };
}

function newestBefore(run: Run, conversation: string, place: number, server?: string): { seq: number } {
  let seq = 0;
  for (const one of run.acknowledgedIn.get(conversation) ?? []) {
    const counts = one.at < place && (server ?? one.server) === one.server;
    // What was acknowledged and lost is a violation of its own.
    if (counts && run.byId.has(one.id)) seq = Math.max(seq, one.seq);
  }
  return { seq };
}

function isOurs(run: Run, conversation: string, cursor: { seq: number; id: string }): boolean {
  return run.bySeq.get(`${conversation} ${cursor.seq}`)?.id === cursor.id;
}
