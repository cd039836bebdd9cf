import type { Context } from 'koa';
import type { CreatedInvite, LinkCheck, Me, Role } from '../../protocol/index.ts';
import { AppError, inTransaction, sendMail, type Services, type StaffActor } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { createAccount } from './createAccount.ts';
import { checkLink, makeLink, useLink } from './links.ts';
import { inviteMail } from './mailTexts.ts';
import { hashPassword, refuseWeakPassword } from './passwords.ts';
import { presenceChanged } from './presence.ts';
import { presentInvite, presentMe } from './presentStaff.ts';
import { startSession } from './sessions.ts';
import { Staff } from './Staff.ts';
import { StaffLink } from './StaffLink.ts';

const VALID_FOR = 7 * 24 * 60 * 60 * 1000;

/**
 * `POST /api/staff/invites`: writes the link, mails it and shows it this once. An earlier invitation of the same address
 * ends.
 *
 * @throws AppError `already_exists` when the address has an account
 */
export async function invite(
  services: Services,
  actor: StaffActor,
  { email, role }: { email: string; role: Role },
): Promise<CreatedInvite> {
  return inTransaction(services.database, async (transaction) => {
    const models = await transaction.models();
    const account = await Staff.query(models).whereRaw('lower(email) = lower(?)', [email]).first();
    if (account !== undefined) {
      throw new AppError('already_exists', {
        detail: 'There is an account with this e-mail address already.',
        fields: { email: 'has an account already' },
      });
    }
    await StaffLink.query(models)
      .patch({ revokedAt: services.clock.now() })
      .whereRaw('lower(email) = lower(?)', [email])
      .whereNull('used_at')
      .whereNull('revoked_at');
    const { row, token } = await makeLink(services, transaction, {
      role,
      email,
      createdBy: actor.staffId,
      validFor: VALID_FOR,
    });
    const link = `${services.config.publicUrl}/admin/invite#${token}`;
    await sendMail(services, transaction, {
      key: `invite:${row.id}`,
      to: email,
      until: row.expiresAt,
      ...inviteMail(actor.name, link),
    });
    return { ...presentInvite(row), link };
  });
}

/**
 * `DELETE /api/staff/invites/:invite`
 *
 * @throws AppError `not_found` when it was used or revoked before, or never was
 */
export async function revokeInvite(services: Services, id: string): Promise<void> {
  await inTransaction(services.database, async (transaction) => {
    const revoked = await StaffLink.query(await transaction.models())
      .patch({ revokedAt: services.clock.now() })
      .where({ id })
      .whereNotNull('email')
      .whereNull('used_at')
      .whereNull('revoked_at');
    if (revoked === 0) throw new AppError('not_found');
  });
}

/** `POST /api/invites/check` */
export async function checkInvite(services: Services, token: string): Promise<LinkCheck> {
  const { role, email } = await checkLink(services, 'invite', token);
  return { role, ...(email !== null && { email }) };
}

/**
 * `POST /api/invites/accept`: makes the account and signs in.
 *
 * @throws AppError `token_invalid`, `token_expired`, `already_exists`; `invalid` for a weak password
 */
export async function acceptInvite(
  house: House,
  koa: Context,
  body: { token: string; name: string; password: string },
): Promise<Me> {
  const checked = await checkLink(house, 'invite', body.token);
  refuseWeakPassword(body.password, [checked.email ?? '', body.name]);
  const passwordHash = await hashPassword(body.password);
  const person = await inTransaction(house.database, async (transaction) => {
    const { email, role } = await useLink(house, transaction, 'invite', body.token);
    if (email === null) throw new AppError('token_invalid');
    const account = await createAccount(house, transaction, { name: body.name, email, role, passwordHash });
    await startSession(house, transaction, koa, account);
    return account;
  });
  house.log.info({ event: 'staff.joined', staff: person.id, role: person.role });
  presenceChanged(house);
  return presentMe(person);
}
