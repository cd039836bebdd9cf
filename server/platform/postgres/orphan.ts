// A database server that outlived the Shopbell that started it.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartupError } from '../startupError.ts';

/** How long an orphan may take to write its last checkpoint, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Ends a server that still runs on the cluster, the clean way (fast shutdown), so that the next one is a child of ours
 * again. Call it only as the owner of the data directory.
 *
 * @param cluster absolute path of the cluster
 * @returns true when there was one
 * @throws StartupError when it does not end in time or may not be ended by this user
 */
export async function endOrphan(cluster: string): Promise<boolean> {
  const pid = postmasterPid(cluster);
  if (pid === undefined || !isPostgres(pid)) return false;
  const deadline = Date.now() + PATIENCE;
  try {
    process.kill(pid, 'SIGINT');
    while (isPostgres(pid)) {
      if (Date.now() > deadline) {
        throw new StartupError(
          `A database server of an earlier start (process ${pid}) does not end: end it, then start again.`,
        );
      }
      await delay(20);
    }
  } catch (error) {
    if (error instanceof StartupError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return true;
    throw new StartupError(
      `A database server of an earlier start (process ${pid}) belongs to another user and cannot be ended: ${String(error)}.`,
      { cause: error },
    );
  }
  return true;
}

/**
 * The process that runs, or ran, on the cluster.
 *
 * @returns undefined when none was left behind
 */
export function postmasterPid(cluster: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The pid may be anybody's by now: after a restart of the machine or of a container it is reused at once. */
function isPostgres(pid: number): boolean {
  try {
    if (process.platform === 'linux') {
      const state = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')[0];
      const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
      return state !== 'Z' && basename(program) === 'postgres';
    }
    if (process.platform === 'win32') return false;
    const program = execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return basename(program) === 'postgres';
  } catch {
    return false; // No such process: reading its files or asking ps for it fails.
  }
}
