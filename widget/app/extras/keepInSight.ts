import type { Model } from '../model.ts';

/** Pixels of a textarea with one line. */
const ONE_LINE = 50;

/**
 * Keeps in sight what she looks at while room and content change by themselves: the end of the list, where she is
 * there (a keyboard that comes, a quote or a file that arrives, a composer that grows), and all lines of what she
 * writes, also when the panel becomes narrower.
 *
 * @returns ends it
 */
export function keepInSight({ shell: { textarea }, follow }: Model): () => void {
  const composer = textarea.parentElement;
  const main = composer?.previousElementSibling;
  if (!main) return () => undefined;
  let width = 0;
  let frame = 0;

  const measure = (): void => {
    textarea.style.blockSize = '';
    // Nothing can be measured while the panel is closed, and one line needs no help.
    if (textarea.scrollHeight > ONE_LINE) textarea.style.blockSize = `${textarea.scrollHeight}px`;
    follow();
  };
  const resized = new ResizeObserver(() => {
    follow();
    if (textarea.offsetWidth === width) return;
    width = textarea.offsetWidth;
    // Not in here: to change what is observed would be an error event in the page of the shop.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(measure);
  });
  const changed = new MutationObserver(follow);

  resized.observe(main);
  resized.observe(textarea);
  changed.observe(main, { childList: true, subtree: true });
  textarea.addEventListener('input', measure);
  measure();
  return () => {
    cancelAnimationFrame(frame);
    resized.disconnect();
    changed.disconnect();
    textarea.removeEventListener('input', measure);
  };
}
