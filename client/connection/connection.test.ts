import { beforeEach, describe, expect, it } from 'vitest';
import { CLOSE, PROTOCOL_VERSION, TIMES } from '../../protocol/constants.ts';
import { COMMANDS } from '../../protocol/commands.ts';
import type { CommandName } from '../../protocol/commands.ts';
import { createClock, settle } from '../testing/clock.ts';
import { TestWire } from '../testing/wire.ts';
import { createConnection } from './connection.ts';
import { uuid } from './environment.ts';
import type { Connection, ConnectionOptions } from './types.ts';
import { commandRequest } from './paths.ts';
import { Refusal } from './refusal.ts';

// Loaded on demand by the code under test; here before, so that no test waits for the disk.
import './http.ts';

let wire: TestWire;
let environment: ReturnType<TestWire['environment']>;

beforeEach(() => {
  wire = new TestWire(createClock());
  environment = wire.environment();
});

const connect = (options: Partial<ConnectionOptions> = {}): Connection =>
  createConnection({ origin: 'https://support.example', token: () => 'site.secret', environment, ...options });

/** Opened and greeted. */
async function live(options: Partial<ConnectionOptions> = {}): Promise<Connection> {
  const connection = connect(options);
  connection.open();
  await settle();
  wire.flush();
  expect(connection.state.value).toEqual({ phase: 'live' });
  return connection;
}

const message = { conversation: uuid(), text: 'hello' };

describe('opening', () => {
  it('does nothing before it is asked to', async () => {
    const connection = connect();
    await settle();
    expect(connection.state.value).toEqual({ phase: 'idle' });
    expect(wire.sockets.size).toBe(0);
  });

  it('shows who it is and keeps the greeting', async () => {
    const page = { url: 'https://shop.example/', title: 'Shop' };
    const connection = await live({ page: () => page });
    expect(wire.socket.url).toBe('wss://support.example/api/socket');
    expect(wire.received).toMatchObject([{ type: 'hello', version: PROTOCOL_VERSION, token: 'site.secret', page }]);
    expect(connection.welcome.value?.serverId).toBe('one');
  });

  it('gives staff a fresh ticket for every socket', async () => {
    let tickets = 0;
    const connection = connect({ ticket: async () => `ticket ${++tickets}` });
    connection.open();
    await settle();
    wire.flush();
    wire.socket.break(1006);
    await wire.clock.pass(TIMES.backoffFirst);
    wire.flush();
    expect(wire.received.map(({ ticket }) => ticket)).toEqual(['ticket 1', 'ticket 2']);
  });

  it('takes a missing ticket for a refusal and a failing one for the network', async () => {
    const signedOut = connect({ ticket: async () => null });
    signedOut.open();
    const cut = connect({ ticket: () => Promise.reject(new TypeError('Failed to fetch')) });
    cut.open();
    await settle();
    expect(signedOut.state.value).toEqual({ phase: 'refused', reason: 'unauthorized' });
    expect(cut.state.value).toMatchObject({ phase: 'offline', tries: 1 });
  });

  it('opens nothing with a ticket that comes too late', async () => {
    const gates: ((ticket: string) => void)[] = [];
    const connection = connect({ ticket: () => new Promise((resolve) => gates.push(resolve)) });
    connection.open();
    connection.close();
    connection.open();
    gates.forEach((give) => give('ticket'));
    await settle();
    expect(wire.sockets.size).toBe(1);
  });

  it('tells when a socket takes frames, also those who ask later', async () => {
    const told: string[] = [];
    const connection = connect();
    connection.onOpen(() => told.push('early'));
    connection.open();
    await settle();
    expect(told).toEqual([]);
    wire.open(wire.socket);
    connection.onOpen(() => told.push('late'))();
    wire.socket.break(1006);
    connection.onOpen(() => told.push('not now'))();
    await wire.clock.pass(TIMES.backoffFirst);
    wire.open(wire.socket);
    expect(told).toEqual(['early', 'late', 'early']);
  });
});

