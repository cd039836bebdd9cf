import { effect } from '@preact/signals';
import { inboxPath } from '../inbox/views.ts';
import { navigate } from '../shared/navigation.ts';
import { shopperName } from '../shared/shopper.ts';
import { t } from '../shared/texts.ts';
import type { Alert } from './alerts.model.ts';
import { watchInbox } from './alerts.model.ts';
import { ringBell } from './bell.ts';
import type { Desk } from './desk.model.ts';
import { drawFavicon } from './favicon.ts';
import { pageTitle } from './pageTitle.ts';
import { claimVoice } from './voice.ts';

function notify(alert: Alert): void {
  const { row, kind } = alert;
  const title = kind === 'waiting' ? t('notice.waiting', { name: shopperName(row.visitor) }) : shopperName(row.visitor);
  // One notice per ticket: a newer one takes the place of the one before.
  const notice = new Notification(title, { body: row.head.preview, tag: `shopbell ${row.ticket}` });
  notice.addEventListener('click', () => {
    window.focus();
    navigate(inboxPath(kind === 'waiting' ? 'waiting' : 'mine', row.number));
    notice.close();
  });
}

/** Tickets that ring: chats that wait, and mine with unread messages. */
export function ringing(desk: Desk): number {
  return desk.list.counts.value.waiting + desk.list.unread.value.mine;
}

/**
 * Bell, browser notices, title and icon of the page.
 * @returns a function that ends them
 */
export function callAttention(desk: Desk): () => void {
  const voice = claimVoice(`shopbell:desk:${desk.me.peek().id}:bell`);
  const ends = [
    voice.release,
    watchInbox({
      inbox: desk.inbox,
      me: desk.me.peek().id,
      inSight: () => {
        const now = desk.opened.peek();
        return now.phase === 'open' && now.talk.thread.visible.peek() ? now.ticket : null;
      },
      ring(alert) {
        if (!voice.has()) return;
        const { sound, notices } = desk.preferences.values.peek();
        if (sound) void ringBell(alert.kind);
        const allowed = 'Notification' in globalThis && Notification.permission === 'granted';
        if (notices && allowed && document.visibilityState === 'hidden') notify(alert);
      },
    }),
    effect(() => {
      document.title = pageTitle(desk, ringing(desk));
    }),
    effect(() => drawFavicon(ringing(desk) > 0)),
  ];
  return () => {
    for (const end of ends) end();
    document.title = t('brand');
    drawFavicon(false);
  };
}
