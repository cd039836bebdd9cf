import { vi } from 'vitest';
import { TestWire } from '../../../client/testing/wire.ts';
import type { SiteGreeting } from '../../../protocol/frames.ts';
import type { Settings } from '../../loader/contract.ts';
import { createWidget } from '../../loader/widget.ts';
import type { WidgetMethods } from '../../loader/widget.ts';

export const greeting: SiteGreeting = {
  name: 'Halden',
  greeting: 'Hello! Ask us about your order.',
  accent: '#0d7366',
  language: 'en',
  open: true,
  timeZone: 'Europe/Berlin',
  online: true,
  quickReplies: [{ title: 'Where is my order?' }, { title: 'Returns', text: 'How do I return something?' }],
};

/** A page with the widget on it, and the server behind it. */
export interface OpenPanel {
  widget: WidgetMethods;
  wire: TestWire;
  root: ShadowRoot;
  textarea: HTMLTextAreaElement;
  /** Lets frames through and views draw until nothing moves. */
  settle(): Promise<void>;
  /** The one element that fits. @throws Error when there is none */
  find<Found extends HTMLElement>(selector: string): Found;
  all(selector: string): HTMLElement[];
  /** What stands in the list, bubbles and events, in order. */
  words(): string[];
  /** The button with that name. @throws Error when there is none */
  button(name: string): HTMLButtonElement;
  write(text: string): void;
  press(key: string, on?: HTMLElement, options?: KeyboardEventInit): void;
  say(text: string): Promise<void>;
  /** Id of the conversation that is stored. */
  conversation(): string;
}

/** Opens the panel over a wire that a test moves by hand; `afterEach` must call `closePanels`. */
export async function openPanel(
  settings: Partial<Settings> = {},
  site: Partial<SiteGreeting> = {},
  wire: TestWire = new TestWire(),
): Promise<OpenPanel> {
  const environment = wire.environment();
  vi.stubGlobal('WebSocket', function socket(url: string) {
    return environment.socket(url);
  });
  vi.stubGlobal('fetch', environment.fetch);
  const widget = createWidget('https://support.example', { site: 'KEY', ...settings }, () => import('../main.tsx'));
  open.add(widget);
  const root = document.querySelector('shopbell-widget')?.shadowRoot;
  if (!root) throw new Error('no widget in the page');

  const greet = (): void => {
    for (const socket of wire.sockets)
      for (const frame of socket.toClient) if (frame.type === 'welcome') frame.site = { ...greeting, ...site };
  };
  const panel: OpenPanel = {
    widget,
    wire,
    root,
    textarea: root.querySelector('textarea') as HTMLTextAreaElement,
    async settle() {
      // Parts arrive by import(), and each may ask for another one or send a frame.
      for (let round = 0; round < 8; round++) {
        for (const socket of wire.sockets) {
          wire.open(socket);
          while (wire.take(socket));
          greet();
          while (socket.deliver());
        }
        await vi.dynamicImportSettled();
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    find<Found extends HTMLElement>(selector: string): Found {
      const found = root.querySelector<Found>(selector);
      if (!found) throw new Error(`no ${selector} in ${root.innerHTML}`);
      return found;
    },
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    words: () => panel.all('.log .bub, .log .event, .log .stub').map(({ textContent }) => textContent.trim()),
    button(name) {
      const found = panel
        .all('button')
        .find((button) => [button.getAttribute('aria-label'), button.textContent.trim()].includes(name));
      if (!found) throw new Error(`no button ${name} in ${root.innerHTML}`);
      return found as HTMLButtonElement;
    },
    write(text) {
      panel.textarea.value = text;
      panel.textarea.dispatchEvent(new Event('input'));
    },
    press(key, on = panel.textarea, options = {}) {
      on.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options }),
      );
    },
    async say(text) {
      panel.write(text);
      panel.press('Enter');
      await panel.settle();
    },
    conversation: () => localStorage.getItem('shopbell:KEY:conversation') ?? '',
  };
  widget.open();
  await panel.settle();
  return panel;
}

const open = new Set<WidgetMethods>();

/** Takes every widget away and forgets what they stored. */
export function closePanels(): void {
  for (const widget of open) widget.destroy();
  open.clear();
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
}
