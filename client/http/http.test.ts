import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClock, settle } from '../testing/clock.ts';
import { TestWire } from '../testing/wire.ts';
import { uploadFile } from '../files/upload.ts';
import { createHttp } from './createHttp.ts';

afterEach(() => vi.unstubAllGlobals());

const problem = {
  type: 'about:blank',
  title: 'x',
  status: 422,
  code: 'invalid',
  detail: 'Some fields are wrong.',
  requestId: 'r',
};

function http(answer: () => Promise<Response>, token?: () => string) {
  const clock = createClock();
  const asked: [string, RequestInit | undefined][] = [];
  const environment = new TestWire(clock).environment();
  environment.fetch = (input, init) => {
    asked.push([String(input), init]);
    return Promise.race([
      answer(),
      new Promise<never>((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
    ]);
  };
  return { asked, clock, call: createHttp({ origin: 'https://support.example', token }, environment) };
}

describe('a call', () => {
  it('sends JSON and the token, and reads JSON', async () => {
    const { asked, call } = http(
      async () => Response.json({ ok: 1 }),
      () => 'site.secret',
    );
    expect(await call.call('POST', '/api/x', { a: 1 })).toEqual({ ok: 1 });
    expect(await call.call('GET', '/api/y')).toEqual({ ok: 1 });
    expect(asked).toMatchObject([
      [
        'https://support.example/api/x',
        {
          method: 'POST',
          body: '{"a":1}',
          headers: { authorization: 'Bearer site.secret', 'content-type': 'application/json' },
        },
      ],
      ['https://support.example/api/y', { method: 'GET', headers: { authorization: 'Bearer site.secret' } }],
    ]);
    expect(asked[1]?.[1]?.headers).not.toHaveProperty('content-type');
  });

  it('without a token relies on the cookie; without a body in the answer gives undefined', async () => {
    const { asked, call } = http(async () => new Response(null, { status: 204 }));
    expect(await call.call('DELETE', '/api/x', {})).toBeUndefined();
    expect(asked[0]?.[1]?.headers).toEqual({ 'content-type': 'application/json' });
  });

  it.each([
    [422, { code: 'invalid', fields: { name: 'must not be empty' } }, false],
    [429, { code: 'too_many_requests', retryAfter: 300 }, true],
    [503, { code: 'database_unavailable' }, true],
    [409, { code: 'already_taken' }, false],
  ])('refused with %i throws what the problem says', async (status, more, retryable) => {
    const { call } = http(async () => Response.json({ ...problem, ...more, status }, { status }));
    await expect(call.call('GET', '/api/x')).rejects.toMatchObject({ ...more, retryable, message: problem.detail });
  });

  it.each([
    ['the page of a proxy', async () => new Response('<html>Bad gateway</html>', { status: 502 })],
    ['a page instead of JSON', async () => new Response('<html>Sign in to this network</html>')],
    ['JSON of somebody else', async () => Response.json({ error: 'x' }, { status: 403 })],
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('answered by %s counts as not answered', async (_, answer) => {
    await expect(http(answer).call.call('GET', '/api/x')).rejects.toMatchObject({ code: 'offline', retryable: true });
  });

  it('without any answer is given up after a while', async () => {
    const { call, clock } = http(() => new Promise(() => {}));
    const failed = call.call('GET', '/api/x').catch((error: unknown) => error);
    await settle();
    await clock.pass(20_000);
    expect(await failed).toMatchObject({ code: 'offline' });
    expect(clock.waiting()).toBe(0);
  });

  it('for a file gives the raw answer', async () => {
    const { call } = http(async () => new Response('bytes'));
    expect(await (await call.fetch('/api/file')).text()).toBe('bytes');
  });
});

/** What an upload needs of XMLHttpRequest; a test plays the server. */
class FakeRequest {
  static last: FakeRequest;
  status = 0;
  responseText = '';
  headers: Record<string, string> = {};
  opened: string[] = [];
  body: unknown;
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload = (): void => {};
  onerror = (): void => {};
  onabort = (): void => {};
  constructor() {
    FakeRequest.last = this;
  }
  open(...parts: string[]): void {
    this.opened = parts;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(body: unknown): void {
    this.body = body;
  }
  abort(): void {
    this.onabort();
  }
  answer(status: number, text: string): void {
    this.status = status;
    this.responseText = text;
    this.onload();
  }
}

describe('an upload', () => {
  const file = new Blob(['abc'], { type: 'image/png' });
  const target = http(
    async () => new Response(),
    () => 'site.secret',
  ).call;
  const options = { conversation: 'c', clientId: 'id', file, name: 'a b&c.png' };

  function upload(more: Partial<Parameters<typeof uploadFile>[1]> = {}) {
    vi.stubGlobal('XMLHttpRequest', FakeRequest);
    const done = uploadFile(target, { ...options, ...more });
    return { done: done.catch((error: unknown) => error), request: FakeRequest.last };
  }

  it('sends the bytes, tells how far it is, and gives the attachment', async () => {
    const parts: number[] = [];
    const { done, request } = upload({ onProgress: (part) => parts.push(part) });
    expect(request.opened).toEqual([
      'POST',
      'https://support.example/api/conversations/c/attachments?name=a+b%26c.png&clientId=id',
    ]);
    expect(request).toMatchObject({
      body: file,
      headers: { authorization: 'Bearer site.secret', 'content-type': 'image/png' },
    });
    request.upload.onprogress?.({ loaded: 1, total: 4 });
    request.answer(200, '{"id":"x"}');
    expect(await done).toEqual({ id: 'x' });
    expect(parts).toEqual([0.25]);
  });

  it('is refused with what the server says', async () => {
    const { done, request } = upload();
    request.answer(415, JSON.stringify({ ...problem, status: 415, code: 'file_type_refused' }));
    expect(await done).toMatchObject({ code: 'file_type_refused', retryable: false });
  });

  it.each(['onerror', 'answer'])('without a proper answer (%s) may be repeated', async (how) => {
    const { done, request } = upload();
    if (how === 'answer') request.answer(200, '<html>');
    else request.onerror();
    expect(await done).toMatchObject({ code: 'offline', retryable: true });
  });

  it('ends when it is called off', async () => {
    const abort = new AbortController();
    const { done } = upload({ signal: abort.signal });
    abort.abort('enough');
    expect(await done).toBe('enough');
    expect(await upload({ signal: abort.signal }).done).toBe('enough');
  });
});
