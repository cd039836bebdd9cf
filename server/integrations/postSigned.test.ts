import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANSWER_BYTES, postSigned, type Outcome } from './postSigned.ts';

let server: Server;
let origin: string;
let asked: { headers: IncomingMessage['headers']; body: string; url: string | undefined }[] = [];

const answers: Record<string, (response: ServerResponse) => void> = {
  '/ok': (response) => response.end('{"status":"on its way"}'),
  '/slow': () => {},
  '/drip': (response) => {
    response.write('{');
  },
  '/500': (response) => response.writeHead(500).end('{"status":"ok"}'),
  '/redirect': (response) => response.writeHead(302, { location: '/ok' }).end(),
  '/words': (response) => response.end('all is well'),
  '/bytes': (response) => response.end(Buffer.from([0x22, 0xff, 0x22])),
  '/nothing': (response) => response.end(),
  '/huge': (response) => response.end(JSON.stringify('x'.repeat(ANSWER_BYTES))),
  '/full': (response) => response.end(JSON.stringify('x'.repeat(ANSWER_BYTES - 2))),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '100' }).write('{"a":');
    response.destroy();
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      asked.push({ headers: request.headers, body: Buffer.concat(parts).toString(), url: request.url });
      answers[request.url ?? '']?.(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://shop.example:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const body = JSON.stringify({ values: { order: '10482' } });
const now = new Date('2026-03-04T12:00:00.500Z');
function post(path: string, timeout = 10_000): Promise<Outcome> {
  asked = [];
  const place = { address: '127.0.0.1', family: 4 } as const;
  return postSigned({
    url: new URL(origin + path),
    place,
    body,
    secret: 'a secret',
    signal: AbortSignal.timeout(timeout),
    now,
  });
}

it('connects to the judged address under the name, signs the body and reads the JSON', async () => {
  expect(await post('/ok')).toEqual({ answer: { status: 'on its way' } });
  const [one] = asked;
  expect(one?.body).toBe(body);
  expect(one?.headers.host).toBe(new URL(origin).host);
  const seconds = now.getTime() / 1_000 - 0.5;
  const signed = createHmac('sha256', 'a secret').update(`${seconds}.${body}`).digest('hex');
  expect(one?.headers['shopbell-signature']).toBe(`t=${seconds},v1=${signed}`);
});

it.each([
  ['/slow', 'too_late'],
  ['/drip', 'too_late'],
  ['/500', 'status'],
  ['/redirect', 'status'],
  ['/words', 'not_json'],
  ['/bytes', 'not_json'],
  ['/nothing', 'not_json'],
  ['/huge', 'too_large'],
  ['/cut', 'unreachable'],
])('%s has failed: %s', async (path, failed) => {
  expect(await post(path, failed === 'too_late' ? 300 : 10_000)).toEqual({ failed });
  expect(asked).toHaveLength(1);
});

it('takes as much as is allowed', async () => {
  expect(await post('/full')).toEqual({ answer: 'x'.repeat(ANSWER_BYTES - 2) });
});

it('a closed port is unreachable', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const outcome = await postSigned({
    url: new URL(`http://shop.example:${port}/`),
    place: { address: '127.0.0.1', family: 4 },
    body,
    secret: 'a secret',
    signal: AbortSignal.timeout(10_000),
    now,
  });
  expect(outcome).toEqual({ failed: 'unreachable' });
});
