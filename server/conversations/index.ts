/** The door of the conversations: the thread, its order and who may read it. */
export {
  announce,
  append,
  appendTurns,
  senderOf,
  type AppendedTurn,
  type BotMemory,
  type EntryDraft,
} from './append.ts';
export { appendPlain, type PlainMessage } from './appendPlain.ts';
export { claimAttachments } from './attachments.ts';
export { forVisitor } from './entryRow.ts';
export {
  lockConversation,
  lockConversations,
  mayEnter,
  type LockedConversation,
  type LockedTicket,
} from './lockConversation.ts';
export { lockOrOpen, openConversation } from './openConversation.ts';
export { mayAct, mayActIn, mayWrite } from './policy.ts';
export { ONLINE_FOR, presentConversation, presentOwnConversations } from './presentConversation.ts';
export { noteMailDue, noteUnread } from './mailDue.ts';
export { readAfter, readHeads, locate } from './readEntries.ts';
export { conversationsRoom, ownConversations } from './room.ts';
export { shopperMoved } from './shopperMoved.ts';
export type { MarksHint } from './markRead.ts';
