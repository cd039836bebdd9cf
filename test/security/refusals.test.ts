// What must be refused is refused with the error that docs/protocol.md names, the process lives on, and nothing is lost.

import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newToken, PlainClient } from '../contracts/plainClient.ts';
import { readDump } from '../faults/dump.ts';
import { ServerProcess } from '../faults/serverProcess.ts';
import { makeTeam, type Team } from '../faults/team.ts';
import { createTestDatabase } from '../setup/database.ts';
import { RawSocket, send } from './raw.ts';

let server: ServerProcess;
let team: Team;
let shop: string;
let databaseUrl: string;
let dataDirectory: string;
let drop: () => Promise<void>;
let pid: number;

/** A shopper with a conversation that is with an agent, and whom nothing that follows may touch. */
let lena: PlainClient;
let conversation: string;
let anna: PlainClient;

beforeAll(async () => {
  const database = await createTestDatabase();
  databaseUrl = database.url;
  drop = database.drop;
  dataDirectory = mkdtempSync(join(tmpdir(), 'shopbell-refusals-'));
  const environment = { RATE_LIMIT_SCALE: '20' };
  server = await ServerProcess.start('one', { dataDirectory, databaseUrl, shop: true, environment });
  pid = server.pid;
  shop = server.shopUrl ?? '';
  team = await makeTeam(server, ['agent']);
  lena = newShopper();
  conversation = randomUUID();
  await lena.open();
  await lena.command('message.send', { conversation, text: 'Hello' });
  await lena.command('conversation.handOver', { conversation });
  anna = new PlainClient({ url: server.url, origin: server.url, cookie: team.members[0]?.cookie ?? '' });
  await anna.open();
  await anna.command('message.send', { conversation, text: 'Anna here' });
  await lena.entry(conversation, 'the words of Anna', ({ text }) => text === 'Anna here');
});

afterAll(async () => {
  await server?.stop();
  await drop?.();
  rmSync(dataDirectory, { recursive: true, force: true });
});

const newShopper = (): PlainClient =>
  new PlainClient({ url: server.url, origin: shop, token: newToken(team.site.key) });
const api = (path: string): string => `${server.url}/api${path}`;
const bearer = (client: PlainClient): Record<string, string> => ({
  authorization: `Bearer ${client.settings.token}`,
  origin: shop,
});

/** A raw socket of a new shopper, past its hello. */
const newSocket = (): Promise<RawSocket> => RawSocket.greeted(server.url, shop, newToken(team.site.key));

describe('Frames that are none', () => {
  it.each([
    ['broken JSON', '{"type": "ping"', 'bad_json'],
    ['no JSON at all', 'hello?', 'bad_json'],
    ['an array', '[]', 'bad_request'],
    ['a number', '5', 'bad_request'],
    ['null', 'null', 'bad_request'],
    ['an object without a type', '{}', 'bad_request'],
    ['a type that is no text', '{"type": {"$ne": 1}}', 'bad_request'],
    ['thousands of brackets', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'bad_request'],
  ])('%s closes with 4400', async (_what, text, code) => {
    const raw = await newSocket();
    raw.socket.send(text);
    expect(await raw.frame('error')).toMatchObject({ code });
    expect(await raw.closed()).toBe(4400);
  });

  it('binary closes with 4400, before and after hello', async () => {
    for (const raw of [await newSocket(), new RawSocket(server.url, { origin: shop })]) {
      await raw.opened();
      raw.socket.send(Buffer.from('{"type":"ping"}'));
      expect(await raw.frame('error')).toMatchObject({ code: 'bad_request' });
      expect(await raw.closed()).toBe(4400);
    }
  });

  it('a frame of a megabyte closes with 1009', async () => {
    const raw = await newSocket();
    raw.send({
      type: 'message.send',
      clientId: randomUUID(),
      conversation: randomUUID(),
      text: 'x'.repeat(1024 * 1024),
    });
    expect(await raw.closed()).toBe(1009);
  });

  it.each(['nonsense', 'hello', '__proto__', 'constructor', 'toString', 'message.delete'])(
    'the unknown command %s is named and the socket stays open',
    async (type) => {
      const raw = await newSocket();
      raw.send({ type, clientId: randomUUID() });
      expect(await raw.frame('error')).toMatchObject({ code: 'unknown_command' });
      raw.send({ type: 'ping' });
      await raw.frame('pong');
    },
  );
});

