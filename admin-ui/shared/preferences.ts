import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Storage } from '../../client/index.ts';

/** What a person sets for this browser. */
export interface Preferences {
  /** Enter sends, Shift+Enter breaks the line; otherwise Ctrl+Enter sends. */
  enterSends: boolean;
  /** A bell for new waiting chats and for messages in my own. */
  sound: boolean;
  /** Notices of the browser while the desk is out of sight; also needs the browser's permission. */
  notices: boolean;
  /** Shortcuts of a single letter. WCAG 2.1.4 asks that they can be turned off. */
  letterKeys: boolean;
  /** The pane beside the thread is shown, where there is room. */
  details: boolean;
}

const DEFAULTS: Preferences = { enterSends: false, sound: true, notices: false, letterKeys: true, details: true };
const KEY = 'preferences';

export interface PreferencesModel {
  readonly values: ReadonlySignal<Preferences>;
  set<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void;
}

const read = (text: string | null): Preferences => {
  if (text === null) return DEFAULTS;
  try {
    const kept: unknown = JSON.parse(text);
    const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    const known = entries.filter(([key, value]) => key in DEFAULTS && typeof value === 'boolean');
    return { ...DEFAULTS, ...Object.fromEntries(known) };
  } catch {
    // Written by something else under our name: start from the defaults.
    return DEFAULTS;
  }
};

/** @param storage of the signed-in person; other tabs follow */
export function createPreferences(storage: Storage): PreferencesModel {
  const values = signal(read(storage.get(KEY)));
  storage.watch((key, value) => {
    if (key === KEY) values.value = read(value);
  });
  return {
    values,
    set(key, value) {
      values.value = { ...values.peek(), [key]: value };
      storage.set(KEY, JSON.stringify(values.peek()));
    },
  };
}
