// The rules that oxlint carries are really on: each planted mistake is reported by name.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

const PLANTED: Record<string, string> = {
  'any.ts': 'export const loose = (value: any): unknown => value;',
  'comment.ts': '// @ts-ignore\nexport const wrong: number = "text";',
  'here.ts': "import { there } from './there.ts';\nexport const here = (): unknown => there;",
  'there.ts': "import { here } from './here.ts';\nexport const there = (): unknown => here;",
  'long.ts': Array.from({ length: 301 }, (_, index) => `export const value${index} = ${index};`).join('\n'),
  'bang.ts': 'export const first = (list: string[]): string => list[0]!;',
  'natural.ts': "import natural from 'natural';\nexport const stem = natural;",
  'fine.ts': 'export const fine = 1;',
};

let folder: string;
let report: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shopbell-lint-'));
  for (const [name, source] of Object.entries(PLANTED)) writeFileSync(join(folder, name), `${source}\n`);
  const program = join(ROOT, 'node_modules', '.bin', 'oxlint');
  const configuration = join(ROOT, '.oxlintrc.json');
  report = spawnSync(program, ['-c', configuration, '-f', 'unix', folder], { cwd: ROOT, encoding: 'utf8' }).stdout;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['any.ts', 'no-explicit-any'],
  ['comment.ts', 'ban-ts-comment'],
  ['here.ts', 'no-cycle'],
  ['long.ts', 'max-lines'],
  ['bang.ts', 'no-non-null-assertion'],
  ['natural.ts', 'no-restricted-imports'],
])('%s breaks %s', (file, rule) => {
  const lines = report.split('\n').filter((line) => line.includes(`/${file}:`));
  expect(lines.join('\n')).toContain(rule);
});

it('has nothing to say about a clean file', () => {
  expect(report).not.toContain('fine.ts');
});
