import { signal } from '@preact/signals';

export interface Toast {
  id: number;
  text: string;
  action?: { label: string; run(): void };
}

/** Milliseconds that a toast stays; twice as long when something can be done in it. WCAG 2.2.1 wants room to react. */
const STAYS = 6_000;

/** Short notices at the foot of the page. At most three stand there; the oldest goes first. */
export function createToasts() {
  const toasts = signal<readonly Toast[]>([]);
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  let last = 0;

  const dismiss = (id: number): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    toasts.value = toasts.value.filter((toast) => toast.id !== id);
  };
  const arm = (toast: Toast): void => {
    clearTimeout(timers.get(toast.id));
    timers.set(
      toast.id,
      setTimeout(() => dismiss(toast.id), toast.action ? 2 * STAYS : STAYS),
    );
  };

  return {
    toasts,
    /** @returns a function that takes it away again */
    show(text: string, action?: Toast['action']): () => void {
      last += 1;
      const toast: Toast = { id: last, text, ...(action && { action }) };
      for (const old of toasts.value.slice(0, -2)) dismiss(old.id);
      toasts.value = [...toasts.value, toast];
      arm(toast);
      return () => dismiss(toast.id);
    },
    dismiss,
    /** While somebody reads or points at a toast it does not go. */
    hold(): void {
      for (const timer of timers.values()) clearTimeout(timer);
    },
    release(): void {
      for (const toast of toasts.value) arm(toast);
    },
  };
}

/** The page's own toasts. */
export const toasts = createToasts();
