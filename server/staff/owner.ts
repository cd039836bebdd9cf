// The first account: a link that the start of the program prints, and what it makes.

import type { LinkCheck, Me } from '../../protocol/index.ts';
import { AppError, inTransaction, type Services, type Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import type { Context } from 'koa';
import { createAccount } from './createAccount.ts';
import { checkLink, makeLink, useLink } from './links.ts';
import { hashPassword, refuseWeakPassword } from './passwords.ts';
import { presenceChanged } from './presence.ts';
import { presentMe } from './presentStaff.ts';
import { startSession } from './sessions.ts';
import { Staff } from './Staff.ts';
import { StaffLink } from './StaffLink.ts';

const VALID_FOR = 24 * 60 * 60 * 1000;

/** Two processes that start together, or two links: one owner. Any number that nobody else uses. */
const OWNER_LOCK = 7_467_357;

/** What the command that prints the link says once there is an owner. */
export const OWNER_EXISTS =
  'There is an owner already: sign in, or use "Forgot password" there; without SMTP_URL its mail lies under DATA_DIR/mails.';

/**
 * A fresh link under which the owner's account is made, good for 24 hours; every older one ends.
 *
 * @returns undefined once there is an owner
 */
export async function ownerLink(services: Services): Promise<string | undefined> {
  return inTransaction(services.database, async (transaction) => {
    if (await hasOwner(transaction)) return undefined;
    await StaffLink.query(await transaction.models())
      .patch({ revokedAt: services.clock.now() })
      .where({ role: 'owner' })
      .whereNull('used_at')
      .whereNull('revoked_at');
    const { token } = await makeLink(services, transaction, { role: 'owner', validFor: VALID_FOR });
    return `${services.config.publicUrl}/admin/setup#${token}`;
  });
}

async function hasOwner(transaction: Transaction): Promise<boolean> {
  await transaction.query('owner.lock', 'select pg_advisory_xact_lock($1)', [OWNER_LOCK]);
  return (
    (await Staff.query(await transaction.models())
      .where({ role: 'owner' })
      .resultSize()) > 0
  );
}

/** `POST /api/setup/check` */
export async function checkOwnerLink(services: Services, token: string): Promise<LinkCheck> {
  const { role } = await checkLink(services, 'owner', token);
  return { role };
}

/**
 * `POST /api/setup`: makes the owner and signs in.
 *
 * @throws AppError `token_invalid`, `token_expired`; `invalid` for a weak password
 */
export async function setUpOwner(
  house: House,
  koa: Context,
  body: { token: string; name: string; email: string; password: string },
): Promise<Me> {
  await checkLink(house, 'owner', body.token);
  refuseWeakPassword(body.password, [body.email, body.name]);
  const passwordHash = await hashPassword(body.password);
  const owner = await inTransaction(house.database, async (transaction) => {
    if (await hasOwner(transaction)) throw new AppError('token_invalid');
    await useLink(house, transaction, 'owner', body.token);
    const { name, email } = body;
    const account = await createAccount(house, transaction, { name, email, role: 'owner', passwordHash });
    await startSession(house, transaction, koa, account);
    return account;
  });
  house.log.info({ event: 'staff.owner_created', staff: owner.id });
  presenceChanged(house);
  return presentMe(owner);
}
