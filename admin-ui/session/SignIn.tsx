import { useMemo } from 'preact/hooks';
import { createForm } from '../shared/form.model.ts';
import { PasswordField, TextField } from '../shared/Field.tsx';
import { Problem } from '../shared/Problem.tsx';
import { t } from '../shared/texts.ts';
import { Gate } from './Gate.tsx';
import type { Session } from './session.model.ts';

interface FormProps {
  session: Session;
  /** Filled in already, when the session of a known person has ended: then links must not leave the page. */
  email?: string;
}

/** Address and password. */
export function SignInForm({ session, email = '' }: FormProps) {
  const form = useMemo(
    () =>
      createForm({
        initial: { email, password: '' },
        check: (values) => ({
          ...(values.email.trim() === '' && { email: t('form.emailWrong') }),
          ...(values.password === '' && { password: t('form.passwordMissing') }),
        }),
        send: (values) => session.signIn(values.email.trim(), values.password),
      }),
    [session, email],
  );
  const { values, errors, problem, busy } = form;
  return (
    <form
      class="gate-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      {problem.value ? <Problem text={problem.value} /> : null}
      <TextField
        label={t('form.email')}
        type="email"
        autocomplete="username"
        autofocus={email === ''}
        value={values.value.email}
        error={errors.value.email}
        onInput={(value) => form.set('email', value)}
      />
      <PasswordField
        label={t('form.password')}
        beside={
          <a href="/admin/forgot" {...(email !== '' && { target: '_blank' })}>
            {t('signIn.forgotten')}
          </a>
        }
        autocomplete="current-password"
        autofocus={email !== ''}
        value={values.value.password}
        error={errors.value.password}
        onInput={(value) => form.set('password', value)}
      />
      <button type="submit" class="button primary big" aria-disabled={busy.value ? 'true' : undefined}>
        {busy.value ? t('signIn.busy') : t('signIn.do')}
      </button>
    </form>
  );
}

/** The way in. */
export function SignInScreen({ session }: { session: Session }) {
  return (
    <Gate title={t('signIn.title')} text={t('signIn.text')}>
      <SignInForm session={session} />
      <p class="tiny third">{t('signIn.noAccount')}</p>
    </Gate>
  );
}
