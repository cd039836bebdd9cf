// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AppModule, Panel, Settings, Shell } from './contract.ts';
import { createWidget } from './widget.ts';
import type { WidgetMethods } from './widget.ts';

const ORIGIN = 'https://support.example';

let widgets: WidgetMethods[];
let shell: Shell | undefined;
let panel: Panel;
let fetchApp: ReturnType<typeof vi.fn<(failures: number) => Promise<AppModule>>>;
let arrive: (app?: AppModule) => Promise<void>;
let fail: () => Promise<void>;

const app: AppModule = {
  start(given) {
    shell = given;
    return panel;
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  widgets = [];
  shell = undefined;
  panel = { shown: vi.fn<Panel['shown']>(), submit: vi.fn<Panel['submit']>(), destroy: vi.fn<Panel['destroy']>() };
  fetchApp = vi.fn<(failures: number) => Promise<AppModule>>(
    () =>
      new Promise((resolve, reject) => {
        arrive = async () => {
          resolve(app);
          await vi.advanceTimersByTimeAsync(0);
        };
        fail = async () => {
          reject(new TypeError('Failed to fetch'));
          await vi.advanceTimersByTimeAsync(0);
        };
      }),
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const widget of widgets) widget.destroy();
  sessionStorage.clear();
  localStorage.clear();
  vi.useRealTimers();
});

function create(settings: Settings = {}): WidgetMethods {
  const widget = createWidget(ORIGIN, { site: 'KEY', ...settings }, fetchApp);
  widgets.push(widget);
  return widget;
}

