import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Route, Router } from 'preact-iso/router';
import lazy from 'preact-iso/lazy';
import type { Http } from '../../client/index.ts';
import type { Me } from '../../protocol/administration.ts';
import { SessionEnded } from '../session/SessionEnded.tsx';
import type { Session } from '../session/session.model.ts';
import type { Action } from '../shared/actions.ts';
import { startClock } from '../shared/clock.ts';
import { navigate, place } from '../shared/navigation.ts';
import { ticketActions } from '../thread/index.ts';
import { callAttention } from './attention.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import type { Desk } from './desk.model.ts';
import { createDesk } from './desk.model.ts';
import { deskActions } from './deskActions.ts';
import { focusNextPane } from './focus.ts';
import { InboxScreen } from './InboxScreen.tsx';
import { KeySheet } from './KeySheet.tsx';
import type { Overlays } from './overlays.ts';
import { createOverlays } from './overlays.ts';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { listenToKeys } from './shortcuts.ts';

const PeoplePage = lazy(() => import('../people/PeopleScreen.tsx').then((module) => module.PeopleScreen));
const SitePage = lazy(() => import('../site/SiteScreen.tsx').then((module) => module.SiteScreen));
const StudioPage = lazy(() => import('../studio/StudioScreen.tsx').then((module) => module.StudioScreen));
const MailsPage = lazy(() => import('../mails/MailsScreen.tsx').then((module) => module.MailsScreen));

interface PagesProps {
  desk: Desk;
  actions: readonly Action[];
}

function Pages({ desk, actions }: PagesProps) {
  const me = desk.me.value;
  const manages = me.role !== 'agent';
  const inviting = place.value.query.includes('invite=1');
  return (
    <Router>
      <Route
        path="/admin/people"
        component={PeoplePage}
        people={desk.people}
        me={me}
        smtp={desk.mails.smtp}
        queue={desk.list.queue}
        inviting={inviting}
      />
      <Route path="/admin/bot/:rest*" component={StudioPage} http={desk.http} me={me} sites={desk.site} />
      {manages
        ? [
            <Route key="site" path="/admin/site" component={SitePage} model={desk.site} />,
            <Route key="mails" path="/admin/mails" component={MailsPage} model={desk.mails} />,
          ]
        : []}
      <Route default component={InboxScreen} desk={desk} actions={actions} />
    </Router>
  );
}

function Layers({ desk, actions, overlays }: PagesProps & { overlays: Overlays }) {
  const shown = overlays.shown.value;
  const { letterKeys, enterSends } = desk.preferences.values.value;
  if (shown === 'palette') {
    return <Palette actions={actions} rows={desk.inbox.rows} open={desk.talk.value?.number} onClose={overlays.close} />;
  }
  if (shown === 'keys') {
    return <KeySheet actions={actions} letterKeys={letterKeys} enterSends={enterSends} onClose={overlays.close} />;
  }
  return null;
}

interface Props {
  session: Session;
  http: Http;
  me: Me;
}

/** The desk of one signed-in person. */
export function DeskShell({ session, http, me }: Props) {
  const desk = useMemo(() => createDesk({ session, http, me }), [session, http, me.id]);
  const overlays = useMemo(createOverlays, []);
  const actions = useMemo(
    () => [
      ...ticketActions(desk.talk, () => {
        desk.picking.value = true;
      }),
      ...deskActions(desk, session, overlays),
    ],
    [desk, session, overlays],
  );
  useEffect(() => {
    const ends = [
      startClock(),
      callAttention(desk),
      listenToKeys(actions, () => desk.preferences.values.peek().letterKeys),
      () => desk.dispose(),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [desk, actions]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      focusNextPane(event.shiftKey ? -1 : 1);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  // The pages before the desk have nothing to say to who is signed in.
  useEffect(() => {
    if (/^\/admin\/(sign-in|forgot|setup|invite)?$/.test(place.peek().path)) navigate('/admin/inbox', true);
  }, []);

  const expired = useComputed(() => session.state.value.phase === 'expired').value;
  return (
    <>
      <ConnectionBanner desk={desk} />
      <div class={`desk ${desk.opened.value.phase === 'none' ? '' : 'in-thread'}`}>
        <Rail desk={desk} actions={actions} />
        <Pages desk={desk} actions={actions} />
      </div>
      <Layers desk={desk} actions={actions} overlays={overlays} />
      {expired ? <SessionEnded session={session} email={me.email} /> : null}
    </>
  );
}
