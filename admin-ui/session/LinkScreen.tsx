import { useEffect, useMemo } from 'preact/hooks';
import { PasswordField, TextField } from '../shared/Field.tsx';
import { passwordStrength } from '../shared/passwordStrength.ts';
import { Problem } from '../shared/Problem.tsx';
import { rich, t } from '../shared/texts.ts';
import type { Http } from '../../client/index.ts';
import { Gate } from './Gate.tsx';
import type { LinkForm } from './link.model.ts';
import { createOneTimeLink } from './link.model.ts';
import type { Session } from './session.model.ts';
import { StrengthBar } from './StrengthBar.tsx';

interface Props {
  http: Http;
  session: Session;
  kind: 'setup' | 'invites';
  /** Name of who is signed in at this browser already. */
  signedIn?: string | undefined;
  /** Where to go once signed in. */
  onDone(): void;
}

function PersonFields({ form, asksEmail }: { form: LinkForm; asksEmail: boolean }) {
  const { name, email, password } = form.values.value;
  const errors = form.errors.value;
  return (
    <>
      <TextField
        label={t('form.name')}
        autocomplete="name"
        autofocus
        maxLength={80}
        value={name}
        error={errors.name}
        hint={t('form.nameHint')}
        onInput={(value) => form.set('name', value)}
      />
      {asksEmail ? (
        <TextField
          label={t('form.email')}
          type="email"
          autocomplete="username"
          value={email}
          error={errors.email}
          onInput={(value) => form.set('email', value)}
        />
      ) : (
        <input type="hidden" autocomplete="username" value={email} />
      )}
      <PasswordField
        label={t('form.password')}
        autocomplete="new-password"
        value={password}
        error={errors.password}
        hint={<StrengthBar strength={passwordStrength(password, [name, email])} typed={password !== ''} />}
        onInput={(value) => form.set('password', value)}
      />
    </>
  );
}

function BadLink({ kind }: { kind: 'setup' | 'invites' }) {
  return (
    <div class="gate-fields">
      {kind === 'setup' ? (
        <p class="second">{rich('setup.bad', { command: <code class="mono">npm run owner-link</code> })}</p>
      ) : (
        <p class="second">{t('invite.bad')}</p>
      )}
      <p>
        <a href="/admin/sign-in">{t('signIn.instead')}</a>
      </p>
    </div>
  );
}

const STEPS = [
  { title: t('setup.step1'), text: t('setup.step1Text') },
  { title: t('setup.step2'), text: t('setup.step2Text') },
  { title: t('setup.step3'), text: t('setup.step3Text') },
] as const;

/** The owner's first link and the link of an invitation: both make an account and sign in. */
export function LinkScreen({ http, session, kind, signedIn, onDone }: Props) {
  const link = useMemo(
    () =>
      createOneTimeLink(http, kind, location.hash.slice(1), (me) => {
        session.adopt(me);
        onDone();
      }),
    [http, session, kind],
  );
  useEffect(() => {
    void link.check();
  }, [link]);

  const state = link.state.value;
  const setup = kind === 'setup';
  const titles = { checking: t('link.checking'), bad: t('link.bad'), unreachable: t('link.unreachable') };
  if (state.phase !== 'good') {
    return (
      <Gate title={titles[state.phase]} {...(state.phase === 'bad' && { sign: 'lock' as const })}>
        {state.phase === 'bad' ? <BadLink kind={kind} /> : null}
        {state.phase === 'unreachable' ? <Problem text={t('error.offline')} onRetry={() => void link.check()} /> : null}
      </Gate>
    );
  }
  const { form } = link;
  const invited = rich('invite.text', { email: <b>{state.link.email ?? ''}</b>, role: t(`role.${state.link.role}`) });
  return (
    <Gate
      title={setup ? t('setup.title') : t('invite.title')}
      text={setup ? t('setup.text') : invited}
      {...(setup && { steps: STEPS })}
    >
      <form
        class="gate-fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        {form.problem.value ? <Problem text={form.problem.value} /> : null}
        <PersonFields form={form} asksEmail={setup} />
        {signedIn === undefined ? null : <p class="lesser rings">{t('link.signedIn', { name: signedIn })}</p>}
        <button type="submit" class="button primary big" aria-disabled={form.busy.value ? 'true' : undefined}>
          {setup ? t('setup.do') : t('invite.do')}
        </button>
      </form>
    </Gate>
  );
}
