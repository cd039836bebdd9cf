import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from './makeFolder.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shopbell-folder-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('makes what is missing, with its permissions, and leaves what is there', () => {
  makeFolder(join(folder, 'a', 'b', 'c'), 0o711);
  expect(statSync(join(folder, 'a', 'b', 'c')).mode & 0o777).toBe(0o711);
  makeFolder(join(folder, 'a', 'b', 'c'), 0o700);
  expect(statSync(join(folder, 'a', 'b', 'c')).mode & 0o777).toBe(0o711);
});

it('says why it cannot', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolder(join(folder, 'file'), 0o711)).toThrow('EEXIST');
  expect(() => makeFolder(join(folder, 'file', 'below'), 0o711)).toThrow('ENOTDIR');
});

it.runIf(existsSync('/proc/self'))('ends where nothing can ever be made', () => {
  expect(() => makeFolder('/proc/shopbell/data', 0o711)).toThrow('ENOENT');
});
