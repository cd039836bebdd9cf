import type { Model } from '../model.ts';
import { keepInSight } from './keepInSight.ts';
import * as kit from './kit.ts';

/** Milliseconds for which the widget listens on later pages to a talk that goes on. */
const RINGS_FOR = 86_400_000;
/** Milliseconds of a swing of the bell. */
const SWING = 500;

const rules = `.count{position:absolute;inset-block-start:-.4em;inset-inline-end:-.4em;min-inline-size:1.85em;border-radius:1em;background:var(--brass-solid);color:#2e2206;font:700 .8125em/1.85em system-ui;text-align:center;box-shadow:0 0 0 2px #fff;forced-color-adjust:none}
a{color:inherit}
textarea{border-radius:0;padding-inline-end:.6em}
.fail .bub{background:var(--bad-soft);color:var(--ink);border-color:var(--bad)}
.fail,.fail button{color:var(--bad)}
.meta button{position:relative}
.meta button::after{content:"";position:absolute;inset:-1em -.3em}`;

const followed = new WeakSet<Model>();

/** Session storage may be blocked; then a draft lives as long as its page. */
function inSession<Result>(use: (storage: globalThis.Storage) => Result): Result | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}

/**
 * What goes on around a talk, from the first key on: the badge of the launcher and its words, the events for the page
 * of the shop, the draft that outlives a page, the other tabs, and that later pages listen again.
 */
export function follow(model: Model): void {
  if (followed.has(model)) return;
  followed.add(model);
  const { shell, storage, connection, thread, opened } = model;
  const { textarea, memory, label } = shell;
  const frame = textarea.parentElement?.parentElement?.parentElement;
  const launcher = frame?.querySelector('button');
  if (!frame || !launcher) return;
  kit.dress(model, rules);
  const count = launcher.appendChild(document.createElement('b'));
  count.className = 'count';
  const status = frame.appendChild(document.createElement('p'));
  status.className = 'vh';
  status.setAttribute('role', 'status');

  const draft = `${memory}:draft`;
  const keep = (): void => void inSession((session) => (session[draft] = textarea.value));
  if (textarea.value) keep();
  else {
    textarea.value = inSession((session) => session[draft] as string | undefined) ?? '';
    textarea.dispatchEvent(new Event('input'));
  }
  textarea.addEventListener('input', keep);

  /** Another tab began to talk: her secret and her talk are this tab's too. */
  const adopt = (): void => {
    const theirs = storage.get('conversation');
    const { conversation, items } = thread.peek();
    if (!theirs || theirs === known || theirs === conversation || items.peek().length) return;
    known = theirs;
    connection.close();
    connection.open();
    model.show(theirs);
  };
  /** The stored talk that this tab has seen, so that a new chat is not taken back to the old one. */
  let known = model.existed ? storage.get('conversation') : null;
  adopt();

  let conversation: string | undefined;
  /** Place up to which the page of the shop was told of messages; unknown before an earlier talk is loaded. */
  let told: number | undefined;
  model.ends.push(
    kit.effect(() => {
      const unread = opened.value ? 0 : thread.value.unread.value;
      const words = unread ? kit.extraTexts(model).newMessages(unread) : '';
      count.hidden = !unread;
      count.textContent = unread > 9 ? '9+' : `${unread}`;
      launcher.ariaLabel = words ? `${label}, ${words}` : label;
      // Said once per message while the panel cannot say it.
      status.textContent = words;
      if (unread > shell.unread && !matchMedia('(prefers-reduced-motion: reduce)').matches)
        launcher.firstElementChild?.animate?.(
          { rotate: ['0deg', '8deg', '-8deg', '0deg'] },
          { duration: SWING, iterations: 2 },
        );
      if (unread !== shell.unread) {
        shell.unread = unread;
        shell.emit('unread', unread);
      }
    }),
    kit.effect(() => {
      const { entries, live, state, conversation: shown } = thread.value;
      if (shown !== conversation) {
        told = model.existed ? undefined : 0;
        conversation = shown;
      }
      if (!live.value) return;
      if (storage.get('conversation') === shown) known = shown;
      for (const { seq, kind, sender, text = '' } of entries.value) {
        if (kind === 'message' && seq > (told ?? Infinity))
          shell.emit('message', { from: sender.kind === 'visitor' ? 'visitor' : 'shop', text });
      }
      told = entries.value.at(-1)?.seq ?? 0;
      const ends = state.value?.speaker === 'closed' ? 0 : Date.now() + RINGS_FOR;
      storage.set('ring', `${ends}`);
    }),
    storage.watch(adopt),
    keepInSight(model),
    () => {
      textarea.removeEventListener('input', keep);
      status.remove();
      count.remove();
    },
  );
}
