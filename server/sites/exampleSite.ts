import { randomBytes } from 'node:crypto';
import { inTransaction, newId, type Services } from '../platform/index.ts';
import { DEFAULT_ACCENT, DEFAULT_GREETING, DEFAULT_HOURS } from './defaults.ts';
import { forgetSites } from './findSite.ts';
import { Site } from './Site.ts';

/** Two processes that start together must not both make the first site. Any number that nobody else uses. */
const FIRST_SITE_LOCK = 7_467_356;

/** The first ticket's number: an `SB-1` looks like a shop without customers. */
const FIRST_TICKET = 1001;

/**
 * Makes the first site of an empty installation, which the example shop embeds, and at every start allows the example
 * shop's present address. Call it with the port that the shop really listens on; it may run in several processes.
 *
 * @param shopPort port of the example shop on this machine; undefined when none is served
 * @returns the example site; undefined when there are sites and none of them is the example
 */
export async function ensureExampleSite(services: Services, shopPort: number | undefined): Promise<Site | undefined> {
  const origins = shopPort === undefined ? [] : [`http://localhost:${shopPort}`, `http://127.0.0.1:${shopPort}`];
  const site = await inTransaction(services.database, async (transaction) => {
    await transaction.query('lock_first_site', 'select pg_advisory_xact_lock($1)', [FIRST_SITE_LOCK]);
    const models = await transaction.models();
    const found = await Site.query(models).findOne({ example: true });
    if (found !== undefined) {
      const missing = origins.filter((origin) => !found.allowedOrigins.includes(origin));
      if (missing.length === 0) return found;
      return Site.query(models).patchAndFetchById(found.id, { allowedOrigins: [...found.allowedOrigins, ...missing] });
    }
    if ((await Site.query(models).resultSize()) > 0) return undefined;

    const id = newId(services.clock.now().getTime());
    const ticketSequence = `ticket_numbers_${id.replaceAll('-', '')}`;
    await models.raw(`create sequence ?? start with ${FIRST_TICKET}`, [ticketSequence]);
    const made = await Site.query(models).insertAndFetch({
      id,
      key: randomBytes(12).toString('hex'),
      name: 'Halden',
      allowedOrigins: origins,
      hours: DEFAULT_HOURS,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      greeting: DEFAULT_GREETING,
      accent: DEFAULT_ACCENT,
      ticketSequence,
      example: true,
    });
    await models('inbox_counters').insert({ site_id: id });
    return made;
  });
  forgetSites(services);
  return site;
}
