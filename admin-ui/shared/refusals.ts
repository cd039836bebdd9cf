import type { RefusalCode } from '../../client/index.ts';
import { Refusal } from '../../client/index.ts';
import { t } from './texts.ts';
import type { TextKey } from './texts.ts';

/** Codes whose sentence the desk says in its own words; of all others the server's sentence is shown. */
const OWN_WORDS: Partial<Record<RefusalCode, TextKey>> = {
  offline: 'error.offline',
  unauthorized: 'error.unauthorized',
  wrong_credentials: 'error.wrongCredentials',
  code_invalid: 'error.codeInvalid',
  forbidden: 'error.forbidden',
  not_found: 'error.notFound',
  conflict: 'error.conflict',
  already_taken: 'error.alreadyTaken',
  already_exists: 'error.alreadyExists',
  conversation_closed: 'error.conversationClosed',
  too_large: 'error.tooLarge',
  file_type_refused: 'error.fileType',
  too_many_requests: 'error.tooMany',
  internal: 'error.internal',
  database_unavailable: 'error.unavailable',
  storage_full: 'error.storageFull',
  invalid: 'error.invalid',
};

/** The refusal itself; anything else is a fault of this program and goes on. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

/** What happened and what to do, for a person. */
export function sentence(refusal: { code: RefusalCode; message: string }): string {
  const key = OWN_WORDS[refusal.code];
  return key ? (t as (key: TextKey) => string)(key) : refusal.message;
}
