import { Model, snakeCaseMappers } from 'objection';
import type { Role } from '../../protocol/index.ts';

/** An agent, admin or owner. */
export class Staff extends Model {
  static override tableName = 'staff';
  static override columnNameMappers = snakeCaseMappers();

  declare id: string;
  /** As it was typed; unique without regard to case. */
  declare email: string;
  /** Shown to shoppers. */
  declare name: string;
  declare role: Role;
  declare passwordHash: string;
  declare away: boolean;
  /** Set while the person may not sign in. */
  declare deactivatedAt: Date | null;
  declare createdAt: Date;
}
