import type { Model } from '../model.ts';
import * as kit from './kit.ts';

const SMALL = '(max-width: 30em), (max-height: 28em)';

const rules = `@media ${SMALL}{.panel{padding-block:env(safe-area-inset-top) env(safe-area-inset-bottom)}}`;

const fitted = new WeakSet<Model>();

/**
 * Where the panel covers the screen: it keeps to what the keyboard leaves (the visual viewport, which shrinks where
 * `dvh` does not), tells readers that nothing else is there, and keeps the tab key inside.
 */
export function fit(model: Model): void {
  if (fitted.has(model)) return;
  fitted.add(model);
  const panel = model.shell.textarea.parentElement?.parentElement;
  const viewport = window.visualViewport;
  if (!panel) return;
  kit.dress(model, rules);
  const small = matchMedia(SMALL);
  // On our own page for a talk that is continued it covers the window of any size.
  const covers = (): boolean => panel.offsetWidth >= document.documentElement.clientWidth;

  const place = (): void => {
    panel.setAttribute('aria-modal', `${covers()}`);
    const keyboard = covers() && viewport && viewport.scale === 1 && innerHeight - viewport.height > 1;
    // Important, as is the rule that lets the panel fill the screen.
    panel.style.cssText = keyboard
      ? `inset:${viewport.offsetTop}px 0 auto!important;block-size:${viewport.height}px!important`
      : '';
  };
  const turn = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || !covers()) return;
    const stops = [...panel.querySelectorAll<HTMLElement>('button,a,textarea,input,[tabindex="0"]')].filter(
      (stop) => stop.tabIndex >= 0 && !(stop as HTMLButtonElement).disabled && stop.checkVisibility?.() !== false,
    );
    const edge = event.shiftKey ? 0 : -1;
    if (!stops.at(edge)?.matches(':focus')) return;
    event.preventDefault();
    stops.at(edge ? 0 : -1)?.focus();
  };
  place();
  panel.addEventListener('keydown', turn);
  small.addEventListener('change', place);
  viewport?.addEventListener('resize', place);
  viewport?.addEventListener('scroll', place);
  model.ends.push(() => {
    panel.removeEventListener('keydown', turn);
    small.removeEventListener('change', place);
    viewport?.removeEventListener('resize', place);
    viewport?.removeEventListener('scroll', place);
  });
}
