// The example shop by itself: the page the widget lives on must be beyond reproach, or the widget's own journeys prove little.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStorefront } from '../../examples/storefront/serve.ts';
import { launchBrowser } from '../setup/chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let support: Server;
let shop: { url: string; close(): Promise<void> };

beforeAll(async () => {
  // Stands in for the product: an empty script, since the shop alone is looked at here.
  support = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end());
  await new Promise<void>((resolve) => support.listen(0, '127.0.0.1', resolve));
  const widgetOrigin = `http://localhost:${(support.address() as AddressInfo).port}`;
  shop = await startStorefront({ port: 0, host: '127.0.0.1', widgetOrigin, siteKey: 'example' });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await shop.close();
  await new Promise((resolve) => support.close(resolve));
});

/** A page whose every complaint is kept: errors, warnings and violations of the policy all arrive at the console. */
async function openPage(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each([
  ['wide and light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['wide and dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['320 px and light', { viewport: { width: 320, height: 640 }, colorScheme: 'light' }],
  ['320 px and dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
] satisfies [string, BrowserContextOptions][])('%s', (_name, options) => {
  it.each(['/', '/products/kettle', '/cart', '/delivery', '/nowhere'])(
    '%s is accessible, quiet and fits',
    async (path) => {
      const { page, complaints } = await openPage(options);
      await page.goto(shop.url + path, { waitUntil: 'load' });
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(complaints.filter((text) => !(path === '/nowhere' && text.includes('404')))).toEqual([]);
      await page.close();
    },
  );
});

describe('a shopper', () => {
  it('moves between products without loading a page, and back', async () => {
    const { page, complaints } = await openPage({});
    await page.goto(`${shop.url}/products/kettle`);
    await page.evaluate('window.sameDocument = true');
    await page.click('nav >> text=Beck cups');
    await page.waitForURL('**/products/cups');
    expect(await page.title()).toBe('Beck cups, pair, Halden');
    expect(await page.textContent('h1:visible')).toBe('Beck cups, pair');
    await page.goBack();
    expect(await page.textContent('h1:visible')).toBe('Tarn kettle');
    expect(await page.evaluate('window.sameDocument')).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('fills and empties the bag', async () => {
    const { page, complaints } = await openPage({});
    await page.goto(`${shop.url}/products/kettle`);
    await page.click('text=Add to bag');
    await page.click('nav >> text=Paper filters');
    await page.click('text=Add to bag >> visible=true');
    await page.click('text=Bag 2');
    expect(await page.textContent('[data-total]')).toBe('Together € 86');
    expect(await axeViolations(page)).toEqual([]);
    await page.click('[aria-label="One Tarn kettle less"]');
    expect(await page.textContent('[data-total]')).toBe('Together € 7');
    await page.click('[aria-label="One Paper filters, 100 less"]');
    expect(await page.isVisible('text=It is empty.')).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
