import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { CommandFields, Connection, Refusal } from '../../client/index.ts';
import { insist } from '../../client/inbox/index.ts';
import type { CommandName } from '../../protocol/commands.ts';
import type { Priority, TicketStatus } from '../../protocol/entries.ts';
import { confirm } from '../shared/confirm.model.ts';
import { asRefusal, sentence } from '../shared/refusals.ts';
import { t } from '../shared/texts.ts';
import { toasts } from '../shared/toasts.model.ts';
import type { Rules, Subject } from './subject.ts';
import { rulesFor } from './subject.ts';

export interface TicketModel {
  readonly subject: ReadonlySignal<Subject | null>;
  /** What may be done now; null while the ticket is not known. */
  readonly rules: ReadonlySignal<Rules | null>;
  /** A command is under way. */
  readonly busy: ReadonlySignal<boolean>;
  /** @returns true when it is mine now */
  take(): Promise<boolean>;
  takeOver(): Promise<void>;
  give(person: { id: string; name: string }): Promise<void>;
  release(): Promise<void>;
  setStatus(status: TicketStatus): Promise<void>;
  setPriority(priority: Priority): Promise<void>;
  resolve(): Promise<void>;
  close(): Promise<void>;
  block(blocked: boolean): Promise<void>;
}

interface Sources {
  connection: Connection;
  me: string;
  subject: ReadonlySignal<Subject | null>;
}

/** Milliseconds that the news of who was quicker may need to arrive behind the refusal. */
const NEWS_WITHIN = 1_500;

/** Commands on the open ticket. Each says what happened: a toast on success, a clear sentence on refusal. */
export function createTicketModel({ connection, me, subject }: Sources): TicketModel {
  const running = signal(0);

  /** Resolves as soon as somebody else holds the ticket, or with what is known when the time is up. */
  const whoHasIt = (): Promise<string | null> =>
    new Promise((resolve) => {
      const holder = (): string | null => {
        const { assignee } = subject.peek() ?? {};
        return assignee && assignee.id !== me ? assignee.name : null;
      };
      const end = subject.subscribe(() => {
        if (holder()) queueMicrotask(done);
      });
      const timer = setTimeout(() => done(), NEWS_WITHIN);
      function done(): void {
        clearTimeout(timer);
        end();
        resolve(holder());
      }
    });

  const refuse = async (refusal: Refusal): Promise<void> => {
    if (refusal.code !== 'already_taken' && refusal.code !== 'conflict') {
      toasts.show(sentence(refusal));
      return;
    }
    const name = await whoHasIt();
    if (name) toasts.show(t('ticket.takenBy', { name }));
    else toasts.show(refusal.code === 'conflict' ? refusal.message : sentence(refusal));
  };

  const run = async <Name extends CommandName>(name: Name, body: CommandFields<Name>): Promise<boolean> => {
    running.value += 1;
    try {
      await insist(connection, name, body);
      return true;
    } catch (error) {
      await refuse(asRefusal(error));
      return false;
    } finally {
      running.value -= 1;
    }
  };

  const setStatus = async (status: TicketStatus): Promise<void> => {
    const now = subject.peek();
    if (!now || now.status === status) return;
    const before = now.status;
    const { ticket, number } = now;
    if (!(await run('ticket.setStatus', { ticket, status }))) return;
    const undo = {
      label: t('undo'),
      run: () => void run('ticket.setStatus', { ticket, status: before }),
    };
    toasts.show(t('ticket.nowStatus', { number, status: t(`status.${status}`) }), undo);
  };

  const close = async (): Promise<void> => {
    const now = subject.peek();
    if (!now) return;
    const question = { title: t('ticket.closeTitle'), text: t('ticket.closeText'), confirm: t('ticket.close') };
    if (!(await confirm.ask(question))) return;
    if (await run('conversation.close', { conversation: now.conversation })) {
      toasts.show(t('ticket.nowStatus', { number: now.number, status: t('status.closed') }));
    }
  };

  return {
    subject,
    rules: computed(() => (subject.value ? rulesFor(subject.value, me) : null)),
    busy: computed(() => running.value > 0),
    async take() {
      const now = subject.peek();
      if (!now) return false;
      const done = await run('ticket.take', { ticket: now.ticket });
      if (done) toasts.show(t('ticket.taken', { number: now.number }));
      return done;
    },
    async takeOver() {
      const now = subject.peek();
      if (!now?.assignee) return;
      const { name } = now.assignee;
      const question = {
        title: t('ticket.takeOverTitle', { name }),
        text: t('ticket.takeOverText', { name }),
        confirm: t('ticket.takeOver'),
      };
      if (!(await confirm.ask(question))) return;
      if (await run('ticket.assign', { ticket: now.ticket, assignee: me })) {
        toasts.show(t('ticket.taken', { number: now.number }));
      }
    },
    async give(person) {
      const now = subject.peek();
      if (!now) return;
      if (await run('ticket.assign', { ticket: now.ticket, assignee: person.id })) {
        toasts.show(t('ticket.given', { number: now.number, name: person.name }));
      }
    },
    async release() {
      const now = subject.peek();
      if (!now) return;
      if (await run('ticket.assign', { ticket: now.ticket, assignee: null })) {
        toasts.show(t('ticket.released', { number: now.number }));
      }
    },
    async setStatus(status) {
      if (status === 'closed') return close();
      if (status === 'rejected') {
        const question = {
          title: t('ticket.rejectTitle'),
          text: t('ticket.rejectText'),
          confirm: t('ticket.reject'),
          danger: true,
        };
        if (!(await confirm.ask(question))) return undefined;
      }
      return setStatus(status);
    },
    async setPriority(priority) {
      const now = subject.peek();
      if (now && now.priority !== priority) await run('ticket.setPriority', { ticket: now.ticket, priority });
    },
    resolve: () => setStatus('resolved'),
    close,
    async block(blocked) {
      const now = subject.peek();
      if (!now) return;
      const question = { title: t('block.title'), text: t('block.text'), confirm: t('block.do'), danger: true };
      if (blocked && !(await confirm.ask(question))) return;
      if (await run('visitor.block', { visitor: now.visitor.id, blocked })) {
        toasts.show(blocked ? t('block.done') : t('block.undone'));
      }
    },
  };
}
