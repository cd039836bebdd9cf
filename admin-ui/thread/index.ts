/** Door of the thread for the other features of the desk. */
export { LogBones } from './LogBones.tsx';
export { PersonPicker } from './PersonPicker.tsx';
export { createTalk } from './talk.model.ts';
export type { Talk } from './talk.model.ts';
export { ThreadPane } from './ThreadPane.tsx';
export { ticketActions } from './ticketActions.ts';