const host = (): Element => {
  const found = document.querySelector('shopbell-widget');
  if (!found) throw new Error('no widget in the page');
  return found;
};
const find = <Found extends HTMLElement>(selector: string): Found => {
  const found = host().shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector} in the widget`);
  return found;
};
const launcher = (): HTMLElement => find('.launch');
const textarea = (): HTMLTextAreaElement => find('textarea');
const isOpen = (): boolean => host().hasAttribute('data-open');
const press = (key: string, options: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options });
  textarea().dispatchEvent(event);
  return event;
};

describe('before any intent', () => {
  test('it is one element on <html>, and asks and keeps nothing', () => {
    const body = document.body.innerHTML;
    create({ greeting: 'Not sure which size?' });
    expect(host().parentNode).toBe(document.documentElement);
    expect(document.body.innerHTML).toBe(body);
    expect(fetchApp).not.toHaveBeenCalled();
    expect(sessionStorage.length + localStorage.length).toBe(0);
  });

  test('it takes accent, side and name from the tag', () => {
    create({ accent: '#aa3300', side: 'start', label: 'Halden help' });
    expect(find('.sb').style.getPropertyValue('--a')).toBe('#aa3300');
    expect(find('.sb').className).toContain('start');
    expect(launcher().ariaLabel).toBe('Halden help');
  });

  test('the app is fetched at the first sign of intent, once', () => {
    create();
    launcher().dispatchEvent(new Event('pointerenter'));
    launcher().dispatchEvent(new Event('focus'));
    expect(fetchApp).toHaveBeenCalledTimes(1);
    expect(shell).toBeUndefined();
  });

  test('a greeting leads into the chat and goes by itself', async () => {
    create({ greeting: 'Not sure which size?' });
    expect(find('.greet').textContent).toBe('Not sure which size?');
    find('.greet').click();
    expect(isOpen()).toBe(true);
    expect(host().shadowRoot?.querySelector('.greet')).toBeNull();
    widgets.pop()?.destroy();
    sessionStorage.clear();
    create({ greeting: 'Not sure which size?' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(host().shadowRoot?.querySelector('.greet')).toBeNull();
  });

  test('a greeting is for the first page of a visit', () => {
    vi.spyOn(document, 'referrer', 'get').mockReturnValue(`${location.origin}/other`);
    create({ greeting: 'Not sure which size?' });
    expect(host().shadowRoot?.querySelector('.greet')).toBeNull();
  });
});

describe('opening', () => {
  test('puts the focus into the textarea within the press, before the app is there', () => {
    create();
    launcher().click();
    expect(isOpen()).toBe(true);
    expect(host().shadowRoot?.activeElement).toBe(textarea());
    expect(shell).toBeUndefined();
  });

  test('hands the app what was written and sent meanwhile', async () => {
    create();
    launcher().click();
    textarea().value = 'where is my order';
    expect(press('Enter').defaultPrevented).toBe(true);
    await arrive();
    expect(shell).toMatchObject({ origin: ORIGIN, opened: true, submitted: true, memory: 'shopbell:KEY' });
    expect(shell?.textarea.value).toBe('where is my order');
    press('Enter');
    expect(panel.submit).toHaveBeenCalledTimes(1);
  });

  test('leaves Shift+Enter and the Enter of an input method to the textarea', () => {
    create();
    launcher().click();
    expect(press('Enter', { shiftKey: true }).defaultPrevented).toBe(false);
    expect(press('Enter', { isComposing: true }).defaultPrevented).toBe(false);
  });

  test('does not start the app of a widget that is gone', async () => {
    create().open();
    widgets.pop()?.destroy();
    await arrive();
    expect(shell).toBeUndefined();
  });

  test('says so when the app cannot be fetched, keeps the draft and tries again under another address', async () => {
    create().open();
    textarea().value = 'my draft';
    await fail();
    expect(find('.panel').textContent).toContain('offline');
    expect(fetchApp).toHaveBeenLastCalledWith(0);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(fetchApp).toHaveBeenLastCalledWith(1);
    await arrive();
    expect(shell?.textarea.value).toBe('my draft');
  });

  test('a failed prefetch is no error in the page', async () => {
    create();
    launcher().dispatchEvent(new Event('pointerenter'));
    await fail();
    expect(shell).toBeUndefined();
  });
});

describe('closing', () => {
  test('Escape leads back to the launcher', () => {
    create();
    launcher().click();
    press('Escape');
    expect(isOpen()).toBe(false);
    expect(host().shadowRoot?.activeElement).toBe(launcher());
  });

  test('leads back to the button of the shop that opened it', () => {
    const widget = create();
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    widget.open();
    widget.close();
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  test('takes the focus from nobody when it is closed already', () => {
    const widget = create();
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    widget.close();
    expect(document.activeElement).toBe(field);
    field.remove();
  });
});

describe('other pages', () => {
  const again = (): void => {
    widgets.pop()?.destroy();
    create();
  };

  test('find an open panel open, without taking the focus', () => {
    create().open();
    again();
    expect(isOpen()).toBe(true);
    expect(host().shadowRoot?.activeElement).toBeNull();
  });

  test('find a closed one closed', () => {
    const widget = create();
    widget.open();
    widget.close();
    again();
    expect(isOpen()).toBe(false);
  });

  test.each([
    ['goes on', 60_000, 1],
    ['is long over', -60_000, 0],
  ])('listen to a talk that %s', (_, ends, fetches) => {
    localStorage.setItem('shopbell:KEY:ring', `${Date.now() + ends}`);
    create();
    expect(fetchApp).toHaveBeenCalledTimes(fetches);
    expect(isOpen()).toBe(false);
  });

  test('are closed where storage is blocked, and opening still works', () => {
    vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    create().open();
    expect(isOpen()).toBe(true);
  });
});

describe('the page of the shop', () => {
  test('hears of opening and closing, once each, until it stops to listen', () => {
    const widget = create();
    const heard: string[] = [];
    const hear = (event: Event): void => void heard.push(event.type);
    widget.on('open', hear);
    widget.on('close', hear);
    widget.on('ready', hear);
    widget.open();
    widget.open();
    widget.close();
    widget.off('open', hear);
    widget.toggle();
    expect(heard).toEqual(['ready', 'open', 'close']);
  });

  test('can write a draft into the chat', () => {
    const widget = create();
    const typed = vi.fn<() => void>();
    textarea().addEventListener('input', typed);
    widget.newMessage('About the kettle: ');
    expect(isOpen()).toBe(true);
    expect(textarea().value).toBe('About the kettle: ');
    expect(typed).toHaveBeenCalledTimes(1);
  });

  test('can hide and show the launcher and ask for what is unread', async () => {
    const widget = create();
    widget.hide();
    expect(launcher().hidden).toBe(true);
    widget.show();
    expect(launcher().hidden).toBe(false);
    expect(widget.unread()).toBe(0);
    widget.open();
    await arrive();
    if (shell) shell.unread = 3;
    expect(widget.unread()).toBe(3);
  });

  test('does not hear the keys that are pressed in the widget', () => {
    create().open();
    const heard = vi.fn<() => void>();
    document.addEventListener('keydown', heard);
    press('/');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });

  test('is as it was after destroy', async () => {
    const before = document.documentElement.outerHTML;
    const widget = create();
    widget.open();
    await arrive();
    widget.destroy();
    widgets.pop();
    expect(panel.destroy).toHaveBeenCalledTimes(1);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