describe('a broken socket', () => {
  it('is replaced after a random part of a ceiling that doubles up to its limit', async () => {
    wire.reachable.socket = false;
    const connection = connect();
    connection.open();
    await settle();
    const waits: number[] = [];
    for (let failure = 0; failure < 9; failure++) {
      wire.flush();
      const state = connection.state.value;
      if (state.phase !== 'offline') throw new Error(`it is ${state.phase}`);
      expect(state.tries).toBe(failure + 1);
      waits.push(state.nextTryAt - wire.clock.now());
      await wire.clock.pass(state.nextTryAt - wire.clock.now());
    }
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });

  it.each(['online', 'visibilitychange', 'pageshow'])('is replaced at once on %s', async (type) => {
    const connection = await live();
    wire.socket.break(CLOSE.restart);
    expect(connection.state.value.phase).toBe('offline');
    environment.wake(type);
    await settle();
    wire.flush();
    expect(connection.state.value.phase).toBe('live');
    expect(wire.sockets.size).toBe(1);
  });

  it('does not become a fast loop when the server greets and breaks again and again', async () => {
    const connection = await live();
    for (let failure = 1; failure < 5; failure++) {
      wire.socket.break(CLOSE.slowConsumer);
      expect(connection.state.value).toMatchObject({ phase: 'offline', tries: failure });
      await wire.clock.pass(250 * 2 ** (failure - 1));
      wire.flush();
      expect(connection.state.value.phase).toBe('live');
    }
    // One that lasted counts as a new start.
    await wire.clock.pass(TIMES.pingAfterSilence + 1);
    wire.socket.break(CLOSE.restart);
    expect(connection.state.value).toMatchObject({ phase: 'offline', tries: 1 });
  });

  it('counts failures in a row also after it was live for long', async () => {
    const connection = await live();
    await wire.clock.pass(TIMES.pingAfterSilence + 1);
    wire.reachable.socket = false;
    wire.socket.break(1006);
    for (let tries = 1; tries < 4; tries++) {
      expect(connection.state.value).toMatchObject({ phase: 'offline', tries });
      await wire.clock.pass(250 * 2 ** (tries - 1));
      wire.flush();
    }
  });

  it('waits longer when the server found it too fast', async () => {
    const connection = await live();
    wire.socket.break(CLOSE.tooManyFrames);
    expect(connection.state.value).toMatchObject({ tries: 5, nextTryAt: wire.clock.now() + 4_000 });
  });

  it('is tried again when the browser refuses to make it', async () => {
    const { socket } = environment;
    environment.socket = () => {
      throw new DOMException('blocked by the policy of the page', 'SecurityError');
    };
    const connection = connect();
    connection.open();
    await settle();
    expect(connection.state.value).toMatchObject({ phase: 'offline', tries: 1 });
    environment.socket = socket;
    await wire.clock.pass(TIMES.backoffFirst);
    wire.flush();
    expect(connection.state.value.phase).toBe('live');
  });

  it.each([
    [CLOSE.unauthorized, 'unauthorized'],
    [CLOSE.wrongOrigin, 'wrong_origin'],
  ])('is not replaced after %i, until somebody says so', async (code, reason) => {
    const connection = await live();
    wire.socket.break(code);
    expect(connection.state.value).toEqual({ phase: 'refused', reason });
    environment.wake('online');
    await wire.clock.pass(TIMES.backoffMost);
    expect(wire.sockets.size).toBe(0);
    connection.retry();
    await settle();
    wire.flush();
    expect(connection.state.value).toEqual({ phase: 'live' });
  });

  it('is not replaced when the server speaks another version', async () => {
    const connection = await live();
    wire.socket.toClient.push({ type: 'error', code: 'unsupported_version', message: '' });
    wire.socket.deliver();
    wire.socket.break(CLOSE.badFrame);
    expect(connection.state.value).toEqual({ phase: 'refused', reason: 'unsupported_version' });
  });

  it('is let go while the page lies in the cache of the browser', async () => {
    const connection = await live();
    environment.wake('pagehide');
    expect(wire.sockets.size).toBe(0);
    await wire.clock.pass(TIMES.backoffMost);
    expect(wire.sockets.size).toBe(0);
    environment.wake('pageshow');
    await settle();
    wire.flush();
    expect(connection.state.value).toEqual({ phase: 'live' });
  });

  it('stays away after closing', async () => {
    const connection = await live();
    connection.close();
    environment.wake('online');
    await wire.clock.pass(TIMES.backoffMost);
    expect(connection.state.value).toEqual({ phase: 'idle' });
    expect(wire.sockets.size).toBe(0);
  });
});

