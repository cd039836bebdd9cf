import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBus, type Hint, type Transport } from './bus.ts';

interface Word extends Hint {
  kind: 'word';
  text: string;
}

/** Longer than anybody may be silent who is there. */
const LONG = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A wire that keeps what is sent on it; a process that stops is off it. */
function createWire() {
  const wire: string[] = [];
  const receivers = new Set<(text: string) => void>();
  const connect = (): Transport => {
    let own: ((text: string) => void) | undefined;
    return {
      send: (texts) => {
        if (own === undefined) return;
        wire.push(...texts);
        for (const receive of receivers) for (const text of texts) receive(text);
      },
      start: async (receive) => void receivers.add((own = receive)),
      stop: async () => {
        if (own !== undefined) receivers.delete(own);
        own = undefined;
      },
    };
  };
  return { wire, connect };
}

async function twoProcesses() {
  const { wire, connect } = createWire();
  const [here, there] = [createBus('here', connect()), createBus('there', connect())];
  const heard = { here: [] as string[], there: [] as string[] };
  here.on<Word>('word', ({ text }) => heard.here.push(text));
  there.on<Word>('word', ({ text }) => heard.there.push(text));
  await here.start();
  await there.start();
  return { here, there, heard, wire };
}

const word = (text: string): Word => ({ kind: 'word', text });

test('a hint is heard here at once and there once, in order', async () => {
  const { here, heard } = await twoProcesses();
  for (const text of ['one', 'two', 'three']) here.publish(word(text));
  expect(heard.here).toEqual(['one', 'two', 'three']);
  await setImmediate();
  expect(heard.there).toEqual(['one', 'two', 'three']);
  expect(heard.here).toHaveLength(3);
});

test('no packet is longer than NOTIFY carries, in bytes, whatever the letters', async () => {
  const { here, heard, wire } = await twoProcesses();
  const texts = Array.from({ length: 40 }, (_, index) => `${index} ${'ä漢😀'.repeat(40)}`);
  for (const text of texts) here.publish(word(text));
  await setImmediate();
  expect(heard.there).toEqual(texts);
  for (const packet of wire) expect(Buffer.byteLength(packet)).toBeLessThan(8_000);
});

test('a hint that is too long travels as its small form', async () => {
  const { here, heard } = await twoProcesses();
  here.publish(word('x'.repeat(9_000)), word('long'));
  await setImmediate();
  expect(heard.here).toEqual(['x'.repeat(9_000)]);
  expect(heard.there).toEqual(['long']);
});

test('who is alone sends only signs of life, until somebody comes', async () => {
  const { wire, connect } = createWire();
  const here = createBus('here', connect());
  await here.start();
  vi.advanceTimersByTime(LONG);
  wire.length = 0;
  here.publish(word('unheard'));
  await setImmediate();
  expect(wire).toEqual([]);

  const there = createBus('there', connect());
  const heard: string[] = [];
  there.on<Word>('word', ({ text }) => heard.push(text));
  await there.start();
  here.publish(word('heard'));
  there.publish(word('said there'));
  await setImmediate();
  expect(heard).toEqual(['said there', 'heard']);
  expect(wire.filter((packet) => packet.includes('word'))).toHaveLength(2);
});

test('two that have nothing to say do not forget each other', async () => {
  const { here, heard } = await twoProcesses();
  vi.advanceTimersByTime(LONG);
  here.publish(word('still there'));
  await setImmediate();
  expect(heard.there).toEqual(['still there']);
});

test('who is left behind falls silent', async () => {
  const { here, there, wire } = await twoProcesses();
  await there.stop();
  vi.advanceTimersByTime(LONG);
  here.publish(word('gone'));
  await setImmediate();
  expect(wire.some((packet) => packet.includes('gone'))).toBe(false);
});
