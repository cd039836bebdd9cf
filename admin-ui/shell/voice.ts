export interface Voice {
  /** Is this the tab that rings for all tabs of the same person. */
  has(): boolean;
  release(): void;
}

/**
 * Of several tabs of one person only one rings: the one that holds a lock of the browser, and when it goes the next.
 * @param name the same in all tabs that ring together
 */
export function claimVoice(name: string): Voice {
  // Without locks (plain http on another host than loopback) every tab rings, which is better than none.
  if (!('locks' in navigator)) return { has: () => true, release: () => undefined };
  let holds = false;
  let release: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(name, () => {
    holds = true;
    return over;
  });
  return {
    has: () => holds,
    release() {
      holds = false;
      release();
    },
  };
}
