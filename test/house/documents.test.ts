// What the documents say about the project is true of it.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CONFIG_VARIABLES, readConfig } from '../../server/platform/config.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const names = z.record(z.string(), z.string());
const manifest = z
  .object({ dependencies: names, devDependencies: names, optionalDependencies: names, scripts: names })
  .parse(JSON.parse(read('package.json')));

describe('docs/dependencies.md', () => {
  it('gives one line with a reason to every dependency, and to nothing else', () => {
    const listed = [...read('docs/dependencies.md').matchAll(/^- `([^`]+)`: \S/gm)].map((match) => match[1]);
    const used = Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    expect(listed.toSorted()).toEqual(used.toSorted());
  });
});

describe('README.md', () => {
  it('names the two commands as lines of their own, and only scripts that exist', () => {
    const readme = read('README.md');
    expect(readme).toMatch(/^npm ci --ignore-scripts && npm start$/m);
    expect(readme).toMatch(/^npm ci --ignore-scripts && npm test$/m);
    for (const [, script = ''] of readme.matchAll(/npm run ([\w:-]+)/g))
      expect(manifest.scripts).toHaveProperty(script);
  });

  it('leads to pages that exist', () => {
    const linked = [...read('README.md').matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? '');
    expect(linked.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('docs/operating.md', () => {
  it('lists the settings that are read, with their defaults', () => {
    const cells = [...read('docs/operating.md').matchAll(/^\| *`([A-Z_]+)` *\| *([^|]*?) *\|/gm)].map(
      ([, variable, value]) => [variable, value],
    );
    expect(cells.map(([variable]) => variable).toSorted()).toEqual(CONFIG_VARIABLES.toSorted());
    const { port, host, shopPort, logLevel, environment } = readConfig({ SECRET_KEY: 'k'.repeat(32) });
    expect(cells).toContainEqual(['PORT', String(port)]);
    expect(cells).toContainEqual(['HOST', host]);
    expect(cells).toContainEqual(['SHOP_PORT', expect.stringMatching(`^${shopPort},`)]);
    expect(cells).toContainEqual(['LOG_LEVEL', logLevel]);
    expect(cells).toContainEqual(['NODE_ENV', environment]);
  });
});
