import { useMemo } from 'preact/hooks';
import type { Http } from '../../client/index.ts';
import { PasswordField, TextField } from '../shared/Field.tsx';
import { passwordStrength } from '../shared/passwordStrength.ts';
import { Problem } from '../shared/Problem.tsx';
import { rich, t } from '../shared/texts.ts';
import type { ForgottenPassword } from './forgot.model.ts';
import { createForgottenPassword } from './forgot.model.ts';
import { Gate } from './Gate.tsx';
import type { Session } from './session.model.ts';
import { StrengthBar } from './StrengthBar.tsx';

function Ask({ model }: { model: ForgottenPassword }) {
  const { ask } = model;
  return (
    <Gate title={t('forgot.title')} text={t('forgot.text')}>
      <form
        class="gate-fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void ask.submit();
        }}
      >
        {ask.problem.value ? <Problem text={ask.problem.value} /> : null}
        <TextField
          label={t('form.email')}
          type="email"
          autocomplete="username"
          autofocus
          value={ask.values.value.email}
          error={ask.errors.value.email}
          onInput={(value) => ask.set('email', value)}
        />
        <button type="submit" class="button primary big" aria-disabled={ask.busy.value ? 'true' : undefined}>
          {t('forgot.send')}
        </button>
      </form>
      <p>
        <a href="/admin/sign-in">{t('forgot.back')}</a>
      </p>
    </Gate>
  );
}

function Reset({ model }: { model: ForgottenPassword }) {
  const { reset } = model;
  const { code, password } = reset.values.value;
  const { email } = model.ask.values.value;
  return (
    <Gate title={t('reset.title')} text={rich('reset.text', { email: <b>{email}</b> })}>
      <form
        class="gate-fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void reset.submit();
        }}
      >
        {reset.problem.value ? <Problem text={reset.problem.value} /> : null}
        <input type="hidden" autocomplete="username" value={email} />
        <TextField
          label={t('reset.code')}
          inputMode="numeric"
          autocomplete="one-time-code"
          autofocus
          maxLength={9}
          value={code}
          error={reset.errors.value.code}
          hint={t('reset.codeHint')}
          onInput={(value) => reset.set('code', value)}
        />
        <PasswordField
          label={t('reset.password')}
          autocomplete="new-password"
          value={password}
          error={reset.errors.value.password}
          hint={<StrengthBar strength={passwordStrength(password, [email])} typed={password !== ''} />}
          onInput={(value) => reset.set('password', value)}
        />
        <button type="submit" class="button primary big" aria-disabled={reset.busy.value ? 'true' : undefined}>
          {t('reset.do')}
        </button>
      </form>
      <p class="row">
        <button type="button" class="as-link" onClick={model.again}>
          {t('reset.again')}
        </button>
      </p>
    </Gate>
  );
}

/** A forgotten password: a code by mail, then a new one. */
export function ForgotScreen({ http, session, onDone }: { http: Http; session: Session; onDone(): void }) {
  const model = useMemo(
    () =>
      createForgottenPassword(http, (me) => {
        session.adopt(me);
        onDone();
      }),
    [http, session],
  );
  const step = model.step.value;
  if (step === 'ask') return <Ask model={model} />;
  if (step === 'reset') return <Reset model={model} />;
  return (
    <Gate title={t('reset.done')} text={t('reset.doneText')}>
      <p>
        <a class="button primary big" href="/admin/sign-in">
          {t('signIn.do')}
        </a>
      </p>
    </Gate>
  );
}
