// Pages of shops that are strange, strict or hostile: the widget works on each, says nothing, and nothing moves.

import type { WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../setup/chromium.ts';
import type { Shopper } from './people.ts';
import { shopPage, widgetTag } from './screens/pages.ts';
import { SHOP_SIZE, Stage } from './screens/stage.ts';
import { ask, box, visit, type StrangePage } from './visit.ts';

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

const LAUNCHER = { x: SHOP_SIZE.width - 24 - 60, y: SHOP_SIZE.height - 24 - 60, width: 60, height: 60 };
const PANEL = { x: SHOP_SIZE.width - 24 - 400, width: 400, height: 640 };
const tag = (data: Record<string, string> = {}): string => widgetTag(stage.server.url, stage.siteKey, data);

/** Runs before every script of the page, and keeps what has moved visibly: how far in all, and from where to where. */
const WATCH = `<script nonce="watch">
  window.moved = [];
  const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const places = sources.map(({ previousRect, currentRect }) => box(previousRect) + ' to ' + box(currentRect));
      if (value > 0.00005) moved.push([value.toFixed(4), hadRecentInput ? 'pressed' : 'by itself', ...places].join(', '));
    }
  }).observe({ type: 'layout-shift', buffered: true });
</script>`;

/** What has moved on the page so far, once it has drawn what it knows. */
const moved = ({ page }: Shopper): Promise<string[]> =>
  page.evaluate<string[]>(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.moved)))))',
  );

/** She presses where the launcher is to be seen, is greeted, writes, and is answered; nothing moves, nobody complains. */
async function works(shopper: Shopper): Promise<void> {
  const { page } = shopper;
  const { x, y, width, height } = await box(page, '.launch');
  await page.mouse.click(x + width / 2, y + height / 2);
  await shopper.log.waitFor();
  await shopper.sees(/Hello!/);
  expect(await moved(shopper)).toEqual([]);
  await ask(shopper);
  expect(shopper.complaints).toEqual([]);
}

describe('styles of the page', () => {
  test.each<[string, string, string?]>([
    ['take everything away', '*{all:unset!important}'],
    [
      'put everything back to nothing',
      '*,*::before,*::after{all:initial!important}html,body,main{display:block!important}',
    ],
    [
      'hide every button and box',
      'button,div,textarea,[role=dialog]{display:none!important;visibility:hidden!important}',
    ],
    [
      'style everything, importantly',
      '*{display:none!important;font-size:50px!important;color:red!important;position:static!important;opacity:.1!important}shopbell-widget{z-index:-1!important;transform:scale(3)!important}html,body,main{display:block!important}',
    ],
    ['have a small root font', 'html{font-size:62.5%}'],
    ['have a huge root font', 'html{font-size:160px}p,h1{font-size:1rem}'],
    ['transform and clip the body', 'body{transform:translateX(40px);overflow:hidden;filter:blur(0);height:50vh}'],
    [
      'fight for the front',
      ':root{--shopbell-z:2147483647}header,.cookies{position:fixed;inset:0;z-index:2147483647;background:#fff8}',
      '<header>Lamps</header><main><h1>Lamps</h1></main><div class="cookies">We bake.</div>',
    ],
  ])('that %s leave launcher and panel where they belong', async (name, css, body) => {
    const path = `/styles/${name.replaceAll(/\W+/g, '-')}`;
    const shopper = await visit(stage, path, { head: `${WATCH}<style>${css}</style>`, ...(body && { body }) });
    expect(await box(shopper.page, '.launch')).toEqual(LAUNCHER);
    await works(shopper);
    expect(await box(shopper.page, '.panel')).toMatchObject(PANEL);
    expect(await shopper.composer.evaluate((field) => getComputedStyle(field).fontSize)).toBe('15px');
    const inFront = ([x, y]: readonly [number, number]): string | undefined =>
      document.elementFromPoint(x, y)?.localName;
    expect(await shopper.page.evaluate(inFront, [PANEL.x + 200, 400] as const)).toBe('shopbell-widget');
  });

  test('that read from right to left have it in the other corner', async () => {
    const shopper = await visit(stage, '/rtl', { html: 'lang="ar" dir="rtl"' });
    expect(await box(shopper.page, '.launch')).toEqual({ ...LAUNCHER, x: 24 });
    await shopper.page.getByRole('button', { name: 'Help' }).click();
    await shopper.panel.getByPlaceholder('اكتب رسالة').waitFor();
    expect((await box(shopper.page, '.panel')).x).toBe(24);
    expect(await shopper.axe()).toEqual([]);
    await ask(shopper);
    expect(shopper.complaints).toEqual([]);
  });
});