describe('the heartbeat', () => {
  it('asks after a silence and replaces a socket that does not answer', async () => {
    const connection = await live();
    await wire.clock.pass(TIMES.pingAfterSilence);
    expect(wire.socket.toServer).toEqual([{ type: 'ping' }]);
    wire.flush();
    await wire.clock.pass(TIMES.pingAfterSilence);
    const half = wire.socket;
    await wire.clock.pass(TIMES.pongWithin);
    expect(half.readyState).toBe(3);
    expect(connection.state.value.phase).toBe('offline');
  });

  it('is heard by the server also when the server is never silent', async () => {
    await live();
    let pings = 0;
    for (let second = 0; second < 35; second++) {
      await wire.clock.pass(1_000);
      pings += wire.socket.toServer.filter(({ type }) => type === 'ping').length;
      wire.socket.toServer.length = 0;
      wire.socket.toClient.push({ type: 'presence', staff: [] });
      wire.socket.deliver();
    }
    expect(pings).toBeGreaterThan(1);
  });

  it('asks at once when the page comes back', async () => {
    const connection = await live();
    environment.wake('visibilitychange');
    expect(wire.socket.toServer).toEqual([{ type: 'ping' }]);
    await wire.clock.pass(TIMES.pongWithin);
    expect(connection.state.value.phase).toBe('offline');
  });

  it('replaces a socket that never opens', async () => {
    const connection = connect();
    connection.open();
    await settle();
    await wire.clock.pass(TIMES.pingAfterSilence);
    expect(connection.state.value).toMatchObject({ phase: 'offline', tries: 1 });
    expect(wire.sockets.size).toBe(0);
  });
});

describe('a command', () => {
  it('is answered with the result under its client id', async () => {
    const connection = await live();
    const clientId = uuid();
    const answer = connection.request('message.send', { ...message, clientId });
    await settle();
    wire.flush();
    expect(await answer).toMatchObject({ seq: 1 });
    expect(wire.received.at(-1)).toMatchObject({ type: 'message.send', clientId, text: 'hello' });
  });

  it('is refused with the code, the sentence and when to come back', async () => {
    const connection = await live();
    wire.refuse = { code: 'too_many_requests', retryable: true, retryAfter: 700 };
    const answer = connection.request('message.send', message).catch((error: unknown) => error);
    await settle();
    wire.flush();
    expect(await answer).toBeInstanceOf(Refusal);
    expect(await answer).toMatchObject({
      code: 'too_many_requests',
      retryable: true,
      retryAfter: 700,
      message: 'It is too_many_requests.',
    });
  });

  it.each(['break', 'silence', 'close'])('without an answer (%s) may be repeated', async (how) => {
    const connection = await live();
    const answer = connection.request('message.send', message).catch((error: unknown) => error);
    await settle();
    if (how === 'break') wire.socket.break(1006);
    else if (how === 'close') connection.close();
    else {
      for (let second = 0; second < 25; second++) {
        await wire.clock.pass(1_000);
        wire.socket.toClient.push({ type: 'presence', staff: [] });
        wire.socket.deliver();
      }
    }
    expect(await answer).toMatchObject({ code: 'offline', retryable: true });
    expect(wire.clock.waiting()).toBeLessThan(2);
  });

  it('goes by HTTP once two sockets in a row have failed', async () => {
    wire.reachable.socket = false;
    const connection = connect();
    connection.open();
    await settle();
    wire.flush();
    await expect(connection.request('message.send', message)).rejects.toMatchObject({ code: 'offline' });
    await wire.clock.pass(TIMES.backoffFirst);
    wire.flush();
    const clientId = uuid();
    expect(await connection.request('message.send', { ...message, clientId })).toMatchObject({ seq: 1 });
    expect(wire.received).toEqual([{ type: 'POST messages', reader: 'http', clientId, text: 'hello' }]);
    wire.refuse = { code: 'conversation_closed', retryable: false };
    await expect(connection.request('message.send', message)).rejects.toMatchObject({
      code: 'conversation_closed',
      retryable: false,
    });
    wire.refuse = { code: 'storage_full', retryable: true };
    await expect(connection.request('message.send', message)).rejects.toMatchObject({ retryable: true });
    wire.reachable.http = false;
    await expect(connection.request('message.send', message)).rejects.toMatchObject({ code: 'offline' });
  });

  it.each(Object.keys(COMMANDS) as CommandName[])('%s is posted where the protocol says', (name) => {
    const fields = { clientId: 'c', conversation: 'C', ticket: 'T', visitor: 'V', more: 1 };
    const { path } = COMMANDS[name];
    const wanted = Object.fromEntries(
      Object.entries(fields).filter(([key]) => key in COMMANDS[name].body.shape || key === 'more'),
    );
    const request = commandRequest(name, wanted);
    expect(request.path).toBe(path.replace(':conversation', 'C').replace(':ticket', 'T').replace(':visitor', 'V'));
    expect(request.body).toEqual({ clientId: 'c', more: 1 });
  });
});

it('makes UUIDs of version 4', () => {
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuid()).not.toBe(uuid());
});
