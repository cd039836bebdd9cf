// What the shop's page pays, as ceilings in brotli bytes (1 kB = 1,000). A rise is argued for here, beside its number.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brotliSize, build } from '../scripts/build.ts';
import type { BuildResult } from '../scripts/build.ts';

const CEILINGS = {
  /** Launcher, greeting, textarea: all that a page has before somebody wants to talk. */
  loader: 2_000,
  /** Loader and app: greeting, list, composer, connection, outbox, marks. 5.7 kB of it are Preact and signals. */
  usableChat: 16_000,
  /** Each file that arrives on demand. */
  part: 6_000,
};

/** Would each cost more than the whole app; they belong to the server and to other bundles. */
const MUST_NOT_APPEAR = ['zod', 'ZodError', 'strictObject', 'natural', 'useState'];

let result: BuildResult;
beforeAll(async () => {
  result = await build({ outdir: mkdtempSync(join(tmpdir(), 'shopbell-weight-')) });
});
afterAll(() => rmSync(result.outdir, { recursive: true, force: true }));

const size = (path = ''): number => brotliSize(result, path);
const text = (path = ''): string => readFileSync(join(result.outdir, path), 'utf8');
const parts = (): string[] => result.files.filter((path) => path.startsWith('assets/app-'));

describe('the widget weighs', () => {
  test(`at most ${CEILINGS.loader} bytes before anybody asks for it`, () => {
    expect(size('widget.js')).toBeLessThanOrEqual(CEILINGS.loader);
  });

  test(`at most ${CEILINGS.usableChat} bytes until one can talk`, () => {
    expect(size('widget.js') + size(result.manifest['app'])).toBeLessThanOrEqual(CEILINGS.usableChat);
  });

  test('one file until one can talk: what the app shared with a part would be one more request', () => {
    expect(result.parts['app']).toEqual([]);
  });

  test(`at most ${CEILINGS.part} bytes more for anything else`, () => {
    expect(parts().length).toBeGreaterThan(5);
    expect(parts().filter((path) => size(path) > CEILINGS.part)).toEqual([]);
  });
});

test.each(MUST_NOT_APPEAR)('%s is in none of its files', (name) => {
  const files = ['widget.js', result.manifest['app'], ...parts()];
  expect(files.filter((path) => text(path).includes(name))).toEqual([]);
});
