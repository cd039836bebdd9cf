import type { IconName } from './Icon.tsx';
import type { MenuEntry } from './Menu.tsx';

export type ActionGroup = 'talk' | 'ticket' | 'go' | 'desk';

/**
 * Something a person can do at the desk. The same object stands behind the menu entry, the shortcut and the line of the
 * palette, so that the three can never differ.
 */
export interface Action {
  /** Name for programs: `ticket.take`. */
  readonly name: string;
  readonly group: ActionGroup;
  /** What it is called now: "Turn sound off". */
  label(): string;
  readonly icon: IconName;
  /**
   * Keys as `KeyboardEvent.key` has them; of several each one alone works. Letters count only while nobody types and
   * may be turned off; `Ctrl+` combinations always count.
   */
  readonly keys?: readonly string[];
  /** Can be done now: it is listed and its keys work. */
  enabled(): boolean;
  run(): void;
}

const NAMES: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '↵',
  Escape: 'Esc',
};

/** The keys of an action as they stand on a keyboard, the first way only. */
export function shownKeys(action: Action): string[] | undefined {
  return action.keys?.[0]?.split('+').map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

/** An action as an entry of a menu. */
export function asEntry(action: Action, options: Pick<MenuEntry, 'danger' | 'apart' | 'checked'> = {}): MenuEntry {
  const keys = shownKeys(action);
  return {
    key: action.name,
    label: action.label(),
    icon: action.icon,
    run: action.run,
    ...(keys && { keys }),
    ...options,
  };
}
