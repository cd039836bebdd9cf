import type { ReadonlySignal } from '@preact/signals';
import { PRIORITIES } from '../../protocol/constants.ts';
import type { Action } from '../shared/actions.ts';
import { t } from '../shared/texts.ts';
import type { Talk } from './talk.model.ts';
import type { Rules } from './subject.ts';

/** What can be done with the open ticket. `picking` is raised to open the choice of a person. */
export function ticketActions(talk: ReadonlySignal<Talk | null>, choosePerson: () => void): Action[] {
  const may = (rule: keyof Rules) => (): boolean => talk.value?.ticket.rules.value?.[rule] ?? false;
  const ticket = (run: (open: Talk) => unknown) => (): void => {
    const open = talk.peek();
    if (open) void run(open);
  };
  return [
    {
      name: 'talk.reply',
      group: 'talk',
      label: () => t('action.reply'),
      icon: 'reply',
      keys: ['r'],
      enabled: may('write'),
      run: ticket((open) => open.composer.focus()),
    },
    {
      name: 'talk.quote',
      group: 'talk',
      label: () => t('action.quote'),
      icon: 'chat',
      keys: ['q'],
      enabled: may('write'),
      run: ticket((open) => {
        const newest = open.thread.items
          .peek()
          .findLast((item) => item.kind === 'message' && item.sender.kind === 'visitor' && item.seq !== undefined);
        if (newest) open.composer.answer(newest);
      }),
    },
    {
      name: 'talk.unfold',
      group: 'talk',
      label: () => t('action.unfold'),
      icon: 'bot',
      keys: ['b'],
      enabled: () => talk.value?.rows.value.some((row) => row.type === 'bot') ?? false,
      run: ticket((open) => open.toggleAll()),
    },
    {
      name: 'ticket.take',
      group: 'ticket',
      label: () => t('action.take'),
      icon: 'take',
      keys: ['t'],
      enabled: may('take'),
      run: ticket((open) => open.ticket.take()),
    },
    {
      name: 'ticket.takeOver',
      group: 'ticket',
      label: () => t('action.takeOver', { name: talk.value?.subject.value?.assignee?.name ?? '' }),
      icon: 'take',
      keys: ['t'],
      enabled: may('takeOver'),
      run: ticket((open) => open.ticket.takeOver()),
    },
    {
      name: 'ticket.give',
      group: 'ticket',
      label: () => t('action.give'),
      icon: 'swap',
      keys: ['g'],
      enabled: may('give'),
      run: choosePerson,
    },
    {
      name: 'ticket.release',
      group: 'ticket',
      label: () => t('action.release'),
      icon: 'release',
      enabled: may('release'),
      run: ticket((open) => open.ticket.release()),
    },
    {
      name: 'ticket.resolve',
      group: 'ticket',
      label: () => t('action.resolve'),
      icon: 'check',
      keys: ['e'],
      enabled: may('resolve'),
      run: ticket((open) => open.ticket.resolve()),
    },
    {
      name: 'ticket.reopen',
      group: 'ticket',
      label: () => t('action.reopen'),
      icon: 'undo',
      enabled: may('reopen'),
      run: ticket((open) => open.ticket.setStatus('open')),
    },
    ...(['pending', 'on_hold'] as const).map((status): Action => ({
      name: `ticket.status.${status}`,
      group: 'ticket',
      label: () => t('action.status', { status: t(`status.${status}`) }),
      icon: 'status',
      enabled: () => may('resolve')() && talk.value?.subject.value?.status !== status,
      run: ticket((open) => open.ticket.setStatus(status)),
    })),
    ...PRIORITIES.map((priority): Action => ({
      name: `ticket.priority.${priority}`,
      group: 'ticket',
      label: () => t('action.priority', { priority: t(`priority.${priority}`) }),
      icon: 'priority',
      enabled: () => may('priority')() && talk.value?.subject.value?.priority !== priority,
      run: ticket((open) => open.ticket.setPriority(priority)),
    })),
    {
      name: 'ticket.close',
      group: 'ticket',
      label: () => t('action.close'),
      icon: 'close',
      enabled: may('close'),
      run: ticket((open) => open.ticket.close()),
    },
    {
      name: 'visitor.block',
      group: 'ticket',
      label: () => t('action.block'),
      icon: 'block',
      enabled: may('block'),
      run: ticket((open) => open.ticket.block(true)),
    },
    {
      name: 'visitor.unblock',
      group: 'ticket',
      label: () => t('action.unblock'),
      icon: 'block',
      enabled: may('unblock'),
      run: ticket((open) => open.ticket.block(false)),
    },
  ];
}
