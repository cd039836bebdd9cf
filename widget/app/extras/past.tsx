/** @jsxRuntime classic */
/** @jsx kit.h */
import type { VNode } from 'preact';
import type { ThreadItem } from '../../../client/index.ts';
import type { Model } from '../model.ts';
import * as kit from './kit.ts';

const DOWN = 'M6.5 9.5l5.5 5.5 5.5-5.5';

const rules = `.event{display:flex;align-items:center;gap:.75em}
.event::before,.event::after{content:"";flex:1;border-block-start:1px solid var(--border)}
.event.new{color:var(--brass)}
.chip.latest{position:absolute;inset-block-end:.5em;inset-inline:0;margin-inline:auto;display:flex;align-items:center;gap:.4em;inline-size:fit-content;background:var(--surface)}
.earlier{align-self:center}`;

const list = (model: Model): HTMLElement | null =>
  model.shell.textarea.parentElement?.parentElement?.querySelector('.log') ?? null;

/** Asks for the page before, and keeps what she looks at where it is. */
function loadEarlier(model: Model): void {
  const { loadOlder, loadingOlder } = model.thread.peek();
  const log = list(model);
  if (!log || loadingOlder.peek()) return;
  const fromEnd = log.scrollHeight - log.scrollTop;
  // What is old is not read out.
  log.setAttribute('aria-live', 'off');
  loadOlder();
  const stop = kit.effect(() => {
    if (loadingOlder.value) return;
    requestAnimationFrame(() => {
      stop();
      log.scrollTop = log.scrollHeight - fromEnd;
    });
  });
}

/** When something was said, as clocks here show it; nothing for the greeting, which nobody has said. */
export const time = (model: Model, { at }: ThreadItem): string | undefined => at && kit.times(model).clock(at);

/** Leads to older messages: at its press, or when she scrolls there. */
export function Earlier({ model }: { model: Model }): VNode {
  kit.dress(model, rules);
  return (
    <button
      class="chip earlier"
      ref={(button: HTMLElement | null) => {
        const log = button?.parentElement;
        if (log) log.onscroll = () => log.scrollTop < 48 && model.thread.peek().hasOlder.peek() && loadEarlier(model);
      }}
      onClick={() => loadEarlier(model)}
    >
      {kit.extraTexts(model).earlier}
    </button>
  );
}

/** The day where it changes, and where the unread begin. */
export function Divider({
  model,
  item,
  before,
}: {
  model: Model;
  item: ThreadItem;
  before: ThreadItem | undefined;
}): VNode[] {
  kit.dress(model, rules);
  const day = (of: ThreadItem): string => new Date(of.at).toDateString();
  const { firstUnread } = model.thread.value;
  return [
    (!before || day(before) !== day(item)) && <p class="event xs">{kit.times(model).day(item.at, Date.now())}</p>,
    item.seq && item.seq === firstUnread.value && <p class="event xs new">{kit.extraTexts(model).unread}</p>,
  ].filter((line) => !!line) as VNode[];
}

/** Back to the end of the list, with the number of what came meanwhile. */
export function Latest({ model }: { model: Model }): VNode {
  kit.dress(model, rules);
  const texts = kit.extraTexts(model);
  const count = model.thread.value.unread.value;
  return (
    <button
      class="chip latest"
      onClick={() => {
        model.goToEnd();
        list(model)?.focus();
      }}
    >
      {count ? texts.newMessages(count) : texts.latest}
      <kit.Icon path={DOWN} />
    </button>
  );
}
