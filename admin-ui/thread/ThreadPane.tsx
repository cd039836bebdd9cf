import { useSignal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import type { Http, Outbox } from '../../client/index.ts';
import type { StaffMember } from '../../protocol/administration.ts';
import type { Action } from '../shared/actions.ts';
import { Icon } from '../shared/Icon.tsx';
import { Popover } from '../shared/Popover.tsx';
import type { PreferencesModel } from '../shared/preferences.ts';
import { t } from '../shared/texts.ts';
import { Composer } from './Composer.tsx';
import { createFileStore } from './fileStore.ts';
import { Log } from './Log.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import type { Talk } from './talk.model.ts';
import { ThreadHead } from './ThreadHead.tsx';
import { jumpToLatest } from './useLogScroll.ts';

interface Props {
  talk: Talk;
  http: Http;
  outbox: Outbox;
  me: { id: string; name: string };
  preferences: PreferencesModel;
  offline: boolean;
  actions: readonly Action[];
  backTo: string;
  site: string | undefined;
  detailsShown: boolean;
  onDetails(): void;
  /** People who can be given the chat. */
  people: ReadonlySignal<readonly StaffMember[]>;
  /** The choice of a person is open. */
  picking: Signal<boolean>;
}

function Ended({ talk, actions }: { talk: Talk; actions: readonly Action[] }) {
  const reopen = actions.find((action) => action.name === 'ticket.reopen');
  const withBot = talk.subject.value?.speaker === 'bot';
  return (
    <div class="ended">
      <p class="grow second">{withBot ? t('thread.withBot') : t('thread.ended')}</p>
      {reopen && !withBot ? (
        <button type="button" class="button small" onClick={reopen.run}>
          <Icon name={reopen.icon} /> {reopen.label()}
        </button>
      ) : null}
    </div>
  );
}

/** The open talk: head, history, composer. Files may be dropped anywhere on it. */
export function ThreadPane(props: Props) {
  const { talk, http, outbox, me, preferences, offline, actions, people, picking } = props;
  const files = useMemo(() => createFileStore(http, talk.thread.conversation), [http, talk]);
  useEffect(() => () => files.dispose(), [files]);
  const away = useSignal(false);
  const dropping = useSignal(false);
  const pane = useRef<HTMLElement>(null);
  const giveButton = useRef<HTMLButtonElement>(null);
  const closePicker = useCallback(() => {
    picking.value = false;
  }, [picking]);
  const rules = talk.ticket.rules.value;
  const unread = talk.thread.unread.value;
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

  return (
    <section
      ref={pane}
      class="thread-pane"
      aria-label={t('thread.title')}
      onDragOver={(event) => {
        if (!rules?.write || !hasFiles(event)) return;
        event.preventDefault();
        dropping.value = true;
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !pane.current?.contains(event.relatedTarget)) {
          dropping.value = false;
        }
      }}
      onDrop={(event) => {
        dropping.value = false;
        if (!rules?.write || !hasFiles(event)) return;
        event.preventDefault();
        talk.composer.files.add(event.dataTransfer?.files ?? []);
      }}
    >
      <ThreadHead
        talk={talk}
        actions={actions}
        backTo={props.backTo}
        site={props.site}
        detailsShown={props.detailsShown}
        onDetails={props.onDetails}
        giveButton={giveButton}
      />
      {picking.value ? (
        <Popover anchor={giveButton.current?.offsetParent ? giveButton : pane} onClose={closePicker} align="end">
          <PersonPicker
            people={people}
            assignee={talk.subject.value?.assignee?.id}
            me={me.id}
            onPick={(person) => {
              closePicker();
              void talk.ticket.give(person);
            }}
          />
        </Popover>
      ) : null}
      <div class="log-frame">
        <Log talk={talk} outbox={outbox} me={me} files={files} offline={offline} away={away} />
        {away.value && talk.thread.loaded.value ? (
          <button type="button" class="button small to-latest" onClick={jumpToLatest}>
            <Icon name="down" size="small" />
            {unread > 0 ? t('thread.newBelow', { count: unread }) : t('thread.latest')}
          </button>
        ) : null}
      </div>
      {rules === null || rules.write ? (
        <Composer talk={talk} preferences={preferences} me={me.id} />
      ) : (
        <Ended talk={talk} actions={actions} />
      )}
      {dropping.value ? (
        <div class="drop-here" aria-hidden="true">
          <Icon name="clip" size="large" /> {t('files.drop')}
        </div>
      ) : null}
    </section>
  );
}
