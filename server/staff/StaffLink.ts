import { Model, snakeCaseMappers } from 'objection';
import type { Role } from '../../protocol/index.ts';

/** A one-time link that makes an account: the owner's first one (role owner, no address) or an invitation. */
export class StaffLink extends Model {
  static override tableName = 'staff_links';
  static override columnNameMappers = snakeCaseMappers();

  declare id: string;
  /** SHA-256 of the token; the token itself is shown once. */
  declare tokenHash: Buffer;
  declare email: string | null;
  declare role: Role;
  declare createdBy: string | null;
  declare createdAt: Date;
  declare expiresAt: Date;
  declare usedAt: Date | null;
  declare revokedAt: Date | null;
}
