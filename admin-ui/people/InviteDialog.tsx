import { useId, useMemo } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { CreatedInvite } from '../../protocol/administration.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { onDay } from '../shared/durations.ts';
import { TextField } from '../shared/Field.tsx';
import { Problem } from '../shared/Problem.tsx';
import { rich, t } from '../shared/texts.ts';
import type { People } from './people.model.ts';

interface Props {
  people: People;
  /** Are mails sent by SMTP; null while that is not known. */
  smtp: ReadonlySignal<boolean | null>;
  onClose(): void;
}

function Created({ invite, smtp }: { invite: CreatedInvite; smtp: boolean | null }) {
  const mails = <a href="/admin/mails">{t('mails.title')}</a>;
  return (
    <div class="dialog-body">
      <p class="second">
        {smtp === false
          ? rich('invite.keptMail', { email: <b>{invite.email}</b>, mails })
          : rich('invite.mailed', { email: <b>{invite.email}</b> })}
      </p>
      <div class="field">
        <span class="field-label" id="invite-link">
          {t('invite.link')}
        </span>
        <span class="copy-line">
          <input class="field-input mono" readOnly value={invite.link} aria-labelledby="invite-link" />
          <CopyButton text={invite.link} label={t('copy.do')} class="button" />
        </span>
        <p class="hint">{t('invite.until', { date: onDay(invite.expiresAt) })}</p>
      </div>
    </div>
  );
}

const ROLES = [
  { value: 'agent', label: 'role.agent', text: 'role.agentText' },
  { value: 'admin', label: 'role.admin', text: 'role.adminText' },
] as const;

/** Invites one person: address and role, then the link. */
export function InviteDialog({ people, smtp, onClose }: Props) {
  const invitation = useMemo(() => people.createInvitation(), [people]);
  const formId = useId();
  const { form, created } = invitation;
  const { email, role } = form.values.value;

  if (created.value) {
    return (
      <Dialog
        class="wide"
        title={t('invite.made')}
        onClose={onClose}
        foot={
          <button type="button" class="button primary" onClick={onClose}>
            {t('done')}
          </button>
        }
      >
        <Created invite={created.value} smtp={smtp.value} />
      </Dialog>
    );
  }
  return (
    <Dialog
      class="wide"
      title={t('people.invite')}
      onClose={onClose}
      foot={
        <>
          <button type="button" class="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button
            type="submit"
            form={formId}
            class="button primary"
            aria-disabled={form.busy.value ? 'true' : undefined}
          >
            {t('invite.send')}
          </button>
        </>
      }
    >
      <form
        id={formId}
        class="dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        {form.problem.value ? <Problem text={form.problem.value} /> : null}
        <TextField
          label={t('form.email')}
          type="email"
          autocomplete="off"
          autofocus
          value={email}
          error={form.errors.value.email}
          onInput={(value) => form.set('email', value)}
        />
        <fieldset class="choices">
          <legend class="field-label">{t('people.role')}</legend>
          {ROLES.map((choice) => (
            <label key={choice.value} class="choice">
              <input
                type="radio"
                class="choice-box"
                name="role"
                value={choice.value}
                checked={role === choice.value}
                onChange={() => form.set('role', choice.value)}
              />
              <b class="strong">{t(choice.label)}</b>
              <span class="lesser second">{t(choice.text)}</span>
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}
