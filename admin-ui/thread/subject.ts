import type { StaffConversation, Priority, Speaker, TicketStatus } from '../../protocol/entries.ts';
import type { InboxRow } from '../../protocol/inbox.ts';

/** The ticket that is open, from whatever of the two sources knows it: the row of the inbox or the conversation's state. */
export interface Subject {
  ticket: string;
  conversation: string;
  number: string;
  subject: string;
  status: TicketStatus;
  priority: Priority;
  speaker: Speaker;
  assignee: { id: string; name: string } | null;
  visitor: { id: string; name?: string | undefined; email?: string | undefined; blocked: boolean };
}

/**
 * @param row how the list shows it; fresh for open tickets, as old as its loading for closed ones
 * @param state how the conversation shows it; fresh whenever it is loaded
 */
export function subjectOf(row: InboxRow | null, state: StaffConversation | null): Subject | null {
  if (state?.ticket) {
    const { id, number, status, priority, assignee } = state.ticket;
    return {
      ticket: id,
      conversation: state.id,
      number,
      subject: row?.subject ?? '',
      status,
      priority,
      speaker: state.speaker,
      assignee,
      visitor: state.visitor,
    };
  }
  if (!row) return null;
  const { ticket, conversation, number, subject, status, priority, speaker, assignee, visitor } = row;
  return { ticket, conversation, number, subject, status, priority, speaker, assignee, visitor };
}

const ended = (subject: Subject): boolean => subject.status === 'closed' || subject.status === 'rejected';

/** What may be done now. The server judges again on the locked row. */
export function rulesFor(subject: Subject, me: string) {
  const hers = subject.assignee;
  return {
    /** Nobody has it. */
    take: !ended(subject) && hers === null,
    /** Somebody else has it. */
    takeOver: !ended(subject) && hers !== null && hers.id !== me,
    give: !ended(subject),
    release: !ended(subject) && hers !== null,
    status: true,
    priority: !ended(subject),
    resolve: !ended(subject) && subject.status !== 'resolved',
    reopen: ended(subject) || subject.status === 'resolved',
    close: !ended(subject),
    block: !subject.visitor.blocked,
    unblock: subject.visitor.blocked,
    /** A closed one takes no more messages; while the bot talks nobody interrupts it. */
    write: !ended(subject) && subject.speaker !== 'bot' && subject.speaker !== 'closed',
  };
}
export type Rules = ReturnType<typeof rulesFor>;
