// `npm test`: everything that is to hold, one stage after another. The last line is the sum, alone: N passed, N failed, N skipped.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const BINARIES = join(ROOT, 'node_modules', '.bin');

/** A stage that hangs is cut off after this long, in milliseconds, and counts as failed. */
const STAGE_LIMIT = 8 * 60_000;

/** Programs that pass or fail as a whole. */
const CHECKS: readonly (readonly [name: string, command: string, ...words: string[]])[] = [
  ['build', process.execPath, 'esbuild.config.mjs'],
  ['types', 'tsc'],
  ['lint', 'oxlint'],
  ['house', process.execPath, 'scripts/checkHouse.ts'],
  ['format', 'oxfmt', '--check'],
];

/** Projects of vitest.config.ts, the quick ones first. */
const PROJECTS = ['unit', 'unit-pure', 'thorough', 'integration', 'faults', 'journeys'] as const;

type Counts = { passed: number; failed: number; skipped: number };

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const reports = mkdtempSync(join(tmpdir(), 'shopbell-run-'));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failedStages: string[] = [];
let ran = 0;

try {
  for (const [name, command, ...words] of CHECKS) {
    const isFine = (await stage(name, command, words)) === 0;
    add(name, { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 });
  }
  for (const project of PROJECTS) {
    const counts = await runProject(project);
    ran += counts.passed + counts.failed;
    add(project, counts);
  }
  if (ran === 0) add('no test ran', { passed: 0, failed: 1, skipped: 0 });
} finally {
  rmSync(reports, { recursive: true, force: true });
}

console.log(failedStages.length === 0 ? '\nAll stages are fine.' : `\nFailed: ${failedStages.join(', ')}.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

function add(name: string, counts: Counts): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (counts.failed > 0) failedStages.push(name);
}

async function runProject(project: string): Promise<Counts> {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await stage(project, 'vitest', ['run', '--project', project, ...reporters]);
  const counts = readCounts(report);
  // A set-up that fails, or an error outside every test, ends vitest without a failed test to show for it.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function readCounts(report: string): Counts {
  try {
    const found = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
    return {
      passed: found.numPassedTests,
      failed: found.numFailedTests,
      skipped: found.numPendingTests + found.numTodoTests,
    };
  } catch (error) {
    console.error(`No result of this stage can be read: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Runs one program with its output shown, and says how long it took. @returns its exit code; -1 when it was cut off or did not start */
async function stage(name: string, command: string, words: string[]): Promise<number> {
  console.log(`\n=== ${name}`);
  const started = performance.now();
  const child = spawn(command, words, {
    cwd: ROOT,
    env: { ...process.env, PATH: `${BINARIES}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: STAGE_LIMIT,
  });
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(`${command} does not start: ${error.message}`);
      resolve(-1);
    });
    child.once('close', (exitCode) => resolve(exitCode ?? -1));
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`=== ${name} ${code === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  return code;
}
