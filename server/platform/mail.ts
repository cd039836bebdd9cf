// How any room sends a mail: a job in its own transaction. Delivery is the business of the room notifications.

import type { Transaction } from './database.ts';
import type { JobKind } from './jobs.ts';
import { keyedHash, seal } from './seal.ts';
import type { Services } from './services.ts';

export interface Mail {
  /** Event and recipient, for instance `invite:ID`: a second mail with the same key is never sent. */
  key: string;
  /** One address, checked by the schema `emailAddress`. */
  to: string;
  /** One line. */
  subject: string;
  /** Plain text; lines that are an address become links in the HTML part. */
  text: string;
  /** Not worth delivering any more after this instant. */
  until?: Date;
  /** Not worth delivering once this participant of a conversation has read up to this place. */
  unlessRead?: { conversation: string; participant: string; seq: number };
}

/** Data of the job: the mail as JSON, sealed, since it holds links and codes that open accounts. */
export interface MailJob {
  key: string;
  sealed: string;
}

export const mailJob: JobKind<MailJob> = { name: 'mail' };

/** Purpose of the seal of a mail's job. */
export const MAIL_SEAL = 'mail';

/**
 * Puts a mail into the outbox: sent at least once after the commit, never after a rollback.
 *
 * @returns false when a mail with this key was put there before
 */
export async function sendMail(
  services: Pick<Services, 'config' | 'clock' | 'jobs'>,
  transaction: Transaction,
  mail: Mail,
): Promise<boolean> {
  const { secretKey } = services.config;
  const rows = await transaction.query(
    'mails.queue',
    `insert into mails (key, recipient_hash, queued_at) values ($1, $2, $3) on conflict (key) do nothing returning key`,
    [mail.key, recipientHash(secretKey, mail.to), services.clock.now()],
  );
  if (rows.length === 0) return false;
  const sealed = seal(secretKey, MAIL_SEAL, JSON.stringify(mail));
  await services.jobs.add(transaction, mailJob, mail.key, { key: mail.key, sealed });
  return true;
}

/** Under which hash the mails to an address are counted. */
export function recipientHash(secretKey: string, address: string): Buffer {
  return keyedHash(secretKey, 'recipient', address.trim().toLowerCase());
}
