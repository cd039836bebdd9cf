import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase } from '../../test/setup/database.ts';
import { query } from '../../test/setup/postgres.ts';
import { findRedis } from '../../test/setup/redis.ts';
import { createLog } from '../platform/index.ts';
import { createBus, type Bus, type Hint, type Transport } from './bus.ts';
import { postgresTransport, redisTransport } from './busTransports.ts';

interface Word extends Hint {
  kind: 'word';
  text: string;
}

/** What two processes share, and how somebody else who reaches it writes on it. */
interface Wire {
  connect(): Transport;
  write(text: string): Promise<void>;
}

const redisUrl = await findRedis();
const log = createLog({ logLevel: 'silent' });
const clean: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of clean.splice(0).toReversed()) await step();
});

async function postgresWire(): Promise<Wire> {
  const { url, drop } = await createTestDatabase();
  clean.push(drop);
  return {
    connect: () => postgresTransport(url, log),
    write: (text) => query(url, `select pg_notify('shopbell_bus', '${text.replaceAll("'", "''")}')`),
  };
}

async function redisWire(): Promise<Wire> {
  const installation = randomUUID();
  const stranger = new Redis(redisUrl ?? '');
  clean.push(() => stranger.disconnect());
  return {
    connect: () => redisTransport(redisUrl ?? '', installation, log),
    write: async (text) => void (await stranger.publish(`shopbell_bus:${installation}`, text)),
  };
}

describe.each([
  ['PostgreSQL', postgresWire, true],
  ['Redis', redisWire, redisUrl !== undefined],
] as const)('a bus over %s', (_name, makeWire, isThere) => {
  it.runIf(isThere)('ignores what is no packet of ours, says so in the log, and goes on delivering', async () => {
    const wire = await makeWire();
    const heard: string[] = [];
    const troubles: unknown[] = [];
    const process = async (name: string): Promise<Bus> => {
      const bus = createBus(name, wire.connect(), (error) => troubles.push(error));
      bus.on<Word>('word', ({ text }) => {
        if (text === 'poison') throw new TypeError('not to be borne');
        heard.push(`${name}: ${text}`);
      });
      await bus.start();
      clean.push(() => bus.stop());
      return bus;
    };
    const here = await process('here');
    await process('there');
    // A first word that is heard there: both ends of the wire are connected.
    await vi.waitFor(
      () => {
        here.publish({ kind: 'word', text: 'first' } as Word);
        expect(heard).toContain('there: first');
      },
      { timeout: 10_000 },
    );

    const noPackets = [
      'hello?',
      '"words"',
      'null',
      '{}',
      '[]',
      '{"kind":"word","text":"a"}',
      '[5,{"kind":"word","text":"b"}]',
      '["stranger",{"text":"c"}]',
      '["stranger",{"kind":7}]',
      '["stranger",{"kind":"word","text":"d"},null]',
      '["stranger",[{"kind":"word","text":"e"}]]',
      '['.repeat(3_000),
    ];
    const ofOthers = ['["stranger"]', '["stranger",{"kind":"a kind of tomorrow"}]', '["stranger",{"kind":"toString"}]'];
    for (const text of [...noPackets, ...ofOthers]) await wire.write(text);
    await wire.write('["stranger",{"kind":"word","text":"poison"},{"kind":"word","text":"behind it"}]');
    here.publish({ kind: 'word', text: 'still here' } as Word);
    await vi.waitFor(() => expect(heard).toContain('there: still here'), { timeout: 10_000 });
    // Each of the two heard all of it: the strangers' only good word, and their own.
    await vi.waitFor(() => expect(troubles).toHaveLength(2 * (noPackets.length + 1)), { timeout: 10_000 });
    expect(heard.filter((words) => !words.endsWith(': first')).toSorted()).toEqual([
      'here: behind it',
      'here: still here',
      'there: behind it',
      'there: still here',
    ]);
  });
});
