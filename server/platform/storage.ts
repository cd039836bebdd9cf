import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './errors.ts';
import { newSecret } from './ids.ts';

/** Files of shoppers and staff under random names; the names people gave are only ever shown, never opened. */
export interface Storage {
  /**
   * Keeps a file, itself and its name synced to disk before it returns; nothing is left behind when it throws.
   *
   * @returns the key to read it by
   */
  write(content: Uint8Array): Promise<string>;
  /** Opens a kept file. */
  read(key: string): Promise<{ stream: ReadStream; size: number }>;
  remove(key: string): Promise<void>;
  /**
   * Removes what a crash left behind: files that nobody knows, and files that never became whole.
   *
   * @param before only what was last written before this instant
   * @param known which of some keys somebody knows; asked for one folder after the other
   * @returns how many files went
   */
  removeStrays(before: Date, known: (keys: string[]) => Promise<readonly string[]>): Promise<number>;
}

const KEY = /^[\w-]{43}$/;
const PARTIAL = '.part';

/** @param directory folder that this process owns; several processes need a shared one */
export function createStorage(directory: string): Storage {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error('A storage key has a form of its own');
    return join(directory, key.slice(0, 2), key);
  };
  return {
    async write(content) {
      const key = newSecret();
      const path = pathOf(key);
      const folder = join(directory, key.slice(0, 2));
      const isNew = (await mkdir(folder, { recursive: true })) !== undefined;
      const partial = path + PARTIAL;
      try {
        const file = await open(partial, 'wx', 0o600);
        try {
          await file.writeFile(content);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(partial, path);
        await syncFolder(folder);
        if (isNew) await syncFolder(directory);
      } catch (error) {
        await rm(partial, { force: true });
        await rm(path, { force: true });
        throw error;
      }
      return key;
    },
    async read(key) {
      const path = pathOf(key);
      const { size } = await stat(path);
      return { stream: createReadStream(path), size };
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    async removeStrays(before, known) {
      let removed = 0;
      for (const folder of await namesIn(directory)) {
        const names = await namesIn(join(directory, folder));
        const keys = names.filter((name) => KEY.test(name));
        const kept = new Set(keys.length === 0 ? [] : await known(keys));
        for (const name of names) {
          const isOurs = KEY.test(name) || name.endsWith(PARTIAL);
          const path = join(directory, folder, name);
          if (!isOurs || kept.has(name) || !(await isOlder(path, before))) continue;
          await rm(path, { force: true });
          removed += 1;
        }
      }
      return removed;
    },
  };
}

/** After this a crash of the machine does not lose the names in the folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

async function isOlder(path: string, before: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtime < before;
  } catch (error) {
    // Another process was first.
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
