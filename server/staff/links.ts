import type { Role } from '../../protocol/index.ts';
import { AppError, hashSecret, newId, newSecret, type Services, type Transaction } from '../platform/index.ts';
import { StaffLink } from './StaffLink.ts';

/** The owner's link makes the first account; the others invite. */
export type LinkKind = 'owner' | 'invite';

const isOf = (kind: LinkKind, link: StaffLink): boolean => (link.role === 'owner') === (kind === 'owner');

/**
 * Writes a link.
 *
 * @param validFor milliseconds
 * @returns the row, and the token that is never to be had again
 */
export async function makeLink(
  services: Services,
  transaction: Transaction,
  link: { role: Role; email?: string; createdBy?: string; validFor: number },
): Promise<{ row: StaffLink; token: string }> {
  const now = services.clock.now();
  const token = newSecret();
  const row = await StaffLink.query(await transaction.models()).insertAndFetch({
    id: newId(now.getTime()),
    tokenHash: hashSecret(token),
    email: link.email ?? null,
    role: link.role,
    createdBy: link.createdBy ?? null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + link.validFor),
  });
  return { row, token };
}

/**
 * Is this link still good? Looking at it does not use it up.
 *
 * @throws AppError `token_invalid`, `token_expired`
 */
export async function checkLink(services: Services, kind: LinkKind, token: string): Promise<StaffLink> {
  const link = await StaffLink.query(services.database.knex).findOne({ token_hash: hashSecret(token) });
  return judge(services, kind, link);
}

/**
 * Uses a link up; of several who try at once, one.
 *
 * @throws AppError `token_invalid`, `token_expired`
 */
export async function useLink(
  services: Services,
  transaction: Transaction,
  kind: LinkKind,
  token: string,
): Promise<StaffLink> {
  const models = await transaction.models();
  const found = await StaffLink.query(models)
    .findOne({ token_hash: hashSecret(token) })
    .forUpdate();
  const link = judge(services, kind, found);
  await StaffLink.query(models).patch({ usedAt: services.clock.now() }).where({ id: link.id });
  return link;
}

function judge(services: Services, kind: LinkKind, link: StaffLink | undefined): StaffLink {
  if (link === undefined || !isOf(kind, link) || link.usedAt !== null || link.revokedAt !== null) {
    throw new AppError('token_invalid');
  }
  if (link.expiresAt <= services.clock.now()) throw new AppError('token_expired');
  return link;
}
