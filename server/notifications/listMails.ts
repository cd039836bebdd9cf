import type { MailList } from '../../protocol/index.ts';
import { isAudience, type Actor, type Services } from '../platform/index.ts';
import type { Failure } from './outbox.ts';
import { kindOf, type Mailer } from './mailer.ts';

/**
 * Kinds that every admin may read. All others open accounts, and whoever reads the code of the owner's password becomes
 * the owner. The link of an invitation is shown to whoever made it.
 */
const FOR_ADMINS: ReadonlySet<string> = new Set(['answer']);
/** Mails that are listed as given up. */
const LISTED = 100;

/** What the admin UI lists of mails: those kept as files, and those that never arrived. */
export async function listMails(services: Services, mailer: Mailer, actor: Actor | undefined): Promise<MailList> {
  const isOwner = isAudience(actor, ['owner']);
  const mails = (await mailer.kept()).map(({ kind, ...mail }) =>
    isOwner || FOR_ADMINS.has(kind) ? mail : { ...mail, text: '', hidden: true },
  );
  const { rows } = await services.database.pool.query<{
    key: string;
    failure: Failure;
    queued_at: Date;
    given_up_at: Date;
  }>({
    name: 'mails.givenUp',
    text: `select key, failure, queued_at, given_up_at from mails where sent_at is null and failure is not null
      order by given_up_at desc limit $1`,
    values: [LISTED],
  });
  const givenUp = rows.map((row) => ({
    kind: kindOf(row.key),
    failure: row.failure,
    queuedAt: row.queued_at.toISOString(),
    givenUpAt: row.given_up_at.toISOString(),
  }));
  return { smtp: mailer.smtp, mails, givenUp };
}
