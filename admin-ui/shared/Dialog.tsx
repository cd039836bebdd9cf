import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { t } from './texts.ts';

interface Props {
  title: string;
  onClose(): void;
  children: ComponentChildren;
  /** Buttons below; the primary one last. */
  foot?: ComponentChildren;
  class?: string;
  /** Left out where only an answer may close it. */
  closeable?: boolean;
}

/**
 * A modal dialog on the browser's own `<dialog>`: the page behind is inert, Escape closes, and the focus goes back to
 * where it was.
 */
export function Dialog({ title, onClose, children, foot, class: extra, closeable = true }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={element}
      class={`dialog ${extra ?? ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (closeable) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => {
        // A press on the backdrop arrives at the dialog itself.
        if (closeable && event.target === element.current) onClose();
      }}
    >
      <header class="dialog-head">
        <h2 class="grow" id={heading}>
          {title}
        </h2>
        {closeable ? (
          <button
            type="button"
            class="button quiet small square"
            aria-label={t('close')}
            title={t('close')}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        ) : null}
      </header>
      {children}
      {foot ? <footer class="dialog-foot">{foot}</footer> : null}
    </dialog>
  );
}
