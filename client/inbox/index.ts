/** Door of the admin-only part: the live inbox, and commands that are pressed through. */
export { createInbox } from './inbox.ts';
export { insist } from './insist.ts';
export type { Inbox, InboxOptions, InboxView } from './types.ts';
