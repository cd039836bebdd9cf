import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHouse, type TestHouse } from '../../../test/setup/house.ts';
import { pageRoutes } from './pages.ts';

const SCRIPT = `console.log(${JSON.stringify('shopbell '.repeat(200))});`;

let test: TestHouse;
let dist: string;
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'shopbell-dist-'));
  mkdirSync(join(dist, 'assets'));
  const files = {
    'widget.js': SCRIPT,
    'widget.js.map': '{"version":3}',
    'admin.html': '<!doctype html><title>Admin</title>',
    'continue.html': '<!doctype html><title>Continue</title>',
    'manifest.json': '{}',
    'assets/app.ABCD1234.js': SCRIPT,
    'assets/app.ABCD1234.js.map': '{"version":3}',
    'assets/admin.ABCD1234.css': 'body{}',
    'assets/secret.key': 'x',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dist, name), content);
  test = await startHouse({
    rooms: (house) => [{ name: 'pages', routes: pageRoutes(house, undefined, dist) }],
    doors: () => ({
      authenticate: () => Promise.reject(new Error('Pages ask nobody who is there')),
      allowsOrigin: async () => false,
    }),
  });
});
afterAll(async () => {
  await test.stop();
  rmSync(dist, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  test.request('GET', path, { headers: { 'accept-encoding': 'identity', ...headers } });

/** The answer as it travels: fetch would unpack it and ask for fresh ones. */
function raw(
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number | undefined; encoding: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    httpRequest(test.url + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const encoding = response.headers['content-encoding'];
        resolve({ status: response.statusCode, encoding, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('/widget.js', () => {
  it('is loaded by any shop, kept for five minutes and asked for again by its tag', async () => {
    const answer = await get('/widget.js', { origin: 'https://shop.example' });
    expect(answer).toMatchObject({ status: 200, body: SCRIPT });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
    const etag = answer.headers.get('etag') ?? '';
    const again = await raw('/widget.js', { 'if-none-match': etag, 'accept-encoding': 'br' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('is read again when a build replaced it', async () => {
    const before = (await get('/widget.js')).headers.get('etag') ?? '';
    writeFileSync(join(dist, 'widget.js'), `${SCRIPT}//`);
    const after = await raw('/widget.js', { 'if-none-match': before });
    expect([after.status, after.body.toString()]).toEqual([200, `${SCRIPT}//`]);
    writeFileSync(join(dist, 'widget.js'), SCRIPT);
  });

  it('is compressed as the browser wishes', async () => {
    const brotli = await raw('/widget.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect([brotli.encoding, brotliDecompressSync(brotli.body).toString()]).toEqual(['br', SCRIPT]);
    const gzip = await raw('/widget.js', { 'accept-encoding': 'gzip' });
    expect([gzip.encoding, gunzipSync(gzip.body).toString()]).toEqual(['gzip', SCRIPT]);
    for (const encoding of ['', 'identity', 'br;q=0, gzip;q=0']) {
      const plain = await raw('/widget.js', { 'accept-encoding': encoding });
      expect([plain.encoding, plain.body.toString()]).toEqual([undefined, SCRIPT]);
    }
  });
});

describe('/assets', () => {
  it('are kept for ever, source maps too', async () => {
    for (const name of ['app.ABCD1234.js', 'app.ABCD1234.js.map', 'admin.ABCD1234.css']) {
      const answer = await get(`/assets/${name}`);
      expect([name, answer.status]).toEqual([name, 200]);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    }
  });

  it.each([
    'nothing.js',
    'secret.key',
    '../admin.html',
    '..%2fadmin.html',
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/manifest.json',
    '.hidden.js',
    'a/b.js',
    'app.ABCD1234.js%00.map',
    '',
  ])('knows no %s', async (name) => {
    const answer = await get(`/assets/${name}`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('our own pages', () => {
  it.each(['/admin', '/admin/', '/admin/inbox', '/admin/inbox/0198c0de-0000-7000-8000-00000000000b', '/admin/setup'])(
    'answer %s with the shell of the admin UI, which nobody frames and nothing foreign runs in',
    async (path) => {
      const answer = await get(path);
      expect(answer).toMatchObject({ status: 200, body: '<!doctype html><title>Admin</title>' });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      const policy = answer.headers.get('content-security-policy')?.split('; ') ?? [];
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
        ]),
      );
      expect(policy.join()).not.toMatch(/unsafe|data:|\*/);
      expect(policy).toContain(`connect-src 'self' ws://localhost:${test.house.config.port}`);
      expect(policy).toEqual(expect.arrayContaining(["worker-src 'self'", 'trusted-types studio-trainer']));
    },
  );

  it('keep the continue page out of search engines', async () => {
    const answer = await get('/continue');
    expect(answer).toMatchObject({ status: 200, body: '<!doctype html><title>Continue</title>' });
    expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(answer.headers.get('content-security-policy')).toContain("trusted-types 'none'");
    expect(answer.headers.get('content-security-policy')).not.toContain('worker-src');
    expect((await get('/robots.txt')).body).toBe('User-agent: *\nDisallow: /\n');
  });

  it('lead from the root to the admin UI, or to the example shop while it is served', async () => {
    const answer = await get('/?next=//evil.test');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/admin']);
    const [root] = pageRoutes(test.house, 'http://localhost:8081', dist);
    const redirected: string[] = [];
    const koa = { set: () => undefined, redirect: (to: string) => redirected.push(to) };
    await root?.run({ koa, params: {} } as unknown as Parameters<typeof root.run>[0]);
    expect(redirected).toEqual(['http://localhost:8081']);
  });

  it('have an icon', async () => {
    expect((await get('/favicon.ico')).headers.get('content-type')).toContain('image/svg+xml');
  });

  it('take no writes', async () => {
    expect((await test.request('POST', '/admin', { body: {} })).status).toBe(405);
    expect((await test.request('DELETE', '/widget.js')).status).toBe(405);
  });
});

describe('health and figures', () => {
  it('says ready while the database answers, and live always', async () => {
    expect(await get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } });
    const { pool } = test.house.database;
    const query = pool.query;
    pool.query = (() => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))) as typeof query;
    try {
      expect(await get('/health/ready')).toMatchObject({ status: 503, body: { code: 'database_unavailable' } });
      expect(await get('/health/live')).toMatchObject({ status: 200 });
    } finally {
      pool.query = query;
    }
  });

  it('shows figures on this machine only, not through a proxy on it', async () => {
    const answer = await get('/metrics');
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('shopbell_acknowledged_total');
    for (const header of ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip']) {
      expect((await get('/metrics', { [header]: '127.0.0.1' })).status).toBe(404);
    }
  });
});
