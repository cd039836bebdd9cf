/** @jsxRuntime classic */
/** @jsx kit.h */
import type { VNode } from 'preact';
import type { ThreadItem } from '../../../client/index.ts';
import type { Model } from '../model.ts';
import { Chosen } from './files.tsx';
import * as kit from './kit.ts';

export { equip } from './kit.ts';

export { accept, choose } from './files.tsx';
export { Attachments } from './Attachments.tsx';

const REPLY = 'M9.3 6.5L4.5 11l4.8 4.5M4.8 11H14a5.3 5.3 0 0 1 5.3 5.3v1';
const CLOSE = 'M6.5 6.5l11 11M17.5 6.5l-11 11';

const rules = `.re{opacity:0;align-self:center;margin-inline:-.5em}
.row:hover .re,.re:focus-visible{opacity:1}
@media (hover:none){.re{opacity:.55}}
.out .re{order:-1;margin-inline-start:auto}
.out .re+.stack,.out:has(.re) .stack{margin-inline-start:0}
.quote{padding:.25em .6em;margin-block-end:.25em;border-inline-start:2px solid var(--accent);color:var(--ink-2);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.out .quote{margin-inline-start:auto;inline-size:fit-content;max-inline-size:100%}
.beside{grid-area:1/1/2/3;padding:.5em .5em .25em .75em;min-inline-size:0}
.reply{display:flex;align-items:center}
.reply .quote{flex:1;margin:0}`;

const nameOf = (model: Model, { own, sender }: Pick<ThreadItem, 'own' | 'sender'>): string =>
  own ? kit.extraTexts(model).you : (sender.name ?? model.site.value?.name ?? model.shell.label);

const short = (item: Pick<ThreadItem, 'text' | 'attachments'>): string =>
  item.text || (item.attachments ?? []).map(({ name }) => name).join(', ');

/** The message that another one answers, in one line above it. */
export function Quote({ model, seq }: { model: Model; seq: number }): VNode {
  kit.dress(model, rules);
  const item = model.thread.value.items.value.find((candidate) => candidate.seq === seq);
  return (
    <p class="quote s" dir="auto">
      {item ? (
        <span>
          <b>{item.own ? model.texts.you : nameOf(model, item)}</b> {short(item)}
        </span>
      ) : (
        kit.extraTexts(model).erased
      )}
    </p>
  );
}

/** One stop for the tab key in the whole list, at the newest message; the arrows go to the others. */
export function ReplyButton({ model, item }: { model: Model; item: ThreadItem }): VNode | undefined {
  const { thread, replyTo, shell } = model;
  const items = thread.value.items.value;
  if (!item.seq || thread.value.state.value?.speaker === 'closed') return undefined;
  kit.dress(model, rules);
  const { text = '' } = item;
  return (
    <button
      class="ib re"
      tabIndex={item === items.findLast(({ seq, event }) => seq && !event) ? 0 : -1}
      aria-label={`${kit.extraTexts(model).reply}: ${text.slice(0, 60)}`}
      onClick={() => {
        replyTo.value = item;
        shell.textarea.focus();
      }}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step) return;
        const all = [...(event.currentTarget.closest('.log')?.querySelectorAll<HTMLElement>('.re') ?? [])];
        event.preventDefault();
        all[all.indexOf(event.currentTarget) + step]?.focus();
      }}
    >
      <kit.Icon path={REPLY} />
    </button>
  );
}

/** Above the textarea: what is answered, the chosen files, how much room is left. */
export function Beside({ model, length }: { model: Model; length: number }): VNode {
  kit.dress(model, rules);
  const texts = kit.extraTexts(model);
  const { replyTo, files, shell } = model;
  const item = replyTo.value;
  const left = kit.LIMITS.textLength - length;
  return (
    <div class="beside">
      {item && (
        <div class="reply">
          <p class="quote s" dir="auto">
            <b>{texts.replyingTo(nameOf(model, item))}</b> {short(item)}
          </p>
          <button
            class="ib"
            aria-label={texts.remove(texts.reply)}
            onClick={() => {
              replyTo.value = undefined;
              shell.textarea.focus();
            }}
          >
            <kit.Icon path={CLOSE} />
          </button>
        </div>
      )}
      {files.value.length > 0 && <Chosen model={model} />}
      {left < 200 && (
        <p class={`xs ${left < 0 ? 'fail' : ''}`} role="status">
          {left < 0 ? texts.tooLong(-left) : texts.left(left)}
        </p>
      )}
    </div>
  );
}
