/**
 * Shopbell's visual language as CSS text, for a constructed style sheet in a page or a shadow root. Names say what a
 * value is for; components use no raw colour. Accent is teal (a site may replace it, see `accentTokens`), brass marks
 * what rings: unread, waiting, due. Sizes are in `em`: `rem` would follow the shop's page.
 */
export const tokens = `:root,:host{color-scheme:light dark;
--font:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",sans-serif;
--mono:ui-monospace,"SF Mono","Cascadia Mono","Roboto Mono",monospace;
--text-xs:.75em;--text-s:.8125em;--text-m:.875em;--text-l:1em;--text-xl:1.25em;--text-2xl:1.5625em;
--weight-normal:400;--weight-medium:500;--weight-strong:600;
--s1:.25em;--s2:.5em;--s3:.75em;--s4:1em;--s5:1.5em;--s6:2em;--s7:3em;
--radius-s:6px;--radius-m:10px;--radius-l:16px;--radius-full:999px;--line:1px;
--ease:cubic-bezier(.2,.8,.2,1);--fast:120ms;--slow:180ms;
--canvas:#f6f7f6;--surface:#fff;--surface-2:#f1f3f2;--surface-3:#e7eae8;
--border:#dfe3e1;--border-strong:#c4cbc8;
--ink:#16201d;--ink-2:#4d5a56;--ink-3:#5f6b67;
--accent:#0d7366;--accent-ink:#fff;--accent-soft:#dff1ed;--accent-soft-ink:#0a5248;
--brass:#8f5f00;--brass-solid:#e0a423;--brass-soft:#fdf1d6;
--good:#1d7a3e;--good-soft:#e0f3e6;--bad:#b3261e;--bad-soft:#fce8e6;
--note:#fff8df;--note-border:#ecd98c;
--shadow-1:0 1px 2px rgb(16 32 28/.06);
--shadow-2:0 4px 16px rgb(16 32 28/.1),0 1px 3px rgb(16 32 28/.08);
--shadow-3:0 16px 48px rgb(16 32 28/.18),0 4px 12px rgb(16 32 28/.1);
--focus:0 0 0 2px var(--surface),0 0 0 4px var(--accent)}
@media(prefers-color-scheme:dark){:root,:host{
--canvas:#0f1413;--surface:#161c1a;--surface-2:#1e2624;--surface-3:#28322f;
--border:#2a3431;--border-strong:#3d4a46;
--ink:#e8eeec;--ink-2:#adb9b5;--ink-3:#92a09b;
--accent:#3fb8a6;--accent-ink:#06231e;--accent-soft:#12352f;--accent-soft-ink:#8fe0d2;
--brass:#f0c66a;--brass-soft:#3a2d0f;
--good:#6fcf8e;--good-soft:#12301d;--bad:#f2938c;--bad-soft:#3c1714;
--note:#2c2710;--note-border:#5b4f1c;
--shadow-1:0 0 #0000;--shadow-2:0 4px 16px rgb(0 0 0/.4);--shadow-3:0 16px 48px rgb(0 0 0/.55)}}
@media(prefers-reduced-motion:reduce){:root,:host{--fast:0ms;--slow:0ms}}`;