describe('scripts of the page', () => {
  /** As libraries of another time and watchers of ours do it. */
  const OVERRIDES = {
    'give arrays and objects more than they have': `
      Array.prototype.each = function each(visit) { this.forEach(visit); };
      Array.prototype.toJSON = function toJSON() { return this.slice(); };
      Array.prototype.last = function last() { return this[this.length - 1]; };
      String.prototype.toJSON = function toJSON() { return String(this); };
      Object.prototype.extend = function extend(more) { return Object.assign(this, more); };`,
    'have their own Array.from and finders': `
      Array.from = (list) => { const all = []; for (let at = 0; at < (list.length || 0); at++) all.push(list[at]); return all; };
      for (const name of ['find', 'includes', 'indexOf', 'filter', 'map', 'some', 'every']) {
        const own = Array.prototype[name];
        Array.prototype[name] = function (...rest) { return own.apply(this, rest); };
      }`,
    'watch every request and every object that travels': `
      const own = { fetch: window.fetch, parse: JSON.parse, stringify: JSON.stringify };
      window.fetch = function (...rest) {
        if (!String(rest[0]).startsWith(location.origin)) return Promise.reject(new Error('not of this shop'));
        return own.fetch.apply(this, rest);
      };
      JSON.parse = (text) => own.parse(text);
      JSON.stringify = (value) => own.stringify(value);`,
    'keep elements, listeners and messages for themselves': `
      customElements.define = () => { throw new DOMException('not of this shop', 'NotSupportedError'); };
      Element.prototype.attachInternals = undefined;
      window.onmessage = () => { throw new Error('who said that?'); };
      window.onkeydown = (event) => event.preventDefault();
      document.addEventListener('focusin', (event) => event.stopImmediatePropagation(), true);
      window.$ = window._ = window.h = window.React = 'mine';`,
  };

  test.each(Object.entries(OVERRIDES))('that %s do it no harm', async (name, script) => {
    const head = `${WATCH}<script>${script}</script>`;
    const shopper = await visit(stage, `/scripts/${name.replaceAll(/\W+/g, '-')}`, { head });
    await works(shopper);
    await shopper.page.reload();
    await shopper.sees('where is my order');
    expect([await moved(shopper), shopper.complaints]).toEqual([[], []]);
  });

  test('that swap the body keep the talk, the draft and the focus', async () => {
    const shopper = await visit(stage, '/swap', { head: WATCH });
    await works(shopper);
    await shopper.composer.fill('half a question');
    await shopper.page.evaluate(() => {
      document.body.replaceWith(document.createElement('body'));
      document.body.innerHTML = '<main><h1>Bags</h1></main>';
      history.pushState({}, '', '/swap/elsewhere');
      document.title = 'Bags';
      document.body.innerHTML = '';
    });
    expect(await shopper.composer.inputValue()).toBe('half a question');
    expect(await shopper.composer.evaluate((field) => field.matches(':focus'))).toBe(true);
    await shopper.composer.press('Enter');
    await shopper.sees('half a question');
    expect(shopper.complaints).toEqual([]);
  });
});

