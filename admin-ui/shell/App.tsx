import { useEffect, useMemo } from 'preact/hooks';
import { LocationProvider, Route, Router, useLocation } from 'preact-iso/router';
import { createHttp } from '../../client/index.ts';
import { ForgotScreen } from '../session/ForgotScreen.tsx';
import { Gate } from '../session/Gate.tsx';
import { LinkScreen } from '../session/LinkScreen.tsx';
import { createSession, guard } from '../session/session.model.ts';
import { SignInScreen } from '../session/SignIn.tsx';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { bindNavigation, navigate } from '../shared/navigation.ts';
import { Problem } from '../shared/Problem.tsx';
import { sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';
import { Toasts } from '../shared/Toasts.tsx';
import { DeskShell } from './DeskShell.tsx';

/** Where to go after signing in: to where the way was barred, else to the inbox. */
const goOn = (): void => {
  if (/^\/admin\/(sign-in|forgot|setup|invite)/.test(location.pathname)) navigate('/admin/inbox', true);
};

function Pages() {
  const { route, url } = useLocation();
  const address = new URL(url, location.origin);
  bindNavigation(route, address.pathname, address.search);
  const plain = useMemo(() => createHttp({ origin: '' }), []);
  const session = useMemo(() => createSession(plain), [plain]);
  const http = useMemo(() => guard(plain, session.expire), [plain, session]);
  useEffect(() => {
    void session.load();
  }, [session]);

  const state = session.state.value;
  const isLink = /^\/admin\/(setup|invite)$/.test(address.pathname);
  if (state.phase === 'loading' && !isLink) return <div class="waiting-room" aria-busy="true" />;
  if (state.phase === 'unknown' && !isLink) {
    return (
      <Gate title={t('unknown.title')}>
        <Problem text={sentence(state.refusal)} onRetry={() => void session.load()} />
      </Gate>
    );
  }
  if (isLink) {
    const signedIn = state.phase === 'in' ? state.me.name : undefined;
    const kind = address.pathname.endsWith('setup') ? 'setup' : 'invites';
    return <LinkScreen http={plain} session={session} kind={kind} signedIn={signedIn} onDone={goOn} />;
  }
  if (state.phase === 'in' || state.phase === 'expired') {
    return <DeskShell key={state.me.id} session={session} http={http} me={state.me} />;
  }
  return (
    <Router>
      <Route path="/admin/forgot" component={ForgotScreen} http={plain} session={session} onDone={goOn} />
      <Route default component={SignInScreen} session={session} />
    </Router>
  );
}

/** The whole desk: who is here, and the page that belongs to it. */
export function App() {
  return (
    <LocationProvider scope="/admin">
      <Pages />
      <ConfirmDialog />
      <Toasts />
    </LocationProvider>
  );
}
