import { NAMES, TITLES, type Name } from './contestants.ts';
import { median } from './figures.ts';
import type { Measured } from './load/load.ts';
import type { Cpu } from './world/cpu.ts';

/** A measurement and the processor time that it took. */
export type Taken = Measured & { cpu: Cpu | undefined };

/** As much as it can take, and a calm stream. */
export const KINDS = ['saturation', 'steady'] as const;
export type Kind = (typeof KINDS)[number];

/** What one round measured, by contestant. */
export type Round = Record<Kind, Partial<Record<Name, Taken>>>;

/** What the issue asks of the product. */
const GOALS = {
  /** Of the baseline's stored and delivered messages per second. */
  saturationShare: 0.5,
  /** Times the baseline's p50 at the steady rate. */
  steadyP50: 3,
  /** Answered turns per second. */
  botTurns: 1_000,
};

interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  /** Milliseconds of processor time for a thousand messages. */
  cpu?: Cpu;
}

export interface Summary {
  lines: string[];
  figures: {
    figures: Partial<Record<Name, Record<Kind, Figures>>>;
    /** Medians of the ratios that belong to one round each. */
    ratios: Record<string, number>;
    goals: Record<string, { value: number; goal: number; met: boolean }>;
  };
}

/** Medians over the rounds: of each figure, and of the ratios of figures that were taken in the same round. */
export function summarize(rounds: readonly Round[]): Summary {
  const figures: Summary['figures']['figures'] = {};
  for (const name of NAMES) {
    const saturation = rounds.flatMap((round) => round.saturation[name] ?? []);
    const steady = rounds.flatMap((round) => round.steady[name] ?? []);
    if (saturation.length > 0) figures[name] = { saturation: medians(saturation), steady: medians(steady) };
  }
  const ratio = (kind: Kind, name: Name, to: Name, of: (taken: Taken) => number): number =>
    rounded(
      median(
        rounds.flatMap(({ [kind]: round }) => {
          const [upper, lower] = [round[name], round[to]];
          return upper === undefined || lower === undefined ? [] : [of(upper) / of(lower)];
        }),
      ),
    );
  const rates = (name: Name, to: Name): number => ratio('saturation', name, to, ({ perSecond }) => perSecond);
  const calm = (name: Name, to: Name): number => ratio('steady', name, to, ({ p50 }) => p50);
  const ratios = {
    'baseline to bare, saturation': rates('baseline', 'bare'),
    'people to bare, saturation': rates('people', 'bare'),
    'people to baseline, saturation': rates('people', 'baseline'),
    'people to baseline, steady p50': calm('people', 'baseline'),
    'answered turns to messages of the baseline, saturation': rates('bot', 'baseline'),
    'two processes with NOTIFY to one, saturation': rates('notify', 'people'),
    'two processes with NOTIFY to one, steady p50': calm('notify', 'people'),
    'two processes with Redis to one, saturation': rates('redis', 'people'),
    'two processes with Redis to one, steady p50': calm('redis', 'people'),
  };
  const share = ratios['people to baseline, saturation'];
  const times = ratios['people to baseline, steady p50'];
  const turns = figures.bot?.saturation.perSecond ?? 0;
  const goals = {
    'people to baseline, saturation, at least': met(share, GOALS.saturationShare, share >= GOALS.saturationShare),
    'people to baseline, steady p50, at most': met(times, GOALS.steadyP50, times > 0 && times <= GOALS.steadyP50),
    'answered turns per second, at least': met(turns, GOALS.botTurns, turns >= GOALS.botTurns),
  };
  return { lines: linesOf({ figures, ratios, goals }), figures: { figures, ratios, goals } };
}

function linesOf({ figures, ratios, goals }: Summary['figures']): string[] {
  const lines = ['', 'medians', ''];
  for (const name of NAMES) {
    const own = figures[name];
    if (own === undefined) continue;
    const { saturation, steady } = own;
    lines.push(
      `  ${TITLES[name].padEnd(32)} ${Math.round(saturation.perSecond).toLocaleString('en').padStart(7)}/s` +
        `   p50 ${saturation.p50} p99 ${saturation.p99} ms   steady p50 ${steady.p50} p99 ${steady.p99} ms${cpuOf(saturation)}`,
    );
  }
  lines.push('');
  for (const [name, value] of Object.entries(ratios)) if (value > 0) lines.push(`  ${name.padEnd(56)} ${value}`);
  lines.push('');
  for (const [name, { value, goal, met: isMet }] of Object.entries(goals)) {
    lines.push(`  ${isMet ? 'met' : 'NOT MET'}  ${name} ${goal}: ${value}`);
  }
  return [...lines, ''];
}

function cpuOf({ cpu }: Figures): string {
  return cpu === undefined ? '' : `   cpu ${cpu.server} + ${cpu.database} + ${cpu.load} ms per 1,000`;
}

function medians(measured: readonly Taken[]): Figures {
  const of = (pick: (one: Taken) => number): number => rounded(median(measured.map(pick)));
  return {
    perSecond: Math.round(of(({ perSecond }) => perSecond)),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    ...(measured[0]?.cpu !== undefined && {
      cpu: {
        server: of(({ cpu }) => cpu?.server ?? 0),
        database: of(({ cpu }) => cpu?.database ?? 0),
        load: of(({ cpu }) => cpu?.load ?? 0),
      },
    }),
  };
}

function met(value: number, goal: number, isMet: boolean): { value: number; goal: number; met: boolean } {
  return { value, goal, met: isMet };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
