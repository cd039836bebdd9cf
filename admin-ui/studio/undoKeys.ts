import type { Draft } from './draft.model.ts';

const TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, [contenteditable]';

/** Fields that are lines of one text: the browser's own undo knows nothing of lines that came, went and moved. */
const LINES = '[data-undo="draft"] *';

/**
 * Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) outside of fields, which have an undo of their own, and in lines of one text.
 * @returns a function that ends it
 */
export function listenForUndo(draft: Draft): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector('dialog[open]')) return;
    if (event.target instanceof Element && event.target.matches(TYPING) && !event.target.matches(LINES)) return;
    const key = event.key.toLowerCase();
    const back = key === 'z' && !event.shiftKey;
    const forth = key === 'y' || (key === 'z' && event.shiftKey);
    if (!back && !forth) return;
    event.preventDefault();
    if (back) draft.undo();
    else draft.redo();
  };
  addEventListener('keydown', onKeyDown);
  return () => removeEventListener('keydown', onKeyDown);
}
