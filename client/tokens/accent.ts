type Colour = readonly [red: number, green: number, blue: number];

const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];
/** The drawn accent: `tokens` has all of it, tuned by hand. */
const OWN_ACCENT = '#0d7366';
/** Surfaces of `tokens` that lie nearest to an accent in lightness: what can be read there can be read on all of them. */
const LIGHT_SURFACE: Colour = [231, 234, 232];
const DARK_SURFACE: Colour = [40, 50, 47];
const DARK_PANE: Colour = [22, 28, 26];
/** Text and controls (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;
/** Small text on a tint; what the drawn accent has. */
const CLEAR = 7;

const hex = (colour: Colour): string => `#${colour.map((part) => (part + 256).toString(16).slice(1)).join('')}`;

const mix = (colour: Colour, other: Colour, part: number): Colour => {
  const at = (index: 0 | 1 | 2): number => Math.round(colour[index] + (other[index] - colour[index]) * part);
  return [at(0), at(1), at(2)];
};

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of the term). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, definition of the term). */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour nearest to `colour` on the way to `end` that stands out from `ground` by `ratio`. */
function towards(colour: Colour, end: Colour, ground: Colour, ratio: number): Colour {
  for (let part = 0; part < 1; part += 1 / 64) {
    const candidate = mix(colour, end, part);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return end;
}

/** @returns null for what is not written as `#rrggbb` */
export function readColour(text: string): Colour | null {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  const at = (index: number): number => parseInt(parts?.[index] ?? '', 16);
  return parts && [at(1), at(2), at(3)];
}

function declarations(accent: Colour, ink: Colour, soft: Colour, softInk: Colour): string {
  return `:root,:host{--accent:${hex(accent)};--accent-ink:${hex(ink)};--accent-soft:${hex(soft)};--accent-soft-ink:${hex(softInk)}}`;
}

/**
 * The accent tokens of a site as CSS text, to be adopted after `tokens`. The colour is darkened (light) or lightened
 * (dark) only as far as texts in it, on it and on its tint need to be readable.
 * @param accent `#rrggbb`; anything else, and our own accent, gives an empty text
 */
export function accentTokens(accent: string): string {
  const colour = readColour(accent);
  if (!colour || accent.toLowerCase() === OWN_ACCENT) return '';
  const day = towards(colour, BLACK, LIGHT_SURFACE, READABLE);
  const daySoft = mix(WHITE, day, 0.13);
  const night = towards(colour, WHITE, DARK_SURFACE, READABLE);
  const nightSoft = mix(DARK_PANE, night, 0.2);
  return `${declarations(day, WHITE, daySoft, towards(day, BLACK, daySoft, CLEAR))}
@media(prefers-color-scheme:dark){${declarations(
    night,
    towards(mix(night, BLACK, 0.75), BLACK, night, READABLE),
    nightSoft,
    towards(night, WHITE, nightSoft, CLEAR),
  )}}`;
}
