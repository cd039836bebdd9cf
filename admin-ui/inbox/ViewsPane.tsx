import type { ReadonlySignal } from '@preact/signals';
import type { StaffPresence } from '../../protocol/inbox.ts';
import { Face } from '../shared/Face.tsx';
import { Icon } from '../shared/Icon.tsx';
import type { IconName } from '../shared/Icon.tsx';
import { t } from '../shared/texts.ts';
import type { InboxList } from './list.model.ts';
import { inboxPath, VIEWS } from './views.ts';
import type { View } from './views.ts';

const ICONS: Record<View, IconName> = { waiting: 'bell', mine: 'mine', all: 'inbox', closed: 'archive' };
/** Faces shown at the foot before they are counted only. */
const MOST_FACES = 8;

function Count({ list, view }: { list: InboxList; view: View }) {
  const count = list.counts.value[view];
  if (count === 0) return null;
  // What is settled or somebody else's rings at nobody here.
  const rings = view === 'waiting' || (view === 'mine' && list.unread.value.mine > 0);
  const more = view === 'closed' && list.moreClosed.value ? '+' : '';
  return <span class={`view-count ${rings ? 'rings' : ''}`}>{`${count}${more}`}</span>;
}

const current = (list: InboxList, view: View): 'page' | undefined =>
  list.view.value === view && !list.searching.value ? 'page' : undefined;

function Colleagues({ presence, me }: { presence: ReadonlySignal<readonly StaffPresence[]>; me: string }) {
  const here = presence.value
    .filter((one) => one.status !== 'offline' && one.id !== me)
    .toSorted((one, other) => other.status.localeCompare(one.status) || one.name.localeCompare(other.name));
  return (
    <section class="colleagues" aria-labelledby="colleagues">
      <h2 id="colleagues" class="tiny third">
        {t('presence.title')}
      </h2>
      {here.length === 0 ? <p class="lesser third">{t('presence.alone')}</p> : null}
      <ul>
        {here.slice(0, MOST_FACES).map((one) => (
          <li key={one.id} class="row lesser">
            <Face id={one.id} name={one.name} size="small" presence={one.status} />
            <span class="grow cut">{one.name}</span>
            {one.status === 'away' ? <span class="tiny third">{t('presence.away')}</span> : null}
          </li>
        ))}
      </ul>
      {here.length > MOST_FACES ? (
        <a class="lesser" href="/admin/people">
          {t('presence.more', { count: here.length - MOST_FACES })}
        </a>
      ) : null}
    </section>
  );
}

interface Props {
  list: InboxList;
  presence: ReadonlySignal<readonly StaffPresence[]>;
  me: string;
}

/** The views at the side, and who else is here. */
export function ViewsPane({ list, presence, me }: Props) {
  return (
    <div class="views-pane">
      <div class="pane-head pane-name" aria-hidden="true">
        {t('inbox.title')}
      </div>
      <nav class="views" aria-label={t('views.title')}>
        {VIEWS.map((view) => (
          <a key={view} class="view" href={inboxPath(view)} aria-current={current(list, view)}>
            <Icon name={ICONS[view]} />
            <span class="grow">{t(`view.${view}`)}</span>
            <Count list={list} view={view} />
          </a>
        ))}
      </nav>
      <Colleagues presence={presence} me={me} />
    </div>
  );
}

/** The same views as a strip above the list, where there is no room beside it. */
export function ViewStrip({ list }: { list: InboxList }) {
  return (
    <nav class="view-strip" aria-label={t('views.strip')}>
      {VIEWS.map((view) => (
        <a key={view} class="view-chip" href={inboxPath(view)} aria-current={current(list, view)}>
          {t(`view.${view}`)} <Count list={list} view={view} />
        </a>
      ))}
    </nav>
  );
}
