import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentTokens, contrast, readColour } from './accent.ts';
import { tokens } from './tokens.ts';

/** The declarations of the light rule and of the dark one over it. */
function schemes(css: string): Record<'light' | 'dark', Record<string, string>> {
  const [light = '', dark = ''] = css.split(/@media\s*\(prefers-color-scheme:\s*dark\)/);
  const read = (text: string): Record<string, string> =>
    Object.fromEntries([...text.matchAll(/--([\w-]+):([^;}]+)/g)].map(([, name, value]) => [name, value]));
  const { ...day } = read(light);
  return { light: day, dark: { ...day, ...read(dark) } };
}

const full = (colour = ''): string => (colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour);

function ratio(scheme: Record<string, string>, one: string, other: string): number {
  const [a, b] = [readColour(full(scheme[one])), readColour(full(scheme[other]))];
  if (!a || !b) throw new Error(`no colour in ${one} or ${other}`);
  return contrast(a, b);
}

/** Texts and what they stand on. */
const PAIRS = ['ink', 'ink-2', 'ink-3'].flatMap((ink) =>
  ['canvas', 'surface', 'surface-2'].map((ground) => [ink, ground] as const),
);
const ACCENT_PAIRS = [
  ['accent', 'canvas'],
  ['accent', 'surface'],
  ['accent', 'surface-2'],
  ['accent', 'surface-3'],
  ['accent-ink', 'accent'],
  ['accent-soft-ink', 'accent-soft'],
] as const;
const TINTS = [
  ['brass', 'brass-soft'],
  ['good', 'good-soft'],
  ['bad', 'bad-soft'],
  ['bad', 'surface'],
  ['ink', 'note'],
] as const;

describe.each(['light', 'dark'] as const)('%s tokens', (scheme) => {
  it.each([...PAIRS, ...ACCENT_PAIRS, ...TINTS])('%s can be read on %s', (one, other) => {
    expect(ratio(schemes(tokens)[scheme], one, other)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("a site's accent", () => {
  const colours = fc
    .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);

  it('can be read in light and dark, whatever it is', () => {
    fc.assert(
      fc.property(colours, (accent) => {
        const own = schemes(accentTokens(accent));
        const drawn = schemes(tokens);
        for (const scheme of ['light', 'dark'] as const) {
          const all = { ...drawn[scheme], ...own[scheme] };
          for (const [one, other] of ACCENT_PAIRS) expect(ratio(all, one, other)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('stays as it is where it can be read', () => {
    expect(schemes(accentTokens('#7a1fa2')).light['accent']).toBe('#7a1fa2');
  });

  it.each(['#0d7366', 'red', '#fff', '#12345g', 'red;}*{display:none', ''])('%j changes nothing', (accent) => {
    expect(accentTokens(accent)).toBe('');
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast([255, 255, 255], [0, 0, 0])).toBe(21);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
  });
});
