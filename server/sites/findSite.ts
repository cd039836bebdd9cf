// Every request of a shopper needs her site, so the few rows are kept in memory, never longer than a moment.

import type { Database, Services } from '../platform/index.ts';
import { Site } from './Site.ts';

/** A change made by another process shows after so long, in milliseconds, if the bus lost the hint. */
const FRESH_FOR = 2_000;

interface Cache {
  sites: readonly Site[] | undefined;
  /** Monotonic milliseconds. */
  freshUntil: number;
  reading: Promise<readonly Site[]> | undefined;
  /** Counts the changes: a read that began before one must not pass for fresh. */
  changes: number;
}

/** By database: it stays the same object however the services are bundled. */
const caches = new WeakMap<Database, Cache>();

function cacheOf(services: Pick<Services, 'database'>): Cache {
  const cache = caches.get(services.database) ?? { sites: undefined, freshUntil: 0, reading: undefined, changes: 0 };
  caches.set(services.database, cache);
  return cache;
}

/**
 * All sites, oldest first; at most two seconds old. While the database is away the last known ones are answered, so
 * that a shop's page gets the refusal of what it asked for and not one about its origin.
 */
export async function allSites(services: Services): Promise<readonly Site[]> {
  const cache = cacheOf(services);
  if (cache.sites !== undefined && performance.now() < cache.freshUntil) return cache.sites;
  cache.reading ??= read(services, cache);
  return cache.reading;
}

async function read(services: Services, cache: Cache): Promise<readonly Site[]> {
  const { changes } = cache;
  const freshUntil = performance.now() + FRESH_FOR;
  try {
    const sites = await Site.query(services.database.knex).orderBy('created_at').orderBy('id');
    if (cache.changes === changes) Object.assign(cache, { sites, freshUntil });
    return sites;
  } catch (error) {
    if (cache.sites === undefined) throw error;
    services.log.warn({ event: 'sites.stale', message: error instanceof Error ? error.message : String(error) });
    return cache.sites;
  } finally {
    if (cache.changes === changes) cache.reading = undefined;
  }
}

/** The next question goes to the database. */
export function forgetSites(services: Services): void {
  const cache = cacheOf(services);
  cache.changes += 1;
  cache.freshUntil = 0;
  cache.reading = undefined;
}

export async function findSite(services: Services, id: string): Promise<Site | undefined> {
  return (await allSites(services)).find((site) => site.id === id);
}

/** @param key as it stands in the snippet and before the dot of a shopper's token */
export async function findSiteByKey(services: Services, key: string): Promise<Site | undefined> {
  return (await allSites(services)).find((site) => site.key === key);
}

/**
 * May pages of this origin talk to the server as a shopper's widget? Exact comparison: no wildcards, no `null`. Our own
 * pages always may, since a talk goes on there from the link of a mail.
 *
 * @param origin value of the Origin header
 * @param siteId only the list of this site counts; that of any site without it
 */
export async function allowsOrigin(services: Services, origin: string, siteId?: string): Promise<boolean> {
  if (origin === services.config.publicUrl) return true;
  const sites = await allSites(services);
  return sites.some((site) => (siteId === undefined || site.id === siteId) && site.allowedOrigins.includes(origin));
}
