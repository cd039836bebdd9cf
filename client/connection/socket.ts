import {
  CLOSE_TOO_MANY_FRAMES,
  CLOSE_UNAUTHORIZED,
  CLOSE_WRONG_ORIGIN,
  PING_AFTER_SILENCE,
  PONG_WITHIN,
  PROTOCOL_VERSION,
  SOCKET_PATH,
} from '../../protocol/constants.ts';
import type { ServerFrame } from '../../protocol/frames.ts';
import { backoff } from './environment.ts';
import type { ConnectionState, LinkFactory } from './types.ts';

/** A link by a socket of our own. Heartbeat, backoff and close codes: docs/protocol.md. */
export const socketLink: LinkFactory = (options, events, environment) => {
  let socket: WebSocket | undefined;
  let phase: ConnectionState['phase'] = 'idle';
  /** Changes with every attempt, so that a ticket that comes late opens nothing. */
  let attempt = {};
  let tries = 0;
  let liveSince = Infinity;
  let sentAt = 0;
  let outdated = false;
  let listening: (() => void)[] = [];
  /** Ends the one timer of the present phase. */
  let cancel = (): void => {};

  function become(state: ConnectionState): void {
    phase = state.phase;
    events.state(state);
  }

  function arm(milliseconds: number, run: () => void): void {
    cancel();
    cancel = environment.after(milliseconds, run);
  }

  function send(frame: object): boolean {
    const open = socket?.readyState === 1;
    if (open) {
      sentAt = environment.now();
      socket?.send(JSON.stringify(frame));
    }
    return open;
  }

  /** Lets go of the socket, whatever it still says. */
  function detach(): void {
    cancel();
    attempt = {};
    const old = socket;
    socket = undefined;
    old?.close();
  }

  function lost(code?: number): void {
    detach();
    const reason = outdated
      ? 'unsupported_version'
      : code === CLOSE_UNAUTHORIZED
        ? 'unauthorized'
        : code === CLOSE_WRONG_ORIGIN && 'wrong_origin';
    if (reason) return become({ phase: 'refused', reason });
    // A socket that is greeted and breaks at once, again and again, must not be a fast loop.
    tries = environment.now() - liveSince > PING_AFTER_SILENCE ? 1 : tries + (code === CLOSE_TOO_MANY_FRAMES ? 5 : 1);
    liveSince = Infinity;
    const wait = backoff(environment, tries - 1);
    arm(wait, connect);
    become({ phase: 'offline', tries, nextTryAt: environment.now() + wait });
  }

  function ping(): void {
    send({ type: 'ping' });
    arm(PONG_WITHIN, lost);
  }

  function connect(): void {
    detach();
    outdated = false;
    become({ phase: 'connecting' });
    const mine = attempt;
    const ready = options.ticket?.() ?? Promise.resolve(undefined);
    ready
      .then((ticket) => {
        if (mine !== attempt) return;
        if (ticket === null) return lost(CLOSE_UNAUTHORIZED);
        // `http` becomes `ws`, `https` becomes `wss`.
        const opening = environment.socket((options.origin || location.origin).replace('http', 'ws') + SOCKET_PATH);
        socket = opening;
        arm(PING_AFTER_SILENCE, lost);
        opening.onopen = () => {
          send({ type: 'hello', version: PROTOCOL_VERSION, token: options.token?.(), ticket, page: options.page?.() });
          events.opened();
        };
        opening.onmessage = ({ data }) => {
          if (mine !== attempt) return;
          const frame: ServerFrame = JSON.parse(data);
          // The server must hear us even when it never falls silent itself. Armed from a message, the timer
          // is also not one of those that browsers run once a minute in hidden pages.
          if (environment.now() - sentAt > PING_AFTER_SILENCE) ping();
          else arm(PING_AFTER_SILENCE, ping);
          outdated = frame.type === 'error' && frame.code === 'unsupported_version';
          events.frame(frame);
          if (frame.type === 'welcome') {
            liveSince = environment.now();
            become({ phase: 'live' });
          }
        };
        opening.onclose = ({ code }) => {
          if (mine === attempt) lost(code);
        };
      })
      // No ticket could be fetched, or the browser refuses to make a socket.
      .catch(() => mine === attempt && lost());
  }

  function wake(): void {
    if (phase === 'live') ping();
    else if (phase === 'offline') connect();
  }

  return {
    send,
    open() {
      if (phase !== 'idle') return;
      listening = ['online', 'visibilitychange', 'pageshow'].map((type) => environment.listen(type, wake));
      // A page that goes into the back/forward cache must hold no socket.
      listening.push(
        environment.listen('pagehide', () => {
          if (socket) lost();
          cancel();
        }),
      );
      connect();
    },
    retry() {
      if (phase === 'refused') connect();
      else wake();
    },
    close() {
      detach();
      for (const end of listening) end();
      become({ phase: 'idle' });
    },
  };
};
