/** Moving the focus between the parts of the desk. */

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-list] > li > a')];

/**
 * Focuses the row below or above the focused one, or else beside the open one.
 * @param step 1 for the next, -1 for the one before
 */
export function focusRow(step: 1 | -1): void {
  const all = rows();
  const focused = all.indexOf(document.activeElement as HTMLElement);
  const open = all.findIndex((row) => row.ariaCurrent === 'true');
  const from = focused >= 0 ? focused : open;
  const next = all[from < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, from + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Is the focus on nothing that can be seen: on a phone one pane takes the place of the other. */
const focusIsLost = (): boolean => {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || activeElement.getClientRects().length === 0;
};

/** After one pane has taken the place of another: goes on in the talk, or at the row that it was opened from. */
export function recoverFocus(ticket: string | null): void {
  if (!focusIsLost()) return;
  const row = ticket === null ? null : document.querySelector<HTMLElement>(`[data-ticket="${ticket}"]`);
  (row ?? document.querySelector<HTMLElement>('.thread-pane .back'))?.focus({ preventScroll: true });
}

export function focusSearch(): void {
  // The list may only just be on its way to the screen.
  queueMicrotask(() => document.querySelector<HTMLInputElement>('[data-search]')?.focus());
}

/** Parts of the desk in the order in which F6 visits them. */
const PANES = [
  '.rail',
  '.views-pane',
  '.list-pane',
  '.thread-pane',
  '.details-pane',
  '.page-main',
  '.studio-list',
  '.studio-editor',
  '.studio-side',
];

/** Moves the focus to the next pane that is on the screen, as F6 does in desktop programs. */
export function focusNextPane(step: 1 | -1): void {
  const panes = PANES.flatMap((name) => [...document.querySelectorAll<HTMLElement>(name)]).filter(
    (pane) => pane.offsetParent !== null,
  );
  // Of panes within each other the innermost is the one that the focus is in.
  const present = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(present + step + panes.length) % panes.length];
  const controls = [...(next?.querySelectorAll<HTMLElement>('a[href], textarea, button, [tabindex="0"]') ?? [])].filter(
    (control) => control.getClientRects().length > 0 && control.tabIndex >= 0,
  );
  (controls.find((control) => control.matches('a[aria-current], textarea')) ?? controls[0])?.focus();
}
