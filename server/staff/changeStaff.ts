import type { Role } from '../../protocol/index.ts';
import { AppError, inTransaction, type StaffActor, type Transaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { presenceChanged } from './presence.ts';
import { endSessionsOf } from './sessions.ts';
import { Staff } from './Staff.ts';
import { StaffLink } from './StaffLink.ts';

/** Travels on the bus when somebody may no longer sign in; `staff` is the person's id. Their chats need others. */
export interface StaffDeactivatedHint {
  kind: 'staff.deactivated';
  staff: string;
}

/**
 * `PATCH /api/staff/:staff`: role (owners only) and whether somebody may sign in (admins; of owners only owners). Either
 * signs the person out everywhere, so that no old right lives on in a session.
 *
 * @throws AppError `not_found`, `forbidden`; `conflict` for the last owner and for deactivating oneself
 */
export async function changeStaff(
  house: House,
  actor: StaffActor,
  id: string,
  change: { role?: Role | undefined; active?: boolean | undefined },
): Promise<void> {
  const { ended, deactivated } = await inTransaction(house.database, async (transaction) => {
    const { target, owners } = await lockPeople(transaction, actor, id);
    const isOwner = owners.some((owner) => owner.id === actor.staffId);
    const role = change.role ?? target.role;
    const active = change.active ?? target.deactivatedAt === null;
    const newRole = role !== target.role;
    const newActive = active !== (target.deactivatedAt === null);
    if (!newRole && !newActive) return { ended: [], deactivated: false };

    if (newRole && !isOwner) throw new AppError('forbidden', { detail: 'Only an owner changes roles.' });
    if (target.role === 'owner' && !isOwner) {
      throw new AppError('forbidden', { detail: 'Only an owner may do this to an owner.' });
    }
    const losesOwner = owners.some((owner) => owner.id === id) && (role !== 'owner' || !active);
    if (losesOwner && owners.length === 1) {
      throw new AppError('conflict', { detail: 'This is the last owner. Make somebody else an owner first.' });
    }
    if (!active && id === actor.staffId) {
      throw new AppError('conflict', { detail: 'You cannot deactivate yourself. Ask another admin or owner.' });
    }

    const models = await transaction.models();
    const now = house.clock.now();
    await Staff.query(models)
      .patch({ role, deactivatedAt: active ? null : (target.deactivatedAt ?? now) })
      .where({ id });
    // Whoever may not invite any more must not have an invitation left in their pocket.
    if (!active || role === 'agent') {
      await StaffLink.query(models)
        .patch({ revokedAt: now })
        .where({ created_by: id })
        .whereNull('used_at')
        .whereNull('revoked_at');
    }
    // Also on the way back: what was open before the deactivation stays ended.
    return { ended: await endSessionsOf(house, transaction, id), deactivated: newActive && !active };
  });
  house.log.info({ event: 'staff.changed', staff: id, by: actor.staffId, role: change.role, active: change.active });
  house.realtime.endSessions(ended);
  presenceChanged(house);
  if (deactivated) {
    const hint: StaffDeactivatedHint = { kind: 'staff.deactivated', staff: id };
    house.realtime.bus.publish(hint);
  }
}

/**
 * Locks the person, whoever changes them and every owner, always in the same order: of two owners who demote each other
 * at once, one comes second and is none any more.
 */
async function lockPeople(
  transaction: Transaction,
  actor: StaffActor,
  id: string,
): Promise<{ target: Staff; owners: Staff[] }> {
  const people = await Staff.query(await transaction.models())
    .where({ role: 'owner' })
    .orWhereIn('id', [id, actor.staffId])
    .orderBy('id')
    .forUpdate();
  const isActive = (person: Staff) => person.deactivatedAt === null;
  const self = people.find((person) => person.id === actor.staffId);
  if (self === undefined || !isActive(self) || self.role === 'agent') throw new AppError('forbidden');
  const target = people.find((person) => person.id === id);
  if (target === undefined) throw new AppError('not_found');
  return { target, owners: people.filter((person) => person.role === 'owner' && isActive(person)) };
}
