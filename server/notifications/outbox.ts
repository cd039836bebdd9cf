import { Gauge } from 'prom-client';
import type { MailList } from '../../protocol/index.ts';
import { dieAt, MAIL_SEAL, toAppError, unseal, type Mail, type MailJob, type Services } from '../platform/index.ts';
import type { Mailer } from './mailer.ts';

/** A delivery that takes longer has died with its process; another may try. Longer than a slow mail server's word. Milliseconds. */
const CLAIMED_FOR = 3 * 60_000;

const HOUR = 60 * 60_000;
/** Milliseconds after which a try that fails is the last one. The jobs have tries left then, so that one says so. */
const TRIED_FOR = 12 * HOUR;
/** A job has used up its tries by then, also when its process died with the last of them. */
const GONE_AFTER = 48 * HOUR;
/** How long it is known that a mail was sent or given up. */
const KEPT_FOR = 90 * 24 * HOUR;

/** Why a mail was given up. */
export type Failure = MailList['givenUp'][number]['failure'];

/**
 * Delivers one mail of the outbox. At least once, and twice only when the process dies between the mail server's word
 * and ours; both copies then have the same Message-ID.
 *
 * @throws Error when the mail server is away or another process is at it: the job is tried again later
 */
export async function deliverMail(services: Services, mailer: Mailer, job: MailJob): Promise<void> {
  if (!(await claim(services, job.key))) return;
  let mail: Mail;
  try {
    mail = JSON.parse(unseal(services.config.secretKey, MAIL_SEAL, job.sealed)) as Mail;
  } catch (error) {
    // Sealed under a key that is gone: no later attempt will open it.
    services.log.error({ event: 'mail.unreadable', key: job.key, message: String(error) });
    return giveUp(services, job.key, 'unreadable');
  }
  if (await isOutdated(services, mail)) return giveUp(services, job.key, null);
  let delivered: boolean;
  try {
    delivered = await mailer.deliver(mail);
  } catch (error) {
    services.log.warn({ event: 'mail.delayed', key: job.key, message: messageOf(error) });
    if (await release(services, job.key)) return;
    throw error;
  }
  dieAt('after_smtp');
  services.log.info({ event: delivered ? 'mail.sent' : 'mail.refused', key: job.key });
  if (!delivered) return giveUp(services, job.key, 'refused');
  await services.database.pool.query('update mails set sent_at = $2, claimed_until = null where key = $1', [
    job.key,
    services.clock.now(),
  ]);
}

/** @returns false when there is nothing left to do */
async function claim(services: Services, key: string): Promise<boolean> {
  const { pool } = services.database;
  const now = services.clock.now();
  const claimed = await pool.query(
    `update mails set claimed_until = $2 where key = $1 and sent_at is null and given_up_at is null
      and (claimed_until is null or claimed_until <= $3) returning key`,
    [key, new Date(now.getTime() + CLAIMED_FOR), now],
  );
  if (claimed.rows.length > 0) return true;
  const open = await pool.query('select 1 from mails where key = $1 and sent_at is null and given_up_at is null', [
    key,
  ]);
  if (open.rows.length > 0) throw new Error('Another process is delivering this mail');
  return false;
}

async function isOutdated(services: Services, mail: Mail): Promise<boolean> {
  // A date comes out of JSON as text.
  if (mail.until !== undefined && new Date(mail.until) <= services.clock.now()) return true;
  if (mail.unlessRead === undefined) return false;
  const { conversation, participant, seq } = mail.unlessRead;
  const { rows } = await services.database.pool.query(
    'select 1 from participants where conversation_id = $1 and participant_id = $2 and read_seq >= $3',
    [conversation, participant, seq],
  );
  return rows.length > 0;
}

/** Lets others try a mail, unless it was tried for long enough. @returns true when it is given up */
async function release(services: Services, key: string): Promise<boolean> {
  const now = services.clock.now();
  const { rows } = await services.database.pool.query<{ queued_at: Date }>(
    'update mails set claimed_until = null where key = $1 returning queued_at',
    [key],
  );
  const queuedAt = rows[0]?.queued_at.getTime();
  if (queuedAt === undefined || now.getTime() - queuedAt < TRIED_FOR) return false;
  await giveUp(services, key, 'unreachable');
  return true;
}

/** @param failure null when it was too late for the mail, which is as it should be */
async function giveUp(services: Services, key: string, failure: Failure | null): Promise<void> {
  await services.database.pool.query(
    'update mails set given_up_at = $2, failure = $3, claimed_until = null where key = $1 and sent_at is null',
    [key, services.clock.now(), failure],
  );
  if (failure !== null) services.log.error({ event: 'mail.given_up', key, failure });
}

/** Gives up what no job tries any more, and forgets what is long done. */
export async function tidyOutbox(services: Services): Promise<void> {
  const now = services.clock.now();
  const { pool } = services.database;
  const gone = await pool.query(
    `update mails set given_up_at = $1, failure = 'unreachable', claimed_until = null
      where sent_at is null and given_up_at is null and queued_at < $2 returning key`,
    [now, new Date(now.getTime() - GONE_AFTER)],
  );
  if (gone.rows.length > 0) services.log.error({ event: 'mail.given_up', count: gone.rows.length });
  await pool.query('delete from mails where queued_at < $1 and (sent_at is not null or given_up_at is not null)', [
    new Date(now.getTime() - KEPT_FOR),
  ]);
}

/** Figures of the outbox, asked for when they are read. */
export function watchOutbox(services: Services): void {
  const age = new Gauge({
    name: 'shopbell_outbox_age_seconds',
    help: 'How long the oldest mail that is still to be sent has waited',
    registers: [services.metrics.registry],
    async collect() {
      try {
        const { rows } = await services.database.pool.query<{ oldest: Date | null }>(
          'select min(queued_at) as oldest from mails where sent_at is null and given_up_at is null',
        );
        const oldest = rows[0]?.oldest?.getTime();
        age.set(oldest === undefined ? 0 : Math.max(0, (services.clock.now().getTime() - oldest) / 1_000));
      } catch (error) {
        services.log.warn({ event: 'mail.age_unknown', code: toAppError(error).code });
      }
    },
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
