// `npm run faults`: the long run. 50 kills of the server and 10 of its database under traffic, wires that break in between, and
// the checker at the end. Progress on the way; the last line is JSON. `SEED=` plays a run again.

import { FaultRun } from './harness.ts';

const SERVER_KILLS = 50;
const DATABASE_KILLS = 10;
/** Commands that get through between two kills. */
const BETWEEN = 100;
/** A run that hangs ends after this long, milliseconds. */
const AT_MOST = 30 * 60_000;
/** Exit code of a run that was cut off. */
const CUT_OFF = 2;

const started = performance.now();
setTimeout(() => {
  console.error(`The run was cut off after ${AT_MOST / 60_000} minutes.`);
  process.exit(CUT_OFF);
}, AT_MOST).unref();

const run = await FaultRun.start({ agents: 3 });
const kills = { server: 0, database: 0 };
try {
  await run.traffic(6, { think: [5, 50], loseFirstAck: true });
  await run.acknowledged(BETWEEN);
  while (kills.server < SERVER_KILLS || kills.database < DATABASE_KILLS) {
    const left = SERVER_KILLS - kills.server + DATABASE_KILLS - kills.database;
    const victim = run.random.between(1, left) <= DATABASE_KILLS - kills.database ? 'database' : 'server';
    if (victim === 'server') await run.killServer();
    else await run.killDatabase();
    kills[victim] += 1;
    run.breakWire();
    await run.acknowledged(BETWEEN);
    const seconds = ((performance.now() - started) / 1_000).toFixed(0);
    console.log(
      `${kills.server}/${SERVER_KILLS} server, ${kills.database}/${DATABASE_KILLS} database, ` +
        `${run.history.acknowledged} acknowledged, ${seconds} s`,
    );
  }
  const violations = await run.judge();
  for (const { invariant, what } of violations.slice(0, 20)) console.error(`${invariant}: ${what}`);
  process.exitCode = violations.length === 0 ? 0 : 1;
  const { acknowledged } = run.history;
  console.log(JSON.stringify({ kills, acked: acknowledged, violations: violations.length, seed: run.random.seed }));
} finally {
  await run.end();
}
