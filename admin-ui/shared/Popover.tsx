import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** The control that it belongs to; it is placed beside it and gets the focus back. */
  anchor: RefObject<HTMLElement | null>;
  onClose(): void;
  children: ComponentChildren;
  /** Which edge of the anchor it keeps to. */
  align?: 'start' | 'end';
  class?: string;
}

/** Room kept to the edge of the window and to the anchor, in pixels. */
const GAP = 6;

const place = (popover: HTMLElement, anchor: HTMLElement, align: 'start' | 'end'): void => {
  const box = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const towardsEnd = (align === 'end') !== (getComputedStyle(anchor).direction === 'rtl');
  const left = towardsEnd ? box.right - width : box.left;
  const below = box.bottom + GAP + height <= innerHeight;
  const top = below ? box.bottom + GAP : box.top - GAP - height;
  popover.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
  popover.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
};

/**
 * A layer beside a control, in the browser's top layer so that no pane cuts it off. It closes on Escape, on a press
 * outside and when the focus leaves; its content does the rest (see Menu and Chooser).
 */
export function Popover({ anchor, onClose, children, align = 'start', class: extra }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const popover = element.current;
    const control = anchor.current;
    if (!popover || !control) return undefined;
    popover.showPopover?.();
    // Its content is drawn before it is shown, and what is not shown takes no focus.
    const first = popover.querySelector<HTMLElement>('[aria-checked=true]') ?? popover.querySelector('input, button');
    first?.focus();
    const keepPlace = (): void => place(popover, control, align);
    keepPlace();
    const outside = (event: Event): void => {
      if (!event.composedPath().some((node) => node === popover || node === control)) onClose();
    };
    const resized = new ResizeObserver(keepPlace);
    resized.observe(popover);
    addEventListener('pointerdown', outside, true);
    addEventListener('resize', onClose);
    return () => {
      resized.disconnect();
      removeEventListener('pointerdown', outside, true);
      removeEventListener('resize', onClose);
      if (popover.contains(document.activeElement)) control.focus();
    };
  }, [anchor, onClose, align]);

  return (
    <div
      ref={element}
      class={`popover ${extra ?? ''}`}
      popover="manual"
      onKeyDown={(event) => {
        // What happens in a layer stays there: no shortcut of the page behind it.
        event.stopPropagation();
        if (event.key !== 'Escape' && event.key !== 'Tab') return;
        if (event.key === 'Escape') event.preventDefault();
        onClose();
      }}
    >
      {children}
    </div>
  );
}
