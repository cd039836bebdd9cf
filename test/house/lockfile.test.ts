// `npm ci` refuses a lockfile with holes, and on the machine where a hole was made nobody notices.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const names = z.record(z.string(), z.string()).default({});
const entry = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
});
const lockfile = z.object({ packages: z.record(z.string(), entry) });

const { packages } = lockfile.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package-lock.json'), 'utf8')),
);

/** Where node would find a package from inside another one: in its own folder, or in one of those around it. */
function isLocked(from: string, name: string): boolean {
  const around = from
    .split('/node_modules/')
    .map((_part, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  const folders = [
    ...around.filter((folder) => folder !== '').map((folder) => `${folder}/node_modules`),
    'node_modules',
  ];
  return folders.some((folder) => packages[`${folder}/${name}`] !== undefined);
}

it('holds every package for every platform', () => {
  const missing = Object.entries(packages).flatMap(([from, { dependencies, devDependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...(from === '' && devDependencies), ...optionalDependencies })
      .filter((name) => !isLocked(from, name))
      .map((name) => `${name} of ${from}`),
  );
  expect(missing).toEqual([]);
});

it('holds a digest for each, and no address it was fetched from', () => {
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
