// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { continueTalk } from './continueTalk.ts';

const CONVERSATION = '3f0b8f0e-6a86-4c3c-9f0e-2f0b7f0c1a11';
let answer: () => Promise<Response>;
const calls: { url: string; body: { token: string; secret: string } }[] = [];

beforeEach(() => {
  calls.length = 0;
  answer = async () => Response.json({ siteKey: 'KEY', conversation: CONVERSATION });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    calls.push({ url, body: JSON.parse(String(init.body)) });
    return answer();
  });
});
afterEach(() => {
  localStorage.clear();
  vi.unstubAllGlobals();
});

const problem = (status: number, code: string) => async () =>
  Response.json({ type: 'about:blank', title: code, status, code, detail: code, requestId: 'r' }, { status });

test('a link gives this device a secret of its own, kept where the widget looks', async () => {
  expect(await continueTalk('the-token')).toEqual({ site: 'KEY' });
  const secret = localStorage.getItem('shopbell:KEY:secret') ?? '';
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(calls).toEqual([{ url: '/api/continue', body: { token: 'the-token', secret } }]);
  expect(localStorage.getItem('shopbell:KEY:conversation')).toBe(CONVERSATION);
});

test('a reload goes on without asking again, with or without the token', async () => {
  await continueTalk('the-token');
  expect(await continueTalk('the-token')).toEqual({ site: 'KEY' });
  expect(await continueTalk('')).toEqual({ site: 'KEY' });
  expect(calls).toHaveLength(1);
});

test('another link is exchanged anew', async () => {
  await continueTalk('the-token');
  await continueTalk('another');
  expect(calls.map(({ body }) => body.token)).toEqual(['the-token', 'another']);
  expect(calls[0]?.body.secret).not.toBe(calls[1]?.body.secret);
});

test.each([
  ['expired', problem(401, 'token_expired')],
  ['invalid', problem(401, 'token_invalid')],
  ['invalid', problem(404, 'not_found')],
  ['offline', problem(503, 'database_unavailable')],
  ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
])('says %s and keeps nothing', async (expected, given) => {
  answer = given;
  expect(await continueTalk('the-token')).toEqual({ problem: expected });
  expect(localStorage.length).toBe(0);
});

test('without a link there is nothing to open', async () => {
  expect(await continueTalk('')).toEqual({ problem: 'noLink' });
  expect(calls).toEqual([]);
});
