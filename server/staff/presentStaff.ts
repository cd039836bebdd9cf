import { LIMITS, type Invite, type Me, type StaffList, type StaffMember } from '../../protocol/index.ts';
import { isAudience, type Services, type StaffActor } from '../platform/index.ts';
import { connectedSince, statusOf } from './presence.ts';
import { Staff } from './Staff.ts';
import { StaffLink } from './StaffLink.ts';

export function presentMe(person: Staff): Me {
  const { id, name, email, role, away } = person;
  return { id, name, email, role, away };
}

export function presentInvite(link: StaffLink): Invite {
  return {
    id: link.id,
    email: link.email ?? '',
    role: link.role,
    createdAt: link.createdAt.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
  };
}

interface MemberRow {
  id: string;
  name: string;
  email: string;
  role: StaffMember['role'];
  away: boolean;
  active: boolean;
  connected: boolean;
  load: number;
  last_seen_at: Date | null;
}

/**
 * Everybody, active ones first and by name; or the one person.
 *
 * @param id only this one
 */
export async function staffMembers(services: Services, id?: string): Promise<StaffMember[]> {
  const { rows } = await services.database.pool.query<MemberRow>({
    name: 'staff.members',
    text: `select p.id, p.name, p.email, p.role, p.away, p.deactivated_at is null as active,
        exists (select 1 from staff_sessions s
          where s.staff_id = p.id and s.ended_at is null and s.connected_at > $1 and p.deactivated_at is null) as connected,
        (select count(*) from tickets t where t.assignee_id = p.id and t.status in ('open', 'pending', 'on_hold')) as load,
        (select max(s.last_seen_at) from staff_sessions s where s.staff_id = p.id) as last_seen_at
      from staff p where $2::uuid is null or p.id = $2 order by active desc, lower(p.name), p.id`,
    values: [connectedSince(services), id ?? null],
  });
  return rows.map(({ last_seen_at, away, connected, ...row }) => ({
    ...row,
    status: statusOf({ away, connected }),
    lastSeenAt: last_seen_at?.toISOString() ?? null,
  }));
}

/** The page of the people. Open invitations are for those who may make them. */
export async function staffList(services: Services, actor: StaffActor): Promise<StaffList> {
  const staff = await staffMembers(services);
  if (!isAudience(actor, ['admin'])) return { staff, invites: [] };
  const links = await StaffLink.query(services.database.knex)
    .whereNotNull('email')
    .whereNull('used_at')
    .whereNull('revoked_at')
    .where('expires_at', '>', services.clock.now())
    .orderBy('created_at', 'desc')
    .limit(LIMITS.pageEntries);
  return { staff, invites: links.map(presentInvite) };
}
