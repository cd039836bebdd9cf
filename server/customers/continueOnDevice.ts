import type { Continued } from '../../protocol/index.ts';
import { AppError, hashSecret, inTransaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { mailboxOf, readContinueToken } from './continueToken.ts';

/**
 * Lets a device go on with a talk from the link of a mail: its own new secret becomes one of the shopper's. Whoever opens
 * the link has the mailbox, so the address is hers from then on. A link that went to another address than the one she
 * gives now opens nothing: the first may have been a stranger's, typed by mistake, and proves nothing about the second.
 *
 * @throws AppError `token_expired`, `token_invalid`, `not_found`
 */
export async function continueOnDevice(house: House, body: { token: string; secret: string }): Promise<Continued> {
  const { conversation, visitor, mailbox } = readContinueToken(house.config, body.token, house.clock.now());
  return inTransaction(house.database, async (transaction) => {
    const rows = await transaction.query<{ site_id: string; key: string; email: string | null }>(
      'continue.find',
      `select c.site_id, s.key, v.email from conversations c join sites s on s.id = c.site_id
        join visitors v on v.id = c.visitor_id where c.id = $1 and c.visitor_id = $2 for update of v`,
      [conversation, visitor],
    );
    const row = rows[0];
    if (row === undefined) throw new AppError('not_found');
    if (row.email === null || mailboxOf(house.config, row.email) !== mailbox) throw new AppError('token_invalid');
    const kept = await transaction.query(
      'continue.secret',
      `insert into visitor_secrets as s (site_id, hash, visitor_id) values ($1, $2, $3)
        on conflict (site_id, hash) do update set created_at = s.created_at where s.visitor_id = $3 returning hash`,
      [row.site_id, hashSecret(body.secret), visitor],
    );
    // A secret is one person's for ever.
    if (kept.length === 0) throw new AppError('already_exists');
    await transaction.query(
      'continue.proven',
      `update visitors set email_verified_at = coalesce(email_verified_at, now()) where id = $1`,
      [visitor],
    );
    return { siteKey: row.key, conversation };
  });
}
