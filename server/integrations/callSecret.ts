import { AppError, newSecret, seal, unseal } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { findSite } from '../sites/index.ts';

/** Names the use of the sealed text. */
const PURPOSE = 'call secret';

export interface CallSecret {
  secret: string;
  changedAt: Date;
}

const MAKE = `
  insert into call_secrets (site_id, sealed, changed_at) values ($1, $2, $3)
  on conflict (site_id) do update set sealed = case when $4 then excluded.sealed else call_secrets.sealed end,
    changed_at = case when $4 then excluded.changed_at else call_secrets.changed_at end
  returning sealed, changed_at`;

/**
 * What signs the calls of a site; made when it is first asked for.
 *
 * @param anew true makes another one: calls are signed with it from then on
 * @throws AppError `not_found`
 */
export async function callSecret(house: House, site: string, anew = false): Promise<CallSecret> {
  if ((await findSite(house, site)) === undefined) throw new AppError('not_found');
  const { secretKey } = house.config;
  const { rows } = await house.database.byKey.query<{ sealed: string; changed_at: Date }>({
    name: 'call.secret',
    text: MAKE,
    values: [site, seal(secretKey, PURPOSE, newSecret()), house.clock.now(), anew],
  });
  const row = rows[0];
  if (row === undefined) throw new AppError('internal');
  return { secret: unseal(secretKey, PURPOSE, row.sealed), changedAt: row.changed_at };
}
