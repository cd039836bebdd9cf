// npm run bench:chat [-- --quick]: how fast messages travel, beside bare `ws` and beside a minimal store, in one run.
// docs/performance.md says what the figures mean. Ends by itself; the last line is one JSON object.

import { cpus } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { NAMES, startEntrant, TITLES, type Entrant } from './contestants.ts';
import type { Order } from './load/main.ts';
import { KINDS, summarize, type Kind, type Round, type Taken } from './summary.ts';
import { endChildren } from './world/children.ts';
import { cpuPerThousand, usedCpu } from './world/cpu.ts';
import { startPostgres, takeStock } from './world/database.ts';

const isQuick = process.argv.includes('--quick');
/** Names after --only are measured, the others are not; for work on one of them. */
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

const ROUNDS = isQuick ? 1 : 5;
/** Seconds. */
const PLAN = isQuick ? { warm: 1, warmUp: 0.3, measured: 1.5 } : { warm: 2, warmUp: 0.4, measured: 2 };
/** Seconds after which a run that hangs is ended. */
const LONGEST = 480;

/** Milliseconds between two signs of life while nothing is measured, and for which one keeps the servers busy. */
const BEAT_EVERY = 10_000;
const BEAT_TAKES = 100;

const broken: string[] = [];
let isMeasuring = false;

async function main(): Promise<void> {
  const postgres = await startPostgres();
  const cleaners: (() => void)[] = [];
  let beater: NodeJS.Timeout | undefined;
  try {
    report(`PostgreSQL ${postgres.version}, Node ${process.version}, ${cpus().length} cores shared by all`);
    const list: Entrant[] = [];
    beater = setInterval(() => !isMeasuring && list.forEach(({ load }) => load.beat()), BEAT_EVERY);
    for (const name of NAMES.filter((one) => only?.includes(one) ?? true)) {
      const entrant = await startEntrant(name, postgres, report);
      if (entrant === undefined) continue;
      list.push(entrant);
      cleaners.push(entrant.cleanUp);
    }
    for (const entrant of list) await run(list, entrant, { do: 'saturate', warmUp: 0, seconds: PLAN.warm });
    const rounds: Round[] = [];
    for (let number = 1; number <= ROUNDS; number += 1) {
      const round: Round = { saturation: {}, steady: {} };
      // Every other round goes backwards, so that nobody always comes first.
      const order = number % 2 === 1 ? list : list.toReversed();
      // Those that are compared follow closely on each other: other programs on the machine then slow down all of them.
      for (const kind of KINDS) {
        for (const entrant of order) {
          const taken = await run(list, entrant, orderOf(kind, entrant));
          round[kind][entrant.name] = taken;
          report(`round ${number}/${ROUNDS}  ${lineOf(kind, entrant, taken)}`);
        }
      }
      rounds.push(round);
    }
    const summary = summarize(rounds);
    for (const line of summary.lines) report(line);
    process.stdout.write(
      `${JSON.stringify({
        date: new Date().toISOString(),
        node: process.version,
        postgres: postgres.version,
        machine: `${cpus().length} cores shared by client, server and PostgreSQL`,
        rounds: ROUNDS,
        ...summary.figures,
        broken,
      })}\n`,
    );
    if (broken.length > 0) process.exitCode = 1;
  } finally {
    clearInterval(beater);
    await endChildren();
    await postgres.stop();
    for (const clean of cleaners) clean();
  }
}

/** One measurement, and afterwards the look into the database: everything that was acknowledged lies there once. */
async function run(list: readonly Entrant[], entrant: Entrant, order: Order): Promise<Taken> {
  for (const { load } of list) load.beat();
  await delay(BEAT_TAKES);
  isMeasuring = true;
  const { stock } = entrant;
  const before = stock === undefined ? undefined : await takeStock(stock.url, stock.counted);
  const cpuBefore = usedCpu(entrant.servers, entrant.load.pid);
  const { measured } = await entrant.load.order(order);
  isMeasuring = false;
  const cpuAfter = usedCpu(entrant.servers, entrant.load.pid);
  if (measured === undefined) throw new Error('A measurement without figures');
  const found = [...measured.broken];
  if (measured.arrived !== measured.sent) found.push(`${measured.sent} were sent and ${measured.arrived} arrived`);
  if (stock !== undefined && before !== undefined) {
    const after = await takeStock(stock.url, stock.counted);
    const rows = after.messages - before.messages;
    if (rows !== measured.acknowledged) found.push(`${measured.acknowledged} were acknowledged and ${rows} are kept`);
    if (after.holes > 0) found.push(`${after.holes} conversations have holes`);
  }
  for (const what of found) report(`BROKEN  ${TITLES[entrant.name]}: ${what}`);
  broken.push(...found.map((what) => `${entrant.name}: ${what}`));
  return { ...measured, cpu: cpuPerThousand(cpuBefore, cpuAfter, measured.arrived) };
}

function orderOf(kind: Kind, { rate }: Entrant): Order {
  const { warmUp, measured: seconds } = PLAN;
  return kind === 'saturation' ? { do: 'saturate', warmUp, seconds } : { do: 'steady', rate, warmUp, seconds };
}

function lineOf(kind: Kind, { name, rate }: Entrant, { perSecond, p50, p99, cpu }: Taken): string {
  const figures =
    kind === 'saturation' ? `saturation ${Math.round(perSecond).toLocaleString('en').padStart(7)}/s` : `at ${rate}/s`;
  const processor =
    cpu === undefined
      ? ''
      : `, processor per 1,000: ${[cpu.server, cpu.database, cpu.load].map(Math.round).join(' + ')} ms`;
  return `${TITLES[name].padEnd(32)} ${figures.padEnd(20)} p50 ${p50.toFixed(2)} p99 ${p99.toFixed(2)} ms${processor}`;
}

function report(line: string): void {
  process.stdout.write(`${line}\n`);
}

function end(why: string): void {
  report(why);
  // The embedded PostgreSQL ends with this process; the folder of a broken run is left for whoever looks for the cause.
  void endChildren().finally(() => process.exit(1));
}

setTimeout(() => end(`Not done after ${LONGEST} seconds: given up`), LONGEST * 1_000).unref();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(`Ended by ${signal}`));

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
