import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Answer, BEAT, Order } from '../load/main.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Milliseconds within which a server must say that it listens, and a load must have obeyed. */
const START_WITHIN = 60_000;
const OBEY_WITHIN = 120_000;
const END_WITHIN = 10_000;

const children = new Set<ChildProcess>();

/**
 * Starts a server of ours and waits until it says so.
 *
 * @param script path from the root of the project
 * @param isReady tells from a line of its output that it listens
 * @returns its process id and the lines that it printed until then
 */
export async function startServer(
  script: string,
  args: readonly string[],
  environment: Record<string, string>,
  isReady: (line: string) => boolean,
): Promise<{ pid: number; lines: string[] }> {
  const nodeOptions = (process.env['BENCH_NODE_OPTIONS'] ?? '').split(' ').filter((option) => option !== '');
  const child = spawn(process.execPath, [...nodeOptions, join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  keep(child);
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${script} is not ready: ${lines.join('\n')}`)), START_WITHIN);
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}: ${lines.join('\n')}`)));
    output.on('line', (line) => {
      // What a server logs while it is measured belongs to the result.
      if (line.startsWith('{')) process.stderr.write(`${script}: ${line}\n`);
      lines.push(line);
      if (!isReady(line)) return;
      clearTimeout(timer);
      resolve();
    });
  });
  return { pid: child.pid ?? 0, lines };
}

/** A load process, which does what it is told. */
export interface LoadProcess {
  pid: number;
  order(order: Order): Promise<Answer>;
  /** Has it keep its idle connections open. */
  beat(): void;
}

export function startLoad(): LoadProcess {
  const child = fork(join(ROOT, 'bench', 'load', 'main.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  keep(child);
  return {
    pid: child.pid ?? 0,
    order: (order) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`The load did not ${order.do} in time`)), OBEY_WITHIN);
        child.once('message', (answer: Answer) => {
          clearTimeout(timer);
          if (answer.failure === undefined) resolve(answer);
          else reject(new Error(answer.failure));
        });
        child.send(order);
      }),
    beat: () => void child.send('beat' satisfies typeof BEAT),
  };
}

/** Ends every child: kindly, then not. */
export async function endChildren(): Promise<void> {
  await Promise.all([...children].map(end));
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  if (child.connected) child.disconnect();
  else child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN);
  await exited;
  clearTimeout(timer);
}

function keep(child: ChildProcess): void {
  children.add(child);
  child.once('exit', () => children.delete(child));
}
