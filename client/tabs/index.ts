/** Door of the extra for several tabs: pass `link: tabsLink({ name })` to `createConnection`. */
export { tabsLink } from './tabs.ts';
export type { TabsOptions } from './tabs.ts';
