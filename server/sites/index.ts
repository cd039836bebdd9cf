/** The door of the sites: storefronts, their keys, origins and opening hours. */
export { ensureExampleSite } from './exampleSite.ts';
export { allowsOrigin, allSites, findSite, findSiteByKey } from './findSite.ts';
export { greetingOf } from './greeting.ts';
export { openingState, type OpeningState } from './openingHours.ts';
export { sitesRoom } from './room.ts';
export { Site } from './Site.ts';
export type { SiteChangedHint } from './changeSite.ts';
