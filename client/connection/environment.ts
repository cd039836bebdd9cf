import { BACKOFF_FIRST, BACKOFF_MOST } from '../../protocol/constants.ts';

/** What the client takes from the browser, so that tests can put their own there. */
export interface Environment {
  /** @param url absolute `ws:` or `wss:` address */
  socket(url: string): WebSocket;
  /** The browser's own when absent. */
  fetch?: typeof fetch;
  /** Runs `run` once after so many milliseconds. @returns a function that cancels it. */
  after(milliseconds: number, run: () => void): () => void;
  /** Device time in milliseconds since 1970. Never used to order messages. */
  now(): number;
  /** At least 0 and below 1. */
  random(): number;
  /** Listens to an event of the page: `online`, `visibilitychange`, `pageshow`, `pagehide`. @returns a function that ends it. */
  listen(type: string, handler: (event: Event) => void): () => void;
}

export const browser: Environment = {
  socket: (url) => new WebSocket(url),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  now: Date.now,
  random: Math.random,
  // visibilitychange is an event of the document; it bubbles up to the window.
  listen(type, handler) {
    addEventListener(type, handler);
    return () => removeEventListener(type, handler);
  },
};

/** A random UUID of version 4 (RFC 9562, section 5.4), also on pages without https, where `crypto.randomUUID` is missing. */
export function uuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx'.replace(/x/g, () => {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (byte & 15).toString(16);
  });
}

/** Milliseconds to wait before the next try after so many failures: full jitter below a ceiling that doubles. */
export function backoff(environment: Environment, failures: number): number {
  return environment.random() * Math.min(BACKOFF_MOST, BACKOFF_FIRST * 2 ** failures);
}
