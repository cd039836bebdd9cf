/** The door of the tickets: what people answer for, and the inbox they see it in. */
export { eventCommand, lockFor } from './eventCommand.ts';
export { openTicket } from './openTicket.ts';
export { reopenTicket } from './reopenTicket.ts';
export { ticketsRoom } from './room.ts';
export { touchInbox } from './touchInbox.ts';
export { writeChange, writeSpeaker } from './changeTicket.ts';
export { Inbox } from './inbox.ts';
