import type { CurvePoint } from '../../../bot/index.ts';

/** The drawing's own measures. */
export const PLOT = { width: 340, height: 180, left: 34, right: 8, top: 12, bottom: 24 } as const;

export interface Plot {
  /** The line, as SVG has it. */
  line: string;
  /** The same of the curve that it is compared with, and where the threshold stands on it. */
  other?: { line: string; point: { x: number; y: number } };
  /** The line closed down to the axis up to the chosen threshold. */
  area: string;
  /** Where the chosen threshold stands. */
  point: { x: number; y: number };
  /** Lines across with what they mean. */
  ticksX: { at: number; share: number }[];
  ticksY: { at: number; share: number }[];
}

/** The point of a threshold. */
export const pointAt = (curve: readonly CurvePoint[], threshold: number): CurvePoint | undefined =>
  curve[Math.max(0, Math.min(curve.length - 1, Math.round(threshold * (curve.length - 1))))];

/** Where less than this share is answered, single phrases throw the curve about: that end is not drawn. */
const TELLING = 0.03;

const NO_POINT: CurvePoint = { threshold: 0, coverage: 0, precision: 1 };

/**
 * Share answered to the right, share right of these upwards; both axes begin where the curves do.
 * @param other curve to compare with, drawn to the same measure
 */
export function plotOf(curve: readonly CurvePoint[], threshold: number, other?: readonly CurvePoint[]): Plot {
  const chosen = pointAt(curve, threshold) ?? NO_POINT;
  const answered = curve.filter(({ coverage }) => coverage >= TELLING);
  const otherChosen = other && (pointAt(other, threshold) ?? NO_POINT);
  const otherAnswered = other?.filter(({ coverage }) => coverage >= TELLING) ?? [];
  const drawn = [...answered, ...otherAnswered, chosen, ...(otherChosen ? [otherChosen] : [])];
  const floorX = roundDown(Math.min(...drawn.map(({ coverage }) => coverage), 0.9));
  const floorY = roundDown(Math.min(...drawn.map(({ precision }) => precision), 0.9));
  const { width, height, left, right, top, bottom } = PLOT;
  const x = (share: number): number => left + ((share - floorX) / (1 - floorX)) * (width - left - right);
  const y = (share: number): number => height - bottom - ((share - floorY) / (1 - floorY)) * (height - top - bottom);
  const path = (points: readonly CurvePoint[]): string =>
    points
      .map(
        (point, index) => `${index === 0 ? 'M' : 'L'}${x(point.coverage).toFixed(1)} ${y(point.precision).toFixed(1)}`,
      )
      .join('');
  const upTo = answered.filter(({ threshold: at }) => at >= chosen.threshold);
  const first = upTo[0];
  const last = upTo.at(-1);
  const area =
    first && last
      ? `${path(upTo)}L${x(last.coverage).toFixed(1)} ${height - bottom}L${x(first.coverage).toFixed(1)} ${height - bottom}Z`
      : '';
  return {
    line: path(answered),
    ...(otherChosen && {
      other: { line: path(otherAnswered), point: { x: x(otherChosen.coverage), y: y(otherChosen.precision) } },
    }),
    area,
    point: { x: x(chosen.coverage), y: y(chosen.precision) },
    ticksX: ticks(floorX).map((share) => ({ at: x(share), share })),
    ticksY: ticks(floorY).map((share) => ({ at: y(share), share })),
  };
}

const roundDown = (share: number): number => Math.min(0.9, Math.floor(share * 10) / 10);

const ticks = (floor: number): number[] => {
  const step = floor < 0.5 ? 0.25 : 0.1;
  const found: number[] = [];
  for (let share = 1; share >= floor - 1e-9; share -= step) found.unshift(Number(share.toFixed(2)));
  return found;
};
