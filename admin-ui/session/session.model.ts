import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import { Refusal } from '../../client/index.ts';
import type { Me } from '../../protocol/administration.ts';

/** Who sits at the desk. */
export type SessionState =
  | { phase: 'loading' }
  /** The server did not say whether somebody is signed in. */
  | { phase: 'unknown'; refusal: Refusal }
  | { phase: 'out' }
  | { phase: 'in'; me: Me }
  /** The session ended under her hands: the desk stays as it is until she signs in again. */
  | { phase: 'expired'; me: Me };

export interface Session {
  readonly state: ReadonlySignal<SessionState>;
  /** Asks the server who is signed in. */
  load(): Promise<void>;
  /** @throws Refusal `wrong_credentials` for a wrong password and for an unknown address alike */
  signIn(email: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  /** Somebody has signed in another way: by the owner's link, an invitation, a new password. */
  adopt(me: Me): void;
  /** An answer said that nobody is signed in. */
  expire(): void;
  /** Gives up the ended session: the page before the desk, for whoever comes. */
  leave(): void;
  /** Keeps the person in step with what she changed (away or not). */
  update(change: Partial<Me>): void;
}

/** @param http speaks with the server; its `unauthorized` answers reach `expire` by `guard` */
export function createSession(http: Http): Session {
  const state = signal<SessionState>({ phase: 'loading' });
  return {
    state,
    async load() {
      state.value = { phase: 'loading' };
      try {
        const me = await http.call<Me | undefined>('GET', '/api/session');
        state.value = me === undefined ? { phase: 'out' } : { phase: 'in', me };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        state.value = { phase: 'unknown', refusal: error };
      }
    },
    async signIn(email, password) {
      state.value = { phase: 'in', me: await http.call<Me>('POST', '/api/session', { email, password }) };
    },
    async signOut() {
      await http.call('DELETE', '/api/session', {});
      state.value = { phase: 'out' };
    },
    adopt(me) {
      state.value = { phase: 'in', me };
    },
    expire() {
      const now = state.peek();
      if (now.phase === 'in') state.value = { phase: 'expired', me: now.me };
    },
    leave() {
      state.value = { phase: 'out' };
    },
    update(change) {
      const now = state.peek();
      if (now.phase === 'in') state.value = { phase: 'in', me: { ...now.me, ...change } };
    },
  };
}

/**
 * The same HTTP side, which tells when the session has ended.
 * @param onExpired called for every `unauthorized` answer
 */
export function guard(http: Http, onExpired: () => void): Http {
  const watch = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'unauthorized') onExpired();
      throw error;
    }
  };
  return {
    ...http,
    call: (method, path, body) => watch(http.call(method, path, body)),
    command: (name, fields) => watch(http.command(name, fields)),
    fetch: (path) => watch(http.fetch(path)),
  };
}
