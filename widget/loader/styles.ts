/**
 * The launcher, the greeting and the frame of the panel with its textarea: what must be there before the app
 * is, and not a byte more. `em` units, because a page may set its root font to anything; the host rule is
 * `!important`, which wins over every rule of the page. Transparent borders
 * show where the system has its own colours. The bell is black or white: turning
 * at the OKLCH lightness of .62 gives at least 3:1 (WCAG 1.4.11) on every accent. The shop may place the launcher by custom properties.
 */
export const shellStyles = `:host{all:initial!important;position:fixed!important;z-index:var(--shopbell-z,999)!important}:host([data-open]){z-index:2147483647!important}
*{box-sizing:border-box}
.sb{color-scheme:light dark;font:1em/1.375 system-ui,sans-serif}
button,textarea{font:inherit;color:inherit;background:none;border:1px solid #0000;padding:0}
.launch,.panel,.greet{position:fixed;inset-inline-end:var(--shopbell-x,1.5em);inset-block-end:var(--shopbell-y,1.5em)}
.start>*{inset-inline:var(--shopbell-x,1.5em) auto}
.launch{inline-size:3.75em;block-size:3.75em;border-radius:50% 50% 34% 34%/56% 56% 30% 30%;background:var(--a);color:oklch(from var(--a) clamp(0,(.62 - l)*999,1) 0 0)}
svg{display:block;inline-size:2em;margin:auto;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round}
.panel,.greet{margin-block-end:4.75em;background:light-dark(#fff,#161c1a);color:light-dark(#16201d,#e8eeec);border-radius:1em;box-shadow:0 1em 3em #10201c40;border:1px solid #8884}
.greet{max-inline-size:20em;padding:1em}
.panel>*{padding:.5em .75em}
.panel{display:none;grid-template-rows:1fr auto;inline-size:25em;block-size:min(40em,100vh - 7.75em);overflow:hidden}
textarea{display:block;inline-size:100%;block-size:2.75em;padding:.69em 1em;outline:0;resize:none;border-radius:1.4em;box-shadow:inset 0 0 0 1px #808a86}
:host([data-open]) .panel{display:grid}
@media (max-width:30em),(max-height:28em){.panel{inset:0!important;margin:0;inline-size:auto;block-size:auto;border-radius:0}}
@media print{.sb{display:none}}`;
