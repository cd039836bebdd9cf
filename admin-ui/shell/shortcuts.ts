import type { Action } from '../shared/actions.ts';

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

/** What was pressed, as actions name it: `j`, `?`, `Shift+O`, `Ctrl+k`. The Mac's Command counts as Ctrl. */
export function pressed(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const { key } = event;
  if (event.ctrlKey || event.metaKey) return `Ctrl+${key.toLowerCase()}`;
  // Capital letters name their Shift; signs such as ? have it in themselves.
  return event.shiftKey && /^\p{Lu}$/u.test(key) ? `Shift+${key}` : key;
}

interface Options {
  /** Shortcuts of a single letter or sign are on. */
  letterKeys: boolean;
  /** The focus is where text is written. */
  typing: boolean;
  /** The focus is on something that arrow keys and Escape have another meaning for. */
  occupied?: boolean;
}

/** The action that a pressed key stands for now, if any. */
export function actionFor(actions: readonly Action[], key: string, options: Options): Action | undefined {
  const combined = key.startsWith('Ctrl+');
  if (options.typing && !combined) return undefined;
  const isLetter = /^(Shift\+)?.$/u.test(key);
  if (isLetter && !options.letterKeys) return undefined;
  if (options.occupied && !combined && !isLetter) return undefined;
  return actions.find((action) => action.keys?.includes(key) && action.enabled());
}

/**
 * Listens to the keyboard of the page.
 * @returns a function that ends it
 */
export function listenToKeys(actions: readonly Action[], letterKeys: () => boolean): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    // A dialog has the keyboard to itself.
    if (document.querySelector('dialog[open]')) return;
    const target = event.target instanceof Element ? event.target : null;
    const action = actionFor(actions, pressed(event), {
      letterKeys: letterKeys(),
      typing: target?.matches(TYPING) ?? false,
      occupied: target?.closest('.log, .details-scroll, .page-scroll, [role=menu], [role=listbox]') !== null,
    });
    if (!action) return;
    event.preventDefault();
    action.run();
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}