describe('Hello', () => {
  it.each([
    [
      'a command in its place',
      () => ({ type: 'message.send', clientId: randomUUID(), conversation, text: 'Hi' }),
      4400,
    ],
    ['another version', () => ({ type: 'hello', version: 2, token: lena.settings.token }), 4400],
    ['neither token nor ticket', () => ({ type: 'hello', version: 1 }), 4401],
    ['no token at all', () => ({ type: 'hello', version: 1, token: 'abc' }), 4401],
    ['a site that does not exist', () => ({ type: 'hello', version: 1, token: newToken('0123456789abcdef') }), 4401],
    ['unknown fields', () => ({ type: 'hello', version: 1, token: lena.settings.token, role: 'owner' }), 4400],
  ])('with %s is refused', async (_what, frame, code) => {
    const raw = new RawSocket(server.url, { origin: shop });
    await raw.opened();
    raw.send(frame());
    // Whatever follows a refused hello is not heard.
    raw.send({ type: 'resume', conversation, cursor: null });
    await raw.frame('error');
    expect(await raw.closed()).toBe(code);
    expect(raw.frames).toEqual([]);
  });

  it('takes a ticket of staff from our own pages only, once, and for thirty seconds', async () => {
    const ticket = async (): Promise<unknown> => (await anna.request('POST', '/api/session/ticket'))['ticket'];
    const closeOf = async (given: unknown, origin: string): Promise<number | string> => {
      const raw = new RawSocket(server.url, { origin });
      await raw.opened();
      raw.send({ type: 'hello', version: 1, ticket: given });
      await raw.until('an answer', () => raw.frames.length > 0);
      return raw.frames[0]?.type === 'welcome' ? 'welcome' : raw.closed();
    };
    const good = await ticket();
    expect(await closeOf(good, shop)).toBe(4403);
    expect(await closeOf(await ticket(), server.url)).toBe('welcome');
    const used = await ticket();
    await closeOf(used, server.url);
    expect(await closeOf(used, server.url)).toBe(4401);
    expect(await closeOf('A'.repeat(43), server.url)).toBe(4401);
    const late = await ticket();
    await query(`update socket_tickets set expires_at = expires_at - interval '31 seconds'`);
    expect(await closeOf(late, server.url)).toBe(4401);
  });

  it('is waited for five seconds', async () => {
    const raw = new RawSocket(server.url, { origin: shop });
    expect(await raw.closed()).toBe(4408);
  });
});

describe('Another origin', () => {
  it.each([
    ['of somebody else', 'https://evil.example'],
    ['null', 'null'],
    ['missing', undefined],
    ['that begins like ours', () => `${shop}.evil.example`],
    ['on another port', () => shop.replace(/:\d+$/, ':1')],
    ['over https', () => shop.replace('http:', 'https:')],
    ['that is no address', 'javascript:alert(1)'],
  ])('%s gets no socket', async (_what, given) => {
    const origin = typeof given === 'function' ? given() : given;
    const raw = new RawSocket(server.url, origin === undefined ? {} : { origin });
    await raw.opened();
    expect(raw.refusal).toMatchObject({ status: 403, code: 'wrong_origin' });
  });

  it('gets no answer for a shopper, and no change for staff, over HTTP', async () => {
    const evil = { ...bearer(lena), origin: 'https://evil.example' };
    expect(await send(api('/conversations'), 'GET', evil)).toMatchObject({ status: 403, code: 'wrong_origin' });
    const cookie = team.members[0]?.cookie ?? '';
    for (const origin of [{}, { origin: 'https://evil.example' }, { origin: shop }, { origin: 'null' }]) {
      const headers = { cookie, ...origin };
      const answer = await send(api('/session/ticket'), 'POST', headers);
      expect(answer).toMatchObject({ status: 403, code: 'wrong_origin' });
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    }
    const form = { cookie, origin: server.url, 'content-type': 'text/plain' };
    const body = JSON.stringify({ clientId: randomUUID(), away: true });
    expect(await send(api('/staff/me/presence'), 'POST', form, body)).toMatchObject({ code: 'media_type_refused' });
  });
});

