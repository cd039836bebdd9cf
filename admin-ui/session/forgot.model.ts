import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Http } from '../../client/index.ts';
import type { Me } from '../../protocol/administration.ts';
import type { Form } from '../shared/form.model.ts';
import { createForm } from '../shared/form.model.ts';
import { t } from '../shared/texts.ts';

export interface ForgottenPassword {
  /** `ask` for the code, then `reset` with it, then `done` if the server wants a fresh sign-in. */
  readonly step: ReadonlySignal<'ask' | 'reset' | 'done'>;
  readonly ask: Form<{ email: string }>;
  readonly reset: Form<{ code: string; password: string }>;
  /** Back to asking, for another address or a new code. */
  again(): void;
}

const isMe = (answer: unknown): answer is Me => typeof answer === 'object' && answer !== null && 'role' in answer;

/** @param onDone told who is signed in now, when setting the password signs in */
export function createForgottenPassword(http: Http, onDone: (me: Me) => void): ForgottenPassword {
  const step = signal<'ask' | 'reset' | 'done'>('ask');
  const ask = createForm({
    initial: { email: '' },
    check: ({ email }) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? {} : { email: t('form.emailWrong') }),
    send: async ({ email }) => {
      await http.call('POST', '/api/password/forgot', { email: email.trim() });
      step.value = 'reset';
    },
  });
  const reset = createForm({
    initial: { code: '', password: '' },
    check: ({ code, password }) => ({
      ...(!/^\d{6}$/.test(code.replaceAll(/\s/g, '')) && { code: t('form.codeWrong') }),
      ...(password.length < 8 && { password: t('form.passwordShort') }),
    }),
    send: async ({ code, password }) => {
      const email = ask.values.peek().email.trim();
      const body = { email, code: code.replaceAll(/\s/g, ''), password };
      const answer = await http.call<unknown>('POST', '/api/password/reset', body);
      step.value = 'done';
      if (isMe(answer)) onDone(answer);
    },
  });
  return {
    step,
    ask,
    reset,
    again() {
      reset.set('code', '');
      step.value = 'ask';
    },
  };
}
