import { UniqueViolationError } from 'objection';
import type { Role } from '../../protocol/index.ts';
import { AppError, newId, type Services, type Transaction } from '../platform/index.ts';
import { Staff } from './Staff.ts';

/**
 * @throws AppError `already_exists` when the address has an account, also a deactivated one
 */
export async function createAccount(
  services: Services,
  transaction: Transaction,
  account: { name: string; email: string; role: Role; passwordHash: string },
): Promise<Staff> {
  const now = services.clock.now();
  try {
    return await Staff.query(await transaction.models()).insertAndFetch({
      id: newId(now.getTime()),
      createdAt: now,
      ...account,
    });
  } catch (error) {
    if (!(error instanceof UniqueViolationError)) throw error;
    throw new AppError('already_exists', { detail: 'There is an account with this e-mail address already. Sign in.' });
  }
}
