// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

type Api = ((name: string, ...rest: unknown[]) => unknown) & Record<string, (...rest: unknown[]) => unknown>;
const page = window as unknown as { Shopbell?: unknown };
const api = (): Api => page.Shopbell as Api;

let known: string[];

beforeEach(() => {
  vi.stubGlobal('__APP_FILE__', 'assets/app.TEST.js');
  known = Object.keys(window);
});

afterEach(() => {
  if (page.Shopbell) (api()['destroy'] as undefined | (() => void))?.();
  delete page.Shopbell;
  sessionStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Runs the script as the browser runs the one of a tag. */
async function runTag(data: Record<string, string>): Promise<void> {
  const script = document.createElement('script');
  script.setAttribute('data-shop', 'yes');
  Object.assign(script.dataset, data);
  vi.spyOn(script, 'src', 'get').mockReturnValue('https://support.example/widget.js');
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
  vi.resetModules();
  await import('./loader.ts');
}
const hosts = (): number => document.querySelectorAll('shopbell-widget').length;

describe('the tag', () => {
  test('makes one widget and one global', async () => {
    await runTag({ site: 'KEY' });
    expect(hosts()).toBe(1);
    expect(Object.keys(window).filter((name) => !known.includes(name) && name !== '__APP_FILE__')).toEqual([
      'Shopbell',
    ]);
  });

  test('a second time changes nothing', async () => {
    await runTag({ site: 'KEY' });
    const first = api();
    await runTag({ site: 'OTHER' });
    expect(hosts()).toBe(1);
    expect(api()).toBe(first);
  });

  test('without a site waits for boot', async () => {
    await runTag({});
    expect(hosts()).toBe(0);
    api()('boot', { site: 'KEY', label: 'Halden help' });
    api()('boot', { site: 'KEY' });
    expect(hosts()).toBe(1);
  });

  test('may come again after destroy', async () => {
    await runTag({ site: 'KEY' });
    api()['destroy']?.();
    expect(hosts()).toBe(0);
    expect('Shopbell' in window).toBe(false);
    await runTag({ site: 'KEY' });
    expect(hosts()).toBe(1);
  });
});

describe('the calls', () => {
  test('work as a function and as methods', async () => {
    await runTag({ site: 'KEY' });
    const opened = vi.fn<() => void>();
    api()('on', 'open', opened);
    api()('open');
    api()['close']?.();
    api()['open']?.();
    expect(opened).toHaveBeenCalledTimes(2);
    expect(api()('unread')).toBe(0);
  });

  test('made before the script was there are done in their order', async () => {
    const opened = vi.fn<() => void>();
    page.Shopbell = { queue: [['on', 'open', opened], ['newMessage', 'Hello'], ['hide']] };
    await runTag({ site: 'KEY' });
    expect(opened).toHaveBeenCalledTimes(1);
    expect(document.querySelector('shopbell-widget')?.shadowRoot?.querySelector('textarea')?.value).toBe('Hello');
  });

  test('that do not exist are named in the console and break nothing', async () => {
    await runTag({ site: 'KEY' });
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(() => api()('explode')).not.toThrow();
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('explode'));
  });
});
