/** The launcher wears the colour as it was chosen, in light and dark. @param accent `#rrggbb` */
export const launcherColour = (accent: string): string => `:host { --launcher: ${accent}; }`;

/** Style of the small picture of a shop with the widget in it; it lives in a shadow root beside the widget's tokens. */
export const PREVIEW_STYLE = `
:host { display: block; font: 14px/20px var(--font); color: var(--ink); }
* { box-sizing: border-box; margin: 0; }
.shop { position: relative; height: 32rem; border-radius: 12px; overflow: hidden; background: var(--surface);
  box-shadow: var(--shadow-2), 0 0 0 1px var(--border); }
.bar { display: flex; align-items: center; gap: 5px; height: 2rem; padding: 0 12px; border-bottom: 1px solid var(--border);
  font-size: 12px; color: var(--ink-3); }
.bar i { width: 8px; height: 8px; border-radius: 50%; background: var(--surface-3); flex: none; }
.bar span { margin-inline: auto; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.goods { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; padding: 16px; }
.goods b { height: 8rem; border-radius: 8px; background: var(--surface-2); }
.panel { position: absolute; inset: auto 16px 5rem auto; width: min(17rem, calc(100% - 32px)); overflow: hidden;
  border-radius: 16px; background: var(--surface); box-shadow: var(--shadow-3), 0 0 0 1px var(--border); }
.panel p { margin: 0; }
.top { display: flex; align-items: center; gap: 8px; padding: 8px 12px; border-bottom: 1px solid var(--border); }
.top p { display: grid; flex: 1; min-width: 0; }
.top b { font-weight: 600; overflow-wrap: anywhere; }
.top small { font-size: 12px; line-height: 16px; color: var(--ink-2); }
.top > .icon { flex: none; color: var(--ink-2); }
.bell { display: grid; place-items: center; flex: none; border-radius: 50% 50% 30% 30%/56% 56% 26% 26%; }
.face { width: 32px; height: 32px; background: var(--accent); color: var(--accent-ink); }
.face .icon { width: 20px; height: 20px; }
.said { display: flex; align-items: end; gap: 6px; padding: 24px 12px 8px; }
.said .face { width: 24px; height: 24px; }
.said .face .icon { width: 15px; height: 15px; }
.greeting { min-width: 0; padding: 8px 12px; border-radius: 14px 14px 14px 4px; background: var(--surface-2);
  overflow-wrap: anywhere; white-space: pre-line; }
.replies { display: flex; flex-wrap: wrap; gap: 6px; padding: 0 12px 16px 42px; }
.replies span { padding: 3px 10px; border-radius: 99px; font-size: 13px; font-weight: 500; color: var(--accent-soft-ink);
  box-shadow: inset 0 0 0 1px var(--accent); }
.write { display: flex; align-items: center; gap: 8px; padding: 8px 12px; border-top: 1px solid var(--border); }
.field { display: flex; flex: 1; align-items: center; gap: 8px; min-height: 36px; padding: 0 12px; border-radius: 18px;
  color: var(--ink-3); box-shadow: inset 0 0 0 1px #808a86; }
.send { display: grid; place-items: center; width: 36px; height: 36px; border-radius: 50%; background: var(--accent);
  color: var(--accent-ink); filter: grayscale(1) opacity(.35); }
.launcher { position: absolute; inset: auto 16px 16px auto; width: 3rem; height: 3rem;
  border-radius: 50% 50% 34% 34%/56% 56% 30% 30%; background: var(--launcher);
  color: oklch(from var(--launcher) clamp(0, (.62 - l) * 999, 1) 0 0); }
.launcher .icon { width: 26px; height: 26px; }
.icon { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round;
  stroke-linejoin: round; }
`;
