import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site as ShownSite, SiteList } from '../../protocol/index.ts';
import { startHouse, type TestHouse } from '../../test/setup/house.ts';
import type { Actor } from '../platform/index.ts';
import { allowsOrigin, allSites, ensureExampleSite, findSiteByKey, greetingOf, sitesRoom } from './index.ts';

const actorOf = (role: unknown): Actor | undefined =>
  role === 'agent' || role === 'admin'
    ? { kind: 'staff', staffId: '0198c0de-0000-7000-8000-00000000000a', name: 'A', role, sessionId: 's' }
    : undefined;

let test: TestHouse;
beforeAll(async () => {
  test = await startHouse({
    rooms: (house) => [sitesRoom(house)],
    doors: (house) => ({
      authenticate: async (request) => actorOf(request.headers['x-role']),
      allowsOrigin: (origin) => allowsOrigin(house, origin),
    }),
    config: { shopPort: 8081 },
  });
});
afterAll(() => test.stop());

describe('the first site', () => {
  it('is made once, however many processes start, with a counter and numbers from 1001', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => ensureExampleSite(test.house, 8081)));
    expect(new Set(made.map((site) => site?.id)).size).toBe(1);
    const [site] = await allSites(test.house);
    expect(site).toMatchObject({ name: 'Halden', example: true, ticketPrefix: 'SB', accent: '#0d7366' });
    expect(site?.allowedOrigins).toEqual(['http://localhost:8081', 'http://127.0.0.1:8081']);
    const { rows } = await test.house.database.knex.raw(`select nextval('${site?.ticketSequence}') as number`);
    expect(rows).toEqual([{ number: 1001 }]);
    expect(await test.house.database.knex('inbox_counters')).toEqual([{ site_id: site?.id, seq: 0 }]);
  });

  it('keeps its key and only gains the present address of the shop', async () => {
    const [before] = await allSites(test.house);
    await ensureExampleSite(test.house, 9000);
    const [after] = await allSites(test.house);
    expect(after?.key).toBe(before?.key);
    expect(after?.allowedOrigins).toEqual([
      'http://localhost:8081',
      'http://127.0.0.1:8081',
      'http://localhost:9000',
      'http://127.0.0.1:9000',
    ]);
  });
});

describe('origins', () => {
  it('allows exactly those listed, and our own pages', async () => {
    const [site] = await allSites(test.house);
    expect(await allowsOrigin(test.house, 'http://localhost:8081')).toBe(true);
    expect(await allowsOrigin(test.house, 'http://localhost:8081', site?.id)).toBe(true);
    expect(await allowsOrigin(test.house, test.house.config.publicUrl, site?.id)).toBe(true);
    for (const origin of [
      'null',
      '',
      'https://localhost:8081',
      'http://localhost:8081.evil.test',
      'http://localhost',
    ]) {
      expect([origin, await allowsOrigin(test.house, origin)]).toEqual([origin, false]);
    }
    expect(await allowsOrigin(test.house, 'http://localhost:8081', '0198c0de-0000-7000-8000-00000000000b')).toBe(false);
  });
});

describe('GET and PATCH /api/sites', () => {
  const get = async () => {
    const answer = await test.request('GET', '/api/sites', { headers: { 'x-role': 'agent' } });
    expect(answer.status).toBe(200);
    return (answer.body as SiteList).sites[0] as ShownSite;
  };
  const patch = async (body: unknown, role = 'admin', id?: string) =>
    test.request('PATCH', `/api/sites/${id ?? (await get()).id}`, { body, headers: { 'x-role': role } });

  it('shows agents the tag to paste and the way to the example shop', async () => {
    const site = await get();
    expect(site.snippet).toBe(
      `<script async src="${test.house.config.publicUrl}/widget.js" data-site="${site.key}"></script>`,
    );
    expect(site.exampleShop).toBe('http://localhost:8081');
  });

  it('changes what is named, shows it at once and tells the other processes', async () => {
    const hours = { ...(await get()).hours, sunday: [{ from: '00:00', to: '24:00' }] };
    const change = {
      name: 'Nordlicht',
      hours,
      timeZone: 'Pacific/Chatham',
      greeting: 'Say "hi" & <b>',
      accent: '#aa0000',
      allowedOrigins: ['https://Shop.Example:443', 'https://shop.example', 'https://b\u00fccher.example'],
    };
    const answer = await patch(change);
    expect(answer.status).toBe(200);
    const site = await get();
    expect(answer.body).toEqual(site);
    expect(site).toMatchObject({
      ...change,
      allowedOrigins: ['https://shop.example', 'https://xn--bcher-kva.example'],
    });
    expect(site.snippet).toContain('data-accent="#aa0000" data-greeting="Say &quot;hi&quot; &amp; &lt;b&gt;"');
    expect(test.hints).toContainEqual({ kind: 'site.changed', site: site.id });
    expect(await allowsOrigin(test.house, 'https://shop.example')).toBe(true);
    expect(await allowsOrigin(test.house, 'http://localhost:8081')).toBe(false);

    const found = await findSiteByKey(test.house, site.key);
    if (found === undefined) throw new Error('The site is gone');
    // 2026-08-02 is a Sunday on Chatham, twelve hours and three quarters ahead.
    expect(greetingOf(found, new Date('2026-08-01T12:00:00Z'), true)).toMatchObject({
      name: 'Nordlicht',
      open: true,
      closesAt: '2026-08-02T11:15:00.000Z',
      timeZone: 'Pacific/Chatham',
      online: true,
    });
  });

  it.each([
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['a span that ends before it begins', { hours: { monday: [{ from: '18:00', to: '09:00' }] } }, 'hours.monday.0.to'],
    ['an origin with a path', { allowedOrigins: ['https://shop.example/path'] }, 'allowedOrigins.0'],
    ['an origin that is none', { allowedOrigins: ['https://shop.example:99999'] }, 'allowedOrigins.0'],
    ['a colour by name', { accent: 'red' }, 'accent'],
    ['an unknown field', { key: 'mine' }, '(body)'],
  ])('refuses %s and changes nothing', async (_, change, field) => {
    const before = await get();
    const hours = 'hours' in change ? { hours: { ...before.hours, ...change.hours } } : {};
    const answer = await patch({ name: 'Never', ...change, ...hours });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid', fields: { [field]: expect.any(String) } } });
    expect(await get()).toEqual(before);
  });

  it('lets agents look and admins change', async () => {
    expect(await patch({ name: 'X' }, 'agent')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await test.request('GET', '/api/sites')).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
    expect(await patch({ name: 'X' }, 'nobody')).toMatchObject({ status: 401 });
  });

  it.each(['0198c0de-0000-7000-8000-00000000000b', 'x', '1', "'%20or%201=1--"])('knows no site %s', async (id) => {
    expect(await patch({ name: 'X' }, 'admin', id)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('a database that is away', () => {
  it('leaves origins known', async () => {
    await allSites(test.house);
    const broken = new Error('Connection terminated');
    const { knex } = test.house.database;
    const client = Object.getPrototypeOf(knex.client) as { acquireConnection: () => Promise<unknown> };
    const original = client.acquireConnection;
    client.acquireConnection = () => Promise.reject(broken);
    try {
      await expect(knex('sites')).rejects.toThrow('Connection terminated');
      test.house.realtime.bus.publish({ kind: 'site.changed' });
      expect(await allowsOrigin(test.house, 'https://shop.example')).toBe(true);
    } finally {
      client.acquireConnection = original;
    }
  });
});