describe("Somebody else's conversation", () => {
  it('is answered like one that does not exist, over both ways, and nothing is written', async () => {
    const file = await lena.upload(conversation, 'note.txt', Buffer.from('for Anna only'));
    const before = await readDump(databaseUrl);
    const mallory = newShopper();
    await mallory.open();
    const raw = await RawSocket.greeted(server.url, shop, mallory.settings.token ?? '');
    const overSocket = async (frame: object): Promise<unknown> => {
      raw.send(frame);
      await raw.until('an answer', () => raw.frames.length > 0);
      raw.send({ type: 'ping' });
      expect((await raw.frame('pong'))['heads']).toEqual({});
      return raw.frames.splice(0).map(({ conversation: _conversation, clientId: _clientId, ...rest }) => rest);
    };
    const overHttp = async (method: string, path: string, body?: object): Promise<unknown> => {
      const headers = { ...bearer(mallory), ...(body !== undefined && { 'content-type': 'application/json' }) };
      const { status, code } = await send(api(path), method, headers, body && JSON.stringify(body));
      return { status, code };
    };
    const cursor = { seq: 1, id: [...lena.thread(conversation).entries.values()][0]?.id };
    const tries: ((target: string) => Promise<unknown>)[] = [
      (target) => overSocket({ type: 'resume', conversation: target, cursor: null }),
      (target) => overSocket({ type: 'resume', conversation: target, cursor }),
      (target) => overSocket({ type: 'page', conversation: target, before: 3 }),
      (target) => overSocket({ type: 'conversation.typing', clientId: randomUUID(), conversation: target, on: true }),
      (target) => overSocket({ type: 'conversation.mark', clientId: randomUUID(), conversation: target, read: 3 }),
      (target) => overSocket({ type: 'conversation.close', clientId: randomUUID(), conversation: target }),
      (target) => overSocket({ type: 'conversation.leaveQueue', clientId: randomUUID(), conversation: target }),
      (target) => overHttp('GET', `/conversations/${target}/entries?tail=10`),
      (target) => overHttp('GET', `/conversations/${target}/entries?after=1&id=${cursor.id}`),
      (target) => overHttp('GET', `/conversations/${target}/entries?before=3`),
      (target) => overHttp('GET', `/conversations/${target}/transcript`),
      (target) => overHttp('GET', `/conversations/${target}/attachments/${file.id}`),
      (target) => overHttp('POST', `/conversations/${target}/marks`, { clientId: randomUUID(), read: 3 }),
      (target) => overHttp('POST', `/conversations/${target}/contact`, { clientId: randomUUID(), name: 'Mallory' }),
      (target) => overHttp('POST', `/conversations/${target}/close`, { clientId: randomUUID() }),
    ];
    for (const attempt of tries) expect(await attempt(conversation)).toEqual(await attempt(randomUUID()));
    const refused = { code: 'not_found' };
    // A message to an id that is nobody's would open a conversation: only hers can be told.
    await expect(mallory.command('message.send', { conversation, text: 'Hi' })).rejects.toMatchObject(refused);
    await expect(mallory.post('message.send', { conversation, text: 'Hi' })).rejects.toMatchObject(refused);
    await expect(mallory.command('conversation.handOver', { conversation })).rejects.toMatchObject(refused);
    await expect(mallory.upload(conversation, 'a.txt', Buffer.from('a'))).rejects.toMatchObject(refused);
    const own = randomUUID();
    await expect(
      mallory.command('message.send', { conversation: own, text: 'Hi', attachments: [file.id] }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect(mallory.threads.get(conversation)?.entries.size ?? 0).toBe(0);
    expect(await readDump(databaseUrl)).toEqual(before);
  });

  it.each(['[]', '{}', 'true', '1e0', ' 1', 'null', '%00', '..%2f..', '00000000-0000-0000-0000-000000000000'])(
    'is not found under %s either',
    async (id) => {
      for (const path of [`/conversations/${id}/entries`, `/conversations/${id}/transcript`]) {
        const { status } = await send(api(path), 'GET', bearer(lena));
        expect([400, 404, 422]).toContain(status);
      }
    },
  );
});

describe('Fields', () => {
  it.each([
    ['U+0000 in a message', 'message.send', { text: 'a\u0000b' }],
    ['U+0000 in a name', 'conversation.setContact', { name: 'a\u0000b' }],
    ['U+0000 in the address of the page', 'message.send', { text: 'a', page: { url: 'a\u0000', title: 'b' } }],
    ['U+0000 in the title of the page', 'message.send', { text: 'a', page: { url: 'a', title: '\u0000' } }],
    ['a message that is too long', 'message.send', { text: 'x'.repeat(4_001) }],
    ['an empty message', 'message.send', { text: ' \n ' }],
    ['a text that is no text', 'message.send', { text: { $ne: 1 } }],
    ['a field that nobody knows', 'message.send', { text: 'a', seq: 1 }],
    ['a role', 'conversation.setContact', { name: 'Lena', role: 'owner' }],
    ['an address with a line break', 'conversation.setContact', { email: 'a@b.example\r\nBcc: c@d.example' }],
    ['a negative seq', 'conversation.mark', { read: -1 }],
    ['a seq beyond all', 'conversation.mark', { read: 9_007_199_254_740_991 }],
    ['a fraction of a seq', 'conversation.mark', { read: 1.5 }],
    ['an answer to a seq beyond all', 'message.send', { text: 'a', replyTo: 9_007_199_254_740_991 }],
    ['constructor', 'conversation.mark', { read: 1, constructor: { prototype: { owned: true } } }],
  ])('%s is invalid over both ways', async (_what, command, fields) => {
    const before = await readDump(databaseUrl);
    for (const way of ['command', 'post'] as const) {
      await expect(lena[way](command, { conversation, ...fields })).rejects.toMatchObject({ code: 'invalid' });
    }
    expect(await readDump(databaseUrl)).toEqual(before);
  });

  it('__proto__ is invalid, in frames, bodies and maps, and reaches nobody', async () => {
    const clientId = randomUUID();
    const polluted = `"__proto__":{"owned":true}`;
    const raw = await newSocket();
    raw.socket.send(
      `{"type":"message.send","clientId":"${clientId}","conversation":"${conversation}","text":"a",${polluted}}`,
    );
    expect(await raw.frame('nack')).toMatchObject({ code: 'invalid' });
    const headers = { ...bearer(lena), 'content-type': 'application/json' };
    const body = `{"clientId":"${clientId}","text":"a",${polluted}}`;
    const answer = await send(api(`/conversations/${conversation}/messages`), 'POST', headers, body);
    expect(['invalid', 'bad_json']).toContain(answer.code);
    const desk = { cookie: team.members[0]?.cookie ?? '', origin: server.url };
    expect((await send(api('/tickets?__proto__[owned]=1&view=all'), 'GET', desk)).code).toBe('invalid');
    await lena.command('conversation.mark', { conversation, read: 1 });
  });

  it('cursors and places beyond all are refused where they are no history', async () => {
    const beyond = 9_007_199_254_740_991;
    const raw = await RawSocket.greeted(server.url, shop, lena.settings.token ?? '');
    raw.send({ type: 'resume', conversation, cursor: { seq: beyond, id: randomUUID() } });
    expect(await raw.frame('error')).toMatchObject({ code: 'invalid' });
    raw.send({ type: 'page', conversation, before: beyond });
    expect(await raw.frame('error')).toMatchObject({ code: 'invalid' });
    const queries = [`before=${beyond}`, `after=${beyond}&id=${randomUUID()}`, 'after=1', 'tail=-1', 'tail=1e9'];
    const answers = await Promise.all(
      queries.map((query) => send(api(`/conversations/${conversation}/entries?${query}`), 'GET', bearer(lena))),
    );
    expect(answers.map(({ code }) => code)).toEqual(queries.map(() => 'invalid'));
  });

  it('U+0000 is refused wherever else text comes in', async () => {
    const raw = new RawSocket(server.url, { origin: shop });
    await raw.opened();
    raw.send({ type: 'hello', version: 1, token: newToken(team.site.key), page: { url: 'a', title: '\u0000' } });
    expect(await raw.frame('error')).toMatchObject({ code: 'invalid' });
    const upload = `/conversations/${conversation}/attachments?name=a.php%00.png&clientId=${randomUUID()}`;
    expect((await send(api(upload), 'POST', bearer(lena), 'words')).code).toBe('invalid');
    const desk = { cookie: team.members[0]?.cookie ?? '', origin: server.url };
    expect((await send(api('/tickets?query=a%00b'), 'GET', desk)).code).toBe('invalid');
    const json = { origin: server.url, 'content-type': 'application/json' };
    const signIn = JSON.stringify({ email: 'a\u0000@b.example', password: 'p\u0000' });
    expect((await send(api('/session'), 'POST', json, signIn)).status).toBeLessThan(500);
    const forgot = JSON.stringify({ email: 'a\u0000@b.example' });
    expect((await send(api('/password/forgot'), 'POST', json, forgot)).status).toBeLessThan(500);
  });
});

describe('Files', () => {
  const upload = (name: string, content: Uint8Array | Iterable<Uint8Array>, headers: Record<string, string> = {}) =>
    send(
      api(`/conversations/${conversation}/attachments?${new URLSearchParams({ name, clientId: randomUUID() })}`),
      'POST',
      { ...bearer(lena), ...headers },
      content,
    );
  const stored = (): string[] =>
    readdirSync(join(dataDirectory, 'files'), { recursive: true, encoding: 'utf8' }).filter((path) => path.length > 2);

  it('of 100 MB are refused, declared or streamed, and nothing of them is kept', async () => {
    const before = stored();
    const declared = await upload('big.txt', new Uint8Array(0), { 'content-length': String(100 * 1024 * 1024) });
    expect(declared).toMatchObject({ status: 413, code: 'too_large' });
    const chunk = new Uint8Array(256 * 1024).fill(0x61);
    const streamed = await upload(
      'big.txt',
      Array.from({ length: 400 }, () => chunk),
      { 'transfer-encoding': 'chunked' },
    );
    expect(streamed).toMatchObject({ status: 413, code: 'too_large' });
    expect(stored()).toEqual(before);
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['SVG behind a declaration', '<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['HTML behind words', 'Hello there\n\n<script>alert(1)</script>'],
    ['HTML in UTF-16', Buffer.from('\ufeff<html><script>alert(1)</script>', 'utf16le')],
    ['a program', Buffer.from('7f454c4602010100000000000000000002003e0001000000', 'hex')],
    ['an archive', Buffer.from('504b0304140000000800', 'hex')],
    ['text with U+0000', 'a\u0000b'],
  ])('that are %s are refused, whatever they are called', async (_what, content) => {
    const before = stored();
    for (const name of ['picture.png', 'page.html', 'x.svg']) {
      const answer = await upload(name, Buffer.from(content), { 'content-type': 'image/png' });
      expect(answer).toMatchObject({ status: 415, code: 'file_type_refused' });
    }
    expect(stored()).toEqual(before);
  });

  it('that are a picture and a page at once come back as a picture to keep, never as a page', async () => {
    const polyglot = Buffer.from(
      'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000<script>alert(1)</script>;',
      'latin1',
    );
    const answer = await upload('x.html', polyglot);
    expect(answer.status).toBe(200);
    const { id, mediaType } = JSON.parse(answer.text) as { id: string; mediaType: string };
    expect(mediaType).toBe('image/gif');
    const { headers } = await send(api(`/conversations/${conversation}/attachments/${id}`), 'GET', bearer(lena));
    expect(headers).toMatchObject({
      'content-type': 'image/gif',
      'content-disposition': expect.stringMatching(/^attachment/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  it.each([
    ['.htaccess', '.htaccess'],
    ['\u200b.htaccess', '.htaccess'],
    ['../../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['a.php\u0007.png', 'a.php.png'],
    ['gepj.\u202etxt', 'gepj.txt'],
    ['\u200b', 'file'],
    [`${'n'.repeat(300)}.txt`, 'n'.repeat(120)],
  ])('named %j are shown as %j and kept under a random name', async (name, shown) => {
    const before = stored();
    const answer = await upload(name, Buffer.from('words'));
    expect(JSON.parse(answer.text)).toMatchObject({ name: shown, mediaType: 'text/plain' });
    const [added, ...others] = stored().filter((path) => !before.includes(path));
    expect(others).toEqual([]);
    expect(added).toMatch(/^[\w-]{2}\/[\w-]{43}$/);
  });
});

describe('After all of it', () => {
  it('the process is the same, nobody was disturbed and nothing is lost', async () => {
    expect(server.isAlive).toBe(true);
    expect(server.pid).toBe(pid);
    expect(lena.closeCode).toBeUndefined();
    expect(anna.closeCode).toBeUndefined();
    const { seq } = await anna.command('message.send', { conversation, text: 'Still here' });
    await lena.entry(conversation, 'the words of Anna', (entry) => entry.seq === seq);
    const seqs = (await lena.fetchAll(conversation)).map((entry) => entry.seq);
    expect(seqs).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
  });
});

async function query(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}
