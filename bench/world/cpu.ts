import { readdirSync, readFileSync } from 'node:fs';

/** Processor time in milliseconds that was used for the thousand messages. */
export interface Cpu {
  /** The entrant's server processes. */
  server: number;
  /** PostgreSQL, where the run has started it itself. */
  database: number;
  /** The process of the load: its clients. */
  load: number;
}

interface Used {
  parent: number;
  name: string;
  milliseconds: number;
}

/** The kernel counts in hundredths of a second for programs (USER_HZ, see proc(5)). */
const TICK = 10;

/**
 * What the processes of an entrant have used since they were started. Unlike times and rates it hardly depends on what
 * else the machine does.
 *
 * @returns undefined where there is no /proc
 */
export function usedCpu(servers: readonly number[], load: number): Cpu | undefined {
  const all = readAll();
  if (all === undefined) return undefined;
  const of = (pid: number): number => all.get(pid)?.milliseconds ?? 0;
  const database = [...all].filter(([pid, { name }]) => name === 'postgres' && isOurs(all, pid));
  return {
    server: servers.reduce((sum, pid) => sum + of(pid), 0),
    database: database.reduce((sum, [pid]) => sum + of(pid), 0),
    load: of(load),
  };
}

/** What was used between two looks, for each thousand messages. */
export function cpuPerThousand(before: Cpu | undefined, after: Cpu | undefined, messages: number): Cpu | undefined {
  if (before === undefined || after === undefined || messages === 0) return undefined;
  const of = (key: keyof Cpu): number => ((after[key] - before[key]) * 1_000) / messages;
  return { server: of('server'), database: of('database'), load: of('load') };
}

function isOurs(all: ReadonlyMap<number, Used>, pid: number): boolean {
  for (let at = pid; at > 1; at = all.get(at)?.parent ?? 0) if (at === process.pid) return true;
  return false;
}

function readAll(): Map<number, Used> | undefined {
  try {
    const all = new Map<number, Used>();
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const used = readOne(entry);
      if (used !== undefined) all.set(Number(entry), used);
    }
    return all;
  } catch {
    return undefined;
  }
}

function readOne(pid: string): Used | undefined {
  try {
    // pid (name) state parent … utime stime cutime cstime: fields 4 and 14 to 17 of proc(5), the last two of children that
    // have ended, as the connections of PostgreSQL do. The name may hold spaces and brackets.
    const [, name = '', rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
    const fields = rest.split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { name, parent: Number(fields[1]), milliseconds: ticks * TICK };
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
