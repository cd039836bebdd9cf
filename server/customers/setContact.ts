import type { Transaction } from '../platform/index.ts';

/**
 * Keeps the name or the e-mail address that a shopper gave. An address is hers only once a link sent to it was opened:
 * a new one is unproven and opens no history.
 */
export async function setContact(
  transaction: Transaction,
  visitorId: string,
  contact: { name?: string | undefined; email?: string | undefined },
): Promise<void> {
  await transaction.query(
    'visitor.contact',
    `update visitors set name = coalesce($2, name), email = coalesce($3, email),
      email_verified_at = case when $3 is null or lower($3) = lower(email) then email_verified_at end
      where id = $1`,
    [visitorId, contact.name ?? null, contact.email ?? null],
  );
}
