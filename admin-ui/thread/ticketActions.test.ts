import { signal } from '@preact/signals';
import { beforeEach, expect, it } from 'vitest';
import { asEntry, shownKeys } from '../shared/actions.ts';
import type { Subject } from './subject.ts';
import { rulesFor } from './subject.ts';
import type { Talk } from './talk.model.ts';
import { ticketActions } from './ticketActions.ts';

const waiting: Subject = {
  ticket: 't',
  conversation: 'c',
  number: 'SB-1',
  subject: '',
  status: 'open',
  priority: 'high',
  speaker: 'queued',
  assignee: null,
  visitor: { id: 'v', blocked: false },
};
let ran: string[];
const talk = signal<Talk | null>(null);
const actions = ticketActions(talk, () => ran.push('choose'));

const open = (change: Partial<Subject> = {}): void => {
  const subject = { ...waiting, ...change };
  const record =
    (name: string) =>
    (...values: unknown[]) =>
      ran.push([name, ...values].join(' '));
  talk.value = {
    subject: signal(subject),
    rows: signal([]),
    composer: { focus: record('focus') },
    ticket: {
      rules: signal(rulesFor(subject, 'me')),
      take: record('take'),
      takeOver: record('takeOver'),
      setStatus: record('setStatus'),
      setPriority: record('setPriority'),
      block: record('block'),
    },
  } as unknown as Talk;
};
const enabled = (): string[] => actions.filter((action) => action.enabled()).map((action) => action.name);
const run = (name: string): void => actions.find((action) => action.name === name)?.run();

beforeEach(() => {
  ran = [];
  talk.value = null;
});

it('offers nothing while no ticket is open', () => {
  expect(enabled()).toEqual([]);
  run('ticket.take');
  expect(ran).toEqual([]);
});

it('offers what the rules allow, and of values those that would change something', () => {
  open();
  expect(enabled()).toEqual([
    'talk.reply',
    'talk.quote',
    'ticket.take',
    'ticket.give',
    'ticket.resolve',
    'ticket.status.pending',
    'ticket.status.on_hold',
    'ticket.priority.low',
    'ticket.priority.medium',
    'ticket.priority.urgent',
    'ticket.close',
    'visitor.block',
  ]);
  open({ status: 'closed', speaker: 'closed' });
  expect(enabled()).toEqual(['ticket.reopen', 'visitor.block']);
});

it('never offers two actions on one key', () => {
  for (const assignee of [null, { id: 'me', name: 'Ines' }, { id: 'maya', name: 'Maya' }]) {
    open({ assignee });
    const keys = actions.filter((action) => action.enabled()).flatMap((action) => action.keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

it('runs on the ticket that is open', () => {
  open({ assignee: { id: 'maya', name: 'Maya' } });
  for (const name of ['ticket.takeOver', 'ticket.give', 'ticket.priority.urgent', 'visitor.block']) run(name);
  expect(ran).toEqual(['takeOver', 'choose', 'setPriority urgent', 'block true']);
});

it('is the same object in a menu: name, keys and deed', () => {
  open({ assignee: { id: 'maya', name: 'Maya' } });
  const action = actions.find((one) => one.name === 'ticket.takeOver');
  if (!action) throw new Error('no such action');
  expect(shownKeys(action)).toEqual(['T']);
  expect(asEntry(action)).toMatchObject({ label: 'Take over from Maya', keys: ['T'], run: action.run });
});
