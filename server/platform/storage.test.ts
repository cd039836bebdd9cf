import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStorage, type Storage } from './storage.ts';

/** Paths that were synced or renamed, in order. */
const disk = vi.hoisted(() => ({ steps: [] as string[] }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  return {
    ...real,
    open: async (...given: Parameters<typeof real.open>) => {
      const file = await real.open(...given);
      const sync = file.sync.bind(file);
      file.sync = async () => {
        disk.steps.push(`sync ${String(given[0])}`);
        await sync();
      };
      return file;
    },
    rename: async (from: string, to: string) => {
      disk.steps.push(`rename ${to}`);
      await real.rename(from, to);
    },
  };
});

let folder: string;
let storage: Storage;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-storage-'));
  storage = createStorage(folder);
  disk.steps = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (key: string) => join(folder, key.slice(0, 2), key);

it('syncs a file, then its name in its folder, then a new folder in its own', async () => {
  const key = await storage.write(Buffer.from('words'));
  const path = pathOf(key);
  expect(disk.steps).toEqual([
    `sync ${path}.part`,
    `rename ${path}`,
    `sync ${join(folder, key.slice(0, 2))}`,
    `sync ${folder}`,
  ]);
});

describe('what is left behind', () => {
  const noon = new Date('2026-05-01T12:00:00Z');
  const before = new Date('2026-05-01T12:00:01Z');

  async function write(at: Date): Promise<string> {
    const key = await storage.write(Buffer.from('words'));
    utimesSync(pathOf(key), at, at);
    return key;
  }
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name)
      .toSorted();

  it('is removed when it is old and nobody knows it; the rest stays', async () => {
    const [known, lost, young] = [await write(noon), await write(noon), await write(before)];
    for (const [name, at] of [
      [`${known}.part`, noon],
      [`${lost}.part`, before],
    ] as const) {
      writeFileSync(`${pathOf(name)}`, 'half');
      utimesSync(pathOf(name), at, at);
    }
    expect(await storage.removeStrays(before, async (keys) => keys.filter((key) => key === known))).toBe(2);
    expect(files()).toEqual([known, `${lost}.part`, young].toSorted());
  });

  it('is nothing before the first file', async () => {
    rmSync(folder, { recursive: true });
    expect(await storage.removeStrays(before, async () => [])).toBe(0);
  });
});
