/**
 * What widget and admin UI share. The widget, which counts bytes, takes code from the doors of the rooms
 * (`connection/index.ts` and so on) and only types from here: through this door its bundler could not tell what may be
 * loaded later. Only in doors of their own: `inbox/` (admin UI),
 * `tabs/` (one socket for several tabs).
 */
export { createConnection } from './connection/connection.ts';
export { createHttp } from './http/createHttp.ts';
export { browser, uuid } from './connection/environment.ts';
export type { Environment } from './connection/environment.ts';
export type { Http, HttpOptions } from './connection/httpTypes.ts';
export { Refusal } from './connection/refusal.ts';
export type {
  CommandFields,
  Connection,
  ConnectionOptions,
  ConnectionState,
  FrameOf,
  FrameType,
  Link,
  LinkEvents,
  LinkFactory,
  RefusalCode,
} from './connection/types.ts';

export type { UploadOptions } from './files/types.ts';
export { uploadFile } from './files/upload.ts';

export { createTimes } from './i18n/times.ts';
export { createTranslator } from './i18n/translator.ts';
export type { Message, Messages, Times, Translate, Translator } from './i18n/types.ts';

export { createOutbox } from './outbox/outbox.ts';
export type { Outbox, OutboxBody, OutboxCommand, OutboxItem, OutboxOptions } from './outbox/types.ts';

export { openStorage } from './storage/storage.ts';
export type { Storage } from './storage/types.ts';

export { MessageText } from './text/MessageText.tsx';
export { parseText } from './text/parse.ts';
export type { Block, Inline } from './text/types.ts';

export { createThread } from './thread/thread.ts';
export type { ItemStatus, SendExtras, StaffThread, Thread, ThreadItem, ThreadOptions, Typist } from './thread/types.ts';
export { layOut } from './thread/view.ts';
export type { ViewRow } from './thread/viewTypes.ts';

export { accentTokens } from './tokens/accent.ts';
export { tokens } from './tokens/tokens.ts';
