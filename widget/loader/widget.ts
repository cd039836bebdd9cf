import type { AppModule, Settings, Shell } from './contract.ts';
import { shellStyles } from './styles.ts';

export const page = window as { Shopbell?: unknown };

const RETRY_AFTER = 4_000;
/** Milliseconds after which the greeting goes by itself. */
const GREETS_FOR = 20_000;
const BELL = 'M4 16.2a8 8 0 0 1 16 0zM12 8V5.4M10 5.4h4M3 19.6h18';

/** The JavaScript API of a painted widget; docs/embedding.md says what each does. */
export interface WidgetMethods {
  open(): void;
  close(): void;
  toggle(): void;
  show(): void;
  hide(): void;
  newMessage(text: string): void;
  unread(): number;
  on(name: string, handler: (event: Event) => void): void;
  off(name: string, handler: (event: Event) => void): void;
  destroy(): void;
}

/** An element inside another; properties instead of markup, so that Trusted Types have nothing to refuse. */
function into<Tag extends keyof HTMLElementTagNameMap>(
  parent: Node,
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return parent.appendChild(Object.assign(document.createElement(tag), properties));
}

/** Storage may be blocked by the browser or the page: then nothing is remembered, and nothing else changes. */
function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/**
 * Paints launcher, greeting and the frame of the panel into a shadow root on `<html>`, where transforms, body swaps
 * and rules of the page do not reach them, and does what must work before the app is there: opening within the tap,
 * keeping what is typed, loading the app at the first sign of intent, staying open across pages.
 *
 * @param origin support origin
 * @param fetchApp imports the app's file; the parameter counts the failures so far
 */
export function createWidget(
  origin: string,
  settings: Settings,
  fetchApp: (failures: number) => Promise<AppModule>,
): WidgetMethods {
  const language = settings.language || document.documentElement.lang;
  // Words that most people know: the app, which speaks their language, is not there yet.
  const label = settings.label || 'Help';
  const memory = `shopbell:${settings.site}`;
  let failures = 0;
  let loading: Promise<AppModule | undefined> | undefined;

  const host = into(document.documentElement, 'shopbell-widget' as 'div', {});
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(shellStyles);
  root.adoptedStyleSheets = [sheet];

  const frame = into(root, 'div', { className: `sb ${settings.side}` });
  frame.style.setProperty('--a', settings.accent || '#0d7366');
  const launcher = into(frame, 'button', { className: 'launch', ariaLabel: label });
  const draw = (parent: Element, tag: string, name: string, value: string): Element => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    made.setAttribute(name, value);
    return parent.appendChild(made);
  };
  draw(draw(launcher, 'svg', 'viewBox', '0 0 24 24'), 'path', 'd', BELL);
  const panel = into(frame, 'div', { className: 'panel', role: 'dialog', ariaLabel: label });
  const main = into(panel, 'div', {});
  const composer = into(panel, 'div', { className: 'composer' });
  const textarea = into(composer, 'textarea', { ariaLabel: label });

  let cameFrom: HTMLElement = launcher;

  const load = (): Promise<AppModule | undefined> =>
    // Failing is judged where the app is needed, not where it is fetched ahead.
    (loading ??= fetchApp(failures).catch(() => undefined));
  const start = async (): Promise<void> => {
    const app = await load();
    if (app && host.isConnected) shell.app ??= app.start(shell);
    if (!app) {
      main.textContent = `${label} offline …`;
      loading = undefined;
      failures++;
      setTimeout(start, RETRY_AFTER);
    }
  };
  const set = (open: boolean): void => {
    if (open === shell.opened) return;
    shell.opened = open;
    host.toggleAttribute('data-open', open);
    attempt(() => (sessionStorage[memory] = open ? 1 : ''));
    if (open) {
      greeting?.remove();
      void start();
    }
    shell.app?.shown(open);
    shell.emit(open ? 'open' : 'close');
  };
  const open = (): void => {
    cameFrom = (root.activeElement ?? document.activeElement) as HTMLElement;
    set(true);
    textarea.focus();
  };
  const close = (): void => {
    if (shell.opened) {
      set(false);
      cameFrom.focus();
    }
  };
  const toggle = (): void => (shell.opened ? close() : open());
  const shell: Shell = {
    origin,
    settings,
    language,
    label,
    memory,
    textarea,
    close,
    emit: (name, detail) => host.dispatchEvent(new CustomEvent(name, { detail })),
    opened: false,
    unread: 0,
  };

  launcher.onclick = () => {
    // Not every browser focuses a button that is clicked, and closing has to lead back to it.
    launcher.focus();
    toggle();
  };
  // A touch enters too, some 100 ms before its click.
  launcher.onpointerenter = launcher.onfocus = () => void load();
  frame.onkeydown = (event) => {
    // Shortcuts of the shop must not fire while she writes.
    event.stopPropagation();
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && event.target === textarea && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      shell.submitted = true;
      shell.app?.submit();
    }
  };
  const greeting =
    settings.greeting && !document.referrer.startsWith(location.origin)
      ? into(frame, 'button', { className: 'greet', textContent: settings.greeting, onclick: open })
      : undefined;
  setTimeout(() => greeting?.remove(), GREETS_FOR);
  const resume = attempt(() =>
    sessionStorage[memory] ? set : localStorage[`${memory}:ring`] > Date.now() ? start : undefined,
  );
  void resume?.(true);

  return {
    open,
    close,
    toggle,
    show: () => (launcher.hidden = false),
    hide: () => (launcher.hidden = true),
    newMessage(text) {
      open();
      textarea.value = text;
      textarea.dispatchEvent(new Event('input'));
    },
    unread: () => shell.unread,
    on: (name, handler) => (name === 'ready' ? handler(new Event(name)) : host.addEventListener(name, handler)),
    off: (name, handler) => host.removeEventListener(name, handler),
    destroy() {
      shell.app?.destroy();
      host.remove();
      delete page.Shopbell;
    },
  };
}
