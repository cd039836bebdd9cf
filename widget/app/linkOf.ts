import type { LinkFactory, Storage } from '../../client/index.ts';

/**
 * One socket for all tabs of a visitor who has talked before: tabs know each other by her secret. Somebody new has
 * another secret in each tab until the first message, so there each has its own socket and loads nothing for it.
 */
export const linkOf =
  (storage: Storage, name: () => string): LinkFactory =>
  (options, events, environment, direct) => {
    let link = direct?.(options, events, environment);
    return {
      async open() {
        const tabs = storage.get('secret') && (await import('./extras/around.ts').catch(() => undefined));
        if (tabs) link = tabs.tabsLink({ name })(options, events, environment, direct);
        link?.open();
      },
      retry: () => link?.retry(),
      close: () => link?.close(),
      send: (frame) => !!link?.send(frame),
    };
  };
