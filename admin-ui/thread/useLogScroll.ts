import type { Signal } from '@preact/signals';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { StaffThread } from '../../client/index.ts';

/** Pixels from the end within which the reader counts as being there. */
const AT_END = 48;
/** Pixels from the top at which the older page is asked for. */
const NEAR_TOP = 160;
/** Milliseconds for which a revealed message stays marked. */
const MARKED = 1_600;

/**
 * Keeps a log where its reader is: at the end she follows what comes, elsewhere nothing moves under her eyes, also not
 * when older entries appear above. Tells the thread whether the newest messages are in sight.
 *
 * @param thread whose entries are shown
 * @param name changes with the conversation, which starts at its end (or at the first unread message)
 * @param away set while the reader is not at the end
 */
export function useLogScroll(thread: StaffThread, name: string, away: Signal<boolean>) {
  const element = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  /** Height and place before a render, to put the place back after rows came in above. */
  const before = useRef({ height: 0, top: 0, first: '' });
  const loaded = thread.loaded.value;
  const first = thread.items.value[0]?.key ?? '';

  const look = useCallback((): void => {
    const log = element.current;
    const atEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < AT_END;
    following.current = atEnd;
    away.value = !atEnd;
    thread.visible.value = log !== null && atEnd && document.visibilityState === 'visible' && log.offsetParent !== null;
  }, [thread, away]);

  useLayoutEffect(() => {
    const log = element.current;
    if (!log) return;
    const divider = log.querySelector('.unread-line');
    log.scrollTop = log.scrollHeight;
    // Unread ones are read from their first on; when all fit they are in sight anyway.
    if (divider) divider.scrollIntoView({ block: 'center' });
    before.current = { height: log.scrollHeight, top: log.scrollTop, first };
    look();
  }, [loaded, name, look]);

  useLayoutEffect(() => {
    const log = element.current;
    if (!log) return;
    const { height, top, first: firstBefore } = before.current;
    if (following.current) log.scrollTop = log.scrollHeight;
    else if (first !== firstBefore) log.scrollTop = top + (log.scrollHeight - height);
    before.current = { height: log.scrollHeight, top: log.scrollTop, first };
  });

  useLayoutEffect(() => {
    const log = element.current;
    if (!log) return undefined;
    // The keyboard of a phone, pictures and folds change the room there is.
    const resized = new ResizeObserver(() => {
      if (following.current) log.scrollTop = log.scrollHeight;
      look();
    });
    resized.observe(log);
    document.addEventListener('visibilitychange', look);
    return () => {
      resized.disconnect();
      document.removeEventListener('visibilitychange', look);
      thread.visible.value = false;
    };
  }, [loaded, look, thread]);

  const onScroll = useCallback((): void => {
    const log = element.current;
    if (!log) return;
    before.current = { ...before.current, height: log.scrollHeight, top: log.scrollTop };
    look();
    if (log.scrollTop < NEAR_TOP && thread.hasOlder.peek()) thread.loadOlder();
  }, [look, thread]);

  const reveal = useCallback(
    (seq: number): void => {
      const target = element.current?.querySelector(`[data-seq="${seq}"]`);
      if (!target) {
        thread.loadOlder();
        return;
      }
      target.scrollIntoView({ block: 'center' });
      target.classList.add('revealed');
      setTimeout(() => target.classList.remove('revealed'), MARKED);
    },
    [thread],
  );

  return { element, onScroll, reveal };
}

/** Puts the end of the open log in sight. */
export function jumpToLatest(): void {
  const log = document.querySelector('.log');
  log?.scrollTo({ top: log.scrollHeight });
}
