// What ships: names, hashes, what is kept and what is cleared away.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type BuildResult } from '../../scripts/build.ts';

const DAY = 24 * 60 * 60 * 1000;

let outdir: string;
let result: BuildResult;

beforeAll(async () => {
  outdir = mkdtempSync(join(tmpdir(), 'shopbell-build-'));
  mkdirSync(join(outdir, 'assets'));
  for (const [name, age] of [
    ['app.RECENT00.js', 29 * DAY],
    ['app.ANCIENT0.js', 31 * DAY],
  ] as const) {
    writeFileSync(join(outdir, 'assets', name), '');
    const time = new Date(Date.now() - age);
    utimesSync(join(outdir, 'assets', name), time, time);
  }
  result = await build({ outdir });
});

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const text = (path: string) => readFileSync(join(outdir, path), 'utf8');

describe('the bundles', () => {
  it('have hashed names, all but the one that shops paste', () => {
    const { loader, ...hashed } = result.manifest;
    expect(loader).toBe('widget.js');
    expect(Object.keys(hashed)).toEqual(expect.arrayContaining(['app', 'admin', 'continue']));
    for (const [name, path] of Object.entries(hashed)) {
      const [stem, suffix = 'js'] = name.split('.');
      expect(path).toMatch(new RegExp(`^assets/${stem}\\.[A-Z0-9]{8}\\.${suffix}$`));
    }
    expect(JSON.parse(text('manifest.json'))).toEqual(result.manifest);
    for (const path of Object.values(result.manifest)) expect(existsSync(join(outdir, path))).toBe(true);
  });

  it('carry their source maps beside them, unmentioned', () => {
    for (const path of result.files) {
      expect(existsSync(join(outdir, `${path}.map`))).toBe(true);
      expect(text(path)).not.toContain('sourceMappingURL');
    }
  });

  it('know each other: the loader names the app, the pages their scripts', () => {
    expect(text('widget.js')).toContain(result.manifest['app']);
    expect(text('admin.html')).toContain(`/${result.manifest['admin']}`);
    expect(text('admin.html')).not.toMatch(/\/assets\/admin\.(js|css)/);
    for (const part of result.parts['admin'] ?? [])
      expect(text('admin.html')).toContain(`<link rel="modulepreload" href="/${part}" />`);
    expect(text('continue.html')).toContain(`/${result.manifest['continue']}`);
  });

  it('bring the chat in one file: nothing is waited for behind the app', () => {
    expect(result.parts['app']).toEqual([]);
  });

  it('bring no stop words of languages that the bot has no stems of', () => {
    const worker = text(result.manifest['trainer'] ?? '');
    // A Zulu one; the German stemmer would bring them all.
    expect(worker).not.toContain('futhi');
    expect(worker).toContain('paket');
  });

  it('are the same twice', async () => {
    expect((await build({ outdir })).manifest).toEqual(result.manifest);
  });
});

describe('files of earlier builds', () => {
  it('stay for 30 days, since pages of shops still ask for them', () => {
    expect(existsSync(join(outdir, 'assets', 'app.RECENT00.js'))).toBe(true);
    expect(existsSync(join(outdir, 'assets', 'app.ANCIENT0.js'))).toBe(false);
    expect(existsSync(join(outdir, 'assets', basename(result.manifest['app'] ?? '')))).toBe(true);
  });
});
