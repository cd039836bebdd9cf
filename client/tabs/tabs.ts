// Loaded on demand in the widget; like connection/http.ts it imports nothing that the app has already.
import type { ClientFrame, ServerFrame, WelcomeFrame } from '../../protocol/frames.ts';
import type { ConnectionState, Link, LinkEvents, LinkFactory } from '../connection/types.ts';

/** Milliseconds that a leader has for its answer; then it sleeps or hangs (phones suspend hidden tabs), and another tab takes over. */
const ANSWER_WITHIN = 2_000;

/** What tabs tell each other. */
type Note =
  /** A tab asks how things stand. */
  | { ask: string }
  /** For the leader's socket. */
  | { send: ClientFrame }
  | { retry: true }
  | LeaderNote;

/** Frames of the server go to all tabs; each takes what it knows. `term` is the time at which the leader began. */
type LeaderNote = { term: number } & (
  | { state: ConnectionState }
  | { open: true }
  | { frame: ServerFrame }
  /** The answer to the tab of that name. */
  | { to: string; now: { state: ConnectionState; open: boolean; welcome: WelcomeFrame | undefined } }
);

/** The browser's own parts, so that tests can put theirs there. */
export interface TabsOptions {
  /**
   * Tabs with the same name share a socket. Asked for at every opening. Must differ where the credentials do, for instance
   * site key and the end of the secret.
   */
  name: () => string;
  locks?: Pick<LockManager, 'request'> | null;
  channel?: ((name: string) => BroadcastChannel) | null;
}

/**
 * One socket for all tabs of a browser: the one that holds the lock has it and relays. When that tab goes away the next
 * one gets the lock; one that does not answer loses it. Where the browser lacks locks or channels every tab has its own socket.
 */
export function tabsLink({
  name,
  locks = globalThis.navigator?.locks,
  channel: openChannel = globalThis.BroadcastChannel && ((title) => new BroadcastChannel(title)),
}: TabsOptions): LinkFactory {
  return (options, events, environment, direct) => {
    if (!direct) throw new TypeError('tabsLink needs the direct link');
    if (!locks || !openChannel) return direct(options, events, environment);

    const me = environment.random().toString(36);
    let channel: BroadcastChannel | null = null;
    let title = '';
    /** The socket, while this tab leads. */
    let own: Link | null = null;
    let state: ConnectionState = { phase: 'idle' };
    /** The socket, here or there, takes frames. */
    let open = false;
    let welcome: WelcomeFrame | undefined;
    /** Of the newest leader. One that slept while another took over has an older one and is not heard any more. */
    let term = 0;
    let listening: (() => void)[] = [];
    /** Changes with every place in the queue, so that an old place does nothing. */
    let place = {};
    let giveUpPlace = (): void => {};
    let cancelCheck: (() => void) | null = null;

    const post = (note: Note): void => channel?.postMessage(note);

    /** What the socket of this tab does is told here and to the others; after resigning it is nobody's concern. */
    const relay: LinkEvents = {
      leads: () => {},
      state(next) {
        if (!own) return;
        become(next);
        post({ term, state: next });
      },
      opened() {
        open = true;
        events.opened();
        post({ term, open });
      },
      frame(frame) {
        if (frame.type === 'welcome') welcome = frame;
        events.frame(frame);
        post({ term, frame });
      },
    };

    function become(next: ConnectionState): void {
      state = next;
      open &&= next.phase === 'live';
      events.state(next);
    }

    function lead(): void {
      calm();
      term = Math.max(environment.now(), term + 1);
      own = direct?.(options, relay, environment) ?? null;
      events.leads(true);
      own?.open();
    }

    function resign(): void {
      const socket = own;
      own = null;
      socket?.close();
    }

    /** Waits for the lock, or takes it from a leader that does not answer. */
    function queue(steal: boolean): void {
      giveUpPlace();
      const mine = (place = {});
      const abort = new AbortController();
      let letGo = (): void => {};
      giveUpPlace = () => {
        place = {};
        abort.abort();
        letGo();
      };
      const hold = (): Promise<void> =>
        new Promise((resolve) => {
          letGo = resolve;
          if (mine === place) lead();
          else resolve();
        });
      locks?.request(title, steal ? { steal } : { signal: abort.signal }, hold).catch(() => {
        // Either given up here, or stolen while this tab slept: then the other tab leads and this one follows.
        if (mine !== place) return;
        resign();
        follow();
      });
    }

    function calm(): void {
      cancelCheck?.();
      cancelCheck = null;
    }

    /** Asks the leader how things stand; one that is silent is replaced. */
    function check(): void {
      if (own) return;
      post({ ask: me });
      cancelCheck ??= environment.after(ANSWER_WITHIN, () => {
        cancelCheck = null;
        queue(true);
      });
    }

    function follow(): void {
      events.leads(false);
      become({ phase: 'connecting' });
      queue(false);
      check();
    }

    /** As the leader: serves the others. */
    function serve(note: Note): void {
      if ('ask' in note) post({ term, to: note.ask, now: { state, open, welcome } });
      else if ('send' in note) own?.send(note.send);
      else if ('retry' in note) own?.retry();
    }

    /** As one of the others: takes what the leader tells. */
    function obey(note: Note): void {
      if (!('term' in note) || note.term < term) return;
      calm();
      ({ term } = note);
      if ('frame' in note) return events.frame(note.frame);
      if ('open' in note) {
        ({ open } = note);
        return events.opened();
      }
      if ('state' in note) {
        // The others were told of the opening before this tab was here.
        if (note.state.phase === 'live' && !open) return check();
        return become(note.state);
      }
      if (note.to !== me || open) return;
      ({ open } = note.now);
      if (open) events.opened();
      if (note.now.welcome) events.frame(note.now.welcome);
      become(note.now.state);
    }

    function enter(): void {
      title = name();
      channel = openChannel?.(title) ?? null;
      channel?.addEventListener('message', ({ data }: MessageEvent<Note>) => (own ? serve : obey)(data));
      follow();
    }

    function leave(): void {
      calm();
      resign();
      giveUpPlace();
      channel?.close();
      channel = null;
    }

    return {
      send(frame) {
        // Another tab may follow the same conversation.
        if (frame.type === 'leave') return true;
        if (own) return own.send(frame);
        if (open) {
          post({ send: frame });
          check();
        }
        return open;
      },
      open() {
        if (channel) return;
        enter();
        listening = [
          environment.listen('pagehide', leave),
          environment.listen('pageshow', () => {
            if (!channel) enter();
          }),
          environment.listen('online', check),
          environment.listen('visibilitychange', check),
        ];
      },
      retry() {
        if (own) own.retry();
        else post({ retry: true });
      },
      close() {
        for (const end of listening) end();
        leave();
        become({ phase: 'idle' });
      },
    };
  };
}
