import type { EntryEvent } from '../../protocol/entries.ts';
import { t, times } from '../shared/texts.ts';

/** A name keeps its direction to itself (Unicode UAX #9, FSI and PDI): what stands around it stays in its place. */
const isolate = (name: string): string => `\u2068${name}\u2069`;

/**
 * What changed, in one sentence. Names in it are isolated, so that they may be written in either direction.
 * @param event what happened
 * @param me the reader's own name: what she did is told as "you"
 */
export function eventText(event: EntryEvent, me: string): string {
  const who = (name: string | undefined): string =>
    name === me ? t('event.you') : name === undefined ? t('event.somebody') : isolate(name);
  switch (event.type) {
    case 'handed_over': {
      const reason = t(`handOver.${event.reason}`);
      if (event.byMail) return t('event.filed', { ticket: event.ticket });
      if (event.online) return t('event.handedOver', { ticket: event.ticket, reason });
      return event.opensAt
        ? t('event.handedOverClosed', { ticket: event.ticket, reason, time: times.moment(event.opensAt, Date.now()) })
        : t('event.handedOverAlone', { ticket: event.ticket, reason });
    }
    case 'left_queue':
      return t('event.leftQueue');
    case 'taken':
      return event.agent === me ? t('event.takenByYou') : t('event.taken', { agent: isolate(event.agent) });
    case 'assigned':
      if (event.by === event.agent)
        return event.by === me ? t('event.takenByYou') : t('event.taken', { agent: isolate(event.by) });
      return t('event.assigned', {
        by: who(event.by),
        agent: event.agent === me ? t('event.toYou') : isolate(event.agent),
      });
    case 'returned':
      return event.reason === 'offline'
        ? t('event.returnedOffline', { agent: isolate(event.agent) })
        : t('event.returned', { agent: who(event.agent) });
    case 'status': {
      const to = t(`status.${event.to}`);
      return event.by ? t('event.status', { by: who(event.by), status: to }) : t('event.statusAlone', { status: to });
    }
    case 'priority':
      return t('event.priority', { by: who(event.by), priority: t(`priority.${event.to}`) });
    case 'contact':
      return t('event.contact', {
        contact: [event.name, event.email].flatMap((part) => (part ? [isolate(part)] : [])).join(', '),
      });
    case 'closed':
      return event.by === 'visitor' ? t('event.closedByShopper') : t('event.closed');
  }
}
