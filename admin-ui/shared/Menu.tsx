import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useCallback, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';
import { Keys } from './Keys.tsx';
import { Popover } from './Popover.tsx';

export interface MenuEntry {
  key: string;
  label: string;
  icon?: IconName;
  /** Drawn in place of an icon. */
  mark?: ComponentChildren;
  keys?: readonly string[];
  danger?: boolean;
  disabled?: boolean;
  /** Given for one of several values or a switch; then the entry shows which one holds. */
  checked?: boolean;
  /** Starts a new group. */
  apart?: boolean;
  run(): void;
}

interface MenuProps {
  entries: readonly MenuEntry[];
  label: string;
  onClose(): void;
}

const MOVES: Record<string, (index: number, length: number) => number> = {
  ArrowDown: (index, length) => (index + 1) % length,
  ArrowUp: (index, length) => (index - 1 + length) % length,
  Home: () => 0,
  End: (_index, length) => length - 1,
};

/** The entries, with the focus moving by arrow keys, Home, End and first letters; the layer sets the first focus. */
function Menu({ entries, label, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = items();
    const index = all.findIndex((item) => item === document.activeElement);
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      all[move(index, all.length)]?.focus();
    } else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase();
      const turned = [...all.slice(index + 1), ...all.slice(0, index + 1)];
      turned.find((item) => item.textContent.trim().toLowerCase().startsWith(letter))?.focus();
    }
  };

  return (
    <div ref={list} role="menu" aria-label={label} onKeyDown={onKeyDown}>
      {entries.map((entry) => [
        entry.apart ? <div key={`${entry.key} line`} class="menu-line" role="separator" /> : null,
        <button
          key={entry.key}
          type="button"
          class={`menu-item ${entry.danger ? 'danger' : ''}`}
          role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={entry.checked}
          aria-disabled={entry.disabled ? 'true' : undefined}
          tabIndex={-1}
          onClick={() => {
            if (entry.disabled) return;
            onClose();
            entry.run();
          }}
        >
          {entry.mark ?? (entry.icon ? <Icon name={entry.icon} /> : null)}
          <span class="grow">{entry.label}</span>
          {entry.checked ? <Icon name="check" /> : null}
          {entry.keys ? <Keys keys={entry.keys} /> : null}
        </button>,
      ])}
    </div>
  );
}

interface MenuButtonProps {
  /** Name of the menu, and of the button where it shows an icon only. */
  label: string;
  entries: readonly MenuEntry[];
  class?: string;
  align?: 'start' | 'end';
  /** What the button shows; it must contain its name unless `iconOnly`. */
  children: ComponentChildren;
  iconOnly?: boolean;
  disabled?: boolean;
}

/** A button that opens a menu. */
export function MenuButton(props: MenuButtonProps) {
  const open = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    open.value = false;
  }, [open]);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={props.class ?? 'button quiet small square'}
        aria-haspopup="menu"
        aria-expanded={open.value ? 'true' : 'false'}
        aria-label={props.iconOnly ? props.label : undefined}
        title={props.label}
        disabled={props.disabled}
        onClick={() => {
          open.value = !open.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open.value = true;
        }}
      >
        {props.children}
      </button>
      {open.value ? (
        <Popover anchor={button} onClose={close} align={props.align ?? 'start'}>
          <Menu entries={props.entries} label={props.label} onClose={close} />
        </Popover>
      ) : null}
    </>
  );
}
