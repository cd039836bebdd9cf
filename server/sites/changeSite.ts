import type { Hours, SiteChange } from '../../protocol/index.ts';
import { AppError, inTransaction } from '../platform/index.ts';
import type { House } from '../realtime/index.ts';
import { minutesOf } from './openingHours.ts';
import { Site } from './Site.ts';
import { isTimeZone } from './zonedTime.ts';

/** Travels on the bus when a site was changed; `site` is its id. */
export interface SiteChangedHint {
  kind: 'site.changed';
  site: string;
}

/**
 * Changes the named fields of a site.
 *
 * @throws AppError `not_found`; `invalid` for a span that ends before it begins, an unknown time zone or a broken origin
 */
export async function changeSite(house: House, id: string, change: SiteChange): Promise<Site> {
  const fields: Record<string, string> = {};
  if (change.timeZone !== undefined && !isTimeZone(change.timeZone)) {
    fields['timeZone'] = 'must be a time zone such as Europe/Berlin';
  }
  if (change.hours !== undefined) Object.assign(fields, wrongSpans(change.hours));
  for (const [index, origin] of (change.allowedOrigins ?? []).entries()) {
    if (!URL.canParse(origin)) fields[`allowedOrigins.${index}`] = 'must be an origin such as https://shop.example';
  }
  if (Object.keys(fields).length > 0) throw new AppError('invalid', { fields });
  // As browsers send it: small letters, no default port, punycode.
  const allowedOrigins = change.allowedOrigins && [
    ...new Set(change.allowedOrigins.map((origin) => new URL(origin).origin)),
  ];

  return inTransaction(house.database, async (transaction) => {
    const { name, hours, timeZone, greeting, accent } = change;
    const written = {
      ...(name !== undefined && { name }),
      ...(hours !== undefined && { hours }),
      ...(timeZone !== undefined && { timeZone }),
      ...(greeting !== undefined && { greeting }),
      ...(accent !== undefined && { accent }),
      ...(allowedOrigins !== undefined && { allowedOrigins }),
    };
    const query = Site.query(await transaction.models());
    const site =
      Object.keys(written).length === 0 ? await query.findById(id) : await query.patchAndFetchById(id, written);
    if (site === undefined) throw new AppError('not_found');
    const hint: SiteChangedHint = { kind: 'site.changed', site: id };
    transaction.afterCommit(() => house.realtime.bus.publish(hint));
    return site;
  });
}

function wrongSpans(hours: Hours): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [day, spans] of Object.entries(hours)) {
    for (const [index, { from, to }] of spans.entries()) {
      if (minutesOf(to) <= minutesOf(from)) fields[`hours.${day}.${index}.to`] = `must be later than ${from}`;
    }
  }
  return fields;
}
