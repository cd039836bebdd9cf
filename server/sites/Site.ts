import { Model, snakeCaseMappers } from 'objection';
import type { Hours } from '../../protocol/index.ts';

/** One storefront: its key, where it may be embedded, how it looks and when people answer. */
export class Site extends Model {
  static override tableName = 'sites';
  static override columnNameMappers = snakeCaseMappers();

  declare id: string;
  /** Public, stands in the snippet; the first half of every shopper's token. */
  declare key: string;
  declare name: string;
  declare language: string;
  declare allowedOrigins: string[];
  declare hours: Hours;
  /** IANA name, for example `Europe/Berlin`. */
  declare timeZone: string;
  declare greeting: string;
  /** `#rrggbb` */
  declare accent: string;
  /** What stands before a ticket's number, for example `SB`. */
  declare ticketPrefix: string;
  /** Name of the PostgreSQL sequence that numbers its tickets. */
  declare ticketSequence: string;
  declare example: boolean;
  declare createdAt: Date;
}
