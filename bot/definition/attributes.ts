/**
 * What conditions may ask of a shopper. The caller knows it, not the bot: `name` and `email` as she gave them, `language`
 * of her browser by its two letters (`de`), `time_zone` (`Europe/Berlin`), `page` where she is as a path (`/cart`),
 * `page_title`, and `referrer`, the host that sent her. What is not known of her is left out.
 */
export const ATTRIBUTES = ['name', 'email', 'language', 'time_zone', 'page', 'page_title', 'referrer'] as const;

export type Attribute = (typeof ATTRIBUTES)[number];

/** Whether a condition may ask for it; one from before the list may still stand in a bot that is live. */
export function isAttribute(name: string): name is Attribute {
  return ATTRIBUTES.some((known) => known === name);
}
