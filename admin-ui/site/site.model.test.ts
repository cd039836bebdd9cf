import { beforeEach, describe, expect, it } from 'vitest';
import type { Hours, Site } from '../../protocol/administration.ts';
import { fakeHttp, refusal } from '../testing/fakes.ts';
import { DAYS, setEnd } from './hours.ts';
import type { SiteModel } from './site.model.ts';
import { createSiteModel } from './site.model.ts';

const hours = Object.fromEntries(DAYS.map((day) => [day, [{ from: '09:00', to: '17:00' }]])) as unknown as Hours;
const saved: Site = {
  id: 's1',
  key: 'key',
  name: 'Nordlys',
  allowedOrigins: ['https://nordlys.example'],
  hours,
  timeZone: 'UTC',
  greeting: 'Hello',
  accent: '#0d7366',
  language: 'en',
  snippet: '<script></script>',
};

let answer: (change: object) => unknown;
let http: ReturnType<typeof fakeHttp>;
let model: SiteModel;

beforeEach(async () => {
  answer = (change) => ({ ...saved, ...change });
  http = fakeHttp({
    'GET /api/sites': { sites: [saved] },
    'PATCH /api/sites/s1': (change: unknown) => answer(change as object),
  });
  model = createSiteModel(http.http);
  await model.load();
});
const sent = (): unknown => http.calls.at(-1)?.body;

describe('the draft of a site', () => {
  it('is what is saved until something is changed, and again when it is changed back', () => {
    expect(model.changes.value).toBeNull();
    model.edit({ greeting: 'Welcome' });
    expect(model.changes.value).toEqual({ greeting: 'Welcome' });
    model.edit({ greeting: 'Hello' });
    expect(model.changes.value).toBeNull();
  });

  it('sends what differs and nothing else', async () => {
    model.edit({ greeting: ' Welcome ', accent: '25619E' });
    await model.save();
    expect(sent()).toEqual({ greeting: 'Welcome', accent: '#25619e' });
    expect(model.changes.value).toBeNull();
    expect(model.savedAt.value).not.toBeNull();
  });

  it('can be undone', () => {
    model.edit({ greeting: 'Welcome', name: '' });
    model.reset();
    expect(model.changes.value).toBeNull();
    expect(model.errors.value).toEqual({});
  });

  it('outlives a fresh look at the server', async () => {
    model.edit({ greeting: 'Welcome' });
    await model.load();
    expect(model.draft.value?.greeting).toBe('Welcome');
  });

  it('keeps addresses as origins, each once', () => {
    expect(model.addOrigin('shop.example/cart')).toBe(true);
    expect(model.draft.value?.allowedOrigins).toEqual(['https://nordlys.example', 'https://shop.example']);
    expect(model.addOrigin('https://shop.example')).toBe(false);
    expect(model.errors.value['origin']).toContain('already');
    expect(model.addOrigin('no address')).toBe(false);
    model.removeOrigin('https://nordlys.example');
    expect(model.changes.value).toEqual({ allowedOrigins: ['https://shop.example'] });
    expect(model.errors.value).toEqual({});
  });
});

describe('what is wrong', () => {
  it('is said at its field and keeps the draft from being sent', async () => {
    model.edit({ name: ' ', greeting: '', accent: 'teal', hours: setEnd(hours, 'tuesday', 0, 'to', '08:00') });
    expect(Object.keys(model.errors.value)).toEqual(['name', 'greeting', 'accent', 'hours.tuesday.0']);
    await model.save();
    expect(http.calls.map((call) => call.name)).toEqual(['GET /api/sites']);
  });

  it('in the eyes of the server stands at its field until that is changed', async () => {
    answer = () => {
      throw refusal('invalid', { fields: { timeZone: 'is not known', 'hours.monday.0.from': 'is wrong' } });
    };
    model.edit({ timeZone: 'Nowhere/Land' });
    await model.save();
    expect(model.errors.value).toMatchObject({ timeZone: 'is not known', 'hours.monday.0.from': 'is wrong' });
    model.edit({ timeZone: 'Europe/Berlin' });
    expect(model.errors.value).not.toHaveProperty('timeZone');
    expect(model.errors.value).not.toHaveProperty('save');
    model.edit({ hours });
    expect(model.errors.value).toEqual({});
  });

  it('with the connection keeps the draft', async () => {
    answer = () => {
      throw refusal('offline');
    };
    model.edit({ greeting: 'Welcome' });
    await model.save();
    expect(model.errors.value['save']).toContain('does not answer');
    expect(model.changes.value).toEqual({ greeting: 'Welcome' });
    answer = (change) => ({ ...saved, ...change });
    await model.save();
    expect(model.errors.value).toEqual({});
    expect(model.site.value?.greeting).toBe('Welcome');
  });
});
