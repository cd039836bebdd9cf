import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ADMIN_UI = join(import.meta.dirname, '../../admin-ui');

test('a class of the admin UI is drawn by one sheet, so that no room changes the looks of another', () => {
  const sheets = new Map<string, Set<string>>();
  for (const sheet of globSync('**/*.css', { cwd: ADMIN_UI })) {
    for (const [, name = ''] of readFileSync(join(ADMIN_UI, sheet), 'utf8').matchAll(/(?<!,\n)^\.([\w-]+) \{$/gm)) {
      sheets.set(name, (sheets.get(name) ?? new Set()).add(sheet));
    }
  }
  expect(sheets.size).toBeGreaterThan(100);
  const shared = [...sheets].filter(([, where]) => where.size > 1);
  expect(shared.map(([name, where]) => `.${name}: ${[...where].join(', ')}`)).toEqual([]);
});
