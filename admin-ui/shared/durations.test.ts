import { expect, it } from 'vitest';
import { briefly, lasting } from './durations.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it('says how long somebody waits in its two largest units, which no line break parts', () => {
  expect(lasting(-5)).toBe('under 1\u00a0min');
  expect(lasting(6.9 * MINUTE)).toBe('6\u00a0min');
  expect(lasting(HOUR + 5 * MINUTE)).toBe('1\u00a0h\u00a005');
  expect(lasting(26 * HOUR)).toBe('1\u00a0day');
  expect(lasting(80 * HOUR)).toBe('3\u00a0days');
});

it('tells a moment as briefly as it can', () => {
  const now = new Date(2026, 5, 15, 18, 0).getTime();
  const at = (...parts: [number, number, number, number?]) =>
    new Date(parts[0], parts[1], parts[2], parts[3] ?? 12).toISOString();
  expect(briefly(at(2026, 5, 15, 9), now)).toMatch(/9:00/);
  expect(briefly(at(2026, 5, 12), now)).toBe('Fri');
  expect(briefly(at(2026, 4, 2), now)).toMatch(/May/);
  expect(briefly(at(2025, 4, 2), now)).toMatch(/2025/);
});
