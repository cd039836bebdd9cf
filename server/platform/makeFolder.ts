import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Unlike the `recursive` option of node's mkdir it ends: that one
 * tries for ever where a folder can neither be made nor is refused (below /proc, for instance).
 *
 * @param path absolute path
 * @param mode permissions of the folders that are made, before the umask
 * @throws Error from node with its `code` when it cannot be made or something else is in its place
 */
export function makeFolder(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' && statSync(path).isDirectory()) return;
    const above = dirname(path);
    if (code !== 'ENOENT' || existsSync(above)) throw error;
    makeFolder(above, mode);
    mkdirSync(path, { mode });
  }
}
