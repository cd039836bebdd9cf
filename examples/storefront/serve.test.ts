import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRODUCTS } from './catalogue.ts';
import { startStorefront } from './serve.ts';

let shop: { url: string; close(): Promise<void> };
beforeAll(async () => {
  shop = await startStorefront({
    port: 0,
    host: '127.0.0.1',
    widgetOrigin: 'https://support.example/',
    siteKey: 'key"1',
    accent: '#123456',
  });
});
afterAll(() => shop.close());

const get = (path: string, options: RequestInit = {}) => fetch(`${shop.url}${path}`, options);

describe('the shop', () => {
  it('serves every page with the tag a stranger pastes', async () => {
    for (const path of ['/', '/cart', '/delivery', ...PRODUCTS.map(({ slug }) => `/products/${slug}`)]) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain(
        '<script async src="https://support.example/widget.js" data-site="key&quot;1" data-accent="#123456"></script>',
      );
    }
  });

  it('allows the widget what it needs and nothing else', async () => {
    expect((await get('/')).headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self' https://support.example; connect-src https://support.example wss://support.example; " +
        "style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'",
    );
  });

  it('has a picture for every product', async () => {
    for (const { slug } of PRODUCTS) {
      const response = await get(`/pictures/${slug}.svg`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    }
  });

  it('says when there is nothing, and hands out nothing outside its folder', async () => {
    for (const path of ['/products/teapot', '/%2e%2e/serve.ts', '/..%2fserve.ts']) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Nothing on this shelf');
    }
    expect((await get('/', { method: 'POST' })).status).toBe(405);
  });
});
