import { signal } from '@preact/signals';

export type Route = (url: string, replace?: boolean) => void;

/** Moves to another page of the desk; set by the router, for models and actions outside of it. */
let route: Route = (url, replace) => history[replace ? 'replaceState' : 'pushState'](null, '', url);

/** Path and query as the router has them, for models that depend on the place. */
export const place = signal({ path: location.pathname, query: location.search });

/** Called by the router at every change of the address. */
export function bindNavigation(next: Route, path: string, query: string): void {
  route = next;
  if (place.peek().path !== path || place.peek().query !== query) place.value = { path, query };
}

export const navigate: Route = (url, replace) => route(url, replace);