describe('the tag', () => {
  test('in the head, before there is a body, and without async', async () => {
    const html = shopPage(WATCH + tag().replace('<script async', '<script'));
    const shopper = await stage.shopper(stage.site.put('/blocking', { html }));
    await works(shopper);
  });

  test('twice, also for another site, is one widget', async () => {
    const shopper = await visit(stage, '/twice', {
      head: WATCH + tag(),
      body: `<main><h1>Lamps</h1></main>${tag({ site: 'another' })}`,
    });
    await shopper.page.waitForLoadState('networkidle');
    expect(await shopper.page.locator('shopbell-widget').count()).toBe(1);
    await works(shopper);
  });

  test('on a page without a doctype', async () => {
    await works(await visit(stage, '/quirks', { head: WATCH, doctype: false }));
  });

  test('in a shop that stands in a frame of somebody else', async () => {
    const inner = stage.site.put('/framed', { html: shopPage(WATCH + tag()) });
    const frame = `<iframe src="${inner}" title="The shop" width="900" height="700" sandbox="allow-scripts allow-same-origin allow-forms"></iframe>`;
    const html = `<!doctype html><html lang="en"><title>Portal</title><main>${frame}</main></html>`;
    const outer = stage.site.put('/portal', { html }).replace('localhost', '127.0.0.1');
    const shopper = await stage.shopper(outer);
    const shop = shopper.page.frameLocator('iframe');
    await shop.getByRole('button', { name: 'Help' }).click();
    const panel = shop.getByRole('dialog', { name: 'Help' });
    await panel.getByRole('textbox').fill('where is my order');
    await panel.getByRole('textbox').press('Enter');
    await panel.getByRole('log').locator('.row:not(.out)').nth(1).waitFor();
    expect(shopper.complaints).toEqual([]);
  });
});

describe('what moves', () => {
  test('is nothing, however late the first answer of the server comes', async () => {
    const shopper = await stage.shopper(stage.site.put('/nowhere', { html: shopPage('') }));
    const held: (() => void)[] = [];
    let holds = true;
    await shopper.page.routeWebSocket(/./, (socket: WebSocketRoute) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        if (holds) held.push(() => socket.send(message));
        else socket.send(message);
      });
    });
    await shopper.page.goto(stage.site.put('/late', { html: shopPage(WATCH + tag({ greeting: 'Which lamp?' })) }));
    const { x, y } = await box(shopper.page, '.launch');
    await shopper.page.mouse.click(x + 30, y + 30);
    await shopper.log.waitFor();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    expect(await moved(shopper)).toEqual([]);
    holds = false;
    for (const release of held.splice(0)) release();
    await shopper.sees(/Hello!/);
    expect(await moved(shopper)).toEqual([]);
    await ask(shopper);
    expect(shopper.complaints).toEqual([]);
  });
});

describe('a strict page', () => {
  const both = (): string => `connect-src ${stage.server.url} ${stage.server.url.replace('http', 'ws')}`;
  const strict = (path: string, policy: string, page: StrangePage = {}): Promise<Shopper> =>
    visit(stage, path, { ...page, headers: { 'content-security-policy': `default-src 'none'; ${policy}` } });

  test('with the documented policy and Trusted Types has nothing to complain of', async () => {
    const shopper = await strict(
      '/strict',
      `script-src 'nonce-watch' ${stage.server.url}; ${both()}; require-trusted-types-for 'script'; trusted-types 'none'`,
      { head: WATCH, data: { accent: '#7a1f3d', greeting: 'Not sure which lamp?' } },
    );
    await works(shopper);
    await shopper.menu('Talk to a person');
    await shopper.ticket();
    expect(await shopper.axe()).toEqual([]);
    expect(shopper.complaints).toEqual([]);
  });

  test('with a nonce and strict-dynamic as well', async () => {
    const html = shopPage(WATCH + tag().replace('<script', '<script nonce="abc"'));
    const policy = `default-src 'none'; script-src 'nonce-watch' 'nonce-abc' 'strict-dynamic'; ${both()}`;
    const headers = { 'content-security-policy': policy };
    await works(await stage.shopper(stage.site.put('/nonce', { html, headers })));
  });

  test('that forbids the connection is told so in one line that names the directive', async () => {
    const shopper = await strict('/blocked', `script-src ${stage.server.url}; connect-src 'self'`);
    await shopper.openChat();
    await expect
      .poll(() => shopper.complaints.filter((text) => text.startsWith('Shopbell:')))
      .toEqual([expect.stringMatching(/connect-src/)]);
  });
});
