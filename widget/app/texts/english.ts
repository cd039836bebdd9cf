/** Texts of what is there at once; those of the parts that arrive on demand stand in `extra.ts`. */
export const english = {
  write: 'Write a message',
  send: 'Send',
  attach: 'Attach pictures, PDF or text, up to 20 MB',
  menu: 'Menu',
  close: 'Close',
  conversation: 'Conversation',
  you: 'You',
  botFirst: 'Bot first, then people',
  offline: 'You are offline. Your messages are kept and sent when you are back.',
  pending: 'Sending',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Not sent',
  retry: 'Try again',
  discard: 'Delete',
};

export type Texts = typeof english;
