// Somebody on a page of a stranger's shop, which the widget was put on.

import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Shopper } from './people.ts';
import { shopPage, widgetTag, type ShopPageOptions } from './screens/pages.ts';
import type { Stage } from './screens/stage.ts';

export interface StrangePage extends ShopPageOptions {
  /** Attributes of the tag, without `data-`. */
  data?: Record<string, string>;
  headers?: Record<string, string>;
}

/**
 * @param path of the page; each test has its own
 * @param options of the browser
 */
export function visit(
  stage: Stage,
  path: string,
  { data, headers, ...parts }: StrangePage = {},
  options: BrowserContextOptions = {},
): Promise<Shopper> {
  const html = shopPage(widgetTag(stage.server.url, stage.siteKey, data), parts);
  return stage.shopper(stage.site.put(path, { html, ...(headers && { headers }) }), options);
}

/** Writes and waits for the bot's answer, which is the second thing that it says. */
export async function ask(shopper: Shopper, text = 'where is my order'): Promise<void> {
  await shopper.say(text);
  await shopper.log.locator('.row:not(.out)').nth(1).waitFor();
}

/** Box of something in the shadow root, in CSS pixels. */
export function box(page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.locator(`shopbell-widget ${selector}`).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}
