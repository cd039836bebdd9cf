// Under which user PostgreSQL runs. It refuses to run as root, and whoever runs it must reach its programs and its folder.

import { spawnSync } from 'node:child_process';
import { chownSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupError } from '../startupError.ts';
import { binariesEnvironment, type Binaries } from './binaries.ts';

/** A user without rights or files of its own, the same number on every Linux. */
const NOBODY = 65_534;

/** How a program is started: `[command, ...words]` before it, the user it changes to, and the owner its files need. */
export type RunAs = {
  prefix: string[];
  user: { uid: number; gid: number } | undefined;
  owner: { uid: number; gid: number } | undefined;
};

/**
 * In a user namespace the process keeps its rights to its files but goes by another number: root is no longer root, and
 * a user that no passwd file knows (containers with a random uid) has a name, without which initdb refuses.
 */
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/**
 * Chooses how to run PostgreSQL. An ordinary user runs it as itself. Root tries, in this order: a user without rights;
 * itself inside a user namespace (the project lies under a private folder of root); the owner of the project's folder
 * (it lies under a private folder of somebody else).
 *
 * @param binaries the programs that must be reachable
 * @param dataDirectory an existing folder that must be reachable; a folder in it is given to the chosen user later
 * @throws StartupError when there is no way
 */
export function chooseRunAs(binaries: Binaries, dataDirectory: string): RunAs {
  const itself = { prefix: [], user: undefined, owner: undefined };
  if (process.platform === 'win32') return itself;
  const isRoot = process.getuid?.() === 0;
  const candidates = isRoot ? rootCandidates(binaries, dataDirectory) : [itself, { ...itself, prefix: NAMESPACE }];
  const obstacles: string[] = [];
  for (const candidate of candidates) {
    const found = obstacle(candidate, binaries, dataDirectory);
    if (found === undefined) return candidate;
    obstacles.push(found);
  }
  const advice = isRoot
    ? 'start Shopbell as an ordinary user, move it out of the private folder'
    : 'start Shopbell as another user';
  throw new StartupError(
    `PostgreSQL cannot be run as ${isRoot ? 'root or a user in its place' : 'this user'} (${obstacles.join('; ')}): ${advice}, or set DATABASE_URL.`,
  );
}

function rootCandidates(binaries: Binaries, dataDirectory: string): RunAs[] {
  const nobody = { uid: NOBODY, gid: NOBODY };
  const root = { uid: 0, gid: process.getgid?.() ?? 0 };
  const owners = projectOwner(dataDirectory, binaries.postgres);
  return [
    { prefix: [], user: nobody, owner: nobody },
    { prefix: NAMESPACE, user: undefined, owner: root },
    ...owners.flatMap((owner) => [[], NAMESPACE].map((prefix) => ({ prefix, user: owner, owner }))),
  ];
}

/**
 * Gives a file, or a folder and everything in it, to the user PostgreSQL runs as; does nothing when it has it already.
 *
 * @param path the cluster, or a file that it needs
 */
export function giveTo(runAs: RunAs, path: string): void {
  const { owner } = runAs;
  if (owner === undefined) return;
  const stat = statSync(path);
  if (stat.uid === owner.uid && stat.gid === owner.gid) return;
  // The folder itself last: a start that is cut off in between begins again from the top.
  if (stat.isDirectory()) giveContents(path, owner);
  chownSync(path, owner.uid, owner.gid);
}

function giveContents(path: string, owner: { uid: number; gid: number }): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) giveContents(child, owner);
    lchownSync(child, owner.uid, owner.gid);
  }
}

/**
 * Tried, not computed: access lists, mounts and container rules all have a say.
 *
 * @returns undefined when it works, else the last line of what was said
 */
function obstacle({ prefix, user }: RunAs, binaries: Binaries, dataDirectory: string): string | undefined {
  const words = ['-c', 'id -un && cd "$1" && exec "$2" --version', 'sh', dataDirectory, binaries.postgres];
  const [command = '', ...rest] = [...prefix, '/bin/sh', ...words];
  const result = spawnSync(command, rest, { ...user, env: binariesEnvironment(), cwd: '/', encoding: 'utf8' });
  if (result.status === 0) return undefined;
  return result.error?.message ?? result.stderr.trim().split('\n').at(-1) ?? '';
}

/** Whoever, not root, owns the nearest folder above the data or the programs. */
function projectOwner(...paths: string[]): { uid: number; gid: number }[] {
  for (const path of paths) {
    for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
      const { uid, gid } = lstatSync(folder);
      if (uid !== 0 && uid !== NOBODY) return [{ uid, gid }];
    }
  }
  return [];
}
