// What stands outside of the window to the left or right, where nobody can see or press it.

import type { Page } from 'playwright-core';

/**
 * Looks into every shadow root. What can be scrolled to sideways in a box of its own, and what is only meant to be
 * heard, may stand outside.
 *
 * @returns for each thing what it is and how far it reaches, in pixels; empty when everything is inside
 */
export function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    /** A pixel is lost to rounding. */
    const slack = 1;
    const page = document.scrollingElement;
    if (page && page.scrollWidth > width + slack) found.push(`the page scrolls sideways, ${page.scrollWidth} px wide`);
    // The desk is as high as the window, its panes scroll by themselves.
    if (page && document.querySelector('.desk') && page.scrollHeight > page.clientHeight + slack)
      found.push(`the page scrolls down, ${page.scrollHeight} px high`);

    const canBeReached = (element: Element): boolean => {
      for (let box: Element | null = element.parentElement; box && box !== document.documentElement;) {
        const { overflowX } = getComputedStyle(box);
        if ((overflowX === 'auto' || overflowX === 'scroll') && box.scrollWidth > box.clientWidth) {
          const frame = box.getBoundingClientRect();
          if (frame.left >= -slack && frame.right <= width + slack) return true;
        }
        const root = box.getRootNode();
        box = box.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      }
      return false;
    };
    /** Cut off in order: an ellipsis says that there is more. Or only meant to be heard. */
    const isCut = (element: Element): boolean => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { clipPath, overflowX, textOverflow } = getComputedStyle(box);
        const { left, right } = box.getBoundingClientRect();
        if (clipPath !== 'none' || box.clientWidth === 1) return true;
        if (overflowX !== 'visible' && textOverflow === 'ellipsis' && left >= -slack && right <= width + slack)
          return true;
      }
      return false;
    };
    /** Controls and pictures as boxes, everything else by its own words. */
    const boxesOf = (element: Element): DOMRect[] => {
      if (element.matches('button, a, input, textarea, select, img, canvas')) return [element.getBoundingClientRect()];
      return [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [range.getBoundingClientRect()];
      });
    };

    const look = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if ((element.scrollTop || element.scrollLeft) && getComputedStyle(element).overflow === 'hidden')
          found.push(`${element.localName}.${element.className} is scrolled, and nobody can scroll it back`);
        if (!(element instanceof HTMLElement) || !element.checkVisibility()) continue;
        const seen = boxesOf(element).filter((box) => box.width > 0);
        const left = Math.min(...seen.map((box) => box.left));
        const right = Math.max(...seen.map((box) => box.right));
        if ((left >= -slack && right <= width + slack) || canBeReached(element) || isCut(element)) continue;
        const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
        found.push(
          `${element.localName}.${element.className} "${words}" from ${left.toFixed(0)} to ${right.toFixed(0)}`,
        );
      }
    };
    look(document);
    return found.slice(0, 8);
  });
}
