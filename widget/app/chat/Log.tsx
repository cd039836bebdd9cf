/** @jsxRuntime classic */
/** @jsx h */
import { h } from 'preact';
import type { VNode } from 'preact';
import type { ThreadItem } from '../../../client/index.ts';
import type { Model } from '../model.ts';
import { around, compose, people } from '../parts.ts';
import { Row } from './Row.tsx';

/** Milliseconds after which days and times matter. */
const OLD = 3_600_000;

const ofOneSender = (one: ThreadItem, other?: ThreadItem): boolean =>
  !!other &&
  !one.event &&
  !other.event &&
  one.sender.kind === other.sender.kind &&
  one.sender.name === other.sender.name;

/** The conversation, under the greeting of the shop. */
export function Log({ model }: { model: Model }): VNode[] {
  const { thread, site, atEnd } = model;
  const { items, hasOlder, firstUnread, typing, conversation, loaded } = thread.value;
  const { greeting, quickReplies } = site.value ?? {};
  const list = items.value;
  const last = list.at(-1);
  const replies = last ? last.quickReplies : loaded.value && quickReplies;
  const old = Date.now() - Date.parse(list[0]?.at ?? '') > OLD;
  const long = hasOlder.value || !atEnd.value || firstUnread.value || old ? around() : undefined;
  return [
    <div
      key={conversation}
      class="log"
      role="log"
      tabIndex={0}
      aria-label={model.texts.conversation}
      aria-live="off"
      onPointerEnter={compose}
      onFocus={compose}
      onScroll={model.look}
    >
      {hasOlder.value
        ? long?.Earlier({ model })
        : greeting && loaded.value && <Row model={model} item={{ sender: {}, text: greeting } as ThreadItem} />}
      {list.flatMap((item, index) => [
        long && <long.Divider key={-index} model={model} item={item} before={list[index - 1]} />,
        <Row
          key={item.key}
          model={model}
          item={item}
          above={ofOneSender(item, list[index - 1])}
          below={ofOneSender(item, list[index + 1])}
          newest={item === last}
        />,
      ])}
      {replies && (
        <div class="chips">
          {replies.map(({ title, text }) => (
            <button class="chip" dir="auto" onClick={() => model.send(text ?? title)}>
              {title}
            </button>
          ))}
        </div>
      )}
      {typing.value[0] && people()?.Typing({ model, sender: typing.value[0] })}
    </div>,
    atEnd.value || long?.Latest({ model }),
  ] as VNode[];
}
