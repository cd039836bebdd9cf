import { expect, test } from 'vitest';
import { LoadedBots } from './loadedBots.ts';

/** A cache with a note of what was loaded. */
function cacheOf(mostBytes: number): { ask: (name: string, bytes?: number) => Promise<string>; loads: string[] } {
  const cache = new LoadedBots<string>(mostBytes);
  const loads: string[] = [];
  const load = async (name: string): Promise<string> => {
    loads.push(name);
    return name;
  };
  return { loads, ask: (name, bytes = 10) => cache.get(name, bytes, () => load(name)) };
}

test('what is asked for at the same time is loaded once', async () => {
  const { ask, loads } = cacheOf(100);
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['a', 'a', 'b']);
  expect(await ask('a')).toBe('a');
  expect(loads).toEqual(['a', 'b']);
});

test('the one that was not used for longest goes when the bytes are too many, and only then', async () => {
  const { ask, loads } = cacheOf(30);
  for (const name of ['a', 'b', 'c', 'a', 'd', 'a', 'c']) await ask(name);
  expect(loads).toEqual(['a', 'b', 'c', 'd']);
  await ask('b');
  expect(loads).toEqual(['a', 'b', 'c', 'd', 'b']);
});

test('one that is larger than all may be is kept alone', async () => {
  const { ask, loads } = cacheOf(30);
  for (const [name, bytes] of [
    ['a', 10],
    ['huge', 50],
    ['huge', 50],
    ['a', 10],
    ['a', 10],
  ] as const) {
    await ask(name, bytes);
  }
  expect(loads).toEqual(['a', 'huge', 'a']);
});

test('one that could not be loaded is tried again and takes no place', async () => {
  const cache = new LoadedBots<string>(20);
  let loads = 0;
  const good = (): Promise<string> => {
    loads += 1;
    return Promise.resolve('good');
  };
  await cache.get('good', 10, good);
  await expect(cache.get('bad', 10, () => Promise.reject(new Error('Gone')))).rejects.toThrow('Gone');
  expect(await cache.get('bad', 10, () => Promise.resolve('back'))).toBe('back');
  await cache.get('good', 10, good);
  expect(loads).toBe(1);
});
