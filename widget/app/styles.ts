/**
 * The panel. Boxes keep 1em = 16px, so they stay on the 4 px grid; only text elements set a font size, nothing below
 * 12 px. Teal acts, brass rings, red only for what failed. Logical properties only. The tokens have the names and
 * values of client/tokens, cut to what stands here; a test keeps the two equal. Parts that arrive on demand
 * (extras/) bring their own rules.
 */
export const panelStyles = `:host{--surface:light-dark(#fff,#161c1a);--surface-2:light-dark(#f1f3f2,#1e2624);--border:light-dark(#dfe3e1,#2a3431);--ink:light-dark(#16201d,#e8eeec);--ink-2:light-dark(#4d5a56,#adb9b5);--ink-3:light-dark(#5f6b67,#92a09b);--accent:light-dark(#0d7366,#3fb8a6);--accent-ink:light-dark(#fff,#06231e);--accent-soft:light-dark(#dff1ed,#12352f);--accent-soft-ink:light-dark(#0a5248,#8fe0d2);--brass:light-dark(#8f5f00,#f0c66a);--brass-soft:light-dark(#fdf1d6,#3a2d0f)}
.sb{color:var(--ink)}
*{margin:0}
[hidden]{display:none!important}
button{cursor:pointer;color:var(--ink-2)}
svg{inline-size:1.25em;margin:auto;stroke-width:1.7}
.send,.bot{background:var(--accent);color:var(--accent-ink)}
.launch svg{inline-size:2em}
:host([data-open]) .launch path{d:path("M6.5 9.5l5.5 5.5 5.5-5.5")}
.panel>*{padding:0}
.panel{grid-template-columns:minmax(0,1fr)}
.main{display:flex;flex-direction:column;min-block-size:0;position:relative}
.bar,.note,.row,.chips,.meta{display:flex;gap:.5em}
.bar,.note{align-items:center;padding:.5em .25em .5em 1em;border-block-end:1px solid var(--border)}
.grow{flex:1;min-inline-size:0}
.t,textarea{font-size:.9375em;line-height:1.4667}
.xs{font-size:.75em;line-height:1.3333;color:var(--ink-2)}
.ib,.face{inline-size:2.75em;block-size:2.75em;border-radius:50%;flex:none}
.bar .ib+.ib{margin-inline-start:-.5em}
.face{display:grid;inline-size:2.25em;block-size:2.25em}
.bot{border-radius:50% 50% 30% 30%/56% 56% 26% 26%}
.row .face{font-size:.778em}
.note{font-size:.8125em;background:var(--brass-soft);color:var(--brass)}
.log{flex:1;overflow:hidden auto;overscroll-behavior:contain;padding:.75em 1em;display:flex;flex-direction:column;gap:.75em}
.log>:first-child,.log:empty::before{margin-block-start:auto}
.log:empty::before{content:"";padding:2em;border-radius:1em;background:var(--surface-2)}
.row{align-items:end}
.cont{margin-block-start:-.5em}
.stack{max-inline-size:19em;min-inline-size:0}
.out .stack{margin-inline-start:auto}
.bub{inline-size:fit-content;padding:.5em .75em;border-radius:1em;border-end-start-radius:.25em;border:1px solid #0000;background:var(--surface-2);overflow-wrap:anywhere;white-space:pre-line}
.out .bub{background:light-dark(var(--accent),color-mix(in srgb,var(--accent) 34%,var(--surface)));color:light-dark(var(--accent-ink),var(--ink));border-radius:1em;border-end-end-radius:.25em;margin-inline-start:auto}
.meta{padding:.25em;justify-content:end}
.meta svg{inline-size:1.2em;margin:0}
.chips{flex-wrap:wrap;padding-inline-start:2.25em}
.chip{position:relative;min-block-size:2.57em;padding:.3em .85em;border-radius:1.3em;font-size:.875em;font-weight:500;color:var(--accent-soft-ink);box-shadow:inset 0 0 0 1px var(--accent)}
.chip::after{content:"";position:absolute;inset:-.3em 0}
.ib:hover,.chip:hover{background-color:var(--accent-soft)}
.composer{display:grid;grid-template-columns:auto 1fr auto;align-items:end;padding:.5em .75em;border-block-start:1px solid var(--border)}
.composer::before{content:"";grid-area:1/1/3/3;place-self:stretch;border-radius:1.375em;box-shadow:inset 0 0 0 1px #808a86}
.composer:focus-within::before{box-shadow:inset 0 0 0 2px var(--accent)}
textarea{grid-area:2/2;padding:.73em 0;block-size:2.94em;max-block-size:9.5em;box-shadow:none}
textarea::placeholder{color:var(--ink-3)}
.clip{grid-area:2/1;padding:.25em;background-clip:content-box}
.send{grid-area:2/3;margin-inline-start:.5em}
.send:disabled{filter:grayscale(1) opacity(.35)}
.vh{position:absolute;clip-path:inset(50%)}
:focus-visible:not(textarea){outline:2px solid var(--accent);outline-offset:-2px}
.launch:focus-visible{outline-offset:2px}
@media (max-width:30em),(max-height:28em){:host([data-open]) .launch{display:none}textarea{font-size:1em}}`;
