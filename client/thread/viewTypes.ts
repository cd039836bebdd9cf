import type { ThreadItem } from './types.ts';

/** What the list shows, top to bottom. */
export type ViewRow =
  | { type: 'day'; key: string; at: string }
  /** Stands before the first unread message. */
  | { type: 'unread'; key: string }
  /** `first` and `last` of a run of messages of one sender: the face and name stand at one end, the time and mark at the other. */
  | { type: 'item'; key: string; item: ThreadItem; first: boolean; last: boolean };
