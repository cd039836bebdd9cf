/**
 * The page behind the link of a mail (`/continue#TOKEN`): the talk goes on here, on any device, in the widget that the
 * shop's own pages have, only that it fills the window. The loader stands in the page already and waits for `boot`.
 */
import { tokens } from '../../client/tokens/index.ts';
import { continueTalk } from './continueTalk.ts';
import { continueTexts } from './texts.ts';

const pageStyles = `body{margin:0;background:var(--canvas);color:var(--ink);font:1em/1.5 var(--font)}
main{display:grid;justify-items:center;gap:1em;max-inline-size:30em;margin:20vh auto 0;padding:1.5em;text-align:center}
h1{font-size:1.25em;margin:0}p{margin:0}
button{font:inherit;min-block-size:2.75em;padding:0 1.25em;border:0;border-radius:.625em;background:var(--accent);color:var(--accent-ink);cursor:pointer}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;
/** The panel takes the window, and there is nothing to close it for. */
const panelStyles = `.launch{display:none!important}
.panel{inset:0!important;margin:auto!important;inline-size:auto!important;max-inline-size:45em;block-size:auto!important;border-radius:0!important}
.bar>.ib:last-child{display:none!important}`;

const texts = continueTexts(navigator.language);

function adopt(root: Document | ShadowRoot, ...styles: string[]): void {
  for (const css of styles) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

function say(text: string, action?: string, run?: () => void): void {
  const page = document.querySelector('main');
  const heading = document.createElement('h1');
  heading.textContent = texts.title;
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.textContent = text;
  page?.replaceChildren(heading, line);
  if (!action || !run) return;
  const button = document.createElement('button');
  button.textContent = action;
  button.onclick = run;
  page?.append(button);
}

async function start(): Promise<void> {
  say(texts.opening);
  const outcome = await continueTalk(location.hash.slice(1));
  if ('problem' in outcome) {
    return outcome.problem === 'offline'
      ? say(texts.offline, texts.again, () => void start())
      : say(texts[outcome.problem]);
  }
  const { Shopbell } = window as unknown as { Shopbell: (name: string, settings?: object) => void };
  Shopbell('boot', { site: outcome.site, label: texts.title, language: navigator.language });
  const root = document.querySelector('shopbell-widget')?.shadowRoot;
  if (root) adopt(root, panelStyles);
  // What stands behind the panel, for the one who closes it.
  say(texts.closed, texts.open, () => Shopbell('open'));
  Shopbell('open');
}

document.documentElement.lang = navigator.language;
document.title = texts.title;
adopt(document, tokens, pageStyles);
void start();
