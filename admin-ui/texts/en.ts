import { administration } from './english/administration.ts';
import { frame } from './english/frame.ts';
import { inbox } from './english/inbox.ts';
import { session } from './english/session.ts';
import { studio } from './english/studio.ts';
import { studioExchange } from './english/studioExchange.ts';
import { studioLearning } from './english/studioLearning.ts';
import { studioParts } from './english/studioParts.ts';
import { studioSettings } from './english/studioSettings.ts';
import { studioTry } from './english/studioTry.ts';
import { studioVersions } from './english/studioVersions.ts';
import { thread } from './english/thread.ts';

/** Every text of the desk in English: the complete language, which others may lack keys of. */
export const en = {
  ...frame,
  ...session,
  ...inbox,
  ...thread,
  ...administration,
  ...studio,
  ...studioExchange,
  ...studioLearning,
  ...studioParts,
  ...studioSettings,
  ...studioTry,
  ...studioVersions,
} as const;
