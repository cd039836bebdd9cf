import { inboxPath, VIEWS } from '../inbox/views.ts';
import type { View } from '../inbox/views.ts';
import type { Session } from '../session/session.model.ts';
import type { Action } from '../shared/actions.ts';
import type { IconName } from '../shared/Icon.tsx';
import { navigate, place } from '../shared/navigation.ts';
import { asRefusal, sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';
import { hasRoom } from '../shared/viewport.ts';
import { toasts } from '../shared/toasts.model.ts';
import { ringBell } from './bell.ts';
import type { Desk } from './desk.model.ts';
import { noticesOn, toggleNotices } from './notices.ts';
import type { Overlays } from './overlays.ts';
import { focusRow, focusSearch } from './focus.ts';

const VIEW_ICONS: Record<View, IconName> = { waiting: 'bell', mine: 'mine', all: 'inbox', closed: 'archive' };
const BOT_PARTS = {
  rules: 'studio.rules',
  entities: 'studio.entities',
  flows: 'flows.title',
  learning: 'learning.title',
  versions: 'versions.title',
  settings: 'botSettings.title',
} as const;
const always = (): boolean => true;

function moving(desk: Desk): Action[] {
  const inInbox = (): boolean => /^\/admin\/?(inbox|$)/.test(place.value.path);
  return [
    {
      name: 'go.next',
      group: 'go',
      label: () => t('action.next'),
      icon: 'down',
      keys: ['j', 'ArrowDown'],
      enabled: inInbox,
      run: () => focusRow(1),
    },
    {
      name: 'go.previous',
      group: 'go',
      label: () => t('action.previous'),
      icon: 'down',
      keys: ['k', 'ArrowUp'],
      enabled: inInbox,
      run: () => focusRow(-1),
    },
    {
      name: 'go.takeNext',
      group: 'go',
      label: () => t('action.takeNext'),
      icon: 'take',
      keys: ['n'],
      enabled: () => desk.list.next.value !== null,
      run: () => void desk.takeNext(),
    },
    {
      name: 'go.unread',
      group: 'go',
      label: () => t('action.nextUnread'),
      icon: 'bell',
      keys: ['u'],
      enabled: () => desk.list.rows.value?.some((row) => row.unread > 0) ?? false,
      run: () => {
        const row = desk.list.rows.peek()?.find((one) => one.unread > 0);
        if (row) navigate(inboxPath(desk.list.view.peek(), row.number));
      },
    },
    {
      name: 'go.search',
      group: 'go',
      label: () => t('action.search'),
      icon: 'search',
      keys: ['/', 'Ctrl+/'],
      enabled: always,
      run: () => {
        if (!inInbox()) navigate(inboxPath(desk.list.view.peek()));
        focusSearch();
      },
    },
    {
      name: 'go.list',
      group: 'go',
      label: () => t('action.back'),
      icon: 'left',
      keys: ['Escape'],
      enabled: () => desk.opened.value.phase !== 'none' && inInbox(),
      run: () => {
        if (desk.detailsOver.peek()) desk.detailsOver.value = false;
        else navigate(inboxPath(desk.list.view.peek()));
      },
    },
    ...VIEWS.map((view, index): Action => ({
      name: `go.${view}`,
      group: 'go',
      label: () => t('action.view', { view: t(`view.${view}`) }),
      icon: VIEW_ICONS[view],
      keys: [String(index + 1)],
      enabled: always,
      run: () => navigate(inboxPath(view)),
    })),
  ];
}

function pages(desk: Desk, overlays: Overlays): Action[] {
  const manages = (): boolean => desk.me.value.role !== 'agent';
  const go = (name: string, label: () => string, icon: IconName, path: string, enabled = always): Action => ({
    name,
    group: 'go',
    label,
    icon,
    enabled,
    run: () => navigate(path),
  });
  return [
    go('go.bot', () => t('action.page', { page: t('studio.title') }), 'bot', '/admin/bot', manages),
    ...(['rules', 'entities', 'flows', 'learning', 'versions', 'settings'] as const).map((part) =>
      go(
        `go.bot.${part}`,
        () => t('action.botPage', { page: t(BOT_PARTS[part]) }),
        'bot',
        `/admin/bot/${part}`,
        manages,
      ),
    ),
    go('go.people', () => t('action.page', { page: t('people.title') }), 'people', '/admin/people'),
    go('go.site', () => t('action.page', { page: t('site.title') }), 'site', '/admin/site', manages),
    go(
      'go.mails',
      () => t('action.page', { page: t('mails.title') }),
      'mail',
      '/admin/mails',
      () => manages() && desk.mails.smtp.value === false,
    ),
    {
      name: 'people.invite',
      group: 'desk',
      label: () => t('people.invite'),
      icon: 'take',
      enabled: manages,
      run: () => navigate('/admin/people?invite=1'),
    },
    {
      name: 'site.shop',
      group: 'desk',
      label: () => t('empty.openShop'),
      icon: 'open',
      enabled: () => desk.site.site.value?.exampleShop !== undefined,
      run: () => window.open(desk.site.site.peek()?.exampleShop, '_blank', 'noopener'),
    },
    {
      name: 'desk.commands',
      group: 'desk',
      label: () => t('action.commands'),
      icon: 'search',
      keys: ['Ctrl+k'],
      enabled: always,
      run: () => overlays.open('palette'),
    },
    {
      name: 'desk.keys',
      group: 'desk',
      label: () => t('action.keys'),
      icon: 'keyboard',
      keys: ['?'],
      enabled: always,
      run: () => overlays.open('keys'),
    },
  ];
}

function settings(desk: Desk, session: Session): Action[] {
  const { preferences } = desk;
  const { values } = preferences;
  return [
    {
      name: 'desk.away',
      group: 'desk',
      label: () => (desk.me.value.away ? t('action.back2') : t('action.away')),
      icon: 'status',
      keys: ['Shift+O'],
      enabled: always,
      run: () => void desk.setAway(!desk.me.peek().away),
    },
    {
      name: 'desk.details',
      group: 'desk',
      label: () => t('action.details'),
      icon: 'panel',
      keys: ['i'],
      enabled: () => desk.talk.value !== null,
      run: () => toggleDetails(desk),
    },
    {
      name: 'desk.sound',
      group: 'desk',
      label: () => (values.value.sound ? t('action.soundOff') : t('action.soundOn')),
      icon: 'sound',
      enabled: always,
      run: () => preferences.set('sound', !values.peek().sound),
    },
    {
      name: 'desk.testSound',
      group: 'desk',
      label: () => t('action.testSound'),
      icon: 'bell',
      enabled: always,
      run: () => void ringBell('waiting').then((heard) => toasts.show(heard ? t('sound.tested') : t('sound.blocked'))),
    },
    {
      name: 'desk.notices',
      group: 'desk',
      label: () => (noticesOn(preferences) ? t('action.noticesOff') : t('action.noticesOn')),
      icon: 'notify',
      enabled: always,
      run: () => void toggleNotices(preferences),
    },
    {
      name: 'desk.enterSends',
      group: 'desk',
      label: () => (values.value.enterSends ? t('action.ctrlSends') : t('action.enterSends')),
      icon: 'send',
      enabled: always,
      run: () => preferences.set('enterSends', !values.peek().enterSends),
    },
    {
      name: 'desk.letterKeys',
      group: 'desk',
      label: () => (values.value.letterKeys ? t('action.lettersOff') : t('action.lettersOn')),
      icon: 'keyboard',
      enabled: always,
      run: () => preferences.set('letterKeys', !values.peek().letterKeys),
    },
    {
      name: 'desk.signOut',
      group: 'desk',
      label: () => t('action.signOut'),
      icon: 'leave',
      enabled: always,
      run: () => void session.signOut().catch((error: unknown) => toasts.show(sentence(asRefusal(error)))),
    },
  ];
}

/** Shows or hides the details: beside the thread where there is room, over it elsewhere. */
export function toggleDetails(desk: Desk): void {
  if (hasRoom.peek()) desk.preferences.set('details', !desk.preferences.values.peek().details);
  else desk.detailsOver.value = !desk.detailsOver.peek();
}

/** Everything that can be done outside of the open ticket. */
export function deskActions(desk: Desk, session: Session, overlays: Overlays): Action[] {
  return [...moving(desk), ...pages(desk, overlays), ...settings(desk, session)];
}
