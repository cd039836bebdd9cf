import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';

export type Overlay = 'palette' | 'keys';

export interface Overlays {
  readonly shown: ReadonlySignal<Overlay | null>;
  open(overlay: Overlay): void;
  close(): void;
}

/** What lies over the desk: one thing at a time. */
export function createOverlays(): Overlays {
  const shown = signal<Overlay | null>(null);
  return {
    shown,
    open(overlay) {
      shown.value = overlay;
    },
    close() {
      shown.value = null;
    },
  };
}
