import { Dialog } from '../shared/Dialog.tsx';
import { t } from '../shared/texts.ts';
import type { Session } from './session.model.ts';
import { SignInForm } from './SignIn.tsx';

/** Over the desk when the session has ended: sign in again in place, nothing behind it is lost. */
export function SessionEnded({ session, email }: { session: Session; email: string }) {
  return (
    <Dialog title={t('expired.title')} closeable={false} onClose={() => undefined}>
      <div class="dialog-body">
        <p class="second">{t('expired.text')}</p>
        <SignInForm session={session} email={email} />
        <p>
          <button type="button" class="as-link lesser" onClick={session.leave}>
            {t('expired.leave')}
          </button>
        </p>
      </div>
    </Dialog>
  );
}
