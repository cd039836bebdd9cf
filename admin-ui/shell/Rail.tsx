import { asEntry } from '../shared/actions.ts';
import type { Action } from '../shared/actions.ts';
import { Face } from '../shared/Face.tsx';
import { Icon } from '../shared/Icon.tsx';
import type { IconName } from '../shared/Icon.tsx';
import type { MenuEntry } from '../shared/Menu.tsx';
import { MenuButton } from '../shared/Menu.tsx';
import { place } from '../shared/navigation.ts';
import { t } from '../shared/texts.ts';
import { ringing } from './attention.ts';
import type { Desk } from './desk.model.ts';
import { noticesOn } from './notices.ts';

interface Props {
  desk: Desk;
  actions: readonly Action[];
}

function Go({ path, label, icon, rings = 0 }: { path: string; label: string; icon: IconName; rings?: number }) {
  const here = place.value.path;
  const current = here.startsWith(path) || (path === '/admin/inbox' && /^\/admin\/?$/.test(here));
  return (
    <a class="rail-go" href={path} title={label} aria-current={current ? 'page' : undefined}>
      <Icon name={icon} size="large" />
      <span class="rail-name">{label}</span>
      {rings > 0 ? (
        <span class="count rail-count">
          {rings > 99 ? '99+' : rings}
          <span class="only-heard"> {t('rail.rings', { count: rings })}</span>
        </span>
      ) : null}
    </a>
  );
}

/** Own name, settings and the way out. */
function profileEntries(desk: Desk, actions: readonly Action[]): MenuEntry[] {
  const action = (name: string): Action | undefined => actions.find((one) => one.name === name);
  const { values } = desk.preferences;
  const entry = (name: string, options: Parameters<typeof asEntry>[1] = {}): MenuEntry[] => {
    const found = action(name);
    return found?.enabled() ? [asEntry(found, options)] : [];
  };
  const choice = (name: string, label: string, checked: boolean, apart = false): MenuEntry[] =>
    entry(name, { checked, apart }).map((one) => ({ ...one, label }));
  return [
    ...entry('desk.away'),
    ...choice('desk.sound', t('profile.sound'), values.value.sound, true),
    ...entry('desk.testSound'),
    ...choice('desk.notices', t('profile.notices'), noticesOn(desk.preferences)),
    ...choice('desk.enterSends', t('profile.enterSends'), values.value.enterSends, true),
    ...choice('desk.letterKeys', t('profile.letterKeys'), values.value.letterKeys),
    ...entry('desk.keys'),
    ...entry('desk.commands'),
    ...entry('go.mails', { apart: true }),
    ...entry('desk.signOut', { apart: true }),
  ];
}

/** The bar at the side (on a phone: at the foot) with the pages and the own person. */
export function Rail({ desk, actions }: Props) {
  const me = desk.me.value;
  const manages = me.role !== 'agent';
  const away = actions.find((action) => action.name === 'desk.away');
  return (
    <nav class="rail" aria-label={t('rail.title')}>
      <span class="rail-mark" aria-hidden="true">
        <Icon name="bell" size="large" />
      </span>
      <Go path="/admin/inbox" label={t('inbox.title')} icon="inbox" rings={ringing(desk)} />
      {manages ? <Go path="/admin/bot" label={t('studio.title')} icon="bot" /> : null}
      <Go path="/admin/people" label={t('people.title')} icon="people" />
      {manages ? <Go path="/admin/site" label={t('site.title')} icon="site" /> : null}
      {manages && desk.mails.smtp.value === false ? (
        <span class="rail-wide">
          <Go path="/admin/mails" label={t('mails.title')} icon="mail" />
        </span>
      ) : null}
      <span class="rail-gap" />
      <button
        type="button"
        class="rail-presence rail-wide"
        role="switch"
        aria-checked={me.away ? 'false' : 'true'}
        aria-label={t('presence.switch')}
        title={me.away ? t('presence.youAway') : t('presence.youHere')}
        onClick={() => away?.run()}
      >
        <span class={`switch ${me.away ? '' : 'on'}`} />
        <span class="tiny" aria-hidden="true">
          {me.away ? t('presence.off') : t('presence.on')}
        </span>
      </button>
      <MenuButton label={t('rail.profile', { name: me.name })} class="rail-me" entries={profileEntries(desk, actions)}>
        <Face id={me.id} name={me.name} size="wide" presence={me.away ? 'away' : 'online'} />
        <span class="rail-name">{t('rail.me')}</span>
        <span class="only-heard">{t('rail.profile', { name: me.name })}</span>
      </MenuButton>
    </nav>
  );
}
