import { DetailsPane } from '../details/index.ts';
import { ListPane } from '../inbox/ListPane.tsx';
import { QuietPane } from '../inbox/QuietPane.tsx';
import { inboxPath } from '../inbox/views.ts';
import { ViewsPane } from '../inbox/ViewsPane.tsx';
import type { Action } from '../shared/actions.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { t } from '../shared/texts.ts';
import { hasRoom } from '../shared/viewport.ts';
import { LogBones, ThreadPane } from '../thread/index.ts';
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Desk } from './desk.model.ts';
import { toggleDetails } from './deskActions.ts';
import { recoverFocus } from './focus.ts';

interface Props {
  desk: Desk;
  actions: readonly Action[];
}

function Missing({ number, backTo }: { number: string; backTo: string }) {
  return (
    <section class="quiet-pane" aria-label={t('thread.title')}>
      <EmptyState title={t('missing.title', { number })} text={t('missing.text')}>
        <p>
          <a class="button" href={backTo}>
            {t('missing.back')}
          </a>
        </p>
      </EmptyState>
    </section>
  );
}

/** List, thread and details side by side; on a phone one of them. */
export function InboxScreen({ desk, actions }: Props) {
  const { list, preferences } = desk;
  const opened = desk.opened.value;
  const me = desk.me.value;
  const open = useComputed(() => (desk.opened.value.phase === 'open' ? desk.opened.value.ticket : null));
  const sites = new Map((desk.site.sites.value ?? []).map((site) => [site.id, site.name]));
  const last = useRef<string | null>(null);
  useEffect(() => {
    recoverFocus(open.value === null ? last.current : null);
    last.current = open.value;
  }, [open.value]);
  const backTo = inboxPath(list.view.value);
  const detailsShown = hasRoom.value ? preferences.values.value.details : desk.detailsOver.value;
  return (
    <main class={`workspace ${opened.phase === 'none' ? 'list-first' : 'thread-first'}`}>
      <h1 class="only-heard">{t('inbox.title')}</h1>
      <ViewsPane list={list} presence={desk.inbox.presence} me={me.id} />
      <ListPane list={list} me={me.id} open={open} sites={sites} />
      {opened.phase === 'open' ? (
        <>
          <ThreadPane
            key={opened.ticket}
            talk={opened.talk}
            http={desk.http}
            outbox={desk.outbox}
            me={me}
            preferences={preferences}
            offline={desk.connection.state.value.phase !== 'live'}
            actions={actions.filter((action) => action.group === 'ticket' && action.enabled())}
            backTo={backTo}
            site={opened.talk.thread.state.value?.site.name}
            detailsShown={detailsShown}
            onDetails={() => toggleDetails(desk)}
            people={desk.people.assignable}
            picking={desk.picking}
          />
          {detailsShown ? (
            <DetailsPane
              talk={opened.talk}
              details={opened.details}
              me={me.id}
              people={desk.people.assignable}
              onClose={() => toggleDetails(desk)}
            />
          ) : null}
        </>
      ) : null}
      {opened.phase === 'none' ? (
        <QuietPane
          list={list}
          exampleShop={desk.site.site.value?.exampleShop}
          manages={me.role !== 'agent'}
          onTakeNext={() => void desk.takeNext()}
        />
      ) : null}
      {opened.phase === 'missing' ? <Missing number={opened.number} backTo={backTo} /> : null}
      {opened.phase === 'looking' ? (
        <section class="thread-pane" aria-busy="true" aria-label={t('thread.title')}>
          <header class="pane-head" />
          <LogBones />
        </section>
      ) : null}
    </main>
  );
}
