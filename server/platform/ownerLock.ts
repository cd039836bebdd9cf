// One data directory has one owner. PostgreSQL guards its own folder; this guards ours, and says who holds it.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartupError } from './startupError.ts';

const ownerSchema = z.object({
  pid: z.number().int().positive(),
  /** What `processMark` said of that process when it took the lock: a reused pid has another mark. */
  mark: z.string(),
});

/**
 * Takes the data directory for this process: writes `owner.lock` there, or takes over one whose process is dead.
 *
 * @param dataDirectory absolute path of an existing, writable folder
 * @returns a function that gives the directory back; calling it again does nothing
 * @throws StartupError when a living process owns the directory or the lock cannot be written
 */
export function takeDataDirectory(dataDirectory: string): () => void {
  const lock = join(dataDirectory, 'owner.lock');
  const content = `${JSON.stringify({ pid: process.pid, mark: processMark(process.pid) ?? '' })}\n`;
  const draft = `${lock}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, content, { mode: 0o644 });
  } catch (error) {
    throw new StartupError(`The data directory ${dataDirectory} cannot be written: ${codeOf(error)}.`);
  }
  try {
    // Every round either takes the lock, finds a living owner, or clears away a dead one.
    while (!linked(draft, lock)) clearDeadOwner(lock, dataDirectory);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (read(lock) === content) rmSync(lock, { force: true });
  };
}

/**
 * What tells one process from a later one with the same pid: the boot, the pid namespace and the start time.
 *
 * @returns undefined when there is no such process (or, in another namespace, none that can be seen)
 */
export function processMark(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // Field 22 of proc(5) stat is the start time; the name before it may hold spaces and brackets.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
      return `${boot} ${readlinkSync('/proc/self/ns/pid')} ${fields[19]}`;
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0);
      return 'alive';
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined; // No such process: each of the ways above says so by failing.
  }
}

function linked(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw new StartupError(`The lock ${lock} cannot be written: ${codeOf(error)}.`);
  }
}

function clearDeadOwner(lock: string, dataDirectory: string): void {
  const found = read(lock);
  if (found === undefined) return;
  refuseLiving(found, dataDirectory);
  const aside = `${lock}.dead.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw new StartupError(`The lock ${lock} of a dead process cannot be removed: ${codeOf(error)}.`);
  }
  // Between reading and renaming another process may have cleared the dead owner and taken the lock: hand it back.
  if (read(aside) !== found) linked(aside, lock);
  rmSync(aside, { force: true });
}

function refuseLiving(content: string, dataDirectory: string): void {
  const owner = ownerOf(content);
  if (owner === undefined || processMark(owner.pid) !== owner.mark) return;
  throw new StartupError(
    `The data directory ${dataDirectory} belongs to a running Shopbell (process ${owner.pid}): stop that one first, or set another DATA_DIR.`,
  );
}

/** A lock that cannot be parsed was cut off by a crash of the machine: its writer is dead. */
function ownerOf(content: string): z.infer<typeof ownerSchema> | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(content)).data;
  } catch {
    return undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new StartupError(`${file} cannot be read: ${codeOf(error)}.`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
