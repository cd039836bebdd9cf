import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Actor } from '../platform/index.ts';
import { Session } from './session.ts';

const visitor: Actor = {
  kind: 'visitor',
  siteId: '',
  visitorId: 'v',
  secretHash: Buffer.alloc(32),
  userAgent: undefined,
};

const clean: (() => void)[] = [];
afterEach(() => {
  for (const step of clean.splice(0)) step();
});

/** A session at this end of a real socket, and the client at the other. */
async function connected(): Promise<{ session: Session; client: WebSocket; closed: Promise<unknown> }> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  clean.push(() => server.close());
  await once(server, 'listening');
  const arrival = once(server, 'connection') as Promise<[WebSocket, { socket: Socket }]>;
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [[socket, { socket: stream }]] = await Promise.all([arrival, once(client, 'open')]);
  clean.push(() => socket.terminate());
  const session = new Session('s', visitor, '127.0.0.1', socket, stream, () => {});
  return { session, client, closed: once(socket, 'close') };
}

describe('what is to happen when a session closes', () => {
  test.each([
    ['by us', ({ session }: { session: Session }) => session.close(1000, 'enough')],
    ['by the client', ({ client }: { client: WebSocket }) => client.close()],
    ['by a break', ({ session }: { session: Session }) => session.cut()],
  ])('happens once, in order, when it is closed %s', async (_how, end) => {
    const both = await connected();
    const done: string[] = [];
    both.session.onClose(() => done.push('first'));
    both.session.onClose(() => done.push('second'));
    expect(done).toEqual([]);
    end(both);
    await both.closed;
    expect(done).toEqual(['first', 'second']);
  });

  test('happens at once when it has closed already, and not again', async () => {
    const both = await connected();
    both.client.close();
    await both.closed;
    const done: string[] = [];
    both.session.onClose(() => done.push('late'));
    expect(done).toEqual(['late']);
    both.session.onClose(() => done.push('later'));
    both.session.cut();
    expect(done).toEqual(['late', 'later']);
  });
});
