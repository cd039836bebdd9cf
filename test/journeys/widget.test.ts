// What the widget does to a stranger's page, and the page to it: the minified bundles in a real browser.

import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../setup/chromium.ts';
import { NETWORK, Shopper } from './people.ts';
import { shopPage, widgetTag } from './screens/pages.ts';
import { Stage } from './screens/stage.ts';
import { ask, box, visit as visitOn, type StrangePage } from './visit.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(await launchBrowser());
  await stage.allow(stage.site.url);
});
afterAll(async () => {
  await stage.close();
  await stage.browser.close();
});
afterEach(() => stage.leave());

const tag = (data: Record<string, string> = {}): string => widgetTag(stage.server.url, stage.siteKey, data);

/** Somebody on a page that is not ours. */
const visit = (path: string, page?: StrangePage, options?: BrowserContextOptions): Promise<Shopper> =>
  visitOn(stage, path, page, options);

describe('before anybody wants to talk', () => {
  test('a page pays one request, one element and one global, and nothing moves', async () => {
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => request.url().startsWith(stage.server.url) && asked.push(request.url()));
    page.on('websocket', (socket) => asked.push(socket.url()));
    await page.addInitScript(() => {
      const seen: Record<string, number> = { observers: 0, listeners: 0, shifts: 0 };
      Object.assign(window, { seen });
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function listen(this: EventTarget, ...rest) {
        const inside = this instanceof Node && this.getRootNode() !== document;
        if (!inside && !(this instanceof HTMLScriptElement)) seen['listeners'] = (seen['listeners'] ?? 0) + 1;
        return addEventListener.apply(this, rest as [string, EventListener]);
      };
      window.MutationObserver = class extends MutationObserver {
        constructor(callback: MutationCallback) {
          super(callback);
          seen['observers'] = (seen['observers'] ?? 0) + 1;
        }
      };
      new PerformanceObserver((list) => {
        seen['shifts'] = (seen['shifts'] ?? 0) + list.getEntries().length;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const bare = stage.site.put('/bare', { html: shopPage('') });
    const dressed = stage.site.put('/dressed', { html: shopPage(tag({ greeting: 'Not sure which lamp?' })) });
    const look = (): Promise<{ globals: string[]; children: string[]; seen: object; kept: number; cookie: string }> =>
      page.evaluate(() => ({
        globals: Object.getOwnPropertyNames(window),
        children: [...document.documentElement.children].map(({ localName }) => localName),
        seen: (window as unknown as { seen: object }).seen,
        kept: localStorage.length + sessionStorage.length,
        cookie: document.cookie,
      }));
    await page.goto(bare);
    const before = await look();
    await page.goto(dressed);
    await page.getByRole('button', { name: 'Help' }).waitFor();
    await page.waitForLoadState('networkidle');
    const after = await look();
    expect(asked).toEqual([`${stage.server.url}/widget.js`]);
    expect(after.globals.filter((name) => !before.globals.includes(name))).toEqual(['Shopbell']);
    expect(after.children).toEqual([...before.children, 'shopbell-widget']);
    expect({ ...after, globals: [], children: [] }).toEqual({ ...before, globals: [], children: [] });
    await context.close();
  });

  test('pointing at the launcher fetches the app and nothing more', async () => {
    const shopper = await visit('/hover');
    const asked: string[] = [];
    shopper.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    shopper.page.on('websocket', (socket) => asked.push(socket.url()));
    await shopper.page.getByRole('button', { name: 'Help' }).hover();
    await shopper.page.waitForLoadState('networkidle');
    expect(asked).toEqual([expect.stringMatching(/^\/assets\/app\.\w+\.js$/)]);
  });
});

describe('what she writes', () => {
  test('is kept and sent although the app takes its time', async () => {
    const shopper = await visit('/slow');
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await shopper.page.route('**/assets/app.*', async (route) => {
      await held;
      await route.continue();
    });
    await shopper.page.getByRole('button', { name: 'Help' }).click();
    await shopper.page.keyboard.type('do you ship to norway');
    await shopper.page.keyboard.press('Enter');
    release();
    await shopper.sees('do you ship to norway');
    expect(await shopper.count('do you ship to norway')).toBe(1);
    expect(await shopper.composer.inputValue()).toBe('');
    expect(await shopper.composer.evaluate((field) => field.matches(':focus'))).toBe(true);
  });

  test('is kept as a draft over pages, and nothing of it is stored for longer before it is sent', async () => {
    const shopper = await visit('/draft');
    await shopper.openChat();
    await shopper.composer.fill('half a quest');
    await expect.poll(() => shopper.page.evaluate(() => Object.values(sessionStorage))).toContain('half a quest');
    expect(await shopper.page.evaluate(() => localStorage.length)).toBe(0);
    await shopper.page.goto(stage.site.put('/draft/next', { html: shopPage(tag()) }));
    await expect.poll(() => shopper.composer.inputValue()).toBe('half a quest');
  });

  test('breaks the line with Shift+Enter', async () => {
    const shopper = await visit('/lines');
    await shopper.openChat();
    const height = async () => (await box(shopper.page, 'textarea')).height;
    const oneLine = await height();
    await shopper.composer.pressSequentially('one');
    await shopper.composer.press('Shift+Enter');
    await shopper.composer.pressSequentially('two');
    await expect.poll(height).toBeGreaterThan(oneLine);
    await shopper.composer.press('Enter');
    await shopper.sees(/one\s*two/);
    await expect.poll(height).toBe(oneLine);
  });

  test('goes out once when it was written offline and the page was left', async () => {
    const shopper = await visit('/offline');
    await shopper.openChat();
    await ask(shopper, 'hello');
    await shopper.page.context().setOffline(true);
    await shopper.say('written on a train');
    await shopper.sees('written on a train');
    await shopper.page.context().setOffline(false);
    await shopper.page.reload();
    await shopper.log
      .locator('.meta', { hasText: /Sent|Delivered|Read/ })
      .or(shopper.log.locator('.row:not(.out)').nth(2))
      .first()
      .waitFor();
    expect(await shopper.count('written on a train')).toBe(1);
    expect(shopper.complaintsBeside(NETWORK)).toEqual([]);
  });

  test('can carry a pasted and a dropped picture', async () => {
    const shopper = await visit('/files');
    await shopper.openChat();
    await ask(shopper);
    const { buffer } = await stage.picture();
    const give = (type: 'paste' | 'drop', name: string): Promise<void> =>
      shopper.composer.evaluate(
        (field, [kind, bytes, title]) => {
          const data = new DataTransfer();
          const picture = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
          data.items.add(new File([picture], title, { type: 'image/png' }));
          const event =
            kind === 'paste'
              ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
              : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
          field.dispatchEvent(event);
        },
        [type, buffer.toString('base64'), name] as const,
      );
    await give('paste', 'pasted.png');
    await give('drop', 'dropped.png');
    await shopper.panel.getByRole('button', { name: 'Remove dropped.png' }).waitFor();
    await shopper.panel.getByRole('progressbar').first().waitFor({ state: 'detached' });
    await shopper.composer.press('Enter');
    await shopper.log.getByRole('button', { name: 'Save pasted.png' }).waitFor();
    await shopper.log.getByRole('button', { name: 'Save dropped.png' }).waitFor();
    // Before the test itself looks into the canvas, which the browser remarks upon.
    expect(shopper.complaints).toEqual([]);
    const drawn = shopper.log.locator('canvas').first();
    await expect
      .poll(() =>
        drawn.evaluate((canvas: HTMLCanvasElement) => canvas.getContext('2d')?.getImageData(1, 1, 1, 1).data[3]),
      )
      .toBe(255);
  });

  test('can be read again as a file', async () => {
    const shopper = await visit('/transcript');
    await shopper.openChat();
    await ask(shopper, 'do you ship to norway');
    const download = shopper.page.waitForEvent('download');
    await shopper.menu('Download this chat');
    const stream = await (await download).createReadStream();
    let text = '';
    for await (const part of stream) text += String(part);
    expect(text).toContain('do you ship to norway');
  });
});

describe('two tabs of somebody new', () => {
  test('are one shopper from the first message on', async () => {
    const first = await visit('/tabs');
    const second = await Shopper.in(first.page.context(), stage.site.put('/tabs/two', { html: shopPage(tag()) }));
    await Promise.all([first.openChat(), second.openChat()]);
    // Each is greeted by a socket of its own before they learn of each other.
    for (const tab of [first, second]) await tab.sees(/Hello!/);
    await first.say('from the first');
    await second.sees('from the first');
    await second.say('from the second');
    await first.sees('from the second');
    for (const tab of [first, second]) {
      expect([await tab.count('from the first'), await tab.count('from the second')]).toEqual([1, 1]);
      expect(tab.complaints).toEqual([]);
    }
  });
});

describe('the keyboard', () => {
  test('opens with Enter, leaves with Escape and comes back to the launcher', async () => {
    const shopper = await visit('/keys');
    const launcher = shopper.page.getByRole('button', { name: 'Help' });
    await launcher.focus();
    await shopper.page.keyboard.press('Enter');
    await shopper.log.waitFor();
    expect(await shopper.composer.evaluate((field) => field.matches(':focus'))).toBe(true);
    await shopper.page.keyboard.press('Escape');
    await shopper.panel.waitFor({ state: 'hidden' });
    expect(await launcher.evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  test('stays inside where the panel covers a phone, and is free where it does not', async () => {
    const inside = async (width: number): Promise<boolean> => {
      const shopper = await visit(`/loop/${width}`, {}, { viewport: { width, height: 700 } });
      await shopper.openChat();
      await expect.poll(() => shopper.panel.getAttribute('aria-modal')).toBe(width < 480 ? 'true' : null);
      for (let presses = 0; presses < 12; presses++) await shopper.page.keyboard.press('Tab');
      return shopper.page.evaluate(() => document.activeElement?.localName === 'shopbell-widget');
    };
    expect(await inside(390)).toBe(true);
    const wide = await visit('/loop/wide');
    await wide.openChat();
    const left = wide.page.evaluate(
      () => new Promise((resolve) => document.querySelector('button')?.addEventListener('focus', () => resolve(true))),
    );
    for (let presses = 0; presses < 12; presses++) await wide.page.keyboard.press('Shift+Tab');
    expect(await left).toBe(true);
  });

  test('does not set off the shortcuts of the page', async () => {
    const shopper = await visit('/shortcuts');
    await shopper.openChat();
    await shopper.page.evaluate(() => document.addEventListener('keydown', () => (document.title = 'set off')));
    await shopper.composer.pressSequentially('/?k');
    expect(await shopper.page.title()).toBe('A shop');
  });
});

describe('a page', () => {
  test('that is printed shows nothing of it', async () => {
    const shopper = await visit('/print');
    await shopper.openChat();
    await shopper.page.emulateMedia({ media: 'print' });
    expect(await shopper.panel.isVisible()).toBe(false);
  });

  test('that comes back from the back/forward cache goes on', async () => {
    const shopper = await visit('/back');
    await shopper.openChat();
    await ask(shopper);
    await shopper.page.goto(stage.site.put('/back/next', { html: shopPage('') }));
    await shopper.page.goBack();
    await ask(shopper, 'and i am back');
    await shopper.sees('and i am back');
    expect(await shopper.count('and i am back')).toBe(1);
  });

  test('that takes it away has nothing left of it, and may have it again', async () => {
    const shopper = await visit('/destroy');
    const globals = (): Promise<boolean> => shopper.page.evaluate(() => 'Shopbell' in window);
    await shopper.openChat();
    await ask(shopper);
    const closed = new Promise<void>((resolve) =>
      shopper.page.once('websocket', (socket) => void socket.once('close', () => resolve())),
    );
    await shopper.page.reload();
    await shopper.log.waitFor();
    await shopper.page.evaluate(() => (window as unknown as { Shopbell: (name: string) => void }).Shopbell('destroy'));
    await closed;
    expect(await shopper.page.locator('shopbell-widget').count()).toBe(0);
    expect(await globals()).toBe(false);
    await shopper.page.addScriptTag({ url: `${stage.server.url}/widget.js` });
    await shopper.page.waitForFunction(() => 'Shopbell' in window);
    await shopper.page.evaluate(
      (site) =>
        (window as unknown as { Shopbell: (name: string, settings: object) => void }).Shopbell('boot', { site }),
      stage.siteKey,
    );
    await shopper.log.waitFor();
    await shopper.sees('where is my order');
  });
});
