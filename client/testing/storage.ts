import type { Storage } from '../storage/types.ts';

/** The storage of one browser, seen by several tabs; what one writes the others hear when a test says so. */
export class TestStorage {
  readonly values = new Map<string, string>();
  readonly #tabs = new Set<{
    heard: [key: string, value: string | null][];
    handlers: Set<(key: string, value: string | null) => void>;
  }>();

  /** The view of a new tab, with a function that hands it what the others have written since. */
  tab(): { storage: Storage; hear: () => void } {
    const tab = {
      heard: [] as [string, string | null][],
      handlers: new Set<(key: string, value: string | null) => void>(),
    };
    this.#tabs.add(tab);
    const tell = (key: string, value: string | null): void => {
      for (const other of this.#tabs) if (other !== tab) other.heard.push([key, value]);
    };
    const { values } = this;
    const storage: Storage = {
      durable: true,
      get: (key) => values.get(key) ?? null,
      set(key, value) {
        values.set(key, value);
        tell(key, value);
      },
      remove(key) {
        if (values.delete(key)) tell(key, null);
      },
      keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
      watch(handler) {
        tab.handlers.add(handler);
        return () => void tab.handlers.delete(handler);
      },
    };
    return {
      storage,
      hear() {
        for (let next = tab.heard.shift(); next; next = tab.heard.shift()) {
          for (const handler of tab.handlers) handler(...next);
        }
      },
    };
  }
}
