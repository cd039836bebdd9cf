/**
 * The script of the tag. It paints the launcher and answers the JavaScript API, `Shopbell('open')` or
 * `Shopbell.open()`; docs/embedding.md lists the calls. Everything else arrives with the app at the first intent.
 */
import type { AppModule, Settings } from './contract.ts';
import { createWidget } from './widget.ts';
import type { WidgetMethods } from './widget.ts';

/** Path of the app below the origin of this script, with its hash; put in by the build. */
declare const __APP_FILE__: string;

type Call = [name: string, ...rest: unknown[]];
interface Api extends Partial<WidgetMethods> {
  (...call: Call): unknown;
  /** Calls made before this script ran. */
  queue?: Call[];
  boot?: (settings: Settings) => void;
}
const page = window as { Shopbell?: Api };

function install(script: HTMLScriptElement, early: Call[]): void {
  const origin = new URL(script.src).origin;
  const api: Api = (name, ...rest) => {
    const method = (api as unknown as Record<string, ((...values: unknown[]) => unknown) | undefined>)[name];
    return method ? method(...rest) : console.warn(`Shopbell: no "${name}"`);
  };
  api.boot = (settings) => {
    if (!api.open && settings.site) {
      // A browser may remember that an address failed, so another attempt is another address.
      const fetchApp = (failures: number): Promise<AppModule> => import(`${origin}/${__APP_FILE__}?${failures}`);
      Object.assign(api, createWidget(origin, settings, fetchApp));
    }
  };
  page.Shopbell = api;
  api.boot(script.dataset);
  early.forEach((call) => api(...call));
}

const script = document.currentScript as HTMLScriptElement | null;
const before = page.Shopbell;
// A second tag changes nothing: one page, one widget.
if (script && !before?.boot) install(script, before?.queue ?? []);
