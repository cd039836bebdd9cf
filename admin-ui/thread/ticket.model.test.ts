import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { confirm } from '../shared/confirm.model.ts';
import { toasts } from '../shared/toasts.model.ts';
import { fakeConnection, ME, refusal } from '../testing/fakes.ts';
import type { Subject } from './subject.ts';
import { createTicketModel } from './ticket.model.ts';

const waiting: Subject = {
  ticket: 't',
  conversation: 'c',
  number: 'SB-1',
  subject: '',
  status: 'open',
  priority: 'low',
  speaker: 'queued',
  assignee: null,
  visitor: { id: 'v', blocked: false },
};
const maya = { id: 'maya', name: 'Maya' };

const open = (subject: Partial<Subject> = {}, answer?: (name: string, body: unknown) => unknown) => {
  const { connection, commands } = fakeConnection(answer);
  const state = signal<Subject | null>({ ...waiting, ...subject });
  const ticket = createTicketModel({ connection, me: ME.id, subject: state });
  const names = () => commands.map((command) => command.name);
  return { ticket, state, commands, names };
};
const said = (): string | undefined => toasts.toasts.value.at(-1)?.text;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  for (const toast of toasts.toasts.value) toasts.dismiss(toast.id);
  vi.useRealTimers();
});

describe('taking', () => {
  it('makes it mine and says so', async () => {
    const { ticket, commands } = open();
    expect(await ticket.take()).toBe(true);
    expect(commands).toMatchObject([{ name: 'ticket.take', body: { ticket: 't' } }]);
    expect(said()).toBe('SB-1 is yours.');
    expect(ticket.busy.value).toBe(false);
  });

  it('too late names who was quicker, also when the news of it comes behind the refusal', async () => {
    const { ticket, state } = open({}, () => {
      throw refusal('already_taken');
    });
    const taking = ticket.take();
    await vi.advanceTimersByTimeAsync(400);
    state.value = { ...waiting, assignee: maya, speaker: 'agent' };
    expect(await taking).toBe(false);
    expect(said()).toBe('Maya has taken this chat.');
  });

  it('too late without any news says that somebody else has it', async () => {
    const { ticket } = open({}, () => {
      throw refusal('already_taken');
    });
    const taking = ticket.take();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await taking).toBe(false);
    expect(said()).toBe('Somebody else has taken this chat.');
  });

  it('over from a colleague asks first', async () => {
    const { ticket, names, commands } = open({ assignee: maya, speaker: 'agent' });
    const refused = ticket.takeOver();
    confirm.settle(false);
    await refused;
    expect(names()).toEqual([]);
    const agreed = ticket.takeOver();
    expect(confirm.question.value?.title).toContain('Maya');
    confirm.settle(true);
    await agreed;
    expect(commands).toMatchObject([{ name: 'ticket.assign', body: { ticket: 't', assignee: ME.id } }]);
  });
});

it('gives and releases', async () => {
  const { ticket, commands } = open({ assignee: { id: ME.id, name: ME.name } });
  await ticket.give(maya);
  expect(said()).toBe('SB-1 now belongs to Maya.');
  await ticket.release();
  expect(commands).toMatchObject([
    { name: 'ticket.assign', body: { assignee: 'maya' } },
    { name: 'ticket.assign', body: { assignee: null } },
  ]);
});

describe('resolving', () => {
  it('can be undone', async () => {
    const { ticket, commands } = open({ status: 'pending' });
    await ticket.resolve();
    expect(said()).toBe('SB-1: Resolved');
    toasts.toasts.value.at(-1)?.action?.run();
    await vi.advanceTimersByTimeAsync(0);
    expect(commands).toMatchObject([{ body: { status: 'resolved' } }, { body: { status: 'pending' } }]);
  });

  it('what was resolved by somebody else says how it stands', async () => {
    const { ticket } = open({}, () => {
      throw refusal('conflict', { message: 'It is resolved already.' });
    });
    const resolving = ticket.resolve();
    await vi.advanceTimersByTimeAsync(2_000);
    await resolving;
    expect(said()).toBe('It is resolved already.');
  });

  it('does nothing where it would change nothing', async () => {
    const { ticket, names } = open({ status: 'resolved' });
    await ticket.resolve();
    await ticket.setPriority('low');
    expect(names()).toEqual([]);
  });
});

describe('what cannot be taken back easily', () => {
  it.each([
    ['closing', 'conversation.close', (ticket: ReturnType<typeof open>['ticket']) => ticket.setStatus('closed')],
    ['rejecting', 'ticket.setStatus', (ticket: ReturnType<typeof open>['ticket']) => ticket.setStatus('rejected')],
    ['blocking', 'visitor.block', (ticket: ReturnType<typeof open>['ticket']) => ticket.block(true)],
  ])('%s is asked for first', async (_case, command, run) => {
    const { ticket, names } = open();
    const refused = run(ticket);
    confirm.settle(false);
    await refused;
    expect(names()).toEqual([]);
    const agreed = run(ticket);
    confirm.settle(true);
    await agreed;
    expect(names()).toEqual([command]);
  });

  it('unblocking is not asked for', async () => {
    const { ticket, commands } = open({ visitor: { id: 'v', blocked: true } });
    await ticket.block(false);
    expect(commands).toMatchObject([{ name: 'visitor.block', body: { visitor: 'v', blocked: false } }]);
  });
});
