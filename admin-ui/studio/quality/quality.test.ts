import { describe, expect, it } from 'vitest';
import type { CurvePoint } from '../../../bot/index.ts';
import { pairsOf } from './pairs.ts';
import { PLOT, plotOf, pointAt } from './plot.ts';

describe('mistaken pairs', () => {
  it('count both ways as one, the most frequent first, the surest phrase first', () => {
    const pairs = pairsOf([
      { expected: 'a', predicted: 'b', times: 1, phrases: [{ text: 'one', confidence: 0.4 }] },
      { expected: 'c', predicted: 'd', times: 2, phrases: [] },
      { expected: 'b', predicted: 'a', times: 2, phrases: [{ text: 'two', confidence: 0.6 }] },
    ]);
    expect(pairs).toEqual([
      {
        one: 'a',
        other: 'b',
        times: 3,
        phrases: [
          { text: 'two', confidence: 0.6, from: 'b', to: 'a' },
          { text: 'one', confidence: 0.4, from: 'a', to: 'b' },
        ],
      },
      { one: 'c', other: 'd', times: 2, phrases: [] },
    ]);
  });
});

describe('the curve', () => {
  const curve: CurvePoint[] = Array.from({ length: 101 }, (_, index) => ({
    threshold: index / 100,
    coverage: 1 - index / 100,
    precision: 0.8 + index / 500,
  }));

  it('finds the point of a threshold, whatever the rounding', () => {
    expect(pointAt(curve, 0.29)?.threshold).toBe(0.29);
    expect(pointAt(curve, 7)?.threshold).toBe(1);
    expect(pointAt([], 0.5)).toBeUndefined();
  });

  it('stays within its drawing', () => {
    for (const threshold of [0, 0.4, 0.99, 1]) {
      const { point, line, area } = plotOf(curve, threshold);
      expect(point.x).toBeGreaterThanOrEqual(PLOT.left);
      expect(point.x).toBeLessThanOrEqual(PLOT.width - PLOT.right);
      expect(point.y).toBeGreaterThanOrEqual(PLOT.top);
      expect(point.y).toBeLessThanOrEqual(PLOT.height - PLOT.bottom);
      expect(`${line}${area}`).not.toMatch(/NaN|Infinity/);
    }
  });

  it('has another one beside it, to the same measure', () => {
    const worse = curve.map((point) => ({ ...point, precision: point.precision - 0.3 }));
    const { point, other } = plotOf(curve, 0.4, worse);
    expect(plotOf(curve, 0.4).other).toBeUndefined();
    expect(other?.point.x).toBe(point.x);
    expect(other?.point.y).toBeGreaterThan(point.y);
    expect(other?.point.y).toBeLessThanOrEqual(PLOT.height - PLOT.bottom);
    expect(other?.line).toMatch(/^M[\d.]+ [\d.]+L/);
  });

  it('draws also what answers nothing at all', () => {
    const nothing = curve.map((point) => ({ ...point, coverage: 0, precision: 1 }));
    expect(JSON.stringify(plotOf(nothing, 0.5))).not.toMatch(/null|NaN/);
    expect(JSON.stringify(plotOf([], 0.5))).not.toMatch(/null|NaN/);
  });
});
