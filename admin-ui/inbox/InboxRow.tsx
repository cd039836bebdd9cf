import type { InboxRow as Row } from '../../protocol/inbox.ts';
import { now } from '../shared/clock.ts';
import { briefly, lasting } from '../shared/durations.ts';
import { Face } from '../shared/Face.tsx';
import { Icon } from '../shared/Icon.tsx';
import { PriorityMark } from '../shared/PriorityMark.tsx';
import { shopperName } from '../shared/shopper.ts';
import { t, times } from '../shared/texts.ts';
import { inboxPath, isSettled, waitsSince } from './views.ts';
import type { View } from './views.ts';

interface Props {
  row: Row;
  view: View;
  me: string;
  open: boolean;
  /** Named where several storefronts share the inbox. */
  site?: string | undefined;
}

/** Who wrote the newest message, when it was not the shopper. */
function author(row: Row, me: string): string {
  const { sender } = row.head;
  if (sender.kind === 'bot') return t('row.bot');
  if (sender.kind !== 'staff') return '';
  return sender.id === me ? t('row.you') : t('row.other', { name: sender.name?.split(' ')[0] ?? t('row.staff') });
}

function Due({ row }: { row: Row }) {
  const since = waitsSince(row);
  if (since) {
    const time = lasting(now.value - Date.parse(since));
    return (
      <span class="chip brass due" title={t('row.waitsSince', { time: times.full(since) })}>
        <span class="only-heard">{t('row.waits')} </span>
        {time}
      </span>
    );
  }
  if (isSettled(row) || row.status === 'on_hold') return <span class="due">{t(`status.${row.status}`)}</span>;
  return <span class="due third">{t('row.waitsForShopper')}</span>;
}

/** One ticket in the list. */
export function InboxRow({ row, view, me, open, site }: Props) {
  const name = shopperName(row.visitor);
  const by = author(row, me);
  return (
    <li class={`ticket ${row.unread > 0 ? 'unread' : ''} ${open ? 'open' : ''}`}>
      <a href={inboxPath(view, row.number)} aria-current={open ? 'true' : undefined} data-ticket={row.ticket}>
        <span class="ticket-face">
          <Face id={row.visitor.id} name={row.visitor.name ?? row.visitor.email} />
        </span>
        <span class="ticket-line">
          <span class="ticket-name cut grow" dir="auto">
            {name}
          </span>
          <time class="ticket-time" dateTime={row.head.at} title={times.full(row.head.at)}>
            {briefly(row.head.at, now.value)}
          </time>
        </span>
        <span class="ticket-line">
          <span class="ticket-last cut grow" dir="auto">
            {by ? <span class="third">{by} </span> : null}
            {row.head.preview || t('row.file')}
          </span>
          {row.unread > 0 ? (
            <span class="count">
              {row.unread}
              <span class="only-heard"> {t('row.unread', { count: row.unread })}</span>
            </span>
          ) : null}
        </span>
        <span class="ticket-line">
          <PriorityMark priority={row.priority} />
          <span class="tiny third">{row.number}</span>
          {site ? <span class="tiny third cut">{site}</span> : null}
          {row.team && !row.assignee ? (
            <span class="tiny third cut" dir="auto" title={t('row.team', { team: row.team })}>
              <Icon name="people" size="small" /> {row.team}
            </span>
          ) : null}
          {row.assignee && row.assignee.id !== me ? (
            <span class="tiny third cut ticket-agent">
              <Icon name="mine" size="small" />
              {row.assignee.name}
            </span>
          ) : null}
          <span class="grow" />
          <Due row={row} />
        </span>
      </a>
    </li>
  );
}

/** The same boxes while the list is loading. */
export function BoneRow({ width }: { width: number }) {
  return (
    <li class="ticket bones" aria-hidden="true">
      <div class="ticket-box">
        <span class="ticket-face">
          <span class="bone face" />
        </span>
        <span class="ticket-line">
          <span class="bone" style={{ width: `${width * 0.45}%` }} />
        </span>
        <span class="ticket-line">
          <span class="bone" style={{ width: `${width}%` }} />
        </span>
        <span class="ticket-line">
          <span class="bone" style={{ width: `${width * 0.35}%` }} />
        </span>
      </div>
    </li>
  );
}
