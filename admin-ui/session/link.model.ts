import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import type { LinkCheck, Me } from '../../protocol/administration.ts';
import type { Form } from '../shared/form.model.ts';
import { createForm } from '../shared/form.model.ts';
import { asRefusal } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';

/** What is known of a one-time link: the owner's (`setup`) or an invitation (`invites`). */
export type LinkState =
  | { phase: 'checking' }
  | { phase: 'good'; link: LinkCheck }
  /** Expired, used before, or cut off while copying. */
  | { phase: 'bad' }
  | { phase: 'unreachable' };

export type LinkForm = Form<{ name: string; email: string; password: string }>;

export interface OneTimeLink {
  readonly state: ReadonlySignal<LinkState>;
  check(): Promise<void>;
  readonly form: LinkForm;
}

const BAD = new Set(['token_expired', 'token_invalid', 'invalid', 'not_found', 'already_exists']);

/** What the form sees wrong before it asks the server. */
export function checkPerson(values: { name: string; email: string; password: string }, asksEmail: boolean) {
  return {
    ...(values.name.trim() === '' && { name: t('form.nameMissing') }),
    ...(asksEmail && !/^\S+@\S+\.\S+$/.test(values.email.trim()) && { email: t('form.emailWrong') }),
    ...(values.password.length < 8 && { password: t('form.passwordShort') }),
  };
}

/**
 * @param kind the owner's first link, or an invitation (whose address is fixed)
 * @param token from the address, behind `#`
 * @param onDone told who is signed in now
 */
export function createOneTimeLink(
  http: Http,
  kind: 'setup' | 'invites',
  token: string,
  onDone: (me: Me) => void,
): OneTimeLink {
  const state = signal<LinkState>({ phase: 'checking' });
  const form: LinkForm = createForm({
    initial: { name: '', email: '', password: '' },
    check: (values) => checkPerson(values, kind === 'setup'),
    send: async ({ name, email, password }) => {
      const path = kind === 'setup' ? '/api/setup' : '/api/invites/accept';
      const body = { token, name: name.trim(), password, ...(kind === 'setup' && { email: email.trim() }) };
      onDone(await http.call<Me>('POST', path, body));
    },
  });
  return {
    state,
    form,
    async check() {
      state.value = { phase: 'checking' };
      try {
        const link = await http.call<LinkCheck>('POST', `/api/${kind}/check`, { token });
        if (link.email !== undefined) form.set('email', link.email);
        state.value = { phase: 'good', link };
      } catch (error) {
        state.value = { phase: BAD.has(asRefusal(error).code) ? 'bad' : 'unreachable' };
      }
    },
  };
}
