import type { Storage } from './types.ts';

/**
 * The browser's localStorage for one site, or the page's memory where that is blocked or full.
 * @param namespace stands before every key, for instance `shopbell:SITEKEY`
 */
export function openStorage(namespace: string): Storage {
  const start = `${namespace}:`;
  /** What the browser would not take. */
  const memory = new Map<string, string>();
  let local: globalThis.Storage | undefined;
  try {
    local = localStorage;
  } catch {
    // Blocked: the browser throws at the mere mention.
  }

  const storage = {
    durable: !!local,
    get: (key: string) => memory.get(key) ?? local?.getItem(start + key) ?? null,
    set(key: string, value: string) {
      memory.delete(key);
      try {
        if (local) return local.setItem(start + key, value);
      } catch {
        // Full: the old value would come back after a reload, so it goes too.
        local?.removeItem(start + key);
      }
      storage.durable = false;
      memory.set(key, value);
    },
    remove(key: string) {
      memory.delete(key);
      local?.removeItem(start + key);
    },
    keys: (prefix: string) =>
      [
        ...memory.keys(),
        ...Object.keys(local ?? {}).map((key) => (key.startsWith(start) ? key.slice(start.length) : '')),
      ].filter((key) => key && key.startsWith(prefix)),
    watch(handler: (key: string, value: string | null) => void) {
      const heard = ({ key, newValue, storageArea }: StorageEvent): void => {
        if (storageArea === local && key?.startsWith(start)) handler(key.slice(start.length), newValue);
      };
      addEventListener('storage', heard);
      return () => removeEventListener('storage', heard);
    },
  };
  return storage satisfies Storage;
}
